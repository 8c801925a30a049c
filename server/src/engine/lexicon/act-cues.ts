/**
 * Cues that report an act or an attitude and not a statement. The figure in “rejected the 60% rise” is not the government's:
 * it stands there as known. Verbs of planning and wanting are not here: who wants a rise of 60% answers for the 60%.
 */

/** All forms that stand as the verb of a cue, in lower case. */
export const actCues: ReadonlySet<string> = new Set(
  // Taking or refusing a thing that is already on the table.
  (
    "accept accepted accepts agree agreed agrees approve approved approves back backed backs decline declined declines defend " +
    "defended defends dismiss dismissed endorse endorsed oppose opposed opposes refuse refused refuses reject rejected rejects " +
    "rejecting support supported supports welcome welcomed welcomes " +
    // Giving orders.
    "ban banned halt halted halts launch launched launching order ordered orders suspend suspended suspends sign signed mandate mandated " +
    "mandates " +
    // Praise and blame of a thing known.
    "attack attacked attacks blast blasted condemn condemned criticise criticised criticize criticized praise praised praises " +
    "savage " +
    // What someone feels or sees.
    "assume assuming assumes eager fear fears feared hope hopes hoped hoping saw see sees seen seeing worried worry worries aimed willing " +
    "willingness open " +
    // Doing a thing, whatever its size.
    "deliver delivers delivered delivering action"
  ).split(" "),
);

/** Those among them that are done with words: what stands in quotation marks in “condemned ‘such a murderous attack’” is their own. */
export const wordyActs: ReadonlySet<string> = new Set(
  (
    "agree agreed agrees welcome welcomed welcomes attack attacked attacks blast blasted condemn condemned criticise criticised criticize " +
    "criticized praise praised praises fear fears feared hope hopes hoped worried"
  ).split(" "),
);

/** Cues that are done to so many of something as well as said: “the fire claimed 31 lives”, “the ward admitted 40 patients”. */
export const deedsToMany: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    [
      "claim claimed claims claiming",
      "casualties life lives victims crown crowns games gold goals medal medals points scalps seats title titles victories wickets win wins",
    ],
    ["admit admits admitted admitting", "children members patients prisoners pupils refugees states students women"],
  ].flatMap(([verbs, nouns]) => verbs!.split(" ").map((verb) => [verb, new Set(nouns!.split(" "))] as const)),
);

/** Whoever is counted right behind them was spoken to. */
export const addressing: ReadonlySet<string> = new Set(
  "advised asked informed instructed invited reminded told urged urges warned thanked thanks".split(" "),
);

/** After “was”: somebody spoke to the subject. */
export const participlesOfAddress: ReadonlySet<string> = new Set(
  "asked informed instructed questioned reminded told urged warned".split(" "),
);

/** After “was”: the subject is charged with something, and somebody stands by that, named or not. */
export const participlesOfCharge: ReadonlySet<string> = new Set(
  "accused acquitted blamed charged cleared convicted indicted".split(" "),
);

/** After “was”: somebody spoke of the subject. */
export const participlesOfJudgement: ReadonlySet<string> = new Set(
  (
    "alleged believed condemned criticised criticized described dubbed expected hailed known named nicknamed nominated praised reported said slammed " +
    "suspected thought tipped understood"
  ).split(" "),
);

/** After “was”, before “by”: the subject felt something. */
export const participlesOfFeeling: ReadonlySet<string> = new Set(
  (
    "alarmed amused angered appalled delighted disappointed discouraged dismayed disturbed embarrassed emboldened encouraged frustrated " +
    "horrified impressed infuriated inspired intrigued moved offended outraged reassured saddened shocked stunned surprised touched " +
    "troubled upset worried"
  ).split(" "),
);

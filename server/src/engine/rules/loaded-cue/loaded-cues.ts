/** Cues that judge, by what they do to the speaker, with the plain verb of the same form. */

export interface LoadedCue {
  /** Follows the quoted cue: “claimed” … */
  readonly judges: string;
  readonly plain: string;
}

const doubt = "casts doubt on what was said";
const guilt = "presumes that there is something to own up to";
const truth = "vouches for what was said";
const mind = "reports a mind, and only words were heard";
const manner = "makes the speaker a character";

/** Present, past and participle of each. */
const rows: readonly (readonly [string, string])[] = [
  [doubt, "claim claims claimed claiming"],
  [doubt, "allege alleges alleged alleging"],
  [doubt, "purport purports purported purporting"],
  [guilt, "admit admits admitted admitting"],
  [guilt, "concede concedes conceded conceding"],
  [guilt, "confess confesses confessed confessing"],
  [truth, "point/out points/out pointed/out pointing/out"],
  [truth, "reveal reveals revealed revealing"],
  [mind, "believe believes believed believing"],
  [mind, "think thinks thought thinking"],
  [mind, "feel feels felt feeling"],
  [manner, "boast boasts boasted boasting"],
  [manner, "brag brags bragged bragging"],
  [manner, "gush gushes gushed gushing"],
  [manner, "rant rants ranted ranting"],
  [manner, "whine whines whined whining"],
];

const plainForms = ["say", "says", "said", "saying"] as const;

export const loadedCues: ReadonlyMap<string, LoadedCue> = new Map(
  rows.flatMap(([judges, forms]) =>
    forms.split(" ").map((form, i) => [form.replace("/", " "), { judges, plain: plainForms[i]! }] as const),
  ),
);

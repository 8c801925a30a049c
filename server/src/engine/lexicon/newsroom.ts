/** Words of the newsroom that show what a line is for: a byline, a credit, a footer. All lower case. */
import { words } from "./words.ts";

/** What a writer is called after the name in a byline: “Jane Doe, Reporter”. */
export const bylineRoles: ReadonlySet<string> = words(`
  analyst bureau chief columnist contributor correspondent critic desk editor editors freelance journalist news producer
  reporter reporters staff writer writers
`);

/** Agencies that have nothing but pictures, and what they are called. */
export const pictureWords: ReadonlySet<string> = words(`
  alamy getty illustration image images istock magnum photo photograph photographer photographs photos picture pictures rex
  shutterstock zuma
`);

/** Words of the names of news agencies. */
export const agencyWords: ReadonlySet<string> = words(
  "afp ap associated bloomberg epa pa press presse reuters upi xinhua",
);

/** Words of the names of broadcasters, by which a name is known for one that is told things and has said none. */
export const broadcasterWords: ReadonlySet<string> = words(
  "abc bbc bbc1 bbc2 cbs cnbc cnn cspan itn itv itv1 msnbc nbc news newsnight npr pbs radio sky television tv",
);

/** Agencies, archives and words that sign a picture, as whole words of a credit line. */
export const creditWords: ReadonlySet<string> = new Set([
  ...pictureWords,
  ...agencyWords,
  ...words("archive courtesy credit handout pool via ©"),
]);

/** What a caption's people and things do, in the present tense, where a report has the past: “Residents walk …”, “Scaffolding hangs …”. */
export const captionVerbs: ReadonlySet<string> = new Set(
  [
    ...words(`
      arrive attend board carry celebrate check chat clean clear cross dance drive enter examine face gather gesture give greet hang hold
      inspect lead leave lie line listen look make march meet mourn pass perform play pose pray prepare protest react read receive rest
      ride rise run sail search shelter show sit smile speak stand stretch survey take talk tend tour try use visit wait walk watch wave
      wear work
    `),
  ].flatMap((verb) => [
    verb,
    /(?:ch|sh|ss)$/.test(verb) ? `${verb}es` : /[^aeo]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`,
  ]),
);

/** Whole lines that websites leave around an article when it is copied. Without final punctuation. */
export const footerLines: ReadonlySet<string> = new Set([
  "ad",
  "advertisement",
  "all rights reserved",
  "article continues below",
  "back to top",
  "comments",
  "continue reading",
  "copyright notice",
  "ends",
  "find out more",
  "listen to this article",
  "more on this story",
  "most read",
  "read more",
  "related articles",
  "related content",
  "related stories",
  "related topics",
  "related",
  "save",
  "share",
  "share this",
  "share this article",
  "share this story",
  "sign up",
  "skip advertisement",
  "source link",
  "source",
  "story continues below",
  "story continues below advertisement",
  "subscribe",
  "thank you for reading",
  "top stories",
  "view comments",
]);

/** Fields that name a story to a desk, an agency's computer or a mail program, at the head of its file: “SLUG: ferry-fares”. */
export const deskFields: ReadonlySet<string> = new Set([
  ...words(`
    author bcc byline category cc copyright date desk edition embargo embargoed embargoed-until filed from hed headline id keywords language
    length message-id organisation organization permalink priority published reply-to section sent slug status subject tags title to
    updated url version words
  `),
  "embargoed until",
  "word count",
]);

/** Those of them whose value is the headline. */
export const headlineFields: ReadonlySet<string> = words("hed headline subject title");

/** Labels before a colon that name a kind of piece or a place to look, not a source: “Sketch: the minister's hole”. */
export const labelsOfPieces = words(`
  analysis breaking comment commentary editorial exclusive explainer factbox full gallery how interview latest letters live obituary opinion
  photos profile read recap review sketch update updated video watch what when where why
`);

/** Reporting verbs by the places in which they can stand. Lemmas. */

function lemmas(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Verbs whose infinitive says how things are, not what is to be done: “claiming to have shot down 40 drones”. */
export const claimingVerbs = lemmas(`
  claim profess purport
`);

/** Verbs that give a thing its figure: “put the cost at £8m”. Without one they mostly report nothing. */
export const valuingVerbs = lemmas(`
  estimate place put
`);

/** Verbs that report when an amount is their object: “counted 40 tents”, “pledged £2m”, “pencilled in £4m”. */
export const countingVerbs = lemmas("count pencil pledge");

/** Verbs that give a share: “found 40% of schools failing”, “forecast an 8% fall”. What else they find or foresee is a thing. */
export const sharingVerbs = lemmas("find forecast predict project");

/** Verbs by which a firm makes its results known: “posted a loss of $761m”. */
export const resultVerbs = lemmas("post");

/** What they are done to. A “score of 65” and a “video of 12 men” are posted by nobody's accountants. */
export const resultNouns = lemmas(`
  deficit deficits drop earnings fall gain growth income increase jump loss losses profit profits revenue revenues rise sales surplus
  turnover
`);

/** Those who are told things in public: “the court heard Smith had fled”. */
export const hearingBodies: ReadonlySet<string> = new Set(
  "committee court hearing inquest inquiry jurors jury magistrates panel trial tribunal".split(" "),
);

/** Verbs whose first object is the person spoken to: “told reporters that”. */
export const addressingVerbs = lemmas(`
  advise ask assure brief convince inform notify persuade reassure remind tell urge warn
`);

/** Verbs that can stand before their subject: “…,” said Smith. */
export const invertingVerbs = lemmas(`
  add admit announce argue ask claim conclude continue declare exclaim explain insist joke note observe quip read recall remark
  reply report say state tweet warn write
`);

/** Verbs of speech or belief that can stand after the whole of what was said, without quotation marks: “…, officials believe”. */
export const trailingVerbs: ReadonlySet<string> = new Set([
  ...invertingVerbs,
  ...lemmas(`
    acknowledge assert believe caution complain concede contend estimate fear find hope indicate know learn maintain mean predict
    reckon show stress suggest suspect tell testify think
  `),
]);

/** Verbs that follow a speaker after a quoted question or exclamation: “Why?” Ms Osei asked. Past and present, lower case. */
export const speechVerbs: ReadonlySet<string> = new Set(
  `
  added adds admitted agreed announced answered asked asks boasted chanted claimed commented concluded continued cried
  declared demanded exclaimed explained insisted joked laughed noted observed posted quipped read recalled remarked replied
  responded said says screamed shouted sneered told tells tweeted urged warned whispered wondered wrote writes yelled
  `
    .trim()
    .split(/\s+/),
);

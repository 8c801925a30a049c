/** The door of `lexicon`: facts about language as typed tables. */
export {};

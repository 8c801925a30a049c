/** The door of `lexicon`: facts about language as typed tables. */

export * from "./abbreviations.ts";
export * from "./act-cues.ts";
export * from "./asked-about.ts";
export * from "./bodies.ts";
export * from "./calendar.ts";
export * from "./clause-words.ts";
export * from "./cue-verbs.ts";
export * from "./currencies.ts";
export * from "./elisions.ts";
export * from "./figure-origins.ts";
export * from "./file-names.ts";
export * from "./modifiers.ts";
export * from "./names-with-numbers.ts";
export * from "./newsroom.ts";
export * from "./number-words.ts";
export * from "./people.ts";
export * from "./places.ts";
export * from "./plurals.ts";
export * from "./reporting-verbs.ts";
export * from "./sentence-openers.ts";
export * from "./speech-verbs.ts";
export * from "./trends.ts";
export * from "./units.ts";
export * from "./vague-sources.ts";
export * from "./verb-forms.ts";
export * from "./word-classes.ts";

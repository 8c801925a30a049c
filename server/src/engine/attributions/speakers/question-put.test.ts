/** Invented questions: whom each was put to, or the mark below which someone answers whom its paragraph does not name. */
import { expect, test } from "vitest";
import { readBlock } from "../../text/index.ts";
import { wordsOf } from "../rules/words.ts";
import { questionPut } from "./question-put.ts";

test.each([
  ["“How much?” the judge asked Ines Calloway.", "the judge", "asked", "Ines Calloway"],
  ["“How much?” the judge asked her on Monday.", "the judge", "asked", "her"],
  ["“How much?” Ines Calloway was asked by the judge.", "the judge", "was asked", "Ines Calloway"],
  ["“How much was it in all?” she was asked by Dev Anand.", "Dev Anand", "was asked", "she"],
  ["“How much was it in all?” the owner was asked by Dev Anand.", "Dev Anand", "was asked", "?"],
  ["“How much? ” the judge asked.", "the judge", "asked", "?"],
  // Who asked does not stand there, and who was asked goes on.
  ["“How much was it in all?” she was asked.", "she", "was asked", undefined],
])("whom a question was put to: %s", (prose, source, cue, expected) => {
  const words = wordsOf(readBlock({ kind: "paragraph", prose }));
  const span = (part: string) => ({ start: prose.indexOf(part), end: prose.indexOf(part) + part.length });
  const { inner } = words.reading.quotations[0]!;
  const content = [inner];
  const asking = {
    source: [span(source)],
    cue: [span(cue)],
    content,
    kind: "direct",
    probability: 1,
    origin: "model",
  } as const;
  const put = questionPut(words, asking, content);
  const who = put && (put.source[0] ?? put.cue[0]!);
  expect(who && prose.slice(who.start, who.end)).toBe(expected);
});

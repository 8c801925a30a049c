/** A verb, known by its form, with what stands before it: “has | repeatedly | said”. */
import { formsOfBe, formsOfHave, modals, verbForms } from "../../lexicon/index.ts";
import { AUXILIARY, MARK, type Words } from "./words.ts";

/** Steps back from the verb over its adverbs and auxiliaries. */
export function groupStart(words: Words, head: number, lowest: number): number {
  let first = head;
  while (lowest < first) {
    const before = first - 1;
    const isGroup =
      words.is(before, AUXILIARY) || words.isAdverb(before) || /^(?:not|never|to|publicly)$/.test(words.lower(before));
    if (!isGroup || words.isQuoted(before) || words.lower(before) === "back") break;
    first = before;
  }
  // An adverb that opens the sentence or the clause is not part of the group.
  while (first < head && (first === lowest || words.is(first - 1, MARK)) && !words.is(first, AUXILIARY)) first++;
  return first;
}

/** Whether the token may be a finite verb: a form from the table, or a word in lower case that ends in “-ed”. */
export function isVerbForm(words: Words, at: number): boolean {
  return verbForms.has(words.lower(at)) || /^[a-z]{2,}ed$/.test(words.tokens[at]?.text ?? "");
}

export function auxiliaryIn(words: Words, first: number, head: number): "none" | "be" | "have" | "modal" | "to" {
  for (let at = head - 1; first <= at; at--) {
    const lower = words.lower(at);
    if (lower === "to") return "to";
    if (formsOfBe.has(lower)) return "be";
    if (formsOfHave.has(lower)) return "have";
    if (modals.has(lower)) return "modal";
  }
  return "none";
}

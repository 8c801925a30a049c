/** What tells whose something is: “its”, “the bank's”. */
import type { Words } from "./words.ts";

/** “its”, or the mark of “the bank|'s|”, “analysts|'|”. */
export function isOwning(words: Words, at: number): boolean {
  const lower = words.lower(at);
  return isPossessivePronoun(words, at) || lower === "'s" || (lower === "'" && words.lower(at - 1).endsWith("s"));
}

export function isPossessivePronoun(words: Words, at: number): boolean {
  return /^(?:its|their|his|her)$/.test(words.lower(at));
}

/** Short lines that head what stands below them. */
import { countWords } from "./words.ts";

const LONGEST_SUBHEAD = 100;

/** A short line that opens with a capital and has no stop. */
export function readsAsSubhead(line: string): boolean {
  return (
    line.length <= LONGEST_SUBHEAD &&
    countWords(line) <= 14 &&
    /^["“‘'«¿¡(]?[\p{Lu}\p{N}£$€#]/u.test(line) &&
    /\p{L}{3}/u.test(line) &&
    !/[.,;:…!–—-]["”’')]*$/.test(line) &&
    (!/\?["”’')]*$/.test(line) || isHeadingQuestion(line)) &&
    !/^[\d.,:–-]+(?: \p{Lu}+)?$/u.test(line) &&
    !/["”][^"“”]{0,40}\b(?:said|says|asked|added)\b/.test(line) &&
    !/\b(?:a|an|the|and|or|but|of|to|in|at|as|by|for|with|from|is|was|were|are)$/.test(line)
  );
}

/** “What happens next?” heads a section; “Who’s going to pay for it, he asked?” and “Come again?” are speech. */
function isHeadingQuestion(line: string): boolean {
  return (
    countWords(line) <= 7 &&
    /^(?:what|who|why|how|where|when|which|can|will|could|is|are|does|do)\b[^"“”,]*\?$/i.test(line)
  );
}

/**
 * Two figures of one kind of thing that differ as a slip of the hand makes them differ: digits that changed places (“1,280
 * delegates”, “1,820 delegates”), one wrong digit in a long number, million for billion. In 2,640 published articles there is one
 * such pair of two things, while figures that differ in any other way were of two things wherever they were read.
 */
import { firstEndingAfter, textOf, trimEndOf } from "../../base/index.ts";
import type { Facts } from "../../claims/index.ts";
import type { Quantity } from "../../quantities/index.ts";
import { sharedWords } from "../content-words.ts";
import type { FigureMention } from "../same-figures.ts";
import type { Conflict } from "./conflict.ts";

/** The later of two mentions is the one to look at: the earlier is what it seems to repeat. */
export function* slipConflicts(facts: Facts, mentions: readonly FigureMention[]): Iterable<Conflict> {
  const seen = new Map<string, FigureMention>();
  const known = new Set<string>();
  for (const mention of mentions) {
    const { figure } = mention;
    const written = writtenIn(facts, figure);
    if (written && !known.has(`${written} ${figure.unit}`)) {
      const marks = marksOf(written).map((mark) => `${mark} ${figure.unit}`);
      const twin = marks.map((mark) => seen.get(mark)).find((other) => other && isSlip(facts, other, mention));
      if (twin) yield { figure, other: twin.figure };
      for (const mark of marks) if (!seen.has(mark)) seen.set(mark, mention);
      known.add(`${written} ${figure.unit}`);
    }
  }
}

/** Both tell something alike, in two sentences: one sentence means its two figures. */
function isSlip({ sentences }: Facts, one: FigureMention, other: FigureMention): boolean {
  const isApart = firstEndingAfter(sentences, one.start) !== firstEndingAfter(sentences, other.start);
  return isApart && one.figure.kind === other.figure.kind && 0 < sharedWords(one.words, other.words);
}

/** “1280”, “3.2 m”: digits without their commas, and how they are scaled. */
function writtenIn({ article }: Facts, figure: Quantity): string | undefined {
  const [, digits, scale = ""] = amount.exec(textOf(article.text, figure).toLowerCase()) ?? [];
  const isIndex = figure.unit === "-" && digits?.includes(".");
  if (digits === undefined || isIndex || typeof figure.value !== "number") return undefined;
  return [digits.replaceAll(",", ""), scales[scale]].filter(Boolean).join(" ");
}

const amount = /(\d[\d,]*(?:\.\d+)?)(?: ?-?(million|billion|m|mn|bn)\b)?/;
const scales: Readonly<Record<string, string>> = { million: "m", m: "m", mn: "m", billion: "bn", bn: "bn" };

/**
 * What two numbers share that are one slip apart, and only they: each digit left out of a long number, each pair of neighbours put in
 * order, the digits without their scale. “3.25” and “2.35” share “<23>5, point after 1”.
 */
function marksOf(written: string): readonly string[] {
  const [number = "", scale = ""] = written.split(" ");
  const digits = number.replace(".", "");
  const rest = `, point after ${number.split(".")[0]!.length} ${scale}`;
  const n = trimEndOf(digits, /0/).length;
  const marks = scale === "" ? [] : [`${number} scaled`];
  for (let i = 0; i < digits.length; i++) {
    const [head, a, b] = [digits.slice(0, i), digits[i]!, digits[i + 1]];
    if (FEWEST_FOR_DIGIT <= n) marks.push(`${head}_${digits.slice(i + 1)}${rest}`);
    if (FEWEST_FOR_PAIR <= n && b && a !== b)
      marks.push(`${head}<${a < b ? a + b : b + a}>${digits.slice(i + 2)}${rest}`);
  }
  return marks;
}

/** Without zeros at the end. Shorter numbers differ by a digit because they are of two things: of 52 such pairs of three digits, none was a slip. */
const FEWEST_FOR_DIGIT = 4;
const FEWEST_FOR_PAIR = 3;

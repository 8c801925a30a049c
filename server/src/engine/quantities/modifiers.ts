/** How exact a figure is: “more than 50”, “up to 24”, “about 30”, “sub-300”, “50 or more”, “200+”. */
import { longestModifier, type ModifierSign, modifiersAfter, modifiersBefore, scales } from "../lexicon/index.ts";
import { extendFrom, type Figure, hyphens, type Scene } from "./figure.ts";
import { isTiedUnder } from "./scorecards.ts";
import { movesUp } from "./trends.ts";

export function readModifier(scene: Scene, figure: Figure): void {
  const before = phraseEndingAt(scene, figure, beforeFigure(scene, figure));
  const found = before ?? phraseStartingAt(scene, figure);
  // "Dozens" and "hundreds" are more than one of their kind.
  if (!found && figure.form === "vague") figure.modifier = ">";
  if (!found) return;
  figure.modifier = found.sign;
  // "several hundred", "a few thousand": a scale alone is no number.
  if (before && found.end === figure.firstToken && isLoneScale(scene, figure)) extendFrom(scene, figure, found.first);
  figure.modifierSpan = { start: scene.tokens[found.first]!.start, end: scene.tokens[found.end - 1]!.end };
}

function isLoneScale(scene: Scene, { firstToken, form, start }: Figure): boolean {
  return form === "words" && scales.has(scene.lower(firstToken)) && scene.tokens[firstToken]!.start === start;
}

interface Found {
  readonly sign: ModifierSign;
  readonly first: number;
  readonly end: number;
}

/** The end of what may be a modifier: before the figure, and before "another" or the hyphen of "sub-300". */
function beforeFigure(scene: Scene, figure: Figure): number {
  const at = figure.firstToken;
  if (hyphens.has(scene.text(at - 1)) && scene.isGlued(at - 1) && scene.isGlued(at)) return at - 1;
  // "more than a 90% share", "up to a 1,000 links"
  if (/^an?$/.test(scene.lower(at - 1)) && /^(?:than|least|to|much|many)$/.test(scene.lower(at - 2))) return at - 1;
  return scene.lower(at - 1) === "another" || scene.lower(at - 1) === "just" || scene.lower(at - 1) === "only"
    ? at - 1
    : at;
}

function phraseEndingAt(scene: Scene, figure: Figure, end: number): Found | undefined {
  let key = "";
  let best: Found | undefined;
  for (let first = end - 1; first >= scene.first && first >= end - longestModifier; first--) {
    const word = scene.lower(first);
    if (word.length > 20) break;
    key = key === "" ? word : `${word} ${key}`;
    const sign = modifiersBefore.get(key);
    if (sign !== undefined) best = { sign, first, end };
  }
  return best && isModifierHere(scene, figure, best) ? best : undefined;
}

/** "for over | 48 years", "in just over a year": how long stands before it already. What is "phased in" or "spent over 3 years" takes them. */
function isLasting(before: string): boolean {
  return /^(?:after|for|just|lasted|lasting|lasts|little|within)$/.test(before);
}

/** "Over three years" is how long, not how much more; "sub" must be tied to its number. */
function isModifierHere(scene: Scene, figure: Figure, { first, end }: Found): boolean {
  // "ticked up to 5.3%": where it rose to, not a limit.
  if (scene.lower(first) === "up" && scene.lower(first + 1) === "to") return !movesUp(scene, first - 1);
  // "c. 200", but a capital ends a sentence ("on Vitamin C. 200 people"), and one that opens it is the third of several points.
  if (/^c\.?$/.test(scene.lower(first))) return scene.text(first) === scene.lower(first) && scene.first < first;
  if (end - first > 1) return true;
  const lower = scene.lower(first);
  if (isTiedUnder(scene, first)) return false;
  if (lower === "over" && isTakeover(scene, figure, first)) return false;
  if (lower === "over")
    return (figure.kind !== "duration" && !stretches.has(figure.unit ?? "")) || isLasting(scene.lower(first - 1));
  return lower !== "sub" || scene.isGlued(end);
}

/** "they have taken over 80% of it", but "took over 60% of the vote" and "has taken over 1,000 lives" tell more than how much. */
function isTakeover(scene: Scene, { kind, endToken }: Figure, at: number): boolean {
  if (kind !== "percentage" || !/^(?:take|takes|taken|taking|took)$/.test(scene.lower(at - 1))) return false;
  return (
    scene.lower(endToken) === "of" &&
    taken.test(
      scene.lower(/^(?:the|its|their|his|her|a)$/.test(scene.lower(endToken + 1)) ? endToken + 2 : endToken + 1),
    )
  );
}

const taken =
  /^(?:it|them|business|company|firm|bank|club|group|country|territory|land|island|region|province|city|town|district)$/;

/** Counted things that time passes in: "five hits over six innings" is how long. */
const stretches: ReadonlySet<string> = new Set(
  "inning over game match season round hole session lap weekend meeting".split(" "),
);

/** "or more" after number or unit. */
function phraseStartingAt(scene: Scene, figure: Figure): Found | undefined {
  for (const at of [figure.endToken, figure.lastNumeralToken + 1]) {
    const first = hyphens.has(scene.text(at)) && scene.isGlued(at) ? at + 1 : at;
    let key = "";
    for (let end = first + 1; end <= first + 3; end++) {
      const word = scene.lower(end - 1);
      if (word === "" || word.length > 20) break;
      key = key === "" ? word : `${key} ${word}`;
      const sign = modifiersAfter.get(key);
      if (sign !== undefined && isAfterHere(scene, first, key)) return { sign, first, end };
    }
  }
  return undefined;
}

/** Past "or so", "-plus" and "+" between a number and what it counts: "40 or so people". */
export function skipModifierAfter(scene: Scene, at: number): number {
  const first = hyphens.has(scene.text(at)) && scene.isGlued(at) ? at + 1 : at;
  let key = "";
  for (let end = first + 1; end <= first + 2; end++) {
    key = key === "" ? scene.lower(first) : `${key} ${scene.lower(end - 1)}`;
    if (modifiersAfter.has(key) && isAfterHere(scene, first, key)) return end;
  }
  return at;
}

/** "Plus" joins two sums unless a hyphen ties it to its number; "+" and "-odd" must touch. */
function isAfterHere(scene: Scene, first: number, key: string): boolean {
  return (key !== "plus" && key !== "+" && key !== "odd") || (scene.isGlued(first) && !scene.isNumber(first + 1));
}

/** Conversions in brackets are as exact as what they convert: "more than 100 kilometres (60 miles)", "about $20 (£10; €15)". */
export function shareModifiers(scene: Scene, figures: readonly Figure[]): void {
  let converted: Figure | undefined;
  for (const [at, figure] of figures.entries()) {
    const before = figures[at - 1];
    const mark = before && figure.firstToken - before.endToken === 1 ? scene.text(before.endToken) : "";
    if (/^[(/[]$/.test(mark)) converted = before;
    else if (mark !== ";" && mark !== ",") converted = undefined;
    if (!converted?.modifierSpan || figure.modifier !== undefined) continue;
    if (converted.kind !== figure.kind || converted.unit === figure.unit) continue;
    figure.modifier = converted.modifier!;
    figure.modifierSpan = converted.modifierSpan;
  }
}

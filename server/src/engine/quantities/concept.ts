/**
 * What a figure measures or counts, as written: “sales of 5,835 units”, “a 2.4GHz toy”, “Tesla shares were up 57%”. Looks at four places in
 * turn: the noun right after the unit, “of …” on either side, then the subject of the clause.
 */
import type { Figure, Scene } from "./figure.ts";
import { classOf, isVerbLike, type Phrase, phraseBefore, phraseFrom } from "./phrases.ts";

/** How far before a figure its subject is sought, in tokens. */
const REACH = 40;

export function readConcept(scene: Scene, figure: Figure, before: Figure | undefined): void {
  const phrase =
    (figure.isCounted ? undefined : (after(scene, figure) ?? ofBefore(scene, figure))) ??
    subject(scene, figure) ??
    (figure.isCounted ? undefined : undefined);
  if (phrase) figure.concept = scene.slice(phrase.first, phrase.end);
  else if (before?.concept !== undefined && sharesClause(scene, before, figure)) figure.concept = before.concept;
}

/** "a 5 W charger", "54GB of 5G data", "6% of the company", "50% off a TV". */
function after(scene: Scene, figure: Figure): Phrase | undefined {
  const at = figure.endToken;
  const next = scene.lower(at);
  if (next === "of" || next === "off") return phraseFrom(scene, at + 1);
  if (figure.unit === undefined || classOf(scene, at) !== "noun" || isVerbLike(scene, at)) return undefined;
  return phraseFrom(scene, at);
}

/** "sales of 5,835 units", "a speed of 22 mph", "panel strength lower than 8.9 ksi". */
function ofBefore(scene: Scene, figure: Figure): Phrase | undefined {
  let at = figure.firstToken - 1;
  while (at > figure.firstToken - 5 && fillers.has(scene.lower(at))) at--;
  if (scene.lower(at) !== "of" && scene.lower(at) !== "at") return undefined;
  return scene.lower(at) === "of" ? phraseBefore(scene, at) : undefined;
}

const fillers: ReadonlySet<string> = new Set(
  "about around nearly almost more less than at least up to over under just some roughly approximately".split(" "),
);

/** The noun phrase before the verb of the clause that the figure stands in. */
function subject(scene: Scene, figure: Figure): Phrase | undefined {
  const floor = Math.max(scene.first, figure.firstToken - REACH);
  let at = figure.firstToken - 1;
  let hasVerb = false;
  for (; at >= floor; at--) {
    if (isVerbLike(scene, at)) hasVerb = true;
    else if (hasVerb) {
      const found = classOf(scene, at);
      if (found === "noun") return withAttachment(scene, phraseBefore(scene, at + 1));
      if (found === "relative") continue;
      if (found === "pronoun") return undefined;
      if (found === "mark" && scene.text(at) !== ",") return undefined;
    }
  }
  return undefined;
}

/** "employment for women": a phrase that hangs on another by a preposition is named with it. */
function withAttachment(scene: Scene, phrase: Phrase | undefined): Phrase | undefined {
  if (!phrase) return undefined;
  let first = phrase.first;
  for (let step = 0; step < 2; step++) {
    let at = first - 1;
    while (classOf(scene, at) === "determiner") at--;
    if (!/^(?:of|for|in|at|on|by)$/.test(scene.lower(at))) break;
    const outer = phraseBefore(scene, at);
    if (!outer) break;
    first = outer.first;
  }
  return { first, end: phrase.end };
}

/** Nothing but marks and small words between two figures: they speak of the same thing. */
function sharesClause(scene: Scene, before: Figure, figure: Figure): boolean {
  if (figure.firstToken - before.endToken > 3) return false;
  for (let at = before.endToken; at < figure.firstToken; at++) if (classOf(scene, at) === "noun") return false;
  return true;
}

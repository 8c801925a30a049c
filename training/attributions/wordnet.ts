/**
 * What WordNet (Fellbaum, 1998) knows of a word, as numbers for the embeddings to be projected from: which of its 45 subjects
 * ("verb.communication", "noun.cognition") and parts of speech its senses belong to, and which sentence frames its verbs take
 * ("Somebody ----s that CLAUSE"). Rare verbs of saying and thinking are told apart by it where vectors are vague. Used in
 * training only: `apt-get install wordnet-base wordnet-sense-index` puts WordNet 3.0 where this looks for it.
 */
import { readFileSync } from "node:fs";

const folder = "/usr/share/wordnet";

const subjects = 45;
const frames = 35;
const partsOfSpeech = ["n", "v", "a", "r"] as const;
type PartOfSpeech = (typeof partsOfSpeech)[number];

/** Numbers a word: subjects, parts of speech, frames. */
export const wordnetWidth = subjects + partsOfSpeech.length + frames;

/** By the number that sense keys write; satellites of adjectives are adjectives. */
const posByNumber: readonly PartOfSpeech[] = ["n", "n", "v", "a", "r", "a"];

const fileNames: Readonly<Record<PartOfSpeech, string>> = { n: "noun", v: "verb", a: "adj", r: "adv" };

/** The endings WordNet's own morphology takes off, and what it puts in their place (morphy(7WN)). */
const endings: Readonly<Record<PartOfSpeech, readonly (readonly [string, string])[]>> = {
  n: [
    ["s", ""],
    ["ses", "s"],
    ["xes", "x"],
    ["zes", "z"],
    ["ches", "ch"],
    ["shes", "sh"],
    ["men", "man"],
    ["ies", "y"],
  ],
  v: [
    ["s", ""],
    ["ies", "y"],
    ["es", "e"],
    ["es", ""],
    ["ed", "e"],
    ["ed", ""],
    ["ing", "e"],
    ["ing", ""],
  ],
  a: [
    ["er", ""],
    ["est", ""],
    ["er", "e"],
    ["est", "e"],
  ],
  r: [],
};

export interface WordNet {
  /** `wordnetWidth` numbers, or undefined for a word it does not have in any form. */
  featuresOf(word: string): Float32Array | undefined;
}

export function readWordNet(): WordNet {
  const framesBySense = readFrames();
  const subjectsOf = new Map<string, Float64Array>();
  const framesOf = new Map<string, Float64Array>();
  const add = (to: Map<string, Float64Array>, key: string, width: number, at: number, weight: number) => {
    const sums = to.get(key) ?? new Float64Array(width);
    sums[at]! += weight;
    to.set(key, sums);
  };
  for (const line of linesOf("index.sense")) {
    const [key, synset, number, tagged] = line.split(" ") as [string, string, string, string];
    const [lemma, rest] = key.split("%") as [string, string];
    const [type, subject] = rest.split(":").map(Number) as [number, number];
    // How often the sense was tagged in WordNet's texts; senses never tagged count by their order.
    const weight = Number(tagged) + (number === "1" ? 0.5 : 0.25 / Number(number));
    add(subjectsOf, `${posByNumber[type]} ${lemma}`, subjects, subject, weight);
    if (type !== 2) continue;
    add(framesOf, lemma, frames + 1, 0, weight);
    for (const frame of framesBySense.get(`${lemma} ${synset}`) ?? []) add(framesOf, lemma, frames + 1, frame, weight);
  }
  const exceptions = readExceptions();

  function basesOf(word: string, pos: PartOfSpeech): readonly string[] {
    const known = (lemma: string) => subjectsOf.has(`${pos} ${lemma}`);
    const irregular = exceptions.get(`${pos} ${word}`);
    if (irregular) return irregular;
    const bases = new Set(known(word) ? [word] : []);
    for (const [ending, instead] of endings[pos]) {
      if (!word.endsWith(ending)) continue;
      const stem = word.slice(0, -ending.length);
      if (known(stem + instead)) bases.add(stem + instead);
      const doubled =
        pos === "v" && (ending === "ed" || ending === "ing") && stem.length > 2 && stem.at(-1) === stem.at(-2);
      if (doubled && known(stem.slice(0, -1))) bases.add(stem.slice(0, -1));
    }
    return [...bases];
  }

  /** Shares of the whole, as roots: so that rare senses are seen. */
  function featuresOf(word: string): Float32Array | undefined {
    const sums = new Float64Array(wordnetWidth);
    partsOfSpeech.forEach((pos, i) => {
      for (const base of basesOf(word, pos))
        subjectsOf.get(`${pos} ${base}`)?.forEach((weight, subject) => {
          sums[subject]! += weight;
          sums[subjects + i]! += weight;
        });
    });
    let verbs = 0;
    for (const base of basesOf(word, "v")) {
      const counts = framesOf.get(base);
      if (!counts) continue;
      verbs += counts[0]!;
      for (let f = 1; f <= frames; f++) sums[subjects + partsOfSpeech.length + f - 1]! += counts[f]!;
    }
    const total = sums.subarray(0, subjects).reduce((sum, weight) => sum + weight, 0);
    if (total === 0) return undefined;
    const senses = subjects + partsOfSpeech.length;
    return Float32Array.from(sums, (weight, i) => Math.sqrt(weight / (i < senses ? total : verbs || 1)));
  }

  return { featuresOf };
}

/** The frames of each verb's senses, by "lemma offset". */
function readFrames(): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const line of linesOf("data.verb")) {
    const fields = line.split(" | ")[0]!.trim().split(" ");
    const words = Array.from({ length: Number.parseInt(fields[3]!, 16) }, (_, i) => fields[4 + 2 * i]!.toLowerCase());
    let at = 4 + 2 * words.length;
    at += 1 + 4 * Number(fields[at]);
    const count = Number(fields[at++] ?? 0);
    for (let i = 0; i < count; i++, at += 3) {
      // "+ FRAME WORD", the word's number in hexadecimal; nought is every word of the sense.
      const only = Number.parseInt(fields[at + 2]!, 16);
      words.forEach((word, n) => {
        if (only !== 0 && only !== n + 1) return;
        const key = `${word} ${fields[0]}`;
        const known = found.get(key) ?? [];
        if (!known.includes(Number(fields[at + 1]))) found.set(key, [...known, Number(fields[at + 1])]);
      });
    }
  }
  return found;
}

function readExceptions(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const pos of partsOfSpeech)
    for (const line of linesOf(`${fileNames[pos]}.exc`)) {
      const [form, ...bases] = line.trim().split(" ") as [string, ...string[]];
      found.set(`${pos} ${form}`, [...(found.get(`${pos} ${form}`) ?? []), ...bases]);
    }
  return found;
}

/** Without the licence at the top, whose lines begin with two spaces. */
function linesOf(file: string): string[] {
  return readFileSync(`${folder}/${file}`, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("  "));
}

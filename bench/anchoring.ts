/**
 * Whether annotations find their words again: real articles, edited as desks edit them, with every token followed through the edits, so
 * that it is known where each claim's words went, whether they are still all there, or whether their figure was replaced.
 *
 * - found: of the annotations whose words survive, the share anchored at exactly those words
 * - wrong: of all annotations, the share anchored anywhere else: at other words, at words whose figure was replaced, or at some when
 *   their own were deleted
 *
 * `--edits N` makes N edited articles instead of 24,000; `--seed N` others; `--show` prints the first mistakes.
 */
import { parseArgs } from "node:util";
import { anchorQuotes, quoteAt, TextIndex } from "../server/src/engine/citations/index.ts";
import { mulberry } from "../training/random.ts";
import { articles } from "./articles.ts";
import { printFigure } from "./figure.ts";

const { values } = parseArgs({
  options: {
    edits: { type: "string", default: "24000" },
    seed: { type: "string", default: "1" },
    show: { type: "boolean", default: false },
  },
});

interface Token {
  text: string;
  readonly id: number;
}

interface Claim {
  readonly firstId: number;
  readonly endId: number;
  readonly start: number;
  readonly end: number;
}

const random = mulberry(Number(values.seed));
const corpus = articles();
const tally = {
  edits: 0,
  annotations: 0,
  survive: 0,
  found: 0,
  lost: 0,
  wrong: 0,
  replaced: 0,
  replacedOrphaned: 0,
  ms: 0,
  mb: 0,
};
const byKind = new Map<string, { survive: number; found: number; annotations: number; wrong: number }>();
let shown = 0;
let nextId = 1e9;

/** What a desk does to an article; each takes the tokens and answers with them edited. `ids`: of the claims, for figures to replace. */
const edits: Readonly<Record<string, (tokens: Token[], claims: readonly Claim[]) => Token[]>> = {
  "change words": (tokens) => {
    const words = wordIndices(tokens);
    for (let n = 1 + below(8); 0 < n; n--) tokens[pick(words)]!.text = tokens[pick(words)]!.text;
    return tokens;
  },
  "cut words": (tokens) => {
    const at = pick(wordIndices(tokens));
    return tokens.toSpliced(at, 2 * (1 + below(3)));
  },
  "put words in": (tokens) => {
    const words = wordIndices(tokens);
    const added = Array.from({ length: 1 + below(4) }, () => [fresh(tokens[pick(words)]!.text), fresh(" ")]).flat();
    return tokens.toSpliced(pick(words), 0, ...added);
  },
  "move a sentence": (tokens) => {
    const [start, end] = pickSentence(tokens);
    const moved = tokens.slice(start, end);
    const rest = tokens.toSpliced(start, end - start);
    const [to] = pickSentence(rest);
    return rest.toSpliced(to, 0, ...moved, fresh(" "));
  },
  "delete a sentence": (tokens) => {
    const [start, end] = pickSentence(tokens);
    return tokens.toSpliced(start, end - start);
  },
  "put a sentence in": (tokens) => {
    const other = tokensOf(pick(corpus));
    const [start, end] = pickSentence(other);
    const [to] = pickSentence(tokens);
    return tokens.toSpliced(to, 0, ...other.slice(start, end).map(({ text }) => fresh(text)), fresh(" "));
  },
  "split a paragraph": (tokens) => {
    const [start] = pickSentence(tokens);
    if (0 < start && /^\s+$/.test(tokens[start - 1]!.text)) tokens[start - 1]!.text = "\n\n";
    return tokens;
  },
  "join two paragraphs": (tokens) => {
    const gaps = tokens.filter(({ text }) => /\n\s*\n/.test(text));
    if (0 < gaps.length) pick(gaps).text = " ";
    return tokens;
  },
  "move a paragraph": (tokens) => {
    const gaps = tokens.flatMap(({ text }, i) => (/\n\s*\n/.test(text) ? [i] : []));
    if (gaps.length < 4) return tokens;
    const first = below(gaps.length - 1);
    const moved = tokens.slice(gaps[first]!, gaps[first + 1]!);
    const rest = tokens.toSpliced(gaps[first]!, moved.length);
    const left = rest.flatMap(({ text }, i) => (/\n\s*\n/.test(text) ? [i] : []));
    return rest.toSpliced(pick(left), 0, ...moved);
  },
  "curl quotation marks": (tokens) => {
    let open = true;
    for (const token of tokens) {
      if (token.text === '"') token.text = open ? "“" : "”";
      else if (token.text === "'") token.text = "’";
      else continue;
      open = !open;
    }
    return tokens;
  },
  reflow: (tokens) => {
    let column = 0;
    for (const token of tokens) {
      column = token.text.includes("\n") ? 0 : column + token.text.length;
      if (token.text !== " " || column < 72) continue;
      token.text = "\n";
      column = 0;
    }
    return tokens;
  },
  "replace a figure": (tokens, claims) => {
    const ids = new Set(
      claims.flatMap(({ firstId, endId }) => Array.from({ length: endId - firstId }, (_, i) => firstId + i)),
    );
    const figures = tokens.filter(({ text, id }) => /^\d+$/.test(text) && ids.has(id));
    if (figures.length === 0) return tokens;
    const figure = pick(figures);
    // Half the time by a figure that stands elsewhere in the article, the harder case.
    const other = below(2) === 0 ? pick(figures).text : String(1 + below(10 ** figure.text.length));
    if (other !== figure.text) figure.text = other;
    return tokens;
  },
};

const kinds = Object.keys(edits);
while (tally.edits < Number(values.edits)) {
  const text = pick(corpus);
  const tokens = tokensOf(text);
  const claims = claimsOf(text, tokens);
  if (claims.length === 0 || sentencesOf(tokens).length < 4) continue;
  const quotes = claims.map(({ start, end }) => quoteAt(text, { start, end }));
  for (let version = 0; version < 4; version++) {
    const nEdits = 1 + below(4);
    let edited = tokens.map((token) => ({ ...token }));
    const done: string[] = [];
    for (let n = 0; n < nEdits; n++) {
      const kind = pick(kinds);
      edited = edits[kind]!(edited, claims);
      done.push(kind);
    }
    judge(text, tokens, edited, claims, quotes, done);
    tally.edits++;
  }
}

const share = (n: number, of: number) => (of === 0 ? 0 : n / of);
printFigure({ name: "anchoring: edited articles", unit: "count", value: tally.edits });
printFigure({ name: "anchoring: annotations", unit: "count", value: tally.annotations });
printFigure({
  name: "anchoring: found, of those whose words survive",
  unit: "share",
  value: share(tally.found, tally.survive),
});
printFigure({ name: "anchoring: on wrong words, of all", unit: "share", value: share(tally.wrong, tally.annotations) });
printFigure({
  name: "anchoring: orphaned, of those whose figure was replaced",
  unit: "share",
  value: share(tally.replacedOrphaned, tally.replaced),
});
for (const [kind, count] of [...byKind].sort()) {
  printFigure({ name: `anchoring: found after “${kind}”`, unit: "share", value: share(count.found, count.survive) });
  printFigure({
    name: `anchoring: on wrong words after “${kind}”`,
    unit: "share",
    value: share(count.wrong, count.annotations),
  });
}
printFigure({ name: "anchoring: time an article", unit: "ms", value: tally.ms / tally.edits });
printFigure({ name: "anchoring: throughput", unit: "MB/s", value: tally.mb / (tally.ms / 1000) });

function judge(
  text: string,
  before: readonly Token[],
  after: readonly Token[],
  claims: readonly Claim[],
  quotes: ReturnType<typeof quoteAt>[],
  done: readonly string[],
): void {
  const now = after.map((token) => token.text).join("");
  const started = performance.now();
  const anchored = anchorQuotes(quotes, new TextIndex(now));
  tally.ms += performance.now() - started;
  tally.mb += now.length / 1e6;

  const was = new Map(before.map((token) => [token.id, token.text]));
  const placeOf = new Map<number, { readonly at: number; readonly index: number; readonly text: string }>();
  let at = 0;
  after.forEach((token, index) => {
    placeOf.set(token.id, { at, index, text: token.text });
    at += token.text.length;
  });
  claims.forEach(({ firstId, endId }, i) => {
    const { anchor } = anchored[i]!;
    const ids = Array.from({ length: endId - firstId }, (_, k) => firstId + k);
    const places = ids.map((id) => placeOf.get(id));
    const first = places[0];
    const survives = places.every(
      (place, k) => place && first && place.index === first.index + k && alike(place.text) === alike(was.get(ids[k]!)!),
    );
    const replaced = ids.some(
      (id) => /^\d+$/.test(was.get(id)!) && placeOf.has(id) && placeOf.get(id)!.text !== was.get(id),
    );
    const left = places.filter((place) => place !== undefined);
    const touches =
      anchor && left.some((place) => place.at < anchor.end && anchor.start < place.at + place.text.length);
    let wrong = false;
    tally.annotations++;
    if (survives) {
      const last = places.at(-1)!;
      const right = anchor?.start === first!.at && anchor.end === last.at + last.text.length;
      tally.survive++;
      if (right) tally.found++;
      else if (anchor) wrong = true;
      else tally.lost++;
      if (!right) show(anchor ? "WRONG" : "LOST", text, now, claims[i]!, anchor, anchored[i]!.candidate, done);
    } else {
      wrong = anchor !== undefined && (replaced || !touches);
      if (replaced) {
        tally.replaced++;
        if (!anchor) tally.replacedOrphaned++;
      }
      if (wrong) show(replaced ? "REPLACED" : "GONE", text, now, claims[i]!, anchor, undefined, done);
    }
    if (wrong) tally.wrong++;
    if (done.length !== 1) return;
    const count = byKind.get(done[0]!) ?? { survive: 0, found: 0, annotations: 0, wrong: 0 };
    byKind.set(done[0]!, count);
    count.annotations++;
    if (survives) count.survive++;
    if (survives && anchor && !wrong) count.found++;
    if (wrong) count.wrong++;
  });
}

function show(
  what: string,
  text: string,
  now: string,
  claim: Claim,
  anchor: { start: number; end: number } | undefined,
  candidate: { start: number; end: number } | undefined,
  done: readonly string[],
): void {
  if (!values.show || 60 < shown++) return;
  const around = (whole: string, { start, end }: { start: number; end: number }) =>
    `${whole.slice(Math.max(0, start - 70), start)}⟦${whole.slice(start, end)}⟧${whole.slice(end, end + 70)}`.replaceAll(
      "\n",
      "¶",
    );
  console.error(`${what} after ${done.join(", ")}\n  was ${around(text, claim)}`);
  if (anchor) console.error(`  now ${around(now, anchor)}`);
  if (candidate) console.error(`  maybe ${around(now, candidate)}`);
}

/** Figures with the word they count, and quotations: what the engine's claims are, found without the engine. */
function claimsOf(text: string, tokens: readonly Token[]): Claim[] {
  const starts: number[] = [];
  let at = 0;
  for (const token of tokens) {
    starts.push(at);
    at += token.text.length;
  }
  const pattern =
    /[$£€]?\d+(?:[.,]\d+)*(?:%|(?: (?:million|billion|per cent|percent))?(?: \p{L}+)?)|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen) \p{L}+|["“][^"“”\n]{12,300}["”]/gu;
  return [...text.matchAll(pattern)].flatMap((match) => {
    const first = starts.indexOf(match.index);
    const end = starts.indexOf(match.index + match[0].length);
    if (first < 0 || end < 0) return [];
    return [
      { firstId: tokens[first]!.id, endId: tokens[end]!.id, start: match.index, end: match.index + match[0].length },
    ];
  });
}

function tokensOf(text: string): Token[] {
  return (text.match(/\s+|\d+|\p{L}+|[^\s\p{L}\d]/gu) ?? []).map((piece, id) => ({ text: piece, id }));
}

function fresh(text: string): Token {
  return { text, id: nextId++ };
}

/** A change of quotation marks or white space leaves the words what they were. */
function alike(piece: string): string {
  return piece.replace(/\s+/g, " ").replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
}

function wordIndices(tokens: readonly Token[]): number[] {
  return tokens.flatMap(({ text }, i) => (/^\p{L}+$/u.test(text) ? [i] : []));
}

/** From the first token of a sentence to past the white space behind it. */
function sentencesOf(tokens: readonly Token[]): [number, number][] {
  const found: [number, number][] = [];
  let start = 0;
  tokens.forEach(({ text }, i) => {
    const ends = /\n/.test(text) || (/^\s/.test(text) && /^[.!?"”]$/.test(tokens[i - 1]?.text ?? ""));
    if (!ends) return;
    if (3 < i - start) found.push([start, i + 1]);
    start = i + 1;
  });
  return found;
}

function pickSentence(tokens: readonly Token[]): [number, number] {
  const sentences = sentencesOf(tokens);
  return sentences.length === 0 ? [0, 0] : pick(sentences);
}

function pick<T>(items: readonly T[]): T {
  return items[below(items.length)]!;
}

function below(n: number): number {
  return Math.floor(random() * n);
}

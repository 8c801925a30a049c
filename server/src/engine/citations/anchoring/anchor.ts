/**
 * Finds the words of annotations again in an article that was edited since: by hand, by a merge, by a reflow. Exact words first, told
 * apart by their neighbours and their place; then words much alike, by approximate matching as Hypothesis does it. What is not found
 * for certain is orphaned, with the likeliest place beside it, and never put to other words: two annotations share no place, and a
 * figure that was replaced takes its annotation's words with it.
 *
 * Linear in the text: one index of its words, filled only when some quote does not stand where it stood, and a bounded number of
 * places tried for each quote. `bench/anchoring.ts` measures what the thresholds below were chosen by.
 */
import search from "approx-string-match";
import { keptWith, type MappedChunks, MappedText, type Span } from "../../base/index.ts";
import { entitiesRead } from "../../text/index.ts";
import { agreementAt, contextOf, type QuoteContext } from "./context.ts";
import { type Edges, edgesDiffer, NEAR, sameFigures } from "./figures.ts";
import { likelyWindows } from "./likely-windows.ts";
import { otherNotations } from "./notations.ts";
import { type TextIndex, type WordList, wordsOf } from "./text-index.ts";

export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood in the text it was taken from. */
  readonly position: Span;
}

/** Where a quote stands now, counted in the text as it is; without `anchor` it is orphaned. */
export interface Anchored {
  readonly anchor?: Span;
  /** For an orphan, the likeliest place it might mean. */
  readonly candidate?: Span;
}

/** One answer a quote, in the same order. `index`: of the article, with whatever is not to be matched blanked out. */
export function anchorQuotes(quotes: readonly Quote[], index: TextIndex): readonly Anchored[] {
  const { mapped } = index;
  const places = new Map<Quote, Place>();
  const lost: { readonly quote: Wanted; readonly expected: number }[] = [];
  let drift = 0;
  for (const wanted of wantedOf(quotes)) {
    const { exact, quote } = wanted;
    const expected = mapped.fromOriginal(quote.position.start + drift);
    const start = whereItStood(wanted, mapped, expected);
    if (start === undefined) {
      lost.push({ quote: wanted, expected });
      continue;
    }
    const span = { start, end: start + exact.length };
    places.set(quote, { span, score: Number.POSITIVE_INFINITY });
    drift = mapped.toOriginal(span).start - quote.position.start;
  }
  const candidates = new Map<Quote, Span>();
  if (0 < lost.length) seek(lost, index, places, candidates);
  return quotes.map((quote) => {
    const place = places.get(quote);
    if (place) return { anchor: mapped.toOriginal(place.span) };
    const candidate = candidates.get(quote);
    return candidate ? { candidate: mapped.toOriginal(candidate) } : {};
  });
}

/** How far from where it is expected a quote with all of its neighbours is looked for, before the words are indexed. */
const NEARBY = 4_000;
/** Places at which one quote is tried: a word that stands at more is tried where it is expected. */
const TRIED = 64;
/** What share of its neighbours exact words must have kept. Lower finds more after heavy rewriting and mistakes more. */
const EXACT_SHARE = 0.45;
/** The same in another notation: the figure may as well have been deleted here and be told again elsewhere. */
const RENOTED_SHARE = 0.75;
/** Exact words that say this much, in bits (five or six telling words), need no neighbours when they stand at one place only. */
const UNMISTAKABLE = 30;
/** What share of its neighbours, and of its own letters, words must have kept that are only alike. */
const ALIKE_SHARE = 0.55;
const ALIKE_LETTERS = 0.65;
/** What share of its neighbours makes a place worth showing to whoever looks for an orphan's words. */
const CANDIDATE_SHARE = 0.35;

/** A quote made alike. */
interface Wanted {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** With its neighbours. */
  readonly whole: string;
  readonly quote: Quote;
}

interface Place {
  readonly span: Span;
  /** Comparable between quotes; a quote that stands where it stood, neighbours and all, yields to none. */
  readonly score: number;
}

/** In the order in which they stood. */
const wantedOf = keptWith((quotes: readonly Quote[]): readonly Wanted[] =>
  [...quotes].sort((a, b) => a.position.start - b.position.start).map(alike),
);

function alike(quote: Quote): Wanted {
  const exact = new MappedText(entitiesRead(quote.exact)).text.trim();
  const prefix = new MappedText(entitiesRead(quote.prefix)).text;
  const suffix = new MappedText(entitiesRead(quote.suffix)).text;
  return { exact, prefix, suffix, whole: prefix + exact + suffix, quote };
}

/** With all of its neighbours, at most `NEARBY` from where it is expected; the nearest such place. */
function whereItStood({ exact, prefix, whole }: Wanted, mapped: MappedChunks, expected: number): number | undefined {
  if (exact === "") return undefined;
  if (prefix.length <= expected && mapped.startsWith(whole, expected - prefix.length)) return expected;
  const from = Math.max(0, expected - prefix.length - NEARBY);
  const to = expected + whole.length + NEARBY;
  let nearest: number | undefined;
  for (let at = mapped.indexOf(whole, from, to); 0 <= at; at = mapped.indexOf(whole, at + 1, to)) {
    const start = at + prefix.length;
    if (nearest === undefined || Math.abs(start - expected) < Math.abs(nearest - expected)) nearest = start;
    else break;
  }
  return nearest;
}

/** Tries what is left, the surest first, so that of two quotes that could stand at one place the better one gets it. */
function seek(
  lost: readonly { readonly quote: Wanted; readonly expected: number }[],
  index: TextIndex,
  places: Map<Quote, Place>,
  candidates: Map<Quote, Span>,
): void {
  const keyOf = ({ start, end }: Span) => start * (index.mapped.length + 1) + end;
  const taken = new Map<number, Quote>();
  for (const [quote, { span }] of places) taken.set(keyOf(span), quote);
  const rivals = lost.map(({ quote, expected }) => {
    const context = contextOf(quote);
    const same = samePlaces(quote, context, index, expected);
    const found = 0 < same.length ? same : alikePlaces(quote, context, index, candidates);
    return { quote, context, expected, found };
  });
  rivals.sort((a, b) => (b.found[0]?.score ?? 0) - (a.found[0]?.score ?? 0));
  for (const {
    quote: { quote },
    found,
  } of rivals) {
    const isFree = ({ span }: Place) => sameClaim(taken.get(keyOf(span)) ?? quote, quote);
    const place = found.find(isFree);
    if (!place) continue;
    places.set(quote, place);
    taken.set(keyOf(place.span), quote);
    candidates.delete(quote);
  }
}

/** Two annotations of one claim, as a merge may leave them, have all of this in common. */
function sameClaim(a: Quote, b: Quote): boolean {
  return a.exact === b.exact && a.prefix === b.prefix && a.suffix === b.suffix;
}

/** The places of these very words, or where there are none, of the same in another notation. */
function samePlaces(wanted: Wanted, context: QuoteContext, index: TextIndex, expected: number): readonly Place[] {
  const exact = exactPlaces(wanted, wordingOf(wanted), context, index, expected);
  if (0 < exact.length) return exact;
  return notationsOf(wanted)
    .flatMap((wording) => exactPlaces(wanted, wording, context, index, expected))
    .filter(({ score }) => 1 + RENOTED_SHARE <= score)
    .sort((a, b) => b.score - a.score);
}

interface Wording {
  readonly exact: string;
  readonly words: WordList;
}

const wordingOf = keptWith(({ exact }: Wanted): Wording => ({ exact, words: wordsOf(exact) }));

const notationsOf = keptWith(({ exact }: Wanted): readonly Wording[] =>
  otherNotations(exact).map((other) => ({ exact: other, words: wordsOf(other) })),
);

/** Every place with exactly this wording whose neighbours speak for it, the best first. */
function exactPlaces(
  wanted: Wanted,
  wording: Wording,
  context: QuoteContext,
  index: TextIndex,
  expected: number,
): readonly Place[] {
  const spans = exactSpans(wording, index, expected);
  const bits = wording.words.forms.reduce((sum, form) => sum + index.bitsOf(form), 0);
  const stood = { before: wanted.prefix, after: wanted.suffix };
  const places: Place[] = [];
  for (const span of spans) {
    if (edgesDiffer(wording.exact, edgesAt(index, span), stood)) continue;
    const { share, bits: kept } = agreementAt(index, span, context);
    const unmistakable = spans.length === 1 && UNMISTAKABLE <= bits + kept && UNMISTAKABLE / 2 <= bits;
    if (share < EXACT_SHARE && !unmistakable) continue;
    const distance = Math.abs(span.start - expected) / (index.mapped.length + 1);
    places.push({ span, score: 1 + share + 0.05 * (1 - distance) });
  }
  return places.sort((a, b) => b.score - a.score);
}

/** Where exactly these words stand, by the rarest of them; at most `TRIED` places, those nearest to the expected one. */
function exactSpans({ exact, words }: Wording, index: TextIndex, expected: number): readonly Span[] {
  const rarest = rarestOf(words.forms, index);
  if (rarest === undefined) return [];
  const offset = words.starts[rarest]!;
  return index
    .placesOf(words.forms[rarest]!, TRIED, expected + offset)
    .map((place) => place - offset)
    .filter((start) => 0 <= start && index.mapped.startsWith(exact, start))
    .map((start) => ({ start, end: start + exact.length }));
}

function rarestOf(forms: readonly string[], index: TextIndex): number | undefined {
  let rarest: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, form] of forms.entries()) {
    const count = index.count(form);
    if (least <= count) continue;
    rarest = i;
    least = count;
  }
  return rarest;
}

/** Places with words much like these and the same figures; the likeliest of the others is kept as a candidate. */
function alikePlaces(
  wanted: Wanted,
  context: QuoteContext,
  index: TextIndex,
  candidates: Map<Quote, Span>,
): readonly Place[] {
  const { exact } = wanted;
  const pattern = exact.slice(0, LONGEST);
  let best: Place | undefined;
  let candidate: Place | undefined;
  for (const window of likelyWindows(wanted.prefix + pattern + wanted.suffix, index)) {
    const within = index.mapped.textAt(window);
    for (const { start, end, errors } of search(within, pattern, Math.ceil(pattern.length * 0.7)).slice(0, 8)) {
      const length = end - start + (exact.length - pattern.length);
      const found = { start: window.start + start, end: window.start + start + length };
      const span = trimmed(index, wholeWords(index, found));
      if (span.end <= span.start) continue;
      const { share } = agreementAt(index, span, context);
      const letters = 1 - errors / pattern.length;
      const score = share * letters;
      if (CANDIDATE_SHARE <= share && (!candidate || candidate.score < share)) candidate = { span, score: share };
      if (share < ALIKE_SHARE || letters < ALIKE_LETTERS || (best && score <= best.score)) continue;
      const words = index.mapped.textAt(span);
      if (!sameFigures(exact, words)) continue;
      if (edgesDiffer(words, edgesAt(index, span), { before: wanted.prefix, after: wanted.suffix })) continue;
      best = { span, score };
    }
  }
  if (!best && candidate) candidates.set(wanted.quote, candidate.span);
  return best ? [best] : [];
}

/** Longer quotes are matched by their beginning: the cost of matching grows with the length. */
const LONGEST = 256;

/** The span grown to whole words at both ends. */
function wholeWords(index: TextIndex, { start, end }: Span): Span {
  return { start: index.wordAround(start)?.start ?? start, end: index.wordAround(end)?.end ?? end };
}

/** Without white space and closing marks at its ends that the matcher took in. */
function trimmed({ mapped }: TextIndex, { start, end }: Span): Span {
  const words = mapped.textAt({ start, end });
  let [from, to] = [0, words.length];
  while (from < to && words[from] === " ") from++;
  while (from < to && words[to - 1] === " ") to--;
  return { start: start + from, end: start + to };
}

function edgesAt({ mapped }: TextIndex, { start, end }: Span): Edges {
  return {
    before: mapped.textAt({ start: Math.max(0, start - NEAR), end: start }),
    after: mapped.textAt({ start: end, end: end + NEAR }),
  };
}

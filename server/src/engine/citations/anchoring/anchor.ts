/**
 * Finds the words of annotations again in an article that was edited since: by hand, by a merge, by a reflow. Exact words first, told
 * apart by their neighbours and their place; then words much alike, by approximate matching as Hypothesis does it. What is not found
 * for certain is orphaned, with the likeliest place beside it, and never put to other words: two annotations share no place, and a
 * figure that was replaced takes its annotation's words with it.
 *
 * Linear in the text: one index of its words, made only when some quote does not stand where it stood, and a bounded number of
 * places tried for each quote. `bench/anchoring.ts` measures what the thresholds below were chosen by.
 */
import search from "approx-string-match";
import { MappedText, type Span } from "../../base/index.ts";
import { agreementAt, contextOf, type QuoteContext } from "./context.ts";
import { edgesDiffer, sameFigures } from "./figures.ts";
import { bitsOf, indexText, type TextIndex, toWholeWords, wordsOf } from "./text-index.ts";

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

/** One answer a quote, in the same order. `text`: the article, with whatever is not to be matched blanked out. */
export function anchorQuotes(quotes: readonly Quote[], text: string): readonly Anchored[] {
  const mapped = new MappedText(text);
  const places = new Map<Quote, Place>();
  const lost: { readonly quote: Wanted; readonly expected: number }[] = [];
  let drift = 0;
  for (const quote of [...quotes].sort((a, b) => a.position.start - b.position.start)) {
    const wanted = { ...alike(quote), quote };
    const expected = mapped.fromOriginal({
      start: quote.position.start + drift,
      end: quote.position.start + drift,
    }).start;
    const start = whereItStood(wanted, mapped.text, expected);
    if (start === undefined) {
      lost.push({ quote: wanted, expected });
      continue;
    }
    const span = { start, end: start + wanted.exact.length };
    places.set(quote, { span, score: Number.POSITIVE_INFINITY });
    drift = mapped.toOriginal(span).start - quote.position.start;
  }
  const candidates = new Map<Quote, Span>();
  if (0 < lost.length) seek(lost, indexText(mapped), places, candidates);
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
/** Exact words that say this much, in bits (five or six telling words), need no neighbours when they stand at one place only. */
const UNMISTAKABLE = 30;
/** What share of its neighbours, and of its own letters, words must have kept that are only alike. */
const ALIKE_SHARE = 0.55;
const ALIKE_LETTERS = 0.65;
/** What share of its neighbours makes a place worth showing to whoever looks for an orphan's words. */
const CANDIDATE_SHARE = 0.35;

interface Wanted {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly quote: Quote;
}

interface Place {
  readonly span: Span;
  /** Comparable between quotes; a quote that stands where it stood, neighbours and all, yields to none. */
  readonly score: number;
}

function alike({ exact, prefix, suffix }: Quote) {
  return {
    exact: new MappedText(exact).text.trim(),
    prefix: new MappedText(prefix).text,
    suffix: new MappedText(suffix).text,
  };
}

/** With all of its neighbours, at most `NEARBY` from where it is expected; the nearest such place. */
function whereItStood({ exact, prefix, suffix }: Wanted, text: string, expected: number): number | undefined {
  if (exact === "") return undefined;
  const whole = prefix + exact + suffix;
  const from = Math.max(0, expected - prefix.length - NEARBY);
  const window = text.slice(from, expected + whole.length + NEARBY);
  let nearest: number | undefined;
  for (let at = window.indexOf(whole); 0 <= at; at = window.indexOf(whole, at + 1)) {
    const start = from + at + prefix.length;
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
  const taken = new Map<string, string>();
  for (const [quote, { span }] of places) taken.set(keyOf(span), wordsOfQuote(quote));
  const rivals = lost.map(({ quote, expected }) => {
    const context = contextOf(quote.prefix, quote.suffix);
    const exact = exactPlaces(quote, context, index, expected);
    return {
      quote,
      context,
      expected,
      found: 0 < exact.length ? exact : alikePlaces(quote, context, index, candidates),
    };
  });
  rivals.sort((a, b) => (b.found[0]?.score ?? 0) - (a.found[0]?.score ?? 0));
  for (const { quote, found } of rivals) {
    const words = wordsOfQuote(quote.quote);
    const place = found.find(({ span }) => (taken.get(keyOf(span)) ?? words) === words);
    if (!place) continue;
    places.set(quote.quote, place);
    taken.set(keyOf(place.span), words);
    candidates.delete(quote.quote);
  }
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** Two annotations of one claim, as a merge may leave them, have all of this in common. */
function wordsOfQuote({ exact, prefix, suffix }: Quote): string {
  return `${prefix}\n${exact}\n${suffix}`;
}

/** Every place with exactly these words whose neighbours speak for it, the best first. */
function exactPlaces(wanted: Wanted, context: QuoteContext, index: TextIndex, expected: number): readonly Place[] {
  const spans = exactSpans(wanted.exact, index, expected);
  const bits = wordsOf(wanted.exact).forms.reduce((sum, form) => sum + bitsOf(index, form), 0);
  const stood = { before: wanted.prefix, after: wanted.suffix };
  const places: Place[] = [];
  for (const span of spans) {
    if (edgesDiffer(index.text, span, stood)) continue;
    const { share, bits: kept } = agreementAt(index, span, context);
    const unmistakable = spans.length === 1 && UNMISTAKABLE <= bits + kept && UNMISTAKABLE / 2 <= bits;
    if (share < EXACT_SHARE && !unmistakable) continue;
    const distance = Math.abs(span.start - expected) / (index.text.length + 1);
    places.push({ span, score: 1 + share + 0.05 * (1 - distance) });
  }
  return places.sort((a, b) => b.score - a.score);
}

/** Where exactly these words stand, by the rarest of them; at most `TRIED` places, those nearest to the expected one. */
function exactSpans(exact: string, index: TextIndex, expected: number): readonly Span[] {
  const words = wordsOf(exact);
  let rarest: readonly number[] | undefined;
  let offset = 0;
  words.forms.forEach((form, i) => {
    const places = index.places.get(form) ?? [];
    if (rarest && rarest.length <= places.length) return;
    rarest = places;
    offset = words.starts[i]!;
  });
  if (!rarest) return [];
  return nearestOf(rarest, index, expected + offset)
    .map((word) => index.words.starts[word]! - offset)
    .filter((start) => 0 <= start && index.text.startsWith(exact, start))
    .map((start) => ({ start, end: start + exact.length }));
}

/** At most `TRIED` of the places of a word, round the offset where it is expected. */
function nearestOf(places: readonly number[], { words }: TextIndex, offset: number): readonly number[] {
  if (places.length <= TRIED) return places;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.starts[places[middle]!]! < offset) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(0, Math.min(low - TRIED / 2, places.length - TRIED));
  return places.slice(from, from + TRIED);
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
  for (const window of likelyWindows(wanted, index)) {
    const within = index.text.slice(window.start, window.end);
    for (const { start, end, errors } of search(within, pattern, Math.ceil(pattern.length * 0.7)).slice(0, 8)) {
      const length = end - start + (exact.length - pattern.length);
      const span = trimmed(
        index,
        toWholeWords(index, { start: window.start + start, end: window.start + start + length }),
      );
      if (span.end <= span.start) continue;
      const { share } = agreementAt(index, span, context);
      const letters = 1 - errors / pattern.length;
      const score = share * letters;
      if (CANDIDATE_SHARE <= share && (!candidate || candidate.score < share)) candidate = { span, score: share };
      if (share < ALIKE_SHARE || letters < ALIKE_LETTERS || (best && score <= best.score)) continue;
      if (!sameFigures(exact, index.text.slice(span.start, span.end))) continue;
      if (edgesDiffer(index.text, span, { before: wanted.prefix, after: wanted.suffix })) continue;
      best = { span, score };
    }
  }
  if (!best && candidate) candidates.set(wanted.quote, candidate.span);
  return best ? [best] : [];
}

/** Longer quotes are matched by their beginning: the cost of matching grows with the length. */
const LONGEST = 256;

/** The stretches of text that share the most telling words with a quote and its neighbours, each word voting for a place. */
function likelyWindows({ prefix, exact, suffix }: Wanted, index: TextIndex): readonly Span[] {
  const pattern = prefix + exact.slice(0, LONGEST) + suffix;
  const words = wordsOf(pattern);
  const votes = new Map<number, number>();
  words.forms.forEach((form, i) => {
    const places = index.places.get(form) ?? [];
    if (RARE < places.length) return;
    const bits = bitsOf(index, form);
    for (const place of places) {
      const bucket = Math.round((index.words.starts[place]! - words.starts[i]!) / BUCKET);
      for (const near of [bucket - 1, bucket, bucket + 1]) votes.set(near, (votes.get(near) ?? 0) + bits);
    }
  });
  const buckets = [...votes].sort((a, b) => b[1] - a[1]).map(([bucket]) => bucket);
  const chosen: number[] = [];
  for (const bucket of buckets) {
    if (chosen.length === 3) break;
    if (!chosen.some((other) => Math.abs(other - bucket) < 3)) chosen.push(bucket);
  }
  return chosen.map((bucket) => ({
    start: Math.max(0, bucket * BUCKET - 2 * BUCKET),
    end: Math.min(index.text.length, bucket * BUCKET + pattern.length + 2 * BUCKET),
  }));
}

/** In code units of the indexed text. */
const BUCKET = 64;
/** A word that stands at more places votes for none. */
const RARE = 40;

/** Without white space and closing marks at its ends that the matcher took in. */
function trimmed({ text }: TextIndex, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && text[from] === " ") from++;
  while (from < to && text[to - 1] === " ") to--;
  return { start: from, end: to };
}

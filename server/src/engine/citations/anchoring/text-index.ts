/**
 * An article made ready to be searched for quotes: its words made alike, where each of them stands, and how telling each is. “41” is
 * telling in an article that has one, “said” in none. Made for one text in time linear in its length, and for the text that an edit
 * makes of it by the lines that changed.
 */
import { changedStretch, firstIndex, keptWith, MappedChunks, type MappedText, type Span } from "../../base/index.ts";
import { entitiesRead } from "../../text/index.ts";

/** Words in text order, in small letters, with their places. */
export interface WordList {
  readonly forms: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Letters and digits are words apart: “60m” is “60” and “m”, as a figure may be quoted without its unit. */
export function wordsOf(text: string): WordList {
  const forms: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(/\p{N}+|[\p{L}\p{M}]+/gu)) {
    forms.push(match[0].toLowerCase());
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return { forms, starts, ends };
}

/** Offsets are those of the text in which quotes and spaces are made alike. */
export class TextIndex {
  readonly mapped: MappedChunks;
  readonly #words: WordCounts;
  readonly #holders = new Map<string, readonly number[]>();

  /** @param before the index of another text, of which what is the same is taken over */
  constructor(original: string, before?: TextIndex) {
    this.mapped = new MappedChunks(original, before?.mapped, entitiesRead);
    this.#words = before ? before.#words : new WordCounts();
  }

  /** How often a word, in small letters, stands in the text. */
  count(form: string): number {
    return this.#counts().count(form);
  }

  /** How much it says, in bits, that a word of the article is this one: its surprise, between 0.5 and 10. */
  bitsOf(form: string): number {
    const counts = this.#counts();
    return Math.min(10, Math.max(0.5, Math.log2((counts.total + 1) / (counts.count(form) + 0.5))));
  }

  /** Where a word, in small letters, stands, in text order: at most `most` of its places, those round an offset. */
  placesOf(form: string, most: number, offset: number): readonly number[] {
    const { chunks, starts } = this.mapped;
    const holders = this.#holdersOf(form);
    // Each of them holds a place: beyond `most` on either side there is none that counts.
    const middle = firstFrom(holders, this.mapped.chunkAt(offset));
    const near = holders.slice(Math.max(0, middle - most), middle + most + 1);
    const places = near.flatMap((at) => startsIn(chunks[at]!, form, starts[at]!));
    const first = Math.max(0, Math.min(firstFrom(places, offset) - (most >> 1), places.length - most));
    return places.slice(first, first + most);
  }

  /** At most `most` words that end at an offset or before it, the nearest first. */
  wordsBefore(offset: number, most: number): readonly string[] {
    const found: string[] = [];
    let chunk = this.mapped.chunkAt(offset);
    let words = this.#wordsIn(chunk);
    const local = offset - this.mapped.starts[chunk]!;
    let next = firstFrom(words.starts, local) - 1;
    if (0 <= next && local < words.ends[next]!) next--;
    while (found.length < most) {
      if (0 <= next) found.push(words.forms[next--]!);
      else if (chunk === 0) break;
      else {
        words = this.#wordsIn(--chunk);
        next = words.forms.length - 1;
      }
    }
    return found;
  }

  /** At most `most` words that begin at an offset or after it, the nearest first. */
  wordsAfter(offset: number, most: number): readonly string[] {
    const found: string[] = [];
    const first = this.mapped.chunkAt(offset);
    for (let chunk = first; found.length < most && chunk < this.mapped.chunks.length; chunk++) {
      const words = this.#wordsIn(chunk);
      const from = chunk === first ? firstFrom(words.starts, offset - this.mapped.starts[chunk]!) : 0;
      found.push(...words.forms.slice(from, from + most - found.length));
    }
    return found;
  }

  /** The word that an offset stands in the middle of. O(log). */
  wordAround(offset: number): Span | undefined {
    const chunk = this.mapped.chunkAt(offset);
    const base = this.mapped.starts[chunk]!;
    const words = this.#wordsIn(chunk);
    const at = firstFrom(words.starts, offset - base) - 1;
    const end = at < 0 ? 0 : base + words.ends[at]!;
    return offset < end ? { start: base + words.starts[at]!, end } : undefined;
  }

  #wordsIn(chunk: number): WordList {
    return wordsInChunk(this.mapped.chunks[chunk]!);
  }

  /** The indexes of the chunks that a word stands in. */
  #holdersOf(form: string): readonly number[] {
    let holders = this.#holders.get(form);
    if (!holders) {
      holders = this.#counts().holders(form);
      this.#holders.set(form, holders);
    }
    return holders;
  }

  #counts(): WordCounts {
    this.#words.update(this.mapped.chunks);
    return this.#words;
  }
}

const wordsInChunk = keptWith(({ text }: MappedText) => wordsOf(text));

function startsIn(chunk: MappedText, form: string, base: number): readonly number[] {
  return (startsByForm(chunk).get(form) ?? []).map((start) => base + start);
}

/** Made for chunks that somebody asks about. */
const startsByForm = keptWith((chunk: MappedText): ReadonlyMap<string, readonly number[]> => {
  const { forms, starts } = wordsInChunk(chunk);
  const byForm = new Map<string, number[]>();
  for (const [i, form] of forms.entries()) {
    const known = byForm.get(form);
    if (known) known.push(starts[i]!);
    else byForm.set(form, [starts[i]!]);
  }
  return byForm;
});

/** The index of the first of sorted `values` that is no less than `bound`; their number when none is. */
function firstFrom(values: readonly number[], bound: number): number {
  return firstIndex(values.length, (i) => bound <= values[i]!);
}

/**
 * How often each word stands in a text, and in which chunks. The texts that an article becomes share it: whoever asks brings it up to
 * date.
 */
class WordCounts {
  total = 0;
  #chunks: readonly MappedText[] = [];
  /** Which of the chunks each of them is. */
  readonly #order = new Map<MappedText, number>();
  readonly #entries = new Map<string, { count: number; readonly holders: Set<MappedText> }>();

  count(form: string): number {
    return this.#entries.get(form)?.count ?? 0;
  }

  /** The indexes of the chunks that a word stands in, in order. */
  holders(form: string): readonly number[] {
    return Array.from(this.#entries.get(form)?.holders ?? [], (chunk) => this.#order.get(chunk)!).sort((a, b) => a - b);
  }

  update(chunks: readonly MappedText[]): void {
    if (chunks === this.#chunks) return;
    const { first, end, earlierEnd } = changedStretch(chunks, this.#chunks, (now, then) => now === then);
    for (const chunk of this.#chunks.slice(first, earlierEnd)) this.#take(chunk);
    for (const chunk of chunks.slice(first, end)) this.#put(chunk);
    const endOfOthers = end === earlierEnd ? end : chunks.length;
    for (let i = first; i < endOfOthers; i++) this.#order.set(chunks[i]!, i);
    this.#chunks = chunks;
  }

  #put(chunk: MappedText): void {
    const { forms } = wordsInChunk(chunk);
    this.total += forms.length;
    for (const form of forms) {
      const entry = this.#entries.get(form);
      if (entry) {
        entry.count++;
        entry.holders.add(chunk);
      } else this.#entries.set(form, { count: 1, holders: new Set([chunk]) });
    }
  }

  #take(chunk: MappedText): void {
    const { forms } = wordsInChunk(chunk);
    this.#order.delete(chunk);
    this.total -= forms.length;
    for (const form of forms) {
      const entry = this.#entries.get(form)!;
      entry.count--;
      entry.holders.delete(chunk);
      if (entry.count === 0) this.#entries.delete(form);
    }
  }
}

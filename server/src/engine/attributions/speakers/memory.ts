/**
 * What an article has told of its people by the end of a block, as facts under names: who bears a word, what is known of someone.
 * Notes for each block what it asked for and what it told. After an edit only blocks that would now be answered otherwise are read
 * again: “Maliuk” typed at the top concerns the paragraphs that ask for “maliuk”, and no others.
 */

import { sameData } from "../../base/index.ts";

/** What one block had to do with the memory. */
export interface Notes {
  /** Facts that came from blocks above it. */
  readonly asked: ReadonlySet<string>;
  /** Facts as they were when it ended: plain data that is never changed. */
  readonly told: ReadonlyMap<string, unknown>;
}

/** A block's notes, with the number that the block has now. */
interface Page {
  readonly notes: Notes;
  at: number;
}

/** Finds at any block what the blocks above it have told, so that one can be read again without those above it. */
export class Memory {
  readonly #pages = new Map<Notes, Page>();
  /** By the name of a fact: whoever told it, from the top down. */
  readonly #tellers = new Map<string, Page[]>();
  #open = 0;
  #asked = new Set<string>();
  #told = new Map<string, unknown>();

  /** Block number `at` is read from here on. */
  openPage(at: number): void {
    this.#open = at;
  }

  get(name: string): unknown {
    if (this.#told.has(name)) return this.#told.get(name);
    this.#asked.add(name);
    return this.toldAbove(name, this.#open);
  }

  set(name: string, fact: unknown): void {
    this.#told.set(name, fact);
  }

  /** Ends the block: its notes, and a clean page for the next. */
  closePage(): Notes {
    const notes = { asked: this.#asked, told: this.#told };
    this.#asked = new Set();
    this.#told = new Map();
    return notes;
  }

  /** A fact as the blocks before number `at` have told it. */
  toldAbove(name: string, at: number): unknown {
    const tellers = this.#tellers.get(name);
    if (!tellers) return undefined;
    return tellers[firstFrom(tellers, at) - 1]?.notes.told.get(name);
  }

  /** Takes in the notes of block number `at`. */
  add(notes: Notes, at: number): void {
    const page = { notes, at };
    this.#pages.set(notes, page);
    for (const name of notes.told.keys()) {
      const tellers = this.#tellers.get(name);
      if (tellers) tellers.splice(firstFrom(tellers, at), 0, page);
      else this.#tellers.set(name, [page]);
    }
  }

  /** The block is gone, or is read again. */
  forget(notes: Notes): void {
    const page = this.#pages.get(notes);
    if (!page) return;
    this.#pages.delete(notes);
    for (const name of notes.told.keys()) {
      const tellers = this.#tellers.get(name)!;
      if (tellers.length === 1) this.#tellers.delete(name);
      else tellers.splice(firstFrom(tellers, page.at), 1);
    }
  }

  /** The block is number `at` now; the order of those that stay is the same. */
  move(notes: Notes, at: number): void {
    this.#pages.get(notes)!.at = at;
  }
}

/** The index of the first page of block `at` or of one below it. The last pages are asked for most. */
function firstFrom(pages: readonly Page[], at: number): number {
  let low = 0;
  let high = pages.length;
  if (0 < high && pages[high - 1]!.at < at) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pages[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Facts that are, at some place in the article, no longer what they were there before the edit; now and then one too many. */
export class ChangedFacts {
  readonly #names = new Set<string>();

  /** Blocks that told `before` have given way to blocks that tell `after`. */
  replace(before: readonly Notes[], after: readonly Notes[]): void {
    const was = lastTold(before);
    const is = lastTold(after);
    for (const name of was.keys()) this.#names.add(name);
    for (const [name, fact] of is) {
      if (was.has(name) && sameData(was.get(name), fact)) this.#names.delete(name);
      else this.#names.add(name);
    }
  }

  /** A block stays as it was: what it tells is again what it was. */
  settle({ told }: Notes): void {
    for (const name of this.#names) if (told.has(name)) this.#names.delete(name);
  }

  concern({ asked }: Notes): boolean {
    for (const name of this.#names) if (asked.has(name)) return true;
    return false;
  }
}

function lastTold(blocks: readonly Notes[]): ReadonlyMap<string, unknown> {
  if (blocks.length === 1) return blocks[0]!.told;
  return new Map(blocks.flatMap(({ told }) => [...told]));
}

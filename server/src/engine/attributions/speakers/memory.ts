/**
 * What an article has told of its people by the end of a block, as facts under names: who bears a word, what is known of someone.
 * Notes for each block what it asked for and what it told. After an edit only blocks that would now be answered otherwise are read
 * again: “Maliuk” typed at the top concerns the paragraphs that ask for “maliuk”, and no others.
 */

/** What one block had to do with the memory. */
export interface Notes {
  /** Facts that came from blocks above it. */
  readonly asked: ReadonlySet<string>;
  /** Facts as they were when it ended. */
  readonly told: ReadonlyMap<string, unknown>;
}

export class Memory {
  readonly #facts = new Map<string, unknown>();
  #asked = new Set<string>();
  #told = new Map<string, unknown>();

  get(name: string): unknown {
    if (!this.#told.has(name)) this.#asked.add(name);
    return this.#facts.get(name);
  }

  set(name: string, fact: unknown): void {
    this.#facts.set(name, fact);
    this.#told.set(name, fact);
  }

  /** Ends a block: its notes, and a clean page for the next. */
  turnPage(): Notes {
    const notes = { asked: this.#asked, told: this.#told };
    this.#asked = new Set();
    this.#told = new Map();
    return notes;
  }

  /** Takes over what a block told without reading it again. */
  recall({ told }: Notes): void {
    for (const [name, fact] of told) this.#facts.set(name, fact);
  }
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
      if (was.has(name) && isSame(was.get(name), fact)) this.#names.delete(name);
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

/** Facts are plain data that is never changed: numbers, strings, lists, sets, and records of these. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (a instanceof Set && b instanceof Set) return isSame([...a], [...b]);
  const [ofA, ofB] = [Object.entries(a), b as Readonly<Record<string, unknown>>];
  return ofA.length === Object.keys(ofB).length && ofA.every(([name, value]) => isSame(value, ofB[name]));
}

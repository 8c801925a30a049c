/**
 * What is kept in a fixed number of slots, and what makes room. A key that nobody asked for since the hand last passed gives its slot to
 * a new one (the clock of Corbató, “A Paging Experiment with the Multics System”, 1968): what is common stays and what is rare goes.
 */
export class Slots {
  readonly #slots = new Map<number, number>();
  readonly #keys: Float64Array;
  /** The round that last asked for it; 0 once the hand has passed. */
  readonly #askedIn: Uint32Array;
  #round = 0;
  #hand = 0;

  constructor(count: number) {
    this.#keys = new Float64Array(count);
    this.#askedIn = new Uint32Array(count);
  }

  /** What is found or taken from here on stays until the next call: it must be less than there are slots. */
  begin(): void {
    this.#round = (this.#round % 0xffff_ffff) + 1;
  }

  find(key: number): number | undefined {
    const slot = this.#slots.get(key);
    if (slot !== undefined) this.#askedIn[slot] = this.#round;
    return slot;
  }

  /** A slot for a key that has none. */
  take(key: number): number {
    const count = this.#keys.length;
    const slot = this.#slots.size < count ? this.#slots.size : this.#vacated();
    this.#keys[slot] = key;
    this.#askedIn[slot] = this.#round;
    this.#slots.set(key, slot);
    return slot;
  }

  #vacated(): number {
    const asked = this.#askedIn;
    for (;;) {
      const slot = this.#hand;
      this.#hand = (slot + 1) % asked.length;
      if (asked[slot] === 0) {
        this.#slots.delete(this.#keys[slot]!);
        return slot;
      }
      if (asked[slot] !== this.#round) asked[slot] = 0;
    }
  }
}

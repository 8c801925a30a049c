/**
 * Work that waits for a pause in the typing. Of one document's work only the newest waits: a keystroke drops what an earlier
 * one asked for and never queues behind it.
 */
import type { World } from "./world.ts";

export class Schedule {
  /** How to call off what waits under a name. */
  readonly #waiting = new Map<string, () => void>();
  readonly #soon: World["soon"];

  constructor(soon: World["soon"]) {
    this.#soon = soon;
  }

  /**
   * Runs `work` after `delay` milliseconds, unless newer work under the same name takes its place. Without a delay it runs as soon
   * as the messages that have come in are read: a timer would wait a millisecond and more.
   */
  set(name: string, delay: number, work: () => void): void {
    this.cancel(name);
    const run = () => {
      this.#waiting.delete(name);
      work();
    };
    if (delay === 0) {
      this.#waiting.set(name, this.#soon(run));
    } else {
      const timer = setTimeout(run, delay);
      this.#waiting.set(name, () => clearTimeout(timer));
    }
  }

  /** Runs `work` every now and then, `delay` milliseconds after it was done last, be it that it failed. Its failures are `work`'s to tell. */
  repeat(name: string, delay: number, work: () => Promise<void>): void {
    const again = () => this.repeat(name, delay, work);
    this.set(name, delay, () => void work().then(again, again));
  }

  cancel(name: string): void {
    this.#waiting.get(name)?.();
    this.#waiting.delete(name);
  }
}

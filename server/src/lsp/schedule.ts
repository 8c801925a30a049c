/**
 * Work that waits for a pause in the typing. Of one document's work only the newest waits: a keystroke drops what an earlier
 * one asked for and never queues behind it.
 */
export class Schedule {
  readonly #waiting = new Map<string, { readonly timer: ReturnType<typeof setTimeout>; readonly work: () => void }>();

  /** Runs `work` after `delay` milliseconds, unless newer work under the same name takes its place. */
  set(name: string, delay: number, work: () => void): void {
    this.cancel(name);
    const timer = setTimeout(() => {
      this.#waiting.delete(name);
      work();
    }, delay);
    this.#waiting.set(name, { timer, work });
  }

  cancel(name: string): void {
    const waiting = this.#waiting.get(name);
    if (waiting) clearTimeout(waiting.timer);
    this.#waiting.delete(name);
  }

  cancelAll(): void {
    for (const name of [...this.#waiting.keys()]) this.cancel(name);
  }
}

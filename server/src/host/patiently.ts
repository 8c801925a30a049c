/**
 * Changes to files that another program may bar for a moment: Windows refuses to replace or remove what anybody has open, be it a virus
 * scanner or an index of files that looks at whatever was just written, and to make what is not yet wholly removed.
 */

/** Milliseconds: scanners let go of a text within some ten of them, and a save that hangs longer should say why. */
export const LONGEST_BARRED = 1000;
const PAUSE = 10;
const sleeper = new Int32Array(new SharedArrayBuffer(4));

/** Does the work, again and again while it is barred. @throws what the work throws, at last also for having been barred */
export function patiently<Answer>(work: () => Answer): Answer {
  const since = performance.now();
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBarred(error) || LONGEST_BARRED < performance.now() - since) throw error;
      pause();
    }
  }
}

/** Lets other programs have their turn, while everything here waits. */
export function pause(): void {
  Atomics.wait(sleeper, 0, 0, PAUSE);
}

/**
 * Elsewhere than on Windows it is no matter of patience who may write where; and there what can't be made is a matter of who may, for to
 * ask the system beforehand tells only of files marked as read-only.
 */
export function isBarred(error: unknown): boolean {
  const { code = "", syscall } = error as NodeJS.ErrnoException;
  if (code === "EBUSY") return true;
  return process.platform === "win32" && syscall !== "open" && ["EPERM", "EACCES"].includes(code);
}

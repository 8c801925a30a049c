/**
 * Changes to files that another program may bar for a moment: Windows refuses to replace or remove what anybody has open, be it a virus
 * scanner or an index of files that looks at whatever was just written.
 */

/** Milliseconds: scanners let go of a text within some ten of them, and a save that hangs longer should say why. */
const LONGEST_BARRED = 1000;
const PAUSE = 10;
const sleeper = new Int32Array(new SharedArrayBuffer(4));

/** Does the work, again and again while it is barred. @throws what the work throws, at last also for having been barred */
export function patiently<Answer>(work: () => Answer, longest = LONGEST_BARRED): Answer {
  const since = performance.now();
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBarred(error) || longest < performance.now() - since) throw error;
      Atomics.wait(sleeper, 0, 0, PAUSE);
    }
  }
}

/** Elsewhere than on Windows it is no matter of patience who may write where. */
export function isBarred(error: unknown): boolean {
  const { code = "" } = error as NodeJS.ErrnoException;
  return code === "EBUSY" || (process.platform === "win32" && ["EPERM", "EACCES"].includes(code));
}

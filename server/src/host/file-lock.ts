/**
 * One writer at a time on a file: a lock is a file beside it that only one process can make. A lock may outlive its holder, so one that
 * has not changed for longer than any holder needs is taken away; this process's own clock says so, as that of a shared folder may be wrong.
 */
import { closeSync, fstatSync, linkSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { LONGEST_BARRED, patiently, pause } from "./patiently.ts";
import { isReadOnly, resolved, writeError } from "./text-files.ts";

/** Milliseconds after which whoever holds a file must have died: to read and write it once takes a few, or twice `LONGEST_BARRED`. */
const LONGEST_HELD = 5000;

/** Does the work while no other process of ours does its own on the same file. @throws FileError where no lock can be made */
export function alone<Answer>(path: string, work: () => Answer): Answer {
  const target = resolved(path);
  const lock = join(dirname(target), `.${basename(target)}.lock`);
  const own = take(lock, path);
  try {
    return work();
  } finally {
    release(lock, own);
  }
}

/** Which lock it is: another at the same place has another. */
type Mark = string;

/** Whoever comes second waits for the first. */
function take(lock: string, path: string): Mark {
  let seen: Mark | "barred" | undefined;
  let since = performance.now();
  for (;;) {
    const attempt = tryToTake(lock);
    if (attempt.own !== undefined) return attempt.own;
    const isHeld = attempt.error.code === "EEXIST";
    if (!isHeld && !mayPass(attempt.error, lock)) throw writeError(path, lock, attempt.error);
    const now = isHeld ? markOf(lock) : "barred";
    if (now !== seen) {
      seen = now;
      since = performance.now();
    }
    const waited = performance.now() - since;
    if (!isHeld && LONGEST_BARRED < waited) throw writeError(path, lock, attempt.error);
    if (isHeld && LONGEST_HELD < waited) takeAway(lock, seen, path);
    else pause();
  }
}

type Attempt = { readonly own: Mark } | { readonly own?: undefined; readonly error: NodeJS.ErrnoException };

function tryToTake(lock: string): Attempt {
  try {
    const file = openSync(lock, "wx");
    try {
      return { own: written(fstatSync(file, { bigint: true })) };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { error: error as NodeJS.ErrnoException };
  }
}

function mayPass({ code }: NodeJS.ErrnoException, lock: string): boolean {
  return code === "EBUSY" || ((code === "EPERM" || code === "EACCES") && !isReadOnly(dirname(lock)));
}

/** Undefined where there is none, or none that can be looked at. */
function markOf(lock: string): Mark | undefined {
  try {
    return written(statSync(lock, { bigint: true }));
  } catch {
    return undefined;
  }
}

function written({ ino, mtimeNs }: { readonly ino: bigint; readonly mtimeNs: bigint }): Mark {
  return `${ino} ${mtimeNs}`;
}

/** Of two that wait for a dead lock, the second may find a living one in its place, and puts that back. */
function takeAway(lock: string, dead: Mark | undefined, path: string): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw writeError(path, lock, error);
  }
  try {
    if (markOf(aside) !== dead) linkSync(aside, lock);
  } catch {} // somebody else has taken it meanwhile
  quietly(() => patiently(() => rmSync(aside)));
}

/** Only what is one's own: who took too long may have lost it to another. The work is done, whatever becomes of the lock. */
function release(lock: string, own: Mark): void {
  if (markOf(lock) === own) quietly(() => patiently(() => rmSync(lock)));
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {}
}

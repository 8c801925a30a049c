/**
 * Writes a file that others may be writing at the same moment: two reviewers' commands, an editor that saves. What they wrote
 * since it was read is never lost: the file is replaced only while it still says what it said, and one writer at a time looks.
 */
import { closeSync, openSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { statOf } from "./stat-of.ts";
import { FileError, readText, resolved, writeText } from "./text-files.ts";

/**
 * @param before what the file said when it was read; undefined when there was none
 * @param after what it is to say; undefined takes it away
 * @returns false, with nothing written, when it says something else by now @throws FileError
 */
export function replaceText(path: string, before: string | undefined, after: string | undefined): boolean {
  return alone(path, () => {
    if (textNow(path) !== before) return false;
    if (after === undefined) rmSync(path, { force: true });
    else writeText(path, after);
    return true;
  });
}

function textNow(path: string): string | undefined {
  try {
    return readText(path);
  } catch (error) {
    if (error instanceof FileError && error.code === "missing") return undefined;
    throw error;
  }
}

/** Does the work while no other process of ours does its own on the same file: whoever comes second waits for the first. */
function alone<Answer>(path: string, work: () => Answer): Answer {
  const target = resolved(path);
  const lock = join(dirname(target), `.${basename(target)}.lock`);
  while (!isTaken(lock)) {
    if (LONGEST_HELD < Date.now() - (statOf(lock)?.mtimeMs ?? Date.now())) rmSync(lock, { force: true });
    else Atomics.wait(sleeper, 0, 0, PAUSE);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Milliseconds after which whoever held a file must have died: to read and write it once takes a few. */
const LONGEST_HELD = 5000;
const PAUSE = 5;
const sleeper = new Int32Array(new SharedArrayBuffer(4));

/** False while another has it. */
function isTaken(lock: string): boolean {
  try {
    closeSync(openSync(lock, "wx"));
    return true;
  } catch (error) {
    // Where no lock can be made, nothing can be written either, and the writing says why.
    return (error as NodeJS.ErrnoException).code !== "EEXIST";
  }
}

/** What Node is told at the start: how its threads and V8's memory are to serve work that comes in small pieces. */
import { readdirSync } from "node:fs";
import { constants, setPriority } from "node:os";
import process from "node:process";
import { setFlagsFromString } from "node:v8";

/** To be called before the program is loaded: what V8 compiled is kept by its flags. */
export function prepareNode(): void {
  lowerBackgroundThreads();
  bearNothingOld();
  if (process.argv[2] !== "lsp") beBrief();
}

/**
 * V8 compiles and clears up on four threads beside the one that works. On a machine of few cores they take its turn for a whole time
 * slice, 4 ms on Linux, in every tenth keystroke; a thread of lower priority waits for a core that is free. On Linux alone, where
 * setpriority(2) takes a thread for a process and the main thread has the process's number; elsewhere, and where it may not be done,
 * nothing changes. Threads that are started later keep theirs.
 */
function lowerBackgroundThreads(): void {
  if (process.platform !== "linux") return;
  try {
    for (const thread of readdirSync("/proc/self/task").map(Number)) {
      if (thread !== process.pid) setPriority(thread, constants.priority.PRIORITY_LOW);
    }
  } catch {
    // No /proc, or a thread that has just ended: its priority is a favour, not a need.
  }
}

/**
 * V8 puts among the old at birth what came to be old before. An analysis that is born old and soon past holds all that it knows until
 * the slow collection: each quick one then copied a megabyte in vain, for 3 ms in every twentieth keystroke, and reading an archive took
 * twice the memory.
 */
function bearNothingOld(): void {
  setFlagsFromString("--no-allocation-site-pretenuring");
}

/**
 * For commands, which end; not for the server, which stays. V8 clears up after each megabyte at first, then after two, then four: of
 * a cold check that takes 10 ms. And it optimises what has run for a moment, on the other threads and then anew when more is known,
 * which a quarter of a second does not pay back. On a few hundred articles it makes no difference.
 */
function beBrief(): void {
  setFlagsFromString("--semi-space-growth-factor=8");
  setFlagsFromString("--interrupt-budget=300000");
}

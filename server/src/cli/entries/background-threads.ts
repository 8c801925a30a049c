/**
 * V8 compiles and clears up on four threads beside the one that works. On a machine of few cores they take its turn for a whole time
 * slice, 4 ms on Linux, in every tenth keystroke; a thread of lower priority waits for a core that is free.
 */
import { readdirSync } from "node:fs";
import { constants, setPriority } from "node:os";
import process from "node:process";

/**
 * Lowers the priority of the process's threads but this one. On Linux alone, where setpriority(2) takes a thread for a process and the
 * main thread has the process's number; elsewhere, and where it may not be done, nothing changes. Threads that are started later keep theirs.
 */
export function lowerBackgroundThreads(): void {
  if (process.platform !== "linux") return;
  try {
    for (const thread of readdirSync("/proc/self/task").map(Number)) {
      if (thread !== process.pid) setPriority(thread, constants.priority.PRIORITY_LOW);
    }
  } catch {
    // No /proc, or a thread that has just ended: its priority is a favour, not a need.
  }
}

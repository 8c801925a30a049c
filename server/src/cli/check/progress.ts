/** How far a long run has come, drawn on a terminal; elsewhere, and for a run that is over soon, nothing. */
import { grouped } from "../../engine/index.ts";
import type { CommandIo } from "../io.ts";

export interface Progress {
  step(): void;
  /** Wipes what was drawn. */
  end(): void;
}

/** A run that takes longer than this is long, and is drawn as often afterwards as the eye follows. */
const PATIENCE_MS = 500;
const PAUSE_MS = 100;

export function openProgress(total: number, { interactive, draw, env }: CommandIo): Progress {
  // A dumb terminal, such as Emacs runs commands in, shows escape sequences as they are.
  if (!interactive || env.TERM === "dumb") return { step() {}, end() {} };
  let done = 0;
  let next = performance.now() + PATIENCE_MS;
  let drawn = false;
  return {
    step() {
      done++;
      const now = performance.now();
      // With the last step all is said.
      if (now < next || done === total) return;
      next = now + PAUSE_MS;
      drawn = true;
      draw(`\r\u001b[K${grouped(done)} of ${grouped(total)} files`);
    },
    end() {
      if (drawn) draw("\r\u001b[K");
    },
  };
}

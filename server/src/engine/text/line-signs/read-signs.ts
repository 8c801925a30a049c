/**
 * What a single line gives away by itself, of what is asked of every line. Every test is made on a short text and knows nothing of the
 * lines around it.
 */
import { detached } from "../../base/index.ts";
import { startsByline } from "./bylines.ts";
import { isFooter } from "./footers.ts";
import { isPictureName, isPlainCredit, isSlashCredit } from "./pictures.ts";
import { isSourceLine } from "./sources.ts";
import { readsAsSubhead } from "./subheads.ts";

/** Nothing but prose is longer. */
export const LONGEST_LINE = 400;

/** What a line gives away that is asked of every line. */
export interface LineSigns {
  /** At most `LONGEST_LINE` of it. */
  readonly line: string;
  readonly isPictureName: boolean;
  readonly isFooter: boolean;
  readonly startsByline: boolean;
  readonly isPlainCredit: boolean;
  readonly isSlashCredit: boolean;
  readonly isSourceLine: boolean;
  readonly readsAsSubhead: boolean;
}

export function readSigns(words: string): LineSigns {
  const line = detached(words);
  return {
    line,
    isPictureName: isPictureName(line),
    isFooter: isFooter(line),
    startsByline: startsByline(line),
    isPlainCredit: isPlainCredit(line),
    isSlashCredit: isSlashCredit(line),
    isSourceLine: isSourceLine(line),
    readsAsSubhead: readsAsSubhead(line),
  };
}

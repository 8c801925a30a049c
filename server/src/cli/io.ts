/** What a command needs from the process it runs in; a test hands in its own. */
import type { FileError } from "../host/index.ts";
import { printableLines } from "./printable.ts";

export interface CommandIo {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Resolves when there is room for more. */
  readonly print: (text: string) => Promise<void>;
  /** Says something beside the result; nothing in it acts on a terminal. */
  readonly printError: (text: string) => void;
  /** Draws on the terminal where `interactive`, escape sequences and all. */
  readonly draw: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Columns of the terminal that output goes to; undefined when it goes to a file or a pipe. */
  readonly columns: number | undefined;
  /** True when diagnostics go to a terminal, so that progress may be drawn there. */
  readonly interactive: boolean;
}

/** 0: nothing to complain of. 1: findings at or over the failing level. 2: could not run, or not all of it. */
export type ExitStatus = 0 | 1 | 2;

/** A command that can't go on; its message is for the user, and says what to do. The exit status is 2. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/** What to tell the user of an error that is theirs to mend; undefined for one that is ours. */
export function wordsForUser(error: unknown): string | undefined {
  if (error instanceof CommandError) return error.message;
  if (error instanceof Error && error.name === "GitError") return error.message;
  if (error instanceof Error && error.name === "FileError") return `${(error as FileError).path}: ${error.message}`;
  return undefined;
}

/** The process itself. */
export function processIo(): CommandIo {
  return {
    // Few commands read it, and to open it takes as long as to print a report.
    get stdin() {
      return process.stdin;
    },
    print: (text) =>
      new Promise((resolve) => {
        if (process.stdout.write(text)) resolve();
        else process.stdout.once("drain", resolve);
      }),
    printError: (text) => void process.stderr.write(printableLines(text)),
    draw: (text) => void process.stderr.write(text),
    env: process.env,
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
    interactive: process.stderr.isTTY === true,
  };
}

/** Everything that a stream has to say. */
export async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

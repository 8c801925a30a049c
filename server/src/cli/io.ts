/** What a command needs from the process it runs in; a test hands in its own. */
import { absolutePath, decodeArticleText, fileError } from "../host/index.ts";
import { printableLines } from "./printable.ts";

export interface CommandIo {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Resolves when there is room for more; to false once nobody reads it any longer. */
  readonly print: (text: string) => Promise<boolean>;
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

/** The process itself. */
export function processIo(): CommandIo {
  // A reader that has seen enough (`… | head`) is no failure of ours, and no praise of the articles either: the status is earned.
  let isRead = true;
  let goOn = () => {};
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") {
      const { message } = fileError("standard output", error);
      process.stderr.write(`wellsourced: standard output: ${message}\n`, () => process.exit(2));
      return;
    }
    isRead = false;
    goOn();
  });
  process.stderr.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") process.exit(2);
  });
  return {
    // Few commands read it, and to open it takes as long as to print a report.
    get stdin() {
      return process.stdin;
    },
    print: (text) =>
      new Promise((resolve) => {
        goOn = () => resolve(isRead);
        if (!isRead || process.stdout.write(text)) goOn();
        else process.stdout.once("drain", goOn);
      }),
    printError: (text) => void process.stderr.write(printableLines(text)),
    draw: (text) => void process.stderr.write(text),
    env: process.env,
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
    interactive: process.stderr.isTTY === true,
  };
}

/** An argument that stands for standard input; a file of that name is written “./-”. */
export function isStdin(arg: string): boolean {
  return arg === "-";
}

/**
 * For a command that has no use for standard input.
 * @param instead why not, and what to name instead: the beginning of a sentence @throws CommandError when “-” is among the arguments
 */
export function refuseStdin(args: readonly string[], instead: string): void {
  if (args.some(isStdin)) throw new CommandError(`${instead} instead of “-” (a file of that name is written ./-).`);
}

/** @throws CommandError when a name is given to a text that does not come from standard input: the user meant it to */
export function refuseNameWithoutStdin(filename: string | undefined, isFromStdin: boolean): void {
  if (filename === undefined || isFromStdin) return;
  throw new CommandError("--stdin-filename names the text on standard input; ask for that text with “-”.");
}

/** The article on standard input, under the name it would have. @throws FileError */
export async function articleFromStdin(
  io: Pick<CommandIo, "stdin">,
  filename: string | undefined,
): Promise<{ readonly path: string; readonly text: string }> {
  const path = absolutePath(filename ?? "stdin.article");
  return { path, text: decodeArticleText(await readAll(io.stdin), path) };
}

/** Everything that a stream has to say. */
export async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

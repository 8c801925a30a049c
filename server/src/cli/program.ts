/** The commands and their options. Each command's work is loaded when it is asked for. */
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { version } from "../../package.json";
import type { CommandIo, ExitStatus } from "./io.ts";

/** @returns the exit status @throws CommandError for what the user can mend */
export async function run(args: readonly string[], io: CommandIo): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  const program = new Command("wellsourced")
    .description("Finds every figure and quotation in a news article, and who answers for it.")
    .version(version, "-v, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ writeOut: (text) => void io.print(text), writeErr: (text) => io.printError(text) });

  program
    .command("analyze")
    .description("print all that is known of each document, one line of JSON each")
    .requiredOption("--ndjson", 'read documents from standard input, one {"id", "text"} a line')
    .option("--jobs <n>", "how many threads work on the stream", wholeNumber, 1)
    .option("--config <file>", "a configuration for every document (default: none)")
    .action(async (options) => {
      const { analyzeStream } = await import("./analyze.ts");
      status = await analyzeStream(options, io);
    });

  program
    .command("lsp")
    .description("serve an editor that speaks the Language Server Protocol")
    .option("--stdio", "over standard input and output (the default)")
    .option("--node-ipc", "over the channel of the Node process that started this one")
    .option("--socket <port>", "over a TCP socket that the editor listens on")
    .option("--pipe <name>", "over a named pipe")
    .option("--clientProcessId <pid>", "end when this process does")
    .action(async () => {
      const { startLanguageServer } = await import("../lsp/index.ts");
      startLanguageServer(version);
    });

  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  return status;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("It must be a whole number, 1 or more.");
  return number;
}

/** The commands and their options. Each command's work is loaded when it is asked for. */
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { version } from "../../package.json";
import { didYouMean, treeOf, validateRule, type WrittenRule } from "../config/index.ts";
import type { CommandIo, ExitStatus } from "./io.ts";
import { type FormatName, formats } from "./reporters/index.ts";
import type { FormatTarget } from "./reporters/write.ts";

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

  program
    .command("check")
    .description("find the figures and quotations that nobody answers for, and the rest of what the rules find")
    .argument("[paths...]", "files, folders and globs (default: the working directory)")
    .option("--config <file>", "use this configuration, whatever lies beside the articles")
    .option("--rule <id:level>", "set a rule for this run; may be given several times", ruleSetting)
    .option("--ignore <pattern>", "leave these out, as in .gitignore; may be given several times", collect, [])
    .option("--stdin", "check the text on standard input")
    .option("--stdin-filename <path>", "the name that text would have: its ending and its configuration count")
    .option("--no-must-find-files", "let there be no article at all")
    .option("--quiet", "report errors only")
    .addOption(new Option("--fail-on <level>", "the level from which on findings fail the check").choices(severities))
    .option("--max-warnings <n>", "fail when there are more warnings than this", countNumber)
    .option(
      "--format <name[=file]>",
      `how to report: ${Object.keys(formats).join(", ")}; may be given several times`,
      formatTarget,
      [],
    )
    .option("--color", "colour the output")
    .option("--no-color", "leave it plain")
    .action(async (paths, options) => {
      const { check } = await import("./check/check.ts");
      const format = options.format.length ? options.format : [{ format: "text" }];
      status = await check(paths, { ...options, format }, io);
    });

  program
    .command("explain")
    .description("print what every layer makes of a line, and why each rule did or did not fire")
    .argument("<place>", "FILE:LINE")
    .option("--config <file>", "use this configuration, whatever lies beside the article")
    .action(async (place, options) => {
      const { explainPlace } = await import("./explain.ts");
      status = await explainPlace(place, options, io);
    });

  program
    .command("report")
    .description("write the fact-checker's sheet: every claim, what it rests on, and who has checked it")
    .argument("<paths...>", "articles, and folders with articles")
    .addOption(
      new Option("--format <name>", "how to write it").choices(["html", "markdown", "csv", "json"]).default("html"),
    )
    .option("--output <file>", "write it there (default: standard output)")
    .option("--contacts", "also say how to reach the people who were asked", false)
    .option("--config <file>", "use this configuration, whatever lies beside the articles")
    .action(async (paths, options) => {
      const { report } = await import("./report.ts");
      status = await report(paths, options, io);
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

function countNumber(text: string): number {
  const number = Number(text);
  if (text.trim() === "" || !Number.isInteger(number) || number < 0)
    throw new InvalidArgumentError("It must be a whole number, 0 or more.");
  return number;
}

function collect(text: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, text];
}

/** `text`, `sarif=out.sarif` */
function formatTarget(text: string, earlier: readonly FormatTarget[]): readonly FormatTarget[] {
  const [name, file] = splitAt(text, "=");
  if (!Object.hasOwn(formats, name)) {
    throw new InvalidArgumentError(`There is no format “${name}”.${didYouMean(name, Object.keys(formats))}`);
  }
  if (file === "") throw new InvalidArgumentError("A file’s name must follow the “=”.");
  const format = name as FormatName;
  return [...earlier, file === undefined ? { format } : { format, file }];
}

/** `vague-source:off`, `single-source:["info",{"minimum":3}]` */
function ruleSetting(
  text: string,
  earlier: Readonly<Record<string, WrittenRule>> = {},
): Readonly<Record<string, WrittenRule>> {
  const [id, setting] = splitAt(text, ":");
  if (setting === undefined) throw new InvalidArgumentError("It must be a rule and a level, such as vague-source:off.");
  const { value, problems } = validateRule(id, treeOf(setting.startsWith("[") ? parsed(setting) : setting));
  if (problems[0] || !value) throw new InvalidArgumentError(problems[0]?.message ?? "It must be a rule and a level.");
  return { ...earlier, [id]: value };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new InvalidArgumentError(`“${json}” is not JSON.`);
  }
}

function splitAt(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

const severities = ["hint", "info", "warning", "error"];

/** The commands and their options. What only one command needs, and is large, is loaded when that is asked for. */
import { type Command, Option } from "commander";
import { version } from "../../package.json";
import { severities, verdicts } from "../engine/index.ts";
import { analyzeStream } from "./analyze.ts";
import { countNumber, formatTarget, oneMore, portNumber, positiveNumber, ruleSetting, shard } from "./arguments.ts";
import { baseline } from "./baseline.ts";
import { check } from "./check/check.ts";
import { scopes } from "./check/narrow.ts";
import { clean } from "./clean.ts";
import { explainPlace } from "./explain.ts";
import { explainRule, ruleNamed } from "./explain-rule.ts";
import { CommandError, type CommandIo, type ExitStatus } from "./io.ts";
import { listRules } from "./list-rules.ts";
import { merge } from "./merge.ts";
import { printConfig } from "./print-config.ts";
import { formats } from "./reporters/index.ts";
import type { FormatTarget } from "./reporters/write.ts";

/** Told the exit status that a command has earned. */
type End = (status: ExitStatus) => void;

/** Each adds a command; in the order in which the help lists them. */
export const commands: readonly ((program: Command, io: CommandIo, end: End) => void)[] = [
  addInit,
  addCheck,
  addExplain,
  addReport,
  addReview,
  addMerge,
  addBaseline,
  addClean,
  addConvert,
  addAnalyze,
  addLanguageServer,
];

function addInit(program: Command, io: CommandIo, end: End): void {
  program
    .command("init")
    .description("write a configuration to start from into this folder, and on request the check on pull requests")
    .addOption(new Option("--ci <where>", "also write the job that checks pull requests").choices(["github", "gitlab"]))
    .action(async (options) => {
      const { init } = await import("./init/init.ts");
      end(await init(options, io));
    });
}

function addCheck(program: Command, io: CommandIo, end: End): void {
  reporting(
    checking(program, "check", "find the figures and quotations that nobody answers for, and what else the rules find"),
  )
    .option("--stdin", "check the text on standard input, as the path - does")
    .option("--stdin-filename <path>", "the name that text would have: its ending and its configuration count")
    .option(
      "--changed [base]",
      "only what changed since this branch left base (default: the pull request’s, else the upstream, or of a pushed draft the main branch)",
    )
    .addOption(
      new Option(
        "--scope <what>",
        "with --changed: what was not found before (the default), all that is near changed lines too, or all in the changed files",
      ).choices([...scopes]),
    )
    .option("--baseline <file>", "a file of known findings, which are not reported")
    .option("--no-baseline", "report known findings too")
    .option(
      "--fix",
      "write the fixes that leave the meaning alone into the files; with --changed, into those that changed themselves",
    )
    .option("--shard <i/n>", "look at one share of the files; see merge", shard)
    .option("--print-config <file>", "print the settings that hold for a file, and stop")
    .option("--list-rules", "print every rule, and stop")
    .action(async (paths, options) => {
      if (options.listRules) end(await listRules(options, io));
      else if (options.printConfig) end(await printConfig(options.printConfig, options, io));
      else end(await check(paths, withFormat(options), io));
    });
}

function addExplain(program: Command, io: CommandIo, end: End): void {
  program
    .command("explain")
    .description(
      "print what every layer makes of a line, and why each rule did or did not fire; or what a rule finds, and why",
    )
    .argument("<place>", "FILE:LINE, or FILE, or the name of a rule; - is standard input")
    .argument("[line]", "the line, where the place names none")
    .option("--stdin", "explain a line of the text on standard input, as the path - does")
    .option("--stdin-filename <path>", "the name that text would have: its ending and its configuration count")
    .option("-c, --config <file>", "use this configuration, whatever lies beside the article")
    .action(async (place, line, options) => {
      const rule = line === undefined ? ruleNamed(place) : undefined;
      end(rule ? await explainRule(rule, io) : await explainPlace(place, line, options, io));
    });
}

function addReport(program: Command, io: CommandIo, end: End): void {
  program
    .command("report")
    .description("write the fact-checker's sheet: every claim, what it rests on, and who has checked it")
    .argument("<paths...>", "articles, and folders with articles; - is standard input")
    .addOption(
      new Option("-f, --format <name>", "how to write it (default: as the output’s name ends, else html)").choices([
        "html",
        "markdown",
        "csv",
        "json",
      ]),
    )
    .option("-o, --output <file>", "write it there (default: standard output)")
    .option("--stdin-filename <path>", "the name that text from standard input would have")
    .option("--contacts", "also say how to reach the people who were asked")
    .option("-c, --config <file>", "use this configuration, whatever lies beside the articles")
    .action(async (paths, options) => {
      const { report } = await import("./report.ts");
      end(await report(paths, options, io));
    });
}

function addReview(program: Command, io: CommandIo, end: End): void {
  program
    .command("review")
    .description("list an article's claims by number, or record your verdict on some of them beside the article")
    .argument("<file>", "the article")
    .argument("[claims...]", "their numbers in the list (7, 2-5, 2,5), or LINE:COLUMN of one of their words")
    .addOption(
      new Option("--verdict <verdict>", "what you found; withdrawn takes your newest back").choices([
        ...verdicts,
        "withdrawn",
      ]),
    )
    .option("--note <text>", "what is wrong with it, or what is missing: wanted with disputed and needs-work")
    .option("--by <name>", "who signs (default: as git knows you)")
    .option("-c, --config <file>", "use this configuration, whatever lies beside the article")
    .action(async (file, claims, options) => {
      const { review } = await import("./review.ts");
      end(await review(file, claims, options, io));
    });
}

function addMerge(program: Command, io: CommandIo, end: End): void {
  reporting(program.command("merge"))
    .description("put the parts of a check that was split with --shard together")
    .argument("<parts...>", "files that check --shard I/N --format json=FILE wrote")
    .action(async (parts, options) => {
      end(await merge(parts, withFormat(options), io));
    });
}

function addBaseline(program: Command, io: CommandIo, end: End): void {
  checking(program, "baseline", "write down what is found today, so that from now on only what is new is reported")
    .option(
      "-o, --output <file>",
      "where to write it (default: where the configuration says, else wellsourced-baseline.json)",
    )
    .option("--prune", "only take out what has been mended")
    .action(async (paths, options) => {
      end(await baseline(paths, options, io));
    });
}

function addClean(program: Command, io: CommandIo, end: End): void {
  program
    .command("clean")
    .description("print an article ready to publish: without citations, exemptions and suppressions")
    .argument("<file>", "the article; - is standard input")
    .option("-o, --output <file>", "write it there (default: standard output)")
    .option("--stdin-filename <path>", "the name that text from standard input would have")
    .action(async (file, options) => {
      end(await clean(file, options, io));
    });
}

function addConvert(program: Command, io: CommandIo, end: End): void {
  program
    .command("convert")
    .description("move what stands behind the claims into the text, or into annotations beside it")
    .argument("<paths...>", "articles, and folders with articles")
    .addOption(
      new Option("--to <inline|annotations>", "where it is to stand")
        .choices(["inline", "annotations"])
        .makeOptionMandatory(),
    )
    .option("-c, --config <file>", "use this configuration, whatever lies beside the articles")
    .action(async (paths, options) => {
      const { convert } = await import("./convert.ts");
      end(await convert(paths, options, io));
    });
}

function addAnalyze(program: Command, io: CommandIo, end: End): void {
  program
    .command("analyze")
    .description("print all that is known of each document, one line of JSON each")
    .requiredOption("--ndjson", 'read documents from standard input, one {"id", "text"} a line')
    .option("--jobs <n>", "how many threads work on the stream", positiveNumber, 1)
    .option("-c, --config <file>", "a configuration for every document (default: none)")
    .action(async (options) => {
      end(await analyzeStream(options, io));
    });
}

function addLanguageServer(program: Command, io: CommandIo): void {
  program
    .command("lsp")
    .description("serve an editor that speaks the Language Server Protocol")
    .option("--stdio", "over standard input and output (the default)")
    .option("--node-ipc", "over the channel of the Node process that started this one")
    .option("--socket <port>", "over a TCP socket that the editor listens on", portNumber)
    .option("--pipe <name>", "over a named pipe")
    .option("--clientProcessId <pid>", "end when this process does")
    .action(async ({ nodeIpc, socket, pipe }) => {
      if (nodeIpc && !process.send) {
        throw new CommandError("--node-ipc is for a Node process that starts this one with a channel; leave it out.");
      }
      const { startLanguageServer } = await import("../lsp/index.ts");
      startLanguageServer(version, { nodeIpc, socket, pipe }, (why) => {
        io.printError(`wellsourced: ${why}\n`);
        process.exit(2);
      });
    });
}

/** A command that looks for articles, with the options that say where and how. */
function checking(program: Command, name: string, description: string) {
  return program
    .command(name)
    .description(description)
    .argument("[paths...]", "files, folders and globs; a leading ! leaves out (default: the working directory)")
    .option("-c, --config <file>", "use this configuration, whatever lies beside the articles")
    .option("--rule <id:level>", "set a rule for this run; may be given several times", ruleSetting)
    .addOption(
      new Option("--ignore <pattern>", "leave these out, as in .gitignore; may be given several times")
        .argParser(oneMore)
        .default([], "none"),
    )
    .option("--file-list <file>", "read more paths from a file, one a line or ended by NUL; - is standard input")
    .option("--no-must-find-files", "let there be no article at all")
    .option("--cache", "keep results, and take those that still hold")
    .option("--cache-location <file>", "where to keep them (default: .wellsourced-cache)")
    .option("--jobs <n>", "how many threads to use (default: as many as the work is worth)", positiveNumber);
}

/** The same command with the options that say what to report and when to fail. */
function reporting(command: Command) {
  return command
    .addOption(
      new Option(
        "-f, --format <name[=file]>",
        `how to report, and where to: ${formatNames}; may be given several times`,
      )
        .argParser(formatTarget)
        .default([], "text"),
    )
    .option("-q, --quiet", "report errors only")
    .addOption(
      new Option(
        "--fail-on <level>",
        "the level from which on findings fail the check (default: as configured, else warning)",
      ).choices(severities),
    )
    .option("--max-warnings <n>", "fail when there are more warnings than this", countNumber)
    .option("--color", "colour the output")
    .option("--no-color", "leave it plain");
}

/** Text to standard output unless another format goes there. */
function withFormat<T extends { readonly format: readonly FormatTarget[] }>(options: T): T {
  return options.format.length ? options : { ...options, format: [{ format: "text" }] };
}

const formatNames = Object.keys(formats).join(", ");

/** The program: its commands, its help, and how a run ends. */
import { Command, CommanderError, Help } from "commander";
import { version } from "../../package.json";
import { absolutePath, statOf } from "../host/index.ts";
import { commands } from "./commands.ts";
import { ruleNamed } from "./explain-rule.ts";
import { type CommandIo, type ExitStatus, isStdin } from "./io.ts";
import { shellWord } from "./problems.ts";

/** @returns the exit status @throws CommandError for what the user can mend */
export async function run(given: readonly string[], io: CommandIo): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  const program = programFor(io);
  const end = (earned: ExitStatus) => {
    status = earned;
  };
  for (const add of commands) add(program, io, end);
  const args = given[0] === "help" ? helpArgs(given, program) : given;
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    for (const hint of hintsOn(error, args)) io.printError(`(${hint})\n`);
    return error.exitCode === 0 ? 0 : 2;
  }
  return status;
}

/** Who asks for help on a command that there is not is told what whoever runs it is told. */
function helpArgs([help = "", name = help]: readonly string[], { commands }: Command): readonly string[] {
  if (name === help) return [help];
  return commands.some((command) => command.name() === name) ? [name, "--help"] : [name];
}

/** What whoever mistyped a command was most likely after. */
function hintsOn({ code, message }: CommanderError, args: readonly string[]): string[] {
  const [first = ""] = args;
  const hints: string[] = [];
  if (code === "commander.unknownCommand") {
    if (isThere(first) || isStdin(first)) hints.push(`To check it: wellsourced check ${shellWord(first)}`);
    else if (ruleNamed(first)) hints.push(`What a rule finds, and why: wellsourced explain ${first}`);
    else if (/[./\\*]/.test(first)) hints.push("To check articles: wellsourced check FILE…");
    else if (!isGuessed(message)) hints.push("wellsourced --help lists the commands");
  }
  if (code === "commander.unknownOption") {
    const file = args.find((arg) => message.includes(`'${arg}'`) && isThere(arg));
    if (file !== undefined) hints.push(`A file of that name is written ./${file}`);
    else if (/'(?:-o|--output)'/.test(message)) hints.push("A report goes into a file by --format NAME=FILE");
    else if (!isGuessed(message)) hints.push(`wellsourced ${commandIn(args)}--help lists the options`);
  }
  if (isIncomplete.has(code)) hints.push(`wellsourced ${commandIn(args)}--help says more`);
  const line = /'-:([\d:]+)'/.exec(message)?.[1];
  if (line !== undefined) hints.push(`A line of standard input is written: - ${line}`);
  return hints;
}

/** Too little was said, or too much. */
const isIncomplete: ReadonlySet<string> = new Set([
  "commander.missingArgument",
  "commander.missingMandatoryOptionValue",
  "commander.optionMissingArgument",
  "commander.excessArguments",
]);

/** Whether the message says itself what was meant. */
function isGuessed(message: string): boolean {
  return message.includes("Did you mean");
}

function commandIn([first = ""]: readonly string[]): string {
  return first.startsWith("-") ? "" : `${first} `;
}

function isThere(path: string): boolean {
  return path !== "" && statOf(absolutePath(path)) !== undefined;
}

function programFor(io: CommandIo): Command {
  return new Command("wellsourced")
    .description("Finds every figure and quotation in a news article, and who answers for it.")
    .version(version, "-v, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .showSuggestionAfterError()
    .exitOverride()
    .addHelpText(
      "after",
      "\nExit status: 0 nothing to complain of, 1 findings at or over the failing level, 2 could not run.",
    )
    .configureHelp({ minWidthToWrap: LEAST_HELP, formatItem: helpItem })
    .configureOutput({
      writeOut: (text) => void io.print(text),
      writeErr: (text) => io.printError(text),
      outputError: (text, write) => write(text.replace(/^error:/, "wellsourced:")),
      getOutHelpWidth: () => io.columns ?? 80,
    });
}

/** Columns of help that are worth a column of their own. */
const LEAST_HELP = 20;

/** An option and what it does: side by side, or one below the other where the terminal is too narrow for that. */
function helpItem(term: string, termWidth: number, description: string, helper: Help): string {
  const width = helper.helpWidth ?? 80;
  if (description === "" || LEAST_HELP <= width - termWidth - 4) {
    return Help.prototype.formatItem.call(helper, term, termWidth, description, helper);
  }
  return `  ${term}\n${helper.boxWrap(description, width - 6).replace(/^/gm, "      ")}`;
}

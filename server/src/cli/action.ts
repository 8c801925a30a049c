/**
 * The GitHub Action: the command line, told what to do by a workflow's inputs and by the event that started it. Needs no
 * token, so it works on pull requests from forks: annotations are printed, the summary and the outputs are files.
 */
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { absolutePath, checkedOutIn, repositoryOfCommand } from "../host/index.ts";
import { type CheckResult, countBySeverity, totalTally } from "./check/result.ts";
import { CommandError, type ExitStatus, processIo } from "./io.ts";
import { wordsForUser } from "./problems.ts";
import { run } from "./program.ts";
import { commandData } from "./reporters/github.ts";

const { env } = process;

export async function act(): Promise<ExitStatus> {
  const folder = mkdtempSync(join(env.RUNNER_TEMP ?? tmpdir(), "wellsourced-"));
  const found = join(folder, "result.json");
  trustCheckout();
  try {
    const { status, words } = await check(found);
    // What is wrong with the run itself belongs where the findings would have been.
    const level = status === 2 ? "error" : "warning";
    // The title says already whose words these are, and the level that they are an error.
    const said = words.trimEnd().replace(/^(?:wellsourced|error): /gm, "");
    if (said) process.stdout.write(`::${level} title=wellsourced::${commandData(said)}\n`);
    writeOutputs(status, resultIn(found));
    return status;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns the exit status, and what was said beside the report */
async function check(found: string): Promise<{ readonly status: ExitStatus; readonly words: string }> {
  const words: string[] = [];
  const io = { ...processIo(), printError: (text: string) => void words.push(text) };
  try {
    const status = await run(["check", ...(await argumentsOf()), "--format", `json=${found}`], io);
    return { status, words: words.join("") };
  } catch (error) {
    return { status: 2, words: `${words.join("")}${wordsForUser(error) ?? (error as Error).stack}` };
  }
}

/**
 * In a container the runner's files belong to somebody else than the user who runs there, and git refuses to read them. The
 * checkout is the workflow's own.
 */
function trustCheckout(): void {
  const n = Number(env.GIT_CONFIG_COUNT) || 0;
  env[`GIT_CONFIG_KEY_${n}`] = "safe.directory";
  env[`GIT_CONFIG_VALUE_${n}`] = "*";
  env.GIT_CONFIG_COUNT = String(n + 1);
}

/** The inputs of action.yml as arguments of `check`. An input that is empty was not given. */
async function argumentsOf(): Promise<string[]> {
  const options: [string, string][] = [
    ["config", "--config"],
    ["baseline", "--baseline"],
    ["fail-on", "--fail-on"],
    ["max-warnings", "--max-warnings"],
  ];
  const base = input("base") || (await baseOfEvent());
  // Where everything is checked there is no change for a scope to speak of.
  const scope = input("scope") ? [`--scope=${input("scope")}`] : [];
  return [
    ...lines("paths"),
    "--no-must-find-files",
    ...(base && base !== "none" ? [`--changed=${base}`, ...scope] : []),
    ...options.flatMap(([name, option]) => (input(name) ? [`${option}=${input(name)}`] : [])),
    ...["github", ...lines("format")].flatMap((format) => ["--format", format]),
  ];
}

/**
 * What a pull request or a merge queue is to be merged into; undefined for any other event, which checks everything.
 * Read from the event's file, which says the commit; the environment says only the branch.
 */
async function baseOfEvent(): Promise<string | undefined> {
  if (!env.GITHUB_EVENT_PATH) return undefined;
  const event = eventIn(env.GITHUB_EVENT_PATH);
  const request = event.pull_request;
  if (!request) return commitIn(event.merge_group?.base_sha);
  const head = commitIn(request.head?.sha);
  const folder = repositoryOfCommand(lines("paths"));
  if (folder === undefined) {
    throw new CommandError(
      `there is no git repository in ${absolutePath(".")}. Let actions/checkout go before this step; ` +
        "where it is given a “path”, name that folder in the input “paths”.",
    );
  }
  const at = head && (await checkedOutIn(folder));
  // The event tells where the base was when somebody pushed. What GitHub merges with since then is others' work.
  const base = at && at.parents[1] === head ? at.parents[0] : undefined;
  if (at && base !== undefined) {
    if (at.held.includes(base)) return base;
    throw new CommandError(
      "this clone is shallow: it holds the pull request’s merge, but not what it was merged into. " +
        "Give actions/checkout the input “fetch-depth: 2”.",
    );
  }
  if (at && at.commit !== head && env.GITHUB_EVENT_NAME === "pull_request_target") {
    throw new CommandError(
      "what is checked out is not the pull request: on pull_request_target that is the branch it is to be merged into. " +
        "Let the workflow run “on: pull_request”, which needs no token, or check out the pull request’s head with its history.",
    );
  }
  return commitIn(request.base?.sha);
}

function commitIn(value: unknown): string | undefined {
  return typeof value === "string" && /^[0-9a-f]{40,64}$/.test(value) ? value : undefined;
}

interface PullRequestEvent {
  readonly pull_request?: { readonly base?: { readonly sha?: unknown }; readonly head?: { readonly sha?: unknown } };
  readonly merge_group?: { readonly base_sha?: unknown };
}

function eventIn(file: string): PullRequestEvent {
  try {
    return JSON.parse(readFileSync(file, "utf8")) ?? {};
  } catch {
    const instead = "Say in the input “base” what to compare with, or “none”.";
    throw new CommandError(`the file of the event, ${file}, can’t be read. ${instead}`);
  }
}

function input(name: string): string {
  return (env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
}

/** An input of several lines, or of one. */
function lines(name: string): string[] {
  return input(name)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

function resultIn(file: string): CheckResult | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined; // the check could not run, and has said why
  }
}

function writeOutputs(status: number, result: CheckResult | undefined): void {
  if (!env.GITHUB_OUTPUT) return;
  const counts = result ? { ...countsOf(result), ...totalTally(result) } : {};
  const outputs = Object.entries({ status, ...counts });
  appendFileSync(env.GITHUB_OUTPUT, outputs.map(([name, value]) => `${name}=${value}\n`).join(""));
}

function countsOf(result: CheckResult) {
  const { error, warning, info, hint } = countBySeverity(result);
  return { findings: error + warning + info + hint, errors: error, warnings: warning, notes: info, hints: hint };
}

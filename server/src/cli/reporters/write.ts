/** Writes a check's reports: each format to standard output, or to the file that `--format NAME=FILE` names. */
import { version } from "../../../package.json";
import { rules } from "../../engine/index.ts";
import { absolutePath, appendText, repositoryOf, writeText } from "../../host/index.ts";
import { type CheckResult, countBySeverity } from "../check/result.ts";
import { failsFrom, type VerdictOptions, whyItFails } from "../check/verdict.ts";
import { paletteFor, plain } from "../colours.ts";
import { forgePages } from "../forge-page.ts";
import type { CommandIo } from "../io.ts";
import { fitSarif } from "./fit-sarif.ts";
import { type FormatName, formats } from "./index.ts";
import type { ReportOptions } from "./reporter.ts";

/** A format, and the file it goes to; without one it goes to standard output. */
export interface FormatTarget {
  readonly format: FormatName;
  readonly file?: string;
}

export interface ReportingOptions extends VerdictOptions {
  readonly quiet?: boolean;
  /** What `--color` and `--no-color` say. */
  readonly color?: boolean;
  /** What `--changed` compared with. */
  readonly comparedWith?: string | undefined;
}

export async function writeReports(
  result: CheckResult,
  targets: readonly FormatTarget[],
  { quiet, color, comparedWith, ...verdict }: ReportingOptions,
  io: CommandIo,
): Promise<void> {
  const shown = quiet ? onlyErrors(result) : result;
  for (const notice of shown.notices) io.printError(`wellsourced: ${notice}\n`);
  const palette = paletteFor(io, color);
  const folder = absolutePath(".");
  const failsBy = countAll(shown) === 0 ? whyItFails(result, verdict) : undefined;
  const root = rootFor(folder, result, io);
  const pageOf = await forgePages(io.env, root);
  const options: ReportOptions = {
    palette,
    columns: io.columns,
    rules,
    version,
    folder,
    failsFrom: failsFrom(result, verdict),
    nLeftOut: countAll(result) - countAll(shown),
    ...(failsBy !== undefined && { failsBy }),
    ...(pageOf && { pageOf }),
    ...(comparedWith !== undefined && { comparedWith }),
    root,
  };
  for (const { format, file } of targets) {
    const drawn = file === undefined ? options : { ...options, palette: plain };
    const text = format === "sarif" ? await sarifText(shown, drawn, io) : formats[format](shown, drawn);
    if (file === undefined) await io.print(text);
    else writeText(absolutePath(file), text);
    // GitHub shows few annotations; the rest go where all of them are seen.
    const summary = format === "github" ? io.env.GITHUB_STEP_SUMMARY : undefined;
    if (summary) appendText(summary, formats.markdown(shown, { ...drawn, maxLength: MAX_SUMMARY }));
  }
}

/** What a forge's paths count from: the top of the repository, also where a workflow has checked it out into a folder of its own. */
function rootFor(folder: string, { files }: CheckResult, { env }: CommandIo): string {
  const named = env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR;
  const from = named ? absolutePath(named) : folder;
  return repositoryOf(from) ?? (files[0] && repositoryOf(absolutePath(files[0].path))) ?? from;
}

async function sarifText(result: CheckResult, options: ReportOptions, io: CommandIo): Promise<string> {
  const { gzipSync } = await import("node:zlib");
  const { text, notices } = fitSarif(
    result,
    options,
    (log) => log.length < MAX_ZIPPED || gzipSync(log).length <= MAX_ZIPPED,
  );
  for (const notice of notices) io.printError(`wellsourced: ${notice}\n`);
  return text;
}

const MAX_ZIPPED = 10_000_000;
/** Characters: GitHub refuses a summary of more than a mebibyte, most of which are addresses, of a byte each. */
const MAX_SUMMARY = 400_000;

function countAll(result: CheckResult): number {
  return Object.values(countBySeverity(result)).reduce((sum, n) => sum + n, 0);
}

/** `--quiet`: what is less than an error is left out of reports; it has had its say in the exit status. */
function onlyErrors(result: CheckResult): CheckResult {
  const files = result.files.map((file) => ({
    ...file,
    findings: file.findings.filter(({ severity }) => severity === "error"),
  }));
  return { ...result, files };
}

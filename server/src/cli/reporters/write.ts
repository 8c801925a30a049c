/** Writes a check's reports: each format to standard output, or to the file that `--format NAME=FILE` names. */
import { version } from "../../../package.json";
import { absolutePath, writeText } from "../../host/index.ts";
import type { CheckResult } from "../check/result.ts";
import { plain } from "../colours.ts";
import type { CommandIo } from "../io.ts";
import { type FormatName, formats } from "./index.ts";
import type { ReportOptions } from "./reporter.ts";

/** A format, and the file it goes to; without one it goes to standard output. */
export interface FormatTarget {
  readonly format: FormatName;
  readonly file?: string;
}

/** Where the rules are documented. */
const docs = "https://github.com/wellsourced/wellsourced/blob/main/docs";

export async function writeReports(
  result: CheckResult,
  targets: readonly FormatTarget[],
  options: Omit<ReportOptions, "version" | "docs">,
  io: CommandIo,
): Promise<void> {
  for (const { format, file } of targets) {
    const report = await formats[format]();
    const palette = file === undefined ? options.palette : plain;
    const text = report(result, { ...options, palette, version, docs });
    if (file === undefined) await io.print(text);
    else writeText(absolutePath(file), text);
  }
}

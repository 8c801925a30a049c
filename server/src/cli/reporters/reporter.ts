/** What a reporter is: a pure function from what a check found to the text of one format. */
import type { Rule } from "../../engine/index.ts";
import type { CheckResult } from "../check/result.ts";
import type { Palette } from "../colours.ts";

export interface ReportOptions {
  readonly palette: Palette;
  /** Columns to draw in. */
  readonly width: number;
  /** The rules that ran, for formats that describe them. */
  readonly rules: readonly Rule[];
  readonly version: string;
  /** Where the rules' pages are on the web. */
  readonly docs: string;
  /** The working directory that relative paths count from; absolute, with forward slashes. */
  readonly folder: string;
  /** Leaves out warnings, information and hints. */
  readonly quiet: boolean;
}

export type Reporter = (result: CheckResult, options: ReportOptions) => string;

/** Where the page of a rule is. */
export function rulePage(docs: string, rule: string): string {
  return `${docs}/rules/${rule}.md`;
}

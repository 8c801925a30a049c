/** Whether data that comes from outside is what a check writes, so that reporters can take it as they take a check's own. */
import type { CheckResult, FileResult, ReportedFinding } from "./result.ts";

/** @returns what is wrong, after “… is not what check writes: ”; undefined when nothing is */
export function faultIn(data: unknown): string | undefined {
  const { files, notices, shard } = fieldsOf(data);
  if (!Array.isArray(files) || !areAll(notices, isString)) return "it holds no files";
  if (shard !== undefined && !hasNumbers(shard, shardNumbers)) return "its “shard” is no share of a check";
  const wrong = files.findIndex((file) => !isFile(file));
  return wrong < 0 ? undefined : `file ${wrong + 1} of its “files” lacks what a result holds`;
}

type Names<T> = readonly (keyof T & string)[];

const shardNumbers: Names<NonNullable<CheckResult["shard"]>> = ["index", "count"];
const tallyNumbers: Names<FileResult["tally"]> = ["claims", "attributed", "cited", "exempt", "unattributed"];
const regionNumbers: Names<ReportedFinding> = [
  ...(["start", "end", "line", "column", "endLine", "endColumn", "byteColumn", "endByteColumn"] as const),
];
const outcomes: readonly unknown[] = ["checked", "passed-over", "failed", "library"] satisfies FileResult["outcome"][];
const severities: readonly unknown[] = ["error", "warning", "info", "hint"] satisfies FileResult["failOn"][];

function isFile(data: unknown): boolean {
  const { outcome, findings, tally, failOn, why, beside = [] } = fieldsOf(data);
  return (
    hasStrings(data, ["path"]) &&
    outcomes.includes(outcome) &&
    (outcome !== "failed" || isString(why)) &&
    severities.includes(failOn) &&
    hasNumbers(tally, tallyNumbers) &&
    areAll(beside, isString) &&
    areAll(findings, isFinding)
  );
}

function isFinding(data: unknown): boolean {
  const { severity, message, excerpt, key, related, fixes, hidden } = fieldsOf(data);
  return (
    hasStrings(data, ["rule"]) &&
    severities.includes(severity) &&
    hasNumbers(data, regionNumbers) &&
    hasStrings(message, ["what", "why", "next"]) &&
    hasStrings(excerpt, ["before", "words", "after"]) &&
    hasStrings(key, ["rule", "words", "before", "after"]) &&
    areAll(related, isRelated) &&
    areAll(fixes, isFix) &&
    (hidden === undefined || hasStrings(hidden, ["by"]))
  );
}

function isRelated(data: unknown): boolean {
  const { path } = fieldsOf(data);
  return (
    hasStrings(data, ["message", "words"]) && hasNumbers(data, regionNumbers) && (path === undefined || isString(path))
  );
}

function isFix(data: unknown): boolean {
  const isEdit = (edit: unknown) => hasStrings(edit, ["newText"]) && hasNumbers(edit, regionNumbers);
  return hasStrings(data, ["title", "kind"]) && areAll(fieldsOf(data).edits, isEdit);
}

function fieldsOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {};
}

function areAll(data: unknown, is: (each: unknown) => boolean): boolean {
  return Array.isArray(data) && data.every(is);
}

function isString(data: unknown): data is string {
  return typeof data === "string";
}

function hasStrings(data: unknown, names: readonly string[]): boolean {
  return names.every((name) => isString(fieldsOf(data)[name]));
}

function hasNumbers(data: unknown, names: readonly string[]): boolean {
  return names.every((name) => typeof fieldsOf(data)[name] === "number");
}

/** How the values of options are read: numbers, rules, formats, shares. A value that can't be read says what would be right. */
import { InvalidArgumentError } from "commander";
import { treeOf, validateRule, type WrittenRule } from "../config/index.ts";
import { didYouMean } from "../engine/index.ts";
import type { Shard } from "./check/result.ts";
import { type FormatName, formats } from "./reporters/index.ts";
import type { FormatTarget } from "./reporters/write.ts";

export function positiveNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("It must be a whole number, 1 or more.");
  return number;
}

export function countNumber(text: string): number {
  const number = Number(text);
  if (text.trim() === "" || !Number.isInteger(number) || number < 0) {
    throw new InvalidArgumentError("It must be a whole number, 0 or more.");
  }
  return number;
}

export function portNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || 65_535 < number) {
    throw new InvalidArgumentError("It must be the number of a port, 1 to 65535.");
  }
  return number;
}

/** For an option that may be given several times. */
export function oneMore(text: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, text];
}

/** `text`, `sarif=out.sarif` */
export function formatTarget(text: string, earlier: readonly FormatTarget[]): readonly FormatTarget[] {
  const [name, file] = splitAt(text, "=");
  if (!Object.hasOwn(formats, name)) {
    const instead = ofReports.has(name)
      ? ` The sheet of all claims is written so: wellsourced report --format ${name}`
      : didYouMean(name, Object.keys(formats));
    throw new InvalidArgumentError(`There is no format “${name}”.${instead}`);
  }
  if (file === "") throw new InvalidArgumentError("A file’s name must follow the “=”.");
  const format = name as FormatName;
  const other = file === undefined ? earlier.find((one) => one.file === undefined) : undefined;
  if (other && !(readByPeople.has(format) && readByPeople.has(other.format))) {
    const data = readByPeople.has(format) ? other.format : format;
    throw new InvalidArgumentError(
      `Whatever reads ${data} on standard output expects nothing else there; give one of the two a file, as in ${data}=FILE.`,
    );
  }
  return [...earlier, file === undefined ? { format } : { format, file }];
}

/** Those that only `report` has. */
const ofReports: ReadonlySet<string> = new Set(["csv", "html"]);

/** Any other is for a program. */
const readByPeople: ReadonlySet<FormatName> = new Set(["github", "markdown", "text"]);

/** `vague-source:off`, `single-source:["info",{"minimum":3}]` */
export function ruleSetting(
  text: string,
  earlier: Readonly<Record<string, WrittenRule>> = {},
): Readonly<Record<string, WrittenRule>> {
  const [id, setting] = splitAt(text, ":");
  if (setting === undefined) throw new InvalidArgumentError("It must be a rule and a level, such as vague-source:off.");
  const { value, problems } = validateRule(id, treeOf(setting.startsWith("[") ? parsed(setting) : setting));
  if (problems[0] || !value) throw new InvalidArgumentError(problems[0]?.message ?? "It must be a rule and a level.");
  return { ...earlier, [id]: value };
}

/** `2/5`: the second of five shares. */
export function shard(text: string): Shard {
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (index === undefined || count === undefined || index < 1 || count < index) {
    throw new InvalidArgumentError("It must be a share of the whole, such as 1/4.");
  }
  return { index, count };
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

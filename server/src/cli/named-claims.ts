/** Which of an article's claims the words behind its name mean: `7`, `3-5`, `3,5`, or `12:30`, a place as `check` prints it. */
import { type Analysis, LineIndex } from "../engine/index.ts";
import { claimAt } from "../features/index.ts";
import { CommandError } from "./io.ts";

/**
 * @returns indexes into the claims, each once, in the order in which they were named
 * @throws CommandError when one of them means no claim
 */
export function namedClaims(names: readonly string[], analysis: Analysis): number[] {
  const each = names.flatMap((name) => name.split(",")).filter((name) => name.trim() !== "");
  return [...new Set(each.flatMap((name) => indexesOf(name.trim(), analysis)))];
}

function indexesOf(name: string, analysis: Analysis): number[] {
  const place = /^(\d+):(\d+)$/.exec(name);
  if (place) return [indexAt(Number(place[1]), Number(place[2]), name, analysis)];
  const { length } = analysis.claims;
  const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(name) ?? [];
  const [from, to] = [Number(first), Number(last)];
  if (1 <= from && from <= to && to <= length) return Array.from({ length: to - from + 1 }, (_, i) => from - 1 + i);
  throw new CommandError(
    `“${name}” is no claim; write a number from 1 to ${length}, several as 2-5 or 2,5, or LINE:COLUMN.`,
  );
}

function indexAt(line: number, column: number, name: string, analysis: Analysis): number {
  const lines = new LineIndex(analysis.article.text);
  const { start, end } = lines.lineSpan(line - 1);
  const offset = start + column - 1;
  // A column before or behind its line would lead into another one.
  const isInLine = 1 <= line && line <= lines.count && start <= offset && offset < end;
  const claim = isInLine ? claimAt(analysis, offset) : undefined;
  if (!claim) throw new CommandError(`there is no claim at ${name}.`);
  return analysis.claims.indexOf(claim);
}

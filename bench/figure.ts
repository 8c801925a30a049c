/** One figure of a benchmark: a line of JSON that says what was measured, in what unit, on which machine and commit. */
import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("..", import.meta.url));

export interface Figure {
  readonly name: string;
  readonly unit: "MB/s" | "words/s" | "ms" | "bytes" | "share" | "ratio" | "count";
  readonly value: number;
  /** Least and most over the rounds, where there were several. */
  readonly least?: number;
  readonly most?: number;
  readonly rounds?: number;
}

const where = {
  commit: execFileSync("git", ["describe", "--always", "--dirty"], { cwd: repository, encoding: "utf8" }).trim(),
  node: process.version,
  machine: `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`,
};

export function printFigure(figure: Figure): void {
  console.log(JSON.stringify({ ...figure, value: rounded(figure.value), ...where }));
}

/** The median over rounds, with the least and the most beside it. */
export function spread(name: string, unit: Figure["unit"], rounds: readonly number[]): Figure {
  const sorted = rounds.toSorted((a, b) => a - b);
  return {
    name,
    unit,
    value: percentile(sorted, 0.5),
    least: rounded(sorted[0]!),
    most: rounded(sorted.at(-1)!),
    rounds: sorted.length,
  };
}

/** The value below which the share `p` of `sorted` lies. */
export function percentile(sorted: readonly number[], p: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))]!;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

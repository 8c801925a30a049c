/** `wellsourced merge`: puts the parts of a check that was split with `--shard` together, as if it had never been split. */
import { absolutePath, readText } from "../host/index.ts";
import { collect } from "./check/collect.ts";
import type { CheckResult, FileResult } from "./check/result.ts";
import { faultIn } from "./check/result-shape.ts";
import { exitStatusOf } from "./check/verdict.ts";
import { CommandError, type CommandIo, type ExitStatus, refuseStdin } from "./io.ts";
import { type FormatTarget, type ReportingOptions, writeReports } from "./reporters/write.ts";

export interface MergeOptions extends ReportingOptions {
  readonly format: readonly FormatTarget[];
}

/** @param parts files that `check --shard I/N --format json=FILE` wrote, in any order */
export async function merge(parts: readonly string[], options: MergeOptions, io: CommandIo): Promise<ExitStatus> {
  refuseStdin(parts, "the parts are files that check --shard I/N --format json=FILE wrote; name them");
  const result = mergeParts(parts.map(readPart));
  await writeReports(result, options.format, options, io);
  return exitStatusOf(result, options);
}

interface Part extends CheckResult {
  readonly path: string;
}

/** @throws CommandError when a part is missing, comes twice, or is of another split */
function mergeParts(parts: readonly Part[]): CheckResult {
  const count = parts[0]?.shard?.count ?? parts.length;
  const byIndex = new Map<number, Part>();
  for (const part of parts) {
    const { index, count: ofCount } = part.shard ?? {};
    if (index === undefined)
      throw new CommandError(`${part.path} is no part of a split check; it was made without --shard.`);
    if (ofCount !== count)
      throw new CommandError(`${part.path} is part ${index} of ${ofCount}, the others are parts of ${count}.`);
    const twin = byIndex.get(index);
    if (twin) throw new CommandError(`${twin.path} and ${part.path} are both part ${index}.`);
    byIndex.set(index, part);
  }
  const missing = Array.from({ length: count }, (_, i) => i + 1).filter((index) => !byIndex.has(index));
  if (missing.length) {
    const parts = missing.length === 1 ? `part ${missing[0]}` : `parts ${missing.join(", ")}`;
    throw new CommandError(`${parts} of ${count} ${missing.length === 1 ? "is" : "are"} missing.`);
  }

  const inOrder = Array.from({ length: count }, (_, i) => byIndex.get(i + 1)!);
  return collect(
    interleaved(inOrder.map(({ files }) => files)),
    inOrder.flatMap(({ notices }) => notices),
  );
}

/** Files were dealt out one by one, and are taken back one by one; library files come where they may, `collect` sorts them. */
function interleaved(shares: readonly (readonly FileResult[])[]): FileResult[] {
  const articles = shares.map((share) => share.filter(({ outcome }) => outcome !== "library"));
  const libraries = shares.flatMap((share) => share.filter(({ outcome }) => outcome === "library"));
  const longest = Math.max(0, ...articles.map(({ length }) => length));
  const dealt = Array.from({ length: longest }, (_, round) => articles.flatMap((share) => share[round] ?? []));
  return [...dealt.flat(), ...libraries];
}

function readPart(path: string): Part {
  const part = parsed(readText(absolutePath(path)));
  const fault = part === undefined ? "it is not JSON" : faultIn(part);
  if (fault !== undefined) throw new CommandError(`${path} is not what check --format json=FILE writes: ${fault}.`);
  return { ...(part as CheckResult), path };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The baseline: findings of a day that are known and not reported again. Each is known by its words and their neighbours and
 * counted, so it stays known wherever it moves, and one more of the same is new.
 */

import { parseJson } from "./json.ts";
import type { FindingKey } from "./neighbours.ts";
import type { PlacedProblem, Tree } from "./tree.ts";

export interface BaselineEntry extends FindingKey {
  readonly count: number;
}

/** The known findings of each file, by its path from the baseline's folder, with forward slashes. */
export type Baseline = ReadonlyMap<string, readonly BaselineEntry[]>;

export interface ReadBaseline {
  /** Absent when the file is damaged: then nothing may be taken for known. */
  readonly baseline?: Baseline;
  readonly problems: readonly PlacedProblem[];
}

export function readBaseline(text: string): ReadBaseline {
  const { tree, problems } = parseJson(text);
  const [broken] = problems;
  if (broken)
    return {
      problems: [{ span: broken.span, message: damage(broken.message.replace(/\.$/, "").replace(/^This/, "this")) }],
    };
  const files = memberOf(tree, "files");
  const version = memberOf(tree, "version");
  if (version?.kind !== "scalar" || version.value !== 1 || files?.kind !== "object") {
    return { problems: [damaged(tree, "it is not what `wellsourced baseline` writes")] };
  }
  const baseline = new Map<string, BaselineEntry[]>();
  for (const { key, value } of files.members) {
    if (value.kind !== "list") return { problems: [damaged(value, `“${key}” holds no list`)] };
    const entries: BaselineEntry[] = [];
    for (const item of value.items) {
      const entry = entryOf(item);
      if (!entry) return { problems: [damaged(item, "this is no finding")] };
      entries.push(entry);
    }
    baseline.set(key, entries);
  }
  return { baseline, problems: [] };
}

/** Sorted, one finding a line, so that two branches that mend different findings merge without a conflict. */
export function writeBaseline(baseline: Baseline): string {
  const files = [...baseline]
    .filter(([, entries]) => entries.length)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, entries]) => {
      const lines = entries.map(lineOf).sort();
      return `    ${JSON.stringify(path)}: [\n${lines.map((line) => `      ${line}`).join(",\n")}\n    ]`;
    });
  return `{\n  "version": 1,\n  "files": {${files.length ? `\n${files.join(",\n")}\n  ` : ""}}\n}\n`;
}

/** The findings of a file as entries, like ones counted together. */
export function baselineEntries(keys: readonly FindingKey[]): BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const { rule, words, before, after } of keys) {
    const name = nameOf({ rule, words, before, after });
    entries.set(name, { rule, words, before, after, count: (entries.get(name)?.count ?? 0) + 1 });
  }
  return [...entries.values()];
}

export interface BaselineMatch {
  /** For each of the findings, whether it is known. */
  readonly known: readonly boolean[];
}

/**
 * Two rounds: the same words between the same neighbours; then, for what is left of either, the same words with one of
 * their two neighbours, as when the sentence was edited on one side of them.
 */
export function matchBaseline(entries: readonly BaselineEntry[], keys: readonly FindingKey[]): BaselineMatch {
  const left = entries.map(({ count }) => count);
  const known = keys.map(() => false);
  const take = (namesOf: (key: FindingKey) => readonly string[]) => {
    const byName = new Map<string, number[]>();
    entries.forEach((entry, i) => {
      for (const name of namesOf(entry)) {
        const others = byName.get(name);
        if (others) others.push(i);
        else byName.set(name, [i]);
      }
    });
    keys.forEach((key, i) => {
      if (known[i]) return;
      for (const name of namesOf(key)) {
        const candidates = byName.get(name) ?? [];
        while (candidates.length && left[candidates.at(-1)!] === 0) candidates.pop();
        const entry = candidates.at(-1);
        if (entry === undefined) continue;
        left[entry]!--;
        known[i] = true;
        return;
      }
    });
  };
  take((key) => [nameOf(key)]);
  if (left.some((count) => 0 < count) && known.includes(false)) {
    take((key) => [nameOf({ ...key, after: "" }), `${nameOf({ ...key, before: "" })}\n`]);
  }
  return { known };
}

function nameOf({ rule, words, before, after }: FindingKey): string {
  return [rule, words, before, after].join("\n");
}

function lineOf({ rule, words, before, after, count }: BaselineEntry): string {
  const parts = Object.entries({ rule, words, before, after, count });
  return `{ ${parts.map(([key, value]) => `"${key}": ${JSON.stringify(value)}`).join(", ")} }`;
}

function entryOf(tree: Tree): BaselineEntry | undefined {
  const text = (key: string) => {
    const held = memberOf(tree, key);
    return held?.kind === "scalar" && typeof held.value === "string" ? held.value : undefined;
  };
  const count = memberOf(tree, "count");
  const [rule, words, before, after] = [text("rule"), text("words"), text("before"), text("after")];
  if (rule === undefined || words === undefined || before === undefined || after === undefined) return undefined;
  if (count?.kind !== "scalar" || typeof count.value !== "number" || !(0 < count.value)) return undefined;
  return { rule, words, before, after, count: count.value };
}

function memberOf(tree: Tree | undefined, key: string): Tree | undefined {
  return tree?.kind === "object" ? tree.members.find((member) => member.key === key)?.value : undefined;
}

function damaged(tree: Tree | undefined, how: string): PlacedProblem {
  return { span: tree ? { start: tree.start, end: tree.end } : { start: 0, end: 0 }, message: damage(how) };
}

function damage(how: string): string {
  return `This baseline is damaged: ${how}. Take the last good one from git, or write it anew: wellsourced baseline`;
}

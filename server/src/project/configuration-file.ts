/** A configuration as one file has it: JSON, YAML, or the key `wellsourced` of a package.json. Read once for each state of the file. */
import { type Configuration, parseConfiguration, type Tree, validateConfiguration } from "../config/index.ts";
import type { FileCache, KnownFile } from "./file-cache.ts";
import { type FileProblem, problemAt } from "./file-problem.ts";

export interface ReadConfiguration {
  readonly configuration: Configuration;
  readonly tree: Tree | undefined;
  readonly problems: readonly FileProblem[];
}

const read = new WeakMap<KnownFile, ReadConfiguration>();

export async function readConfiguration(file: KnownFile): Promise<ReadConfiguration> {
  const known = read.get(file);
  if (known) return known;
  const language = /\.ya?ml$/.test(file.path) ? "yaml" : "json";
  const parsed = await parseConfiguration(file.text, language);
  const tree = parsed.tree && isPackage(file.path) ? ownKey(parsed.tree) : parsed.tree;
  const checked = tree ? validateConfiguration(tree) : { value: { extends: [], overrides: [] }, problems: [] };
  // Of YAML with a mistake in it little is left, and what does not fit in that is a consequence; JSON is read on behind one.
  const isCutShort = language === "yaml" && parsed.problems.length !== 0;
  const found: ReadConfiguration = {
    configuration: checked.value,
    tree,
    problems: [...parsed.problems, ...(isCutShort ? [] : checked.problems)].map((problem) => problemAt(file, problem)),
  };
  read.set(file, found);
  return found;
}

/** A package.json is a configuration when it has the key `wellsourced`; most do not even hold the word. */
export async function hasOwnKey(path: string, files: FileCache): Promise<boolean> {
  const file = readIfText(path, files);
  if (!file) return false;
  const known = withOwnKey.get(file) ?? looksForOwnKey(file);
  withOwnKey.set(file, known);
  return known;
}

/** Asked at every keystroke, answered once for each state of a file. */
const withOwnKey = new WeakMap<KnownFile, Promise<boolean>>();

async function looksForOwnKey({ text }: KnownFile): Promise<boolean> {
  if (!text.includes('"wellsourced"')) return false;
  const { tree } = await parseConfiguration(text, "json");
  return tree !== undefined && ownKey(tree) !== undefined;
}

function ownKey(tree: Tree): Tree | undefined {
  return tree.kind === "object" ? tree.members.find(({ key }) => key === "wellsourced")?.value : undefined;
}

export function isPackage(path: string): boolean {
  return path.endsWith("/package.json");
}

function readIfText(path: string, files: FileCache): KnownFile | undefined {
  try {
    return files.read(path);
  } catch {
    return undefined;
  }
}

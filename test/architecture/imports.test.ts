/** Draws the import graph of `server/src` as it is and holds it against the table in ARCHITECTURE.md. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const src = join(repository, "server/src");
const mayImport = tableOf(readFileSync(join(repository, "ARCHITECTURE.md"), "utf8"));
const folders = [...mayImport.keys()].sort((a, b) => b.length - a.length);

interface Import {
  readonly file: string;
  readonly specifier: string;
  /** The file it names, from `server/src`; undefined for a package. */
  readonly target: string | undefined;
}

const imports: readonly Import[] = sources(src).flatMap((path) => importsOf(path));
const roomOf = (file: string) => folders.find((folder) => file.startsWith(`${folder}/`));

test("the table names every folder, and every folder it names exists", () => {
  const found = new Set(sources(src).map((path) => roomOf(relative(src, path).split(sep).join("/"))));
  expect(found).not.toContain(undefined);
  expect([...found].sort()).toEqual([...mayImport.keys()].sort());
});

test("imports point down the table and never back", () => {
  const wrong = imports.filter(({ file, target }) => {
    if (target === undefined) return false;
    const [from, to] = [roomOf(file)!, roomOf(target)];
    return from !== to && (to === undefined || !mayImport.get(from)!.has(to));
  });
  expect(wrong.map(say)).toEqual([]);
});

test("no file imports itself by way of others, be it for a type", () => {
  const targets = new Map<string, string[]>();
  for (const { file, target } of imports) if (target) targets.set(file, [...(targets.get(file) ?? []), target]);
  const done = new Set<string>();
  const circles: string[] = [];
  const follow = (file: string, way: readonly string[]) => {
    const start = way.indexOf(file);
    if (0 <= start) circles.push([...way.slice(start), file].join(" → "));
    if (0 <= start || done.has(file)) return;
    for (const target of targets.get(file) ?? []) follow(target, [...way, file]);
    done.add(file);
  };
  for (const file of targets.keys()) follow(file, []);
  expect(circles).toEqual([]);
});

test("each folder has one door, its index.ts", () => {
  const wrong = imports.filter(
    ({ file, target }) => target !== undefined && roomOf(file) !== roomOf(target) && !target.endsWith("/index.ts"),
  );
  expect(wrong.map(say)).toEqual([]);
});

test("the extension takes from the server in one place", () => {
  const client = join(repository, "client/src");
  const reach = typeScriptIn(client).filter((path) => /from "[./]+\/server\//.test(readFileSync(path, "utf8")));
  expect(reach.map((path) => relative(client, path))).toEqual(["from-server.ts"]);
});

test("only the host knows Node, and only the language server knows the protocol", () => {
  const wrong = imports.filter(({ file, specifier }) => {
    const room = roomOf(file)!;
    if (specifier.startsWith("vscode-languageserver")) return room !== "lsp";
    return specifier.startsWith("node:") && !["host", "lsp", "cli"].includes(room);
  });
  expect(wrong.map(say)).toEqual([]);
});

test("a rule never imports another rule", () => {
  const ruleOf = (file: string) => /^engine\/rules\/([^/]+)\//.exec(file)?.[1];
  const wrong = imports.filter(
    ({ file, target }) => target && ruleOf(file) && ruleOf(target) && ruleOf(file) !== ruleOf(target),
  );
  expect(wrong.map(say)).toEqual([]);
});

test("what a file exports somebody else takes", () => {
  const roots = ["server/src", "client/src", "training", "bench", "test", "scripts"];
  const files = roots.flatMap((root) => typeScriptIn(join(repository, root)));
  const words = files.map((path) => new Set(readFileSync(path, "utf8").match(/[\w$]+/g)));
  const unused = files.flatMap((path, at) => {
    if (!path.startsWith(src)) return [];
    const exported = readFileSync(path, "utf8").matchAll(/^export (?:async )?(?:function\*?|const|class) ([\w$]+)/gm);
    return [...exported].flatMap(([, name]) =>
      words.some((others, i) => i !== at && others.has(name!)) ? [] : `${relative(src, path)} exports ${name}`,
    );
  });
  expect(unused).toEqual([]);
});

test("every file opens with what it is for", () => {
  const silent = sources(src).filter((path) => !/^(#!.*\n)?\s*(\/\*\*|\/\/)/.test(readFileSync(path, "utf8")));
  expect(silent.map((path) => relative(repository, path))).toEqual([]);
});

function say({ file, specifier }: Import): string {
  return `${file} imports ${specifier}`;
}

/** The rows `| \`folder/\` | purpose | \`a\`, \`b\` |` of the table under “Which way imports point”. */
function tableOf(markdown: string): Map<string, Set<string>> {
  const rows = markdown.matchAll(/^\| `([a-z/]+)\/` \|[^|]*\|([^|]*)\|$/gm);
  return new Map(
    [...rows].map(([, folder, may]) => [folder!, new Set([...may!.matchAll(/`([a-z/]+)\/`/g)].map((m) => m[1]!))]),
  );
}

function sources(folder: string): string[] {
  return typeScriptIn(folder).filter((path) => !path.endsWith(".test.ts"));
}

function typeScriptIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return typeScriptIn(path);
    return entry.name.endsWith(".ts") ? [path] : [];
  });
}

function importsOf(from: string): Import[] {
  const file = relative(src, from).split(sep).join("/");
  const code = readFileSync(from, "utf8");
  const specifiers = code.matchAll(
    /^(?:import|export)\b[^"';]*?\bfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm,
  );
  return [...specifiers].map((match) => {
    const specifier = (match[1] ?? match[2] ?? match[3])!;
    const path = specifier.startsWith(".")
      ? relative(src, resolve(dirname(from), specifier))
          .split(sep)
          .join("/")
      : undefined;
    // What lies outside `server/src`, such as the package's own manifest, is data.
    const target = path?.startsWith("../") ? undefined : path;
    return { file, specifier, target };
  });
}

/** What ships, as it is built: it makes no program of text, loads nothing but itself, asks no network, and names whose work is in it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { listFiles } from "@vscode/vsce";
import { type Node, parse } from "acorn";
import { full } from "acorn-walk";
import { expect, test } from "vitest";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const bundles = ["server/dist", "client/dist"]
  .flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  )
  .filter((path) => /\.c?js$/.test(path));

interface Call {
  readonly kind: "import" | "require";
  /** Undefined where it is not written out. */
  readonly name: string | undefined;
  readonly place: string;
}

interface Loads {
  readonly calls: readonly Call[];
  /** Places where text becomes a program. */
  readonly evaluations: readonly string[];
}

function loadsOf(path: string): Loads {
  const code = readFileSync(join(repository, path), "utf8");
  const tree = parse(code, {
    ecmaVersion: "latest",
    sourceType: "script",
    allowHashBang: true,
  });
  const calls: Call[] = [];
  const evaluations: string[] = [];
  full(tree, (node) => {
    const place = `${path}: ${code.slice(node.start, node.start + 60)}`;
    // biome-ignore lint/suspicious/noExplicitAny: acorn's nodes have what their type says, by name.
    const each = node as any;
    const written = (argument: Node | undefined) =>
      (argument as { type?: string; value?: unknown } | undefined)?.type === "Literal"
        ? String((argument as unknown as { value: unknown }).value)
        : undefined;
    if (each.type === "ImportExpression") calls.push({ kind: "import", name: written(each.source), place });
    if (each.type === "ImportDeclaration") calls.push({ kind: "import", name: each.source.value, place });
    if (each.type === "CallExpression" && /^(?:__)?require$/.test(each.callee.name ?? ""))
      calls.push({ kind: "require", name: written(each.arguments[0]), place });
    const callee = each.type === "CallExpression" || each.type === "NewExpression" ? each.callee : undefined;
    if (callee?.type === "Identifier" && (callee.name === "eval" || callee.name === "Function"))
      evaluations.push(place);
    if (
      callee?.type === "MemberExpression" &&
      /^(?:Script|runIn\w*Context|compileFunction|_load|_compile)$/.test(callee.property.name ?? "")
    )
      evaluations.push(place);
  });
  return { calls, evaluations };
}

const loads = new Map(bundles.map((path) => [path, loadsOf(path)]));

const inBrowser = ["client/dist/browser/extension.cjs", "client/dist/browser/server.js"];
const entries = ["server/dist/action.js", "server/dist/wellsourced.js", "server/dist/worker.js"];

test("there are bundles to look at", () => {
  const others = [
    "client/dist/extension.cjs",
    "client/dist/language-client.cjs",
    "server/dist/program.js",
    ...inBrowser,
  ];
  expect(bundles.toSorted()).toEqual([...entries, ...others].sort());
});

test.each(bundles)("%s makes no program of text, and loads Node’s modules and its own files alone", (path) => {
  const { calls, evaluations } = loads.get(path)!;
  // The entries run one text: `program.js`, from the folder that they are in; see `cli/entries/load-program.ts`.
  const expected = entries.includes(path) ? [/new \w+\.Script\([\w.]+\.wrap\(/, /script\.runInThisContext\(\)/] : [];
  expect(evaluations).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
  const own = /^\.{1,2}\/[\w./-]+\.c?js$/;
  const strangers = calls.filter(
    ({ name }) => name === undefined || !(own.test(name) || isNodes(name) || name === "vscode"),
  );
  expect(strangers).toEqual([]);
});

test("the program is spelt in ASCII, as it is read", () => {
  expect(readFileSync(join(repository, "server/dist/program.js"), "latin1")).not.toMatch(/[^\0-\x7f]/);
});

const network = new Set(["net", "http", "https", "http2", "dns", "dns/promises", "tls", "dgram", "inspector", "quic"]);

test("no bundle imports a module of the network, but for the protocol’s own sockets", () => {
  const asked = [...loads].flatMap(([path, { calls }]) =>
    calls.flatMap(({ name }) =>
      name !== undefined && network.has(name.replace(/^node:/, "")) ? [`${path} ${name.replace(/^node:/, "")}`] : [],
    ),
  );
  // The protocol's library can listen on a pipe or a local socket when an editor asks for one; see the test that lets it connect nowhere.
  expect(asked.sort()).toEqual(["client/dist/language-client.cjs net", "server/dist/program.js net"]);
  for (const path of bundles) {
    expect(readFileSync(join(repository, path), "utf8")).not.toMatch(
      /\bfetch\(|\bXMLHttpRequest\b|\bnew WebSocket\b|\bsendBeacon\b|\bEventSource\(|\bWebTransport\b|\bRTCPeerConnection\b/,
    );
  }
});

test("in a browser nothing is loaded but the worker that the server is, and nothing of Node is asked for", () => {
  const [extension, server] = inBrowser as [string, string];
  const codeOf = (path: string) => readFileSync(join(repository, path), "utf8");
  for (const path of inBrowser) {
    expect(loads.get(path)!.calls.filter(({ name }) => name !== "vscode")).toEqual([]);
    expect(codeOf(path)).not.toMatch(/\bimportScripts\b|\bnew SharedWorker\b|\bcreateObjectURL\b/);
  }
  expect(codeOf(extension).match(/\bnew Worker\(.{0,99}?\)/g)).toEqual([
    expect.stringContaining("client/dist/browser/server.js"),
  ]);
  expect(codeOf(server)).not.toMatch(/\bWorker\(/);
});

test.each(["server/dist", "client/dist"])("%s names the libraries in it, with their licences", (folder) => {
  const text = readFileSync(join(repository, folder, "THIRD_PARTY_LICENSES.txt"), "utf8");
  const parts = text.split(`\n${"-".repeat(80)}\n\n`);
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) {
    expect(part).toMatch(/^(?:@[\w.-]+\/)?[\w.-]+ \d+\.\d+\.\d+/);
    expect(part).toMatch(/permission|permitted|licen[cs]e/i);
    expect(part).not.toMatch(/\b(?:GNU|GPL|AGPL)\b/);
  }
});

test("every library in a bundle is pinned by the lock file", () => {
  const lock = JSON.parse(readFileSync(join(repository, "package-lock.json"), "utf8")) as {
    packages: Record<string, { version: string; integrity?: string }>;
  };
  for (const folder of ["server/dist", "client/dist"]) {
    const text = readFileSync(join(repository, folder, "THIRD_PARTY_LICENSES.txt"), "utf8");
    for (const [, name, version] of text.matchAll(/(?:^|-{80}\n\n)((?:@[\w.-]+\/)?[\w.-]+) (\d+\.\d+\.\d+\S*)\n/g)) {
      const pinned = Object.entries(lock.packages).some(
        ([path, entry]) => path.endsWith(`node_modules/${name}`) && entry.version === version && entry.integrity,
      );
      expect({ name, pinned }).toEqual({ name, pinned: true });
    }
  }
});

test("the extension is packaged from what it needs, and nothing else", async () => {
  const files = (await listFiles({ cwd: repository, packageManager: 0 })).map((path) =>
    relative(repository, join(repository, path)).replaceAll("\\", "/"),
  );
  const needed = [
    /^package\.json$/,
    /^package\.nls(?:\.[\w-]+)?\.json$/,
    /^language-configuration\.json$/,
    /^(?:README|CHANGELOG)\.md$/,
    /^LICENSE$/,
    /^client\/dist\/(?:browser\/)?[\w.-]+\.cjs$/,
    /^client\/dist\/browser\/server\.js$/,
    /^(?:client|server)\/dist\/THIRD_PARTY_LICENSES\.txt$/,
    /^client\/icons\/[\w-]+\.(?:svg|png)$/,
    /^l10n\/[\w.-]+\.json$/,
    /^syntaxes\/[\w.-]+\.json$/,
    /^server\/dist\/[\w-]+\.js$/,
    /^server\/dist\/(?:build|package)\.json$/,
    /^server\/models\/[\w.-]+$/,
    /^server\/schema\/[\w.-]+\.json$/,
    /^client\/walkthrough\/[\w-]+\.(?:md|json|article)$/,
  ];
  const shown = readFileSync(join(repository, "README.md"), "utf8").matchAll(/\]\((docs\/pictures\/[^)]+)\)/g);
  const pictures = Array.from(shown, ([, path]) => path!);
  expect(files.filter((file) => !needed.some((pattern) => pattern.test(file))).sort()).toEqual(pictures.sort());
  for (const file of [
    "client/dist/extension.cjs",
    ...inBrowser,
    "client/dist/THIRD_PARTY_LICENSES.txt",
    "server/dist/THIRD_PARTY_LICENSES.txt",
    "LICENSE",
  ]) {
    expect(files).toContain(file);
  }
  const size = files.reduce((sum, file) => sum + readFileSync(join(repository, file)).length, 0);
  // Unpacked it may be twice the 5 MB that the package may be: text packs to less than half, weights hardly at all.
  expect(size).toBeLessThan(10 * 2 ** 20);
  const vsix = join(repository, "wellsourced.vsix");
  if (existsSync(vsix)) expect(readFileSync(vsix).length).toBeLessThanOrEqual(5 * 2 ** 20);
});

function isNodes(name: string): boolean {
  return builtinModules.includes(name.replace(/^node:/, ""));
}

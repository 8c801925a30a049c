// Bundles what ships: server/dist (the command line, the language server and their worker threads) and client/dist (the extension).
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { writeKernels } from "./kernels.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20.19",
  // Node 20 knows `\p{Lu}`; without this word esbuild makes each a `new RegExp`, compiled anew wherever it stands.
  supported: { "regexp-unicode-property-escapes": true },
  // Names stay as they are: a stack trace in a bug report can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  // Some libraries' `main` is UMD, which hides its imports from a bundler; their `module` is not.
  mainFields: ["module", "main"],
  // YAML’s modules of their own, not their CommonJS copy: a bundler leaves out what is not used, and they start at once.
  alias: { yaml: join(root, "node_modules/yaml/browser/dist/index.js") },
  metafile: true,
  write: false,
  logLevel: "warning",
  legalComments: "none",
};

// The network's loops are WebAssembly, compiled here from their source.
await writeKernels();

const inBrowser = {
  outdir: "client/dist/browser",
  platform: "browser",
  target: "es2022",
  define: { VERSION: JSON.stringify(version) },
};

// CommonJS throughout: to start as a module of the newer kind costs Node 20 as much as filling all our tables does.
const node = {
  outdir: "server/dist",
  format: "cjs",
  define: { "import.meta.url": "$url" },
  banner: { js: '"use strict";const $url=require("node:url").pathToFileURL(__filename);' },
};
// All of the program is one file, so that V8's work on it can be kept as one; its parts are set up when they are asked for.
const program = await build({
  ...node,
  entryPoints: { program: "server/src/cli/index.ts" },
  supported: { ...shared.supported, "dynamic-import": false },
});
const entries = await build({
  ...node,
  entryPoints: ["wellsourced", "worker", "action"].map((name) => `server/src/cli/entries/${name}.ts`),
});
ship("server/dist", together(asciiOf(program), entries), {
  "build.json": JSON.stringify({ version, build: digestOf(program.metafile) }),
  // The folders above are modules of the newer kind.
  "package.json": JSON.stringify({ type: "commonjs" }),
});

if (existsSync(join(root, "client/src/extension.ts"))) {
  const client = await build({
    // What the editor loads at start is small; the protocol's library is a file of its own, loaded a moment later.
    entryPoints: { extension: "client/src/extension.ts", "language-client": "client/src/language-client.ts" },
    outdir: "client/dist",
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    external: ["vscode"],
    supported: { ...shared.supported, "dynamic-import": false },
    plugins: [{ name: "load later", setup: loadLater }],
  });
  // VS Code for the Web: the extension as one file, for a browser loads no other, and the server for a worker beside it.
  const browser = await build({
    ...inBrowser,
    entryPoints: { extension: "client/src/browser-extension.ts" },
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    external: ["vscode"],
  });
  const worker = await build({ ...inBrowser, entryPoints: { server: "server/src/lsp/browser.ts" }, format: "iife" });
  ship("client/dist", together(together(client, browser), worker));
}

/** `import("./x.ts")` in the extension becomes a require of the bundle `x.cjs`: esbuild splits no CommonJS itself. */
function loadLater({ onResolve }) {
  onResolve({ filter: /^\.\/[\w-]+\.ts$/ }, ({ kind, path }) =>
    kind === "dynamic-import" ? { path: path.replace(/\.ts$/, ".cjs"), external: true } : undefined,
  );
}

/** esbuild says what is wrong and where; its stack trace would say nothing more. */
function build(options) {
  return esbuild.build({ ...shared, ...options }).catch(() => process.exit(1));
}

/**
 * A bundle spelt in ASCII, which V8 keeps in half the memory and reads in half the time. esbuild escapes what stands in strings; in
 * expressions and templates an escape means the same, but for raw templates, which are used for expressions alone.
 */
function asciiOf({ outputFiles, metafile }) {
  const escaped = ({ path, text }) => ({
    path,
    contents: text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  });
  return { outputFiles: outputFiles.map(escaped), metafile };
}

/** Bundles for one folder; what the second loads comes first. */
function together(first, second) {
  return {
    outputFiles: [...first.outputFiles, ...second.outputFiles],
    metafile: { outputs: { ...first.metafile.outputs, ...second.metafile.outputs } },
  };
}

/** Puts a bundle in its folder without ever leaving it half there: new files first, then what is no longer needed goes. */
function ship(folder, { outputFiles, metafile }, more = {}) {
  const files = new Map(outputFiles.map(({ path, contents }) => [relative(join(root, folder), path), contents]));
  for (const [name, text] of Object.entries(more)) files.set(name, text);
  files.set("THIRD_PARTY_LICENSES.txt", licencesOf(metafile));
  for (const [name, contents] of files) {
    const path = join(root, folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, contents, { mode: name === "wellsourced.js" ? 0o755 : 0o644 });
    renameSync(`${path}.new`, path);
  }
  for (const name of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
    const path = relative(join(root, folder), join(name.parentPath, name.name));
    if (name.isFile() && !files.has(path)) rmSync(join(root, folder, path), { force: true });
  }
}

/** Names this build by what went into it, so that a cache filled by another build is never believed. */
function digestOf({ inputs }) {
  const hash = createHash("sha256");
  for (const path of Object.keys(inputs).sort()) {
    const file = join(root, path);
    if (existsSync(file)) hash.update(path).update(readFileSync(file));
  }
  return hash.digest("hex").slice(0, 16);
}

/** The licences of the libraries that are in a bundle, as they ask for; of one that was only looked into, nothing is. */
function licencesOf({ outputs }) {
  const folders = new Set(
    Object.values(outputs)
      .flatMap(({ inputs }) => Object.entries(inputs))
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .flatMap(([path]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
      const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
      const text = file ? readFileSync(join(root, folder, file), "utf8").trim() : `Licence: ${license}`;
      return `${name} ${version}\n\n${text}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}

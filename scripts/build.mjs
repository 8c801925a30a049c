// Bundles what ships: server/dist (the command line, the language server and their workers) and client/dist (the extension).
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

const server = await build({
  // One file for each entry and chunks for what they share: `check` then loads no language server. Each chunk costs a look-up.
  entryPoints: {
    wellsourced: "server/src/cli/main.ts",
    worker: "server/src/cli/worker.ts",
    action: "server/src/cli/action.ts",
  },
  outdir: "server/dist",
  format: "esm",
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  // Libraries written for require() ask for Node's modules by it.
  banner: { js: 'import{createRequire as $require}from"node:module";const require=$require(import.meta.url);' },
});
ship("server/dist", server, {
  "build.json": JSON.stringify({ version, build: digestOf(server.metafile) }),
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
  ship("client/dist", client);
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

/** Puts a bundle in its folder without ever leaving it half there: new files first, then what is no longer needed goes. */
function ship(folder, { outputFiles, metafile }, more = {}) {
  const files = new Map(outputFiles.map(({ path, contents }) => [relative(join(root, folder), path), contents]));
  for (const [name, text] of Object.entries(more)) files.set(name, text);
  files.set("THIRD_PARTY_LICENSES.txt", licencesOf(metafile));
  // Chunks come before the entries that import them.
  for (const [name, contents] of [...files].sort(([a], [b]) => b.includes("chunks") - a.includes("chunks"))) {
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

/** The licences of the libraries that are in a bundle, as they ask for. */
function licencesOf({ inputs }) {
  const folders = new Set(
    Object.keys(inputs).flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
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

/**
 * What the extension takes of the extension host's time when it is activated, and what its protocol library takes a moment later:
 * each bundle loaded in a fresh process, with an editor that answers everything and does nothing in the place of `vscode`.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { printFigure, repository, spread } from "./figure.ts";

const runs = 11;

/** Prints two times in milliseconds: loading `extension.cjs` with its `activate`, and loading the protocol's library. */
const program = `
const editor = new Proxy(function () {}, {
  get: (_, name) => (name === Symbol.toPrimitive ? () => "" : name === "then" || name === Symbol.iterator ? undefined : editor),
  getPrototypeOf: () => editor, // what a bundler copies of a module falls back to the module itself
  apply: () => editor,
  construct: () => editor,
  set: () => true,
});
require("node:module")._load = ((load) => (name, ...more) => (name === "vscode" ? editor : load(name, ...more)))(require("node:module")._load);
const timed = (work) => {
  const started = performance.now();
  work();
  return performance.now() - started;
};
const [extension, library] = process.argv.slice(1);
const activating = timed(() => require(extension).activate({ subscriptions: [], asAbsolutePath: String, globalState: editor }));
console.log(JSON.stringify([activating, timed(() => require(library))]));
process.exit();
`;

const [activating, loading] = [[] as number[], [] as number[]];
for (let run = 0; run <= runs; run++) {
  const bundles = ["extension.cjs", "language-client.cjs"].map((name) => join(repository, "client/dist", name));
  const output = execFileSync(process.execPath, ["-e", program, ...bundles], { encoding: "utf8" });
  if (run === 0) continue; // the first fills the file cache
  const [first, second] = JSON.parse(output) as [number, number];
  activating.push(first);
  loading.push(second);
}
printFigure(spread("activation of the extension", "ms", activating));
printFigure(spread("the protocol’s library, once the editor has had its turn", "ms", loading));

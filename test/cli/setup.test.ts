/** What `npm run demo` and `npm test` take for an installation that is ready: what the lock file names, whatever the files' times. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith } from "./cli.ts";

const { holdsAll, packagesIn } = await import(new URL("../../scripts/setup.mjs", import.meta.url).href);

const esbuild = { version: "0.28.2", integrity: "sha512-a" };
const elsewhere = { version: "0.28.2", integrity: "sha512-b", optional: true, os: ["aix"] };
const wanted = { "": { name: "wellsourced" }, "node_modules/esbuild": esbuild, "node_modules/@esbuild/aix": elsewhere };

test.each([
  ["all but what is for other systems", { "node_modules/esbuild": esbuild }, true],
  ["all", { "node_modules/esbuild": esbuild, "node_modules/@esbuild/aix": elsewhere }, true],
  ["nothing", {}, false],
  ["another version", { "node_modules/esbuild": { ...esbuild, version: "0.28.1" } }, false],
  ["another archive", { "node_modules/esbuild": { ...esbuild, integrity: "sha512-c" } }, false],
  ["an older optional one", { "node_modules/esbuild": esbuild, "node_modules/@esbuild/aix": { version: "0" } }, false],
  ["one that went", { "node_modules/esbuild": esbuild, "node_modules/left-pad": { version: "1.3.0" } }, false],
])("%s", (_, installed, isReady) => {
  expect(holdsAll(installed, wanted)).toBe(isReady);
});

test("the installation that runs this", () => {
  const ofThis = (path: string) => packagesIn(new URL(`../../${path}`, import.meta.url));
  expect(holdsAll(ofThis("node_modules/.package-lock.json"), ofThis("package-lock.json"))).toBe(true);
});

test.each([
  ["none", undefined],
  ["one that was broken off", '{ "packages": {'],
  ["one without packages", "null"],
])("a lock file that says nothing: %s", (_, text) => {
  const cwd = folderWith(text === undefined ? {} : { "package-lock.json": text });
  expect(packagesIn(join(cwd, "package-lock.json"))).toBeUndefined();
});

/**
 * A folder that may be somebody else's: what it says of files outside it is neither read nor written to, and nothing in it is
 * run. On the command line, and in an editor that vouches for the folder, the same paths are followed.
 */
import { existsSync, mkdirSync, realpathSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Diagnostic, WorkspaceEdit } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { folderWith, library, sentences, wellsourced, writeFiles } from "../cli/cli.ts";
import { editorOn } from "../lsp/desk.ts";

const text = `Harbour road opens again\n\n${sentences.cited}\n\n${sentences.otherBare}\n`;
const off = '{ "rules": { "unattributed-quantity": "off" } }';

/** A folder `desk` with an article in it, beside a folder `outside` that holds a library, a configuration and a baseline. */
function deskBesideOutside(files: Readonly<Record<string, string>>): string {
  const top = realpathSync(
    folderWith({
      "outside/sources.json": library,
      "outside/strict.json": off,
      "outside/baseline.json": '{ "damaged": "secret-word" }',
      "desk/draft.article": text,
    }),
  );
  writeFiles(
    join(top, "desk"),
    Object.fromEntries(Object.entries(files).map(([name, content]) => [name, content.replaceAll("TOP", top)])),
  );
  return top;
}

interface Told {
  readonly codes: readonly string[];
  /** What is said of the configuration. */
  readonly configuration: readonly Diagnostic[];
  readonly all: string;
}

async function tellOf(top: string, trusted = false): Promise<Told> {
  const folder = join(top, "desk");
  const desk = {
    folder,
    uri: (name: string) => URI.file(join(folder, name)).toString(),
    write: () => {
      throw new Error("not needed here");
    },
  };
  const editor = await editorOn(desk, trusted ? { initializationOptions: { trusted } } : {});
  const published: { uri: string; diagnostics: Diagnostic[] }[] = [];
  editor.open(desk.uri("draft.article"), text);
  const own = await editor.diagnostics(desk.uri("draft.article"));
  // The files around an article are published right after it; an answer says that they are out.
  await editor.request("textDocument/hover", editor.at(desk.uri("draft.article"), "$7"));
  for (const name of ["wellsourced.config.json", "draft.article.annotations.json"]) {
    const last = editor.published(desk.uri(name)).at(-1);
    if (last) published.push(last);
  }
  return {
    codes: own.map(({ code }) => String(code)),
    configuration: editor.published(desk.uri("wellsourced.config.json")).at(-1)?.diagnostics ?? [],
    all: JSON.stringify([own, published]),
  };
}

const written: readonly [string, string][] = [
  ["a step upward", "../outside"],
  ["many steps upward and down again", "./a/../../outside"],
  ["an absolute path", "TOP/outside"],
];

test.each(written)("a library by %s", async (_, path) => {
  const top = deskBesideOutside({ "wellsourced.config.json": `{ "libraries": ["${path}/sources.json"] }` });
  const { codes, configuration } = await tellOf(top);
  expect(codes).toContain("unknown-source");
  expect(configuration.map(({ message }) => message).join()).toMatch(
    /sources\.json” lies outside the folder that is open/,
  );
  expect((await tellOf(top, true)).codes).not.toContain("unknown-source");
});

test.each(written)("`extends` by %s", async (_, path) => {
  const top = deskBesideOutside({ "wellsourced.config.json": `{ "extends": "${path}/strict.json" }` });
  const { codes, configuration } = await tellOf(top);
  expect(codes).toContain("unattributed-quantity");
  expect(configuration.map(({ message }) => message).join()).toMatch(
    /strict\.json” lies outside the folder that is open/,
  );
  expect((await tellOf(top, true)).codes).not.toContain("unattributed-quantity");
});

test.each(written)("a baseline by %s", async (_, path) => {
  const top = deskBesideOutside({ "wellsourced.config.json": `{ "baseline": "${path}/baseline.json" }` });
  const { configuration, all } = await tellOf(top);
  expect(configuration.map(({ message }) => message).join()).toMatch(
    /baseline\.json” lies outside the folder that is open/,
  );
  expect(all).not.toContain("secret-word");
});

test.each([
  ["libraries", '["\\\\\\\\server\\\\share\\\\sources.json"]'],
  ["libraries", '["//server/share/sources.json"]'],
  ["extends", '"//server/share/strict.json"'],
  ["baseline", '"\\\\\\\\server\\\\share\\\\baseline.json"'],
])("%s on another machine: %s", async (key, value) => {
  const { configuration } = await tellOf(deskBesideOutside({ "wellsourced.config.json": `{ "${key}": ${value} }` }));
  expect(configuration.map(({ message }) => message).join()).toContain("lies outside the folder that is open");
});

test("a library, found by its name, that is a link to the outside", async () => {
  const top = deskBesideOutside({});
  symlinkSync("../outside/sources.json", join(top, "desk/sources.json"));
  expect((await tellOf(top)).codes).toContain("unknown-source");
  expect((await tellOf(top, true)).codes).not.toContain("unknown-source");
});

test("a folder that is a link to the outside, in a path that looks inside", async () => {
  const top = deskBesideOutside({ "wellsourced.config.json": '{ "libraries": ["linked/sources.json"] }' });
  symlinkSync("../outside", join(top, "desk/linked"));
  const { codes, configuration } = await tellOf(top);
  expect(codes).toContain("unknown-source");
  expect(configuration.map(({ message }) => message).join()).toContain("lies outside the folder that is open");
});

test("a configuration that is a link to the outside", async () => {
  const top = deskBesideOutside({});
  symlinkSync("../outside/strict.json", join(top, "desk/wellsourced.config.json"));
  const { codes, configuration } = await tellOf(top);
  expect(codes).toContain("unattributed-quantity");
  expect(configuration.map(({ message }) => message).join()).toContain("lies outside the folder that is open");
});

test("annotations that are a link to the outside are not read, and nothing is offered that would write to them", async () => {
  const top = deskBesideOutside({ "wellsourced.config.json": '{ "storage": "annotations" }' });
  writeFiles(top, { "outside/notes.json": '{ "secret-word": 1 }' });
  symlinkSync("../outside/notes.json", join(top, "desk/draft.article.annotations.json"));
  const { all } = await tellOf(top);
  expect(all).not.toContain("secret-word");
  expect(await filesThatActionsWrite(top)).toEqual(["draft.article", "sources.json"]);
});

test.each([
  ["libraries", '["../outside/new.json"]', "a path that leads out"],
  ["libraries", '["linked/new.json"]', "a folder that is a link, and a file that is not there yet"],
  ["libraries", '["new.json"]', "a link to what is not there yet"],
  ["storage", '"annotations"', "a link to what is not there yet"],
])("no action makes a file where the folder does not reach: %s by %s, %s", async (key, value) => {
  const top = deskBesideOutside({ "wellsourced.config.json": `{ "${key}": ${value} }` });
  symlinkSync("../outside", join(top, "desk/linked"));
  for (const name of ["new.json", "draft.article.annotations.json"])
    symlinkSync(`../outside/${name}`, join(top, "desk", name));
  const files = await filesThatActionsWrite(top);
  expect(files).toContain("draft.article");
  expect(files.filter((name) => /^(?:\.\.|linked|new|draft\.article\.annotations)/.test(name))).toEqual([]);
});

test("an article that a link to a folder leads to has nothing made beside it", async () => {
  const top = deskBesideOutside({ "wellsourced.config.json": '{ "storage": "annotations" }' });
  writeFiles(top, { "outside/draft.article": text });
  symlinkSync("../outside", join(top, "desk/linked"));
  const files = await filesThatActionsWrite(top, "linked/draft.article");
  expect(files.filter((name) => name.includes("annotations"))).toEqual([]);
});

test("links that lead round in a circle, or nowhere", async () => {
  const top = deskBesideOutside({ "wellsourced.config.json": '{ "libraries": ["a.json", "b.json"] }' });
  symlinkSync("a.json", join(top, "desk/a.json"));
  symlinkSync("/nowhere/at/all.json", join(top, "desk/b.json"));
  expect((await tellOf(top)).codes).toContain("unattributed-quantity");
});

test("a configuration above the open folder holds only where the folder is trusted", async () => {
  const top = deskBesideOutside({});
  writeFiles(top, { "wellsourced.config.json": off });
  expect((await tellOf(top)).codes).toContain("unattributed-quantity");
  expect((await tellOf(top, true)).codes).not.toContain("unattributed-quantity");
});

test("a configuration is data: what looks like a program is not run, in the editor or on the command line", async () => {
  const trap = 'import { writeFileSync } from "node:fs"; writeFileSync("TOP/ran", ""); export default {};';
  const names = ["js", "mjs", "cjs", "ts"].map((ending) => `wellsourced.config.${ending}`);
  const top = deskBesideOutside({
    ...Object.fromEntries(names.map((name) => [name, trap])),
    "node_modules/trap/index.js": trap,
    "node_modules/trap/package.json": '{ "name": "trap", "type": "module", "main": "index.js" }',
    "wellsourced.config.json": '{ "extends": ["trap", "./wellsourced.config.mjs", "./wellsourced.config.js"] }',
  });
  const { configuration } = await tellOf(top, true);
  expect(configuration.length).toBeGreaterThan(0);
  const { status } = await wellsourced(["check", "draft.article"], { cwd: join(top, "desk") });
  expect(status).toBe(2);
  expect(existsSync(join(top, "ran"))).toBe(false);
});

test("what the folder has in `node_modules` is data as well, and one outside is not looked for", async () => {
  const inside = deskBesideOutside({
    "node_modules/house/wellsourced.config.json": off,
    "wellsourced.config.json": '{ "extends": "house" }',
  });
  expect((await tellOf(inside)).codes).not.toContain("unattributed-quantity");
  const above = deskBesideOutside({ "wellsourced.config.json": '{ "extends": "house" }' });
  mkdirSync(join(above, "node_modules/house"), { recursive: true });
  writeFiles(above, { "node_modules/house/wellsourced.config.json": off });
  expect((await tellOf(above)).codes).toContain("unattributed-quantity");
  expect((await tellOf(above, true)).codes).not.toContain("unattributed-quantity");
});

test("on the command line the machine is the user’s own: paths lead where they lead", async () => {
  const top = deskBesideOutside({ "wellsourced.config.json": '{ "libraries": ["../outside/sources.json"] }' });
  const { stdout } = await wellsourced(["check", "--format", "json"], { cwd: join(top, "desk") });
  expect(stdout).not.toContain("unknown-source");
});

/** By name, seen from the desk: every file that some offered action on the article would change or make. */
async function filesThatActionsWrite(top: string, article = "draft.article"): Promise<string[]> {
  const folder = join(top, "desk");
  const uri = URI.file(join(folder, article)).toString();
  const desk = { folder, uri: () => uri, write: () => uri };
  const editor = await editorOn(desk);
  editor.open(uri, text);
  const diagnostics = [...(await editor.diagnostics(uri))];
  const actions = await editor.request<{ edit?: WorkspaceEdit }[]>("textDocument/codeAction", {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
    context: { diagnostics },
  });
  expect(actions.length).toBeGreaterThan(0);
  const uris = actions.flatMap(({ edit }) =>
    (edit?.documentChanges ?? []).map((change) =>
      "textDocument" in change ? change.textDocument.uri : "uri" in change ? change.uri : change.newUri,
    ),
  );
  const paths = [...new Set(uris)].map((each) => URI.parse(each).fsPath);
  return paths.map((path) => (path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : `..${path}`)).sort();
}

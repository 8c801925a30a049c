import { expect, test } from "vitest";
import { type Rule, rules } from "../engine/index.ts";
import { lastMatch } from "./globs.ts";
import { parseJson } from "./json.ts";
import { presetNames, presetOf } from "./presets.ts";
import { defaultSettings, type Layer, settingsFor } from "./resolve.ts";
import { validateConfiguration } from "./validate.ts";

const rule = {
  id: "spread",
  summary: "",
  why: "",
  default: "warning",
  options: { most: { default: 2, description: "" } },
};
const testRules = [{ ...rule, example: { fails: "", passes: "" }, find: () => [] } as Rule];

function layer(json: string, folder = "/paper"): Layer {
  const { value, problems } = validateConfiguration(parseJson(json).tree!, testRules);
  expect(problems).toEqual([]);
  return { configuration: value, globFolder: folder, pathFolder: folder };
}

const settings = (path: string, ...layers: Layer[]) => settingsFor(path, layers, { rules: testRules });

test("without a configuration the table's defaults hold, and every rule's", () => {
  expect(defaultSettings()).toMatchObject({ storage: "inline", failOn: "warning", libraries: [], baseline: undefined });
  expect([...defaultSettings().rules.keys()]).toEqual(rules.map(({ id }) => id));
});

test("a level alone keeps the options set before it, a level with options replaces them", () => {
  const desk = layer('{ "rules": { "spread": ["info", { "most": 5 }] } }');
  const own = layer('{ "rules": { "spread": "error" } }');
  expect(settings("/paper/a.txt", desk).rules.get("spread")).toEqual({ level: "info", options: { most: 5 } });
  expect(settings("/paper/a.txt", desk, own).rules.get("spread")).toEqual({ level: "error", options: { most: 5 } });
  const reset = layer('{ "rules": { "spread": ["error", {}] } }');
  expect(settings("/paper/a.txt", desk, reset).rules.get("spread")).toEqual({ level: "error", options: { most: 2 } });
});

test("an override holds for the files it matches and not for those it excludes; the later wins", () => {
  const here = layer(`{
    "storage": "inline",
    "overrides": [
      { "files": "opinion/**", "excludedFiles": "*.md", "storage": "annotations", "rules": { "spread": "off" } },
      { "files": ["late.txt"], "rules": { "spread": "hint" } }
    ]
  }`);
  expect(settings("/paper/opinion/a.txt", here)).toMatchObject({ storage: "annotations" });
  expect(settings("/paper/opinion/a.txt", here).rules.get("spread")!.level).toBe("off");
  expect(settings("/paper/opinion/a.md", here)).toMatchObject({ storage: "inline" });
  expect(settings("/paper/opinion/late.txt", here).rules.get("spread")!.level).toBe("hint");
  expect(settings("/elsewhere/opinion/a.txt", here)).toMatchObject({ storage: "inline" });
});

test("a base configuration's override yields to what the extending file says of every file", () => {
  const base = layer('{ "overrides": [{ "files": "**", "storage": "annotations" }] }');
  expect(settings("/paper/a.txt", base, layer('{ "storage": "inline" }'))).toMatchObject({ storage: "inline" });
});

test("lists add up; paths count from the file they are written in", () => {
  const base = {
    ...layer('{ "libraries": "desk.bib", "commonKnowledge": ["a", "b"], "baseline": "known.json" }'),
    pathFolder: "/shared",
  };
  const own = layer('{ "libraries": ["./sources.json"], "commonKnowledge": ["b", "c"] }');
  expect(settings("/paper/a.txt", base, own)).toMatchObject({
    libraries: ["/shared/desk.bib", "/paper/sources.json"],
    commonKnowledge: ["a", "b", "c"],
    baseline: "/shared/known.json",
  });
});

test("of articles the last pattern that matches decides", () => {
  const { articles } = settings(
    "/paper/a.txt",
    layer('{ "articles": ["stories/**", "!notes.txt", "stories/keep/notes.txt"] }'),
  );
  expect(lastMatch(articles, "/paper/stories/a.rst")).toBe(true);
  expect(lastMatch(articles, "/paper/stories/x/notes.txt")).toBe(false);
  expect(lastMatch(articles, "/paper/stories/keep/notes.txt")).toBe(true);
  expect(lastMatch(articles, "/paper/readme.txt")).toBeUndefined();
  expect(lastMatch(articles, "/other/stories/a.txt")).toBeUndefined();
});

test("a composed pattern matches a decomposed name, as macOS hands them out", () => {
  const { articles } = settings("/p/a", layer('{ "articles": "Zürich/*.txt" }'));
  expect(lastMatch(articles, "/paper/Zu\u0308rich/a.txt")).toBe(true);
});

test("an editor's settings hold where there is no configuration; its articles always, and last", () => {
  const editor = { written: { storage: "annotations", articles: ["!a.txt"] }, folder: "/paper" } as const;
  const options = { rules: testRules, editor };
  expect(settingsFor("/paper/a.txt", [], options).storage).toBe("annotations");
  const configured = settingsFor("/paper/a.txt", [layer('{ "articles": "a.txt" }')], options);
  expect(configured.storage).toBe("inline");
  expect(lastMatch(configured.articles, "/paper/a.txt")).toBe(false);
});

test("a rule set on the command line wins", () => {
  const layers = [layer('{ "rules": { "spread": "off" } }')];
  const options = { rules: testRules, ruleOverrides: { spread: { level: "error" } } } as const;
  expect(settingsFor("/paper/a.txt", layers, options).rules.get("spread")!.level).toBe("error");
});

test("every preset sets every rule, and strict runs them all", () => {
  for (const name of presetNames) expect(Object.keys(presetOf(name)!.rules!)).toEqual(rules.map(({ id }) => id));
  expect(Object.values(presetOf("wellsourced:strict")!.rules!).every(({ level }) => level !== "off")).toBe(true);
  expect(presetOf("wellsourced:strcit")).toBeUndefined();
});

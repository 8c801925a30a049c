import { expect, test } from "vitest";
import type { Rule } from "../engine/index.ts";
import { LineIndex } from "../engine/index.ts";
import { configurationExample } from "./example.ts";
import { parseJson } from "./json.ts";
import { parseConfiguration } from "./parse.ts";
import { treeOf } from "./tree.ts";
import { validateConfiguration, validateEditorSettings, validateRule } from "./validate.ts";

const rule = (id: string, options: Rule["options"] = {}): Rule => ({
  id,
  summary: "For this test",
  why: "",
  default: "warning",
  options,
  example: { fails: "", passes: "" },
  find: () => [],
});

const rules = [
  rule("vague-source"),
  rule("single-source", {
    minimum: { default: 2, description: "" },
    words: { default: ["a"], description: "" },
    strict: { default: false, description: "" },
  }),
];

/** The problems of a configuration as `line:column words marked: message`. */
function problemsOf(json: string): string[] {
  const { tree, problems } = parseJson(json);
  const lines = new LineIndex(json);
  return [...problems, ...(tree ? validateConfiguration(tree, rules).problems : [])].map(({ span, message }) => {
    const { line, column } = lines.at(span.start);
    return `${line}:${column} ${json.slice(span.start, span.end)}: ${message}`;
  });
}

test("the configuration shown in the documentation is right", () => {
  const { tree, problems } = parseJson(configurationExample);
  expect(problems).toEqual([]);
  const known = [rule("unattributed-quantity"), rule("vague-source")];
  expect(validateConfiguration(tree!, known).problems).toEqual([]);
});

test("comments, trailing commas and a byte-order mark are read over", () => {
  expect(problemsOf('\ufeff// ours\n{ "storage": "inline", /* so */ }')).toEqual([]);
});

test("an empty file says nothing and nothing is wrong with it", () => {
  expect(problemsOf("")).toEqual([]);
  expect(problemsOf("\n\n")).toEqual([]);
});

test.each([
  ['{ "library": [] }', '1:3 "library": There is no setting “library”. Did you mean “libraries”?'],
  [
    '{ "rules": { "vague-source": "warn" } }',
    '1:30 "warn": “vague-source” is one of “off”, “hint”, “info”, “warning”, “error”, not “warn”. Did you mean “warning”?',
  ],
  ['{ "rulse": {} }', '1:3 "rulse": There is no setting “rulse”. Did you mean “rules”?'],
  [
    '{\n  "rules": { "vage-source": "off" }\n}',
    '2:14 "vage-source": There is no rule “vage-source”. Did you mean “vague-source”?',
  ],
  [
    '{ "rules": { "vague-source": "of" } }',
    '1:30 "of": “vague-source” is one of “off”, “hint”, “info”, “warning”, “error”, not “of”. Did you mean “off”?',
  ],
  [
    '{ "rules": { "vague-source": 2 } }',
    "1:30 2: “vague-source” is one of “off”, “hint”, “info”, “warning”, “error”, not “2”.",
  ],
  [
    '{ "rules": { "single-source": ["info", { "minimun": 3 }] } }',
    '1:42 "minimun": “single-source” has no option “minimun”. Did you mean “minimum”?',
  ],
  [
    '{ "rules": { "single-source": ["info", { "minimum": "3" }] } }',
    '1:53 "3": “minimum” of “single-source” is a number, such as 2.',
  ],
  [
    '{ "rules": { "vague-source": ["info", { "a": 1 }] } }',
    '1:41 "a": “vague-source” has no option “a”. The rule has no options.',
  ],
  [
    '{ "rules": { "vague-source": [] } }',
    "1:30 []: “vague-source” needs a level: one of “off”, “hint”, “info”, “warning”, “error”.",
  ],
  [
    '{ "storage": "inlne" }',
    '1:14 "inlne": “storage” is one of “inline”, “annotations”, not “inlne”. Did you mean “inline”?',
  ],
  ['{ "articles": [1] }', "1:16 1: “articles” is a list of strings; this is none."],
  ['{ "baseline": true }', "1:15 true: “baseline” is the path of a file, in quotation marks."],
  [
    '{ "overrides": [{ "rules": {} }] }',
    '1:17 { "rules": {} }: An override needs “files”: the globs of the files it is for.',
  ],
  [
    '{ "overrides": [{ "files": "*", "failOn": "error" }] }',
    '1:33 "failOn": “failOn” holds for all files and can’t be set in an override; move it up to the configuration itself.',
  ],
  [
    '{ "storage": "inline", "storage": "inline" }',
    '1:3 "storage": “storage” stands here twice; only the last is read.',
  ],
  [
    '{ "rules": [] }',
    '1:12 []: “rules” is an object of levels by the ids of rules, such as { "vague-source": "off" }.',
  ],
  [
    '{ "reviewer": "Ana" }',
    '1:3 "reviewer": “reviewer” is a setting of an editor (wellsourced.reviewer), and does not stand in a configuration file.',
  ],
  ["[]", "1:1 []: A configuration is an object: { … }."],
  ['{ "rules" }', "1:11 }: A colon is missing here."],
  [
    "{ 'rules': { 'vague-source': 'off' } }",
    `1:3 'rules': A text stands in straight double quotes here: write "rules".`,
  ],
  [
    '{ "toString": 1 }',
    '1:3 "toString": There is no setting “toString”. There are: rules, articles, libraries, storage, commonKnowledge, baseline, failOn, $schema, extends, overrides.',
  ],
  [
    '{ "overrides": [{ "files": "*", "toString": 1 }] }',
    '1:33 "toString": There is no setting “toString”. There are: rules, storage, commonKnowledge, files, excludedFiles.',
  ],
])("%s", (json, problem) => {
  expect(problemsOf(json)[0]).toBe(problem);
});

test("what is right is kept beside what is wrong", () => {
  const { tree } = parseJson(
    '{ "storage": "annotations", "rules": { "vague-source": "off", "nonsense": "off" }, "x": 1 }',
  );
  expect(validateConfiguration(tree!, rules).value).toEqual({
    storage: "annotations",
    rules: { "vague-source": { level: "off" } },
    extends: [],
    overrides: [],
  });
});

test("one string stands for a list of one", () => {
  const { tree } = parseJson('{ "articles": "stories/**", "extends": "wellsourced:strict" }');
  expect(validateConfiguration(tree!, rules).value).toMatchObject({
    articles: ["stories/**"],
    extends: ["wellsourced:strict"],
  });
});

test("YAML is read into the same tree, with its own places", async () => {
  const yaml = "rules:\n  vague-source: off\n  single-source: [info, {minimun: 3}]\n";
  const { tree, problems } = await parseConfiguration(yaml, "yaml");
  expect(problems).toEqual([]);
  const checked = validateConfiguration(tree!, rules);
  expect(checked.value.rules).toEqual({
    "vague-source": { level: "off" },
    "single-source": { level: "info", options: {} },
  });
  const [problem] = checked.problems;
  expect(new LineIndex(yaml).at(problem!.span.start)).toEqual({ line: 3, column: 26 });
});

test("broken YAML is a problem with a place", async () => {
  const { problems } = await parseConfiguration("rules: [a\nb: c\n", "yaml");
  expect(problems[0]!.message).toBe(
    "This line does not begin in the column of those it goes with, or a bracket above it is not closed.",
  );
});

test("a second YAML document is no configuration", async () => {
  const { problems } = await parseConfiguration("failOn: error\n---\nfailOn: hint\n", "yaml");
  expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/^A second document begins here/)]);
});

test("globs whose folders are parted as on Windows are reported, for they would match nothing", () => {
  const { problems } = validateConfiguration(
    treeOf({
      articles: ["stories\\*.txt", "stories/*.txt", "!draft\\[1\\].txt"],
      overrides: [{ files: "opinion\\**", excludedFiles: ["a/b"], rules: {} }],
    }),
    rules,
  );
  expect(problems.map(({ message }) => message)).toEqual([
    "“stories\\*.txt” matches no file: between folders stands “/”, on every system.",
    "“opinion\\**” matches no file: between folders stands “/”, on every system.",
  ]);
});

test("settings of the editor alone are none of an article's", () => {
  const sent = { storage: "annotations", run: "onSave", trace: { server: "off" }, rules: { "vague-source": "nope" } };
  const { value, problems } = validateEditorSettings(treeOf(sent), rules);
  expect(value).toEqual({ storage: "annotations", rules: {} });
  expect(problems).toHaveLength(1);
});

test("a rule set on a command line is checked like one in a file", () => {
  expect(validateRule("vague-source", treeOf("off"), rules).value).toEqual({ level: "off" });
  expect(validateRule("vague-source", treeOf("of"), rules).problems).toHaveLength(1);
});

/** The tables of reporting verbs, and the forms by which a text is asked for them. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cueVerbOf, reportsWith } from "./cue-verbs.ts";
import { formsOfVerb } from "./verb-forms.ts";

describe("forms", () => {
  test.each([
    ["say", "say says said saying"],
    ["tell", "tell tells told telling"],
    ["argue", "argue argues argued arguing"],
    ["deny", "deny denies denied denying"],
    ["admit", "admit admits admitted admitting"],
    ["show", "show shows showed shown showing"],
    ["write", "write writes wrote written writing"],
    ["agree", "agree agrees agreed agreeing"],
    ["discuss", "discuss discusses discussed discussing"],
    ["plan", "plan plans planned planning"],
    ["vow", "vow vows vowed vowing"],
    ["publish", "publish publishes published publishing"],
  ])("%s", (lemma, forms) => expect([...formsOfVerb(lemma).keys()].sort()).toEqual(forms.split(" ").sort()));
});

test("a form is found with its verb, and an unknown word is not", () => {
  expect(cueVerbOf("said")).toEqual({ lemma: "say", form: "past" });
  expect(cueVerbOf("claims")).toEqual({ lemma: "claim", form: "third" });
  expect(cueVerbOf("bridge")).toBeUndefined();
});

test("a verb reports with some frames and not with others", () => {
  expect(reportsWith("say", "that")).toBe(true);
  expect(reportsWith("find", "that")).toBe(true);
  expect(reportsWith("find", "up")).toBe(false);
  expect(reportsWith("walk", "that")).toBe(false);
});

test("rows are sorted and stand once", () => {
  const source = readFileSync(new URL("cue-verbs.ts", import.meta.url), "utf8");
  const rows = [...source.matchAll(/^ {2}(\w+): "/gm)].map((match) => match[1]!);
  expect(rows.length).toBeGreaterThan(300);
  expect(rows).toEqual([...new Set(rows)].sort());
});

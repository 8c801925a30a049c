/** Every rule's own examples, run: the failing one is marked exactly where it says, the passing one not at all. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadCheckworthinessModel } from "../claims/index.ts";
import { mark, unmarked } from "../marks.fixture.ts";
import { rules } from "./index.ts";

const weights = readFileSync(new URL("../../../models/checkworthiness.bin", import.meta.url));
const models = { checkworthiness: loadCheckworthinessModel(weights) };

test("rules are sorted by id, each with its own", () => {
  const ids = rules.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
  for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, { example }) => {
  const beside = {
    ...(example.library !== undefined && { library: example.library }),
    ...(example.annotations !== undefined && { annotations: example.annotations }),
    ...(example.options && { options: example.options }),
    level: "error" as const,
    models,
  };

  test("marks its failing example", () => {
    const { text, library } = mark(id, example.fails, beside);
    expect(text).toBe(example.fails);
    expect(library).toBe(example.library ?? "[]");
  });

  test("leaves its passing example alone", () => {
    expect(mark(id, example.passes, beside).text).toBe(unmarked(example.passes));
  });

  test("says what, why and what next, each in a sentence", () => {
    for (const { message } of mark(id, example.fails, beside).findings) {
      for (const words of [message.what, message.why, message.next]) expect(words).toMatch(/^[\p{Lu}“\d].*[.?]$/u);
    }
  });
});

/**
 * Objects of one kind must be of one shape to V8: where each is of its own, every look at one of its properties is a search, and the
 * shapes take more memory than the objects. A literal that begins with a spread and then adds keys, `{ ...a, b }`, makes such
 * objects in Node 20; `{ b, ...a }` does not.
 */
import { setFlagsFromString } from "node:v8";
import { runInThisContext } from "node:vm";
import { expect, test } from "vitest";
import { analyze, defaultRuleSettings, emptyLibrary } from "../../server/src/engine/index.ts";
import { loadModels } from "../../server/src/host/index.ts";

const paragraph =
  "About 4,100 people crossed the river in May, the harbour master said. “Ninety boats were moored here,” said Ana Ruiz, who lost £2m. Some 12% more came in June.";

test("objects with the same keys share a few shapes, before an edit and after", async () => {
  const context = {
    models: await loadModels(),
    library: emptyLibrary,
    rules: defaultRuleSettings(),
    commonKnowledge: [],
  };
  const text = `Ferry runs aground\n\n${Array.from({ length: 60 }, (_, i) => paragraph.replace("4,100", `4,1${i + 10}`)).join("\n\n")}`;
  const before = analyze({ text, format: "article" }, context);
  const after = analyze({ text: text.replace("moored", "tied up"), format: "article" }, context, before);
  const spread = shapesByKeys(after);
  expect(spread.size).toBeGreaterThan(20);
  expect([...spread].filter(([, shapes]) => mostShapes < shapes.length).map(([keys]) => keys)).toEqual([]);
});

test("the measure tells shapes apart", () => {
  const whittled: Record<string, number> = { less: 0, start: 1, end: 2 };
  delete whittled.less;
  const shapes = shapesByKeys([{ start: 1, end: 2 }, { start: 3, end: 4 }, whittled]);
  expect(shapes.get("start,end")?.length).toBe(2);
});

/** Keys come in different orders, and V8 moves an object to a wider shape when a field holds a new kind of value. */
const mostShapes = 12;

/** One object of each shape, by the keys that they have; of all plain objects that can be reached. */
function shapesByKeys(root: object): ReadonlyMap<string, readonly object[]> {
  const found = new Map<string, object[]>();
  const seen = new Set<object>();
  const coming: object[] = [root];
  for (let one = coming.pop(); one; one = coming.pop()) {
    if (seen.has(one) || ArrayBuffer.isView(one)) continue;
    seen.add(one);
    if (Object.getPrototypeOf(one) === Object.prototype) {
      const keys = Object.keys(one).join();
      const shapes = found.get(keys) ?? [];
      found.set(keys, shapes);
      if (shapes.length <= mostShapes && !shapes.some((other) => haveSameShape(other, one))) shapes.push(one);
    }
    const held: unknown[] = one instanceof Map ? [...one].flat() : one instanceof Set ? [...one] : Object.values(one);
    for (const next of held) if (typeof next === "object" && next !== null) coming.push(next);
  }
  return found;
}

setFlagsFromString("--allow-natives-syntax");
const haveSameShape: (a: object, b: object) => boolean = runInThisContext("(a, b) => %HaveSameMap(a, b)");

/** Annotations of other programs, put as the examples of the W3C model put them (its sections 4.2.4 and 4.2.5), with words of our own. */
import { expect, test } from "vitest";
import { parseAnnotations } from "./file.ts";
import { breaches } from "./model.fixture.ts";

const context = "http://www.w3.org/ns/anno.jsonld";

function example(id: string, selector: object): Record<string, unknown> {
  const target = { source: "http://example.org/ferry", selector };
  return {
    "@context": context,
    id: `http://example.org/${id}`,
    type: "Annotation",
    body: "http://example.org/comment",
    target,
  };
}

const quoted = example("quoted", {
  type: "TextQuoteSelector",
  exact: "41 boats",
  prefix: "There were ",
  suffix: " in the",
});
const placed = example("placed", { type: "TextPositionSelector", start: 412, end: 795 });

test("the examples keep to the model’s rules", () => {
  for (const document of [quoted, placed]) expect(breaches(document)).toEqual([]);
});

test("one that quotes its words is read, with a body that we know nothing of", () => {
  const { annotations, problems } = parseAnnotations(JSON.stringify(quoted));
  expect(problems).toEqual([]);
  expect(annotations).toMatchObject([
    { quote: { exact: "41 boats", prefix: "There were ", suffix: " in the" }, citations: [] },
  ]);
});

test("one that only says where is told of, and the others on its page are read", () => {
  const page = { "@context": context, id: "http://example.org/page", type: "AnnotationPage", items: [quoted, placed] };
  const { annotations, problems } = parseAnnotations(JSON.stringify(page));
  expect(annotations).toHaveLength(1);
  expect(problems).toMatchObject([{ damage: false, message: expect.stringContaining("TextQuoteSelector") }]);
});

/** What a suppression can ask for, and the rules it can name, as they are typed. */
import { describe, expect, test } from "vitest";
import { processorTime } from "../../../test/support/processor-time.ts";
import { suppressionCompletions } from "./complete-suppression.ts";
import { atCursor } from "./cursor.fixture.ts";
import { directiveWordAt } from "./directive-words.ts";
import { hover } from "./hover.ts";
import { toPlainText } from "./rich-text.ts";

function wordAt(marked: string) {
  const offset = marked.indexOf("$0");
  const text = marked.replace("$0", "");
  const word = directiveWordAt(text, offset);
  return word && [word.kind, text.slice(word.span.start, word.span.end), [...word.named].join()];
}

describe("a suppression is being written", () => {
  test.each([
    ["%% well$0", "request", "well", ""],
    ["Fire\n\n  %% $0", "request", "", ""],
    ["%%$0", "request", "", ""],
    ["%% wellsourced-ignore-ne$0xt vague-source: agreed", "request", "wellsourced-ignore-next", ""],
    ["It fell. <!-- wellsourced-ignore-l$0 -->", "request", "wellsourced-ignore-l", ""],
    ["%% wellsourced-ignore-next $0", "rule", "", ""],
    ["%% wellsourced-ignore-next vague-source, unatt$0: agreed", "rule", "unatt", "vague-source"],
    [
      "%% wellsourced-ignore-file un$0attributed-quote vague-source: agreed",
      "rule",
      "unattributed-quote",
      "vague-source",
    ],
    ["<!-- wellsourced-ignore-next $0-->", "rule", "", ""],
  ])("%s", (marked, kind, word, named) => {
    expect(wordAt(marked)).toEqual([kind, word, named]);
  });
});

describe("no suppression is being written", () => {
  test.each([
    "$0",
    "It fell by 5%% wellsourced-ignore-next $0",
    "%% ring the harbour master $0",
    "%% ring the well$0",
    "%% wellsourced-ignore-next vague-source: un$0",
    "<!-- wellsourced-ignore-next --> un$0",
    "<!-- ask again $0 -->",
    "wellsourced-ignore-next $0",
    "%% wellsourced-ignore-next\n$0",
  ])("%s", (marked) => {
    expect(wordAt(marked)).toBeUndefined();
  });
});

test("a long line is looked at near the cursor only", () => {
  const text = `<!--${" wellsourced-".repeat(100_000)}`;
  const started = processorTime();
  directiveWordAt(text, text.length);
  expect(processorTime() - started).toBeLessThan(50);
});

function offered(marked: string, format: "article" | "markdown" = "article") {
  const { analysis, text, offset } = atCursor(marked, format);
  return suppressionCompletions(analysis, directiveWordAt(text, offset)!);
}

test("what a suppression can ask for is offered, and what each speaks of", () => {
  const items = offered("Fire\n\n%% well$0\n\nThe fire burnt 316 houses.\n");
  expect(items.map(({ newText }) => newText)).toEqual([
    "wellsourced-ignore-next ",
    "wellsourced-ignore-line ",
    "wellsourced-ignore-start ",
    "wellsourced-ignore-end ",
    "wellsourced-ignore-file ",
  ]);
  expect(items[0]!.title).toBe("Leaves the paragraph below alone.");
  expect(offered("Fire\n\n%% well$0 vague-source: agreed\n")[0]!.newText).toBe("wellsourced-ignore-next");
});

const below = "\n\nOfficials said the fire burnt fast. It burnt 316 houses.\n";

test.each([
  ["article", `Fire\n\n%% wellsourced-ignore-next $0${below}`],
  ["article", `Fire\n\n%% wellsourced-ignore-next $0: agreed${below}`],
  ["markdown", `# Fire\n\n<!-- wellsourced-ignore-next $0 -->${below}`],
] as const)("rules that find something there are offered first: %s", (format, marked) => {
  const items = offered(marked, format);
  expect(items.slice(0, 2).map(({ key }) => key)).toEqual(["unattributed-quantity", "vague-source"]);
  expect(items.map(({ detail }) => detail === "found here").lastIndexOf(true)).toBe(1);
  expect(items[0]).toMatchObject({
    title: "A figure that nobody answers for",
    documentation: expect.stringMatching(/\.$/),
  });
});

test("a rule that is named already is not offered again", () => {
  const keys = offered(`Fire\n\n%% wellsourced-ignore-next vague-source un$0${below}`).map(({ key }) => key);
  expect(keys).not.toContain("vague-source");
  expect(keys[0]).toBe("unattributed-quantity");
  // The one that the cursor stands in may be chosen again.
  expect(offered(`Fire\n\n%% wellsourced-ignore-next vague-so$0urce${below}`).map(({ key }) => key)).toContain(
    "vague-source",
  );
});

test("a rule's name in a suppression says what the rule finds", () => {
  const { analysis, offset } = atCursor(`Fire\n\n%% wellsourced-ignore-next vague-so$0urce: agreed${below}`);
  const found = hover(analysis, offset)!;
  expect(analysis.article.text.slice(found.span.start, found.span.end)).toBe("vague-source");
  expect(toPlainText(found.text)).toMatch(/^vague-source.* – .+\.\n/);
  expect(hover(analysis, analysis.article.text.indexOf("agreed"))).toBeUndefined();
});

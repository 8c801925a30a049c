import { expect, test } from "vitest";
import { applyEdits } from "../../base/index.ts";
import { mark } from "../../marks.fixture.ts";

const RULE = "unused-suppression";

test.each([
  [
    "hides nothing",
    "⟦%% wellsourced-ignore-next unattributed-quantity: our own count⟧\n\nThe bridge opened on Monday.",
  ],
  [
    "hides a finding",
    "%% wellsourced-ignore-next unattributed-quantity: our own count\n\nThe repairs cost $48 million.",
  ],
  [
    "hides another rule's finding only",
    "⟦%% wellsourced-ignore-next unclosed-quote: as printed⟧\n\nThe repairs cost $48 million.",
  ],
  [
    "hides what one of its rules finds, and nothing of the other, whose name is misspelt",
    "⟦%% wellsourced-ignore-next unattributed-quantity, vague-sorce: as agreed⟧\n\nThe repairs cost $48 million.",
  ],
  [
    "is written as in Markdown",
    "<!-- wellsourced-ignore-next unattributed-quantity: our own count -->\n\nThe repairs cost $48 million.",
  ],
  [
    "names a rule that there is not",
    "⟦%% wellsourced-ignore-next unatributed-quantity: our own count⟧\n\nThe repairs cost $48 million.",
  ],
  [
    "names two rules that there are not",
    "⟦⟦%% wellsourced-ignore-next vage-source, unatributed-quantity: our own count⟧⟧\n\nThe repairs cost $48 million.",
  ],
  [
    "is closed right behind a name that is misspelt",
    "⟦<!--wellsourced-ignore-next unatributed-quantity-->⟧\n\nThe repairs cost $48 million.",
  ],
])("%s", (_, body) => {
  const text = `Heading\n\n${body}\n`;
  expect(mark(RULE, text).text).toBe(text);
});

test("says which rule a misspelt name meant, and corrects the name: the reason behind it stays", () => {
  const text =
    "Heading\n\n%% wellsourced-ignore-next vague-source, vage-source: as agreed: vage\n\nThe road is shut.\n";
  const { findings } = mark(RULE, text);
  expect(findings.map(({ message }) => message.what)).toEqual([
    "There is no rule “vage-source”. Did you mean “vague-source”?",
  ]);
  expect(findings[0]!.fixes).toMatchObject([{ kind: "review", edits: [{ newText: "vague-source" }] }]);
  expect(applyEdits(text, findings[0]!.fixes![0]!.edits)).toContain("vague-source, vague-source: as agreed: vage");
  expect(mark(RULE, text.replaceAll(/va[a-z]*-source/g, "zebra")).findings[0]!.fixes).toEqual([]);
});

/** What a row of the Claims view shows by an icon, or a colour, it says to those who hear it. */
import { expect, test, vi } from "vitest";
import type { ClaimListItem } from "../from-server.ts";
import { type ClaimNode, childrenOf, treeItemOf } from "./claim-nodes.ts";

vi.mock("vscode", () => ({
  TreeItem: class {
    label: string;
    constructor(label: string) {
      this.label = label;
    }
  },
  TreeItemCollapsibleState: {},
  ThemeIcon: class {},
  ThemeColor: class {},
  Range: class {},
  Uri: { parse: (uri: string) => uri },
  l10n: { t: (text: string) => text },
}));

const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 7 } };

function row(claim: Partial<ClaimListItem>, sayStanding = false): ClaimNode {
  const plain: ClaimListItem = {
    range,
    kind: "figure",
    words: "60 jobs",
    standing: "unattributed",
    isOpen: false,
    reasons: [],
    sources: [],
    references: [],
    reviews: [],
  };
  return { type: "claim", id: "1", uri: "file:///a.article", range, claim: { ...plain, ...claim }, sayStanding };
}

const heard = (node: Parameters<typeof treeItemOf>[0]) => treeItemOf(node).accessibilityInformation?.label;

test("a claim that a copy editor would ask about is heard to be open", () => {
  expect(heard(row({ isOpen: true }))).toBe("60 jobs, unattributed, open");
  expect(heard(row({ isOpen: true }, true))).toBe("60 jobs, unattributed, open");
  expect(heard(row({}))).toBe("60 jobs, unattributed");
});

test("a source that no library has is said to be in none", () => {
  const [unknown] = childrenOf(row({ sources: [{ key: "budget", title: "budget", locator: "p. 3" }] }));
  expect(treeItemOf(unknown!).description).toBe("@budget, p. 3 · in no library");
  expect(heard(unknown!)).toBe("budget, @budget, p. 3 · in no library");
  const entry = { uri: "file:///sources.json", range };
  const [known] = childrenOf(row({ sources: [{ key: "budget", title: "The budget", entry }] }));
  expect(treeItemOf(known!).description).toBe("@budget");
});

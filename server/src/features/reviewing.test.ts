import { describe, expect, test } from "vitest";
import { type Analysis, applyEdits } from "../engine/index.ts";
import type { AnnotationsStore } from "./citing.ts";
import { claimTree } from "./claim-tree.ts";
import { analysisOf } from "./cursor.fixture.ts";
import { type NewReview, review, reviewsOf, withdraw } from "./reviewing.ts";
import { tallyOf } from "./tally.ts";

const article = "Harvest fails\n\nThe harvest fell by 12 percent, the grain board said. It cost farmers $3 million.\n";
const given: NewReview = {
  verdict: "disputed",
  by: "Ana Ruiz",
  date: "2025-06-02T10:00:00Z",
  note: "The board says 9.",
};

/** The annotations after a review of the claim that stands on `words`. */
function reviewed(text: string, words: string, now: NewReview, before?: string): string {
  const analysis = analysisOf(text, "article", before);
  const store: AnnotationsStore = { path: "/desk/a.annotations.json", text: before, article: "a" };
  const change = review(analysis, store, [claimOn(analysis, words)], now);
  if (typeof change === "string") throw new Error(change);
  return applyEdits(before ?? "", change.edits);
}

function claimOn({ claims, article: { text } }: Analysis, words: string) {
  return claims.find(({ start, end }) => text.slice(start, end) === words)!;
}

const rulesOf = ({ findings }: Analysis) => findings.map(({ rule }) => rule);

describe("a disputed claim", () => {
  const annotations = reviewed(article, "12 percent", given);

  test("is recorded with who, when, the words and the figure as they stood", () => {
    const analysis = analysisOf(article, "article", annotations);
    expect(reviewsOf(analysis, claimOn(analysis, "12 percent"))).toEqual([
      { ...given, words: "12 percent", figure: "12 percentage, down" },
    ]);
    expect(rulesOf(analysis)).toContain("disputed-claim");
    expect(tallyOf(analysis)).toMatchObject({ disputed: 1, confirmed: 0 });
  });

  test.each([
    ["a paragraph before it", article.replace("The harvest", "Rain fell.\n\nThe harvest")],
    ["a comma elsewhere", article.replace("board said.", "board, said.")],
    ["another claim's figure", article.replace("$3 million", "$4 million")],
  ])("stands through %s", (_, text) => {
    const analysis = analysisOf(text, "article", annotations);
    expect(claimOn(analysis, "12 percent").review).toMatchObject({ verdict: "disputed" });
    expect(claimOn(analysis, "12 percent").lapsed).toBeUndefined();
    expect(rulesOf(analysis)).not.toContain("stale-review");
  });

  test.each([
    ["figure", "fell by 12 percent", "fell by 9 percent", "9 percent"],
    ["wording", "fell by 12 percent", "fell by 12.4 per cent", "12.4 per cent"],
    ["direction", "fell by 12 percent", "rose by 12 percent", "12 percent"],
  ])("lapses with its %s, and says what changed", (_, was, now, words) => {
    const analysis = analysisOf(article.replace(was, now), "article", annotations);
    const stale = analysis.findings.filter(({ rule }) => rule === "stale-review");
    expect(stale.map(({ claim }) => analysis.claims[claim!])).toEqual([claimOn(analysis, words)]);
    expect(stale[0]!.message.what).toContain("12 percent");
    expect(rulesOf(analysis)).not.toContain("disputed-claim");
    expect(rulesOf(analysis)).not.toContain("orphaned-annotation");
    expect(tallyOf(analysis).disputed).toBe(0);
    const items = claimTree(analysis, "standing").groups.flatMap(({ claims }) => claims);
    expect(items.find((item) => item.words === words)!.lapsed).toContain("12 percent");
  });

  test("that was corrected is confirmed again in the same annotation, its history kept", () => {
    const corrected = article.replace("12 percent", "9 percent");
    const confirmed: NewReview = { verdict: "confirmed", by: "Ben Oduya", date: "2025-06-03T09:00:00Z" };
    const after = reviewed(corrected, "9 percent", confirmed, annotations);
    const analysis = analysisOf(corrected, "article", after);
    expect(analysis.annotations).toHaveLength(1);
    expect(reviewsOf(analysis, claimOn(analysis, "9 percent")).map(({ verdict }) => verdict)).toEqual([
      "disputed",
      "confirmed",
    ]);
    expect(rulesOf(analysis)).not.toContain("stale-review");
    expect(tallyOf(analysis)).toMatchObject({ confirmed: 1, disputed: 0 });
  });
});

test("several claims are reviewed at once; an annotation on both goes on as that of the first", () => {
  const one = reviewed(article, "12 percent", given);
  const wide = one.replaceAll(
    '"exact": "12 percent"',
    '"exact": "12 percent, the grain board said. It cost farmers $3 million"',
  );
  const store: AnnotationsStore = { path: "/desk/a.annotations.json", text: wide, article: "a" };
  const analysis = analysisOf(article, "article", wide);
  const claims = ["12 percent", "$3 million"].map((words) => claimOn(analysis, words));
  const now: NewReview = { verdict: "confirmed", by: "Ben Oduya", date: "2025-06-03T09:00:00Z" };
  const change = review(analysis, store, claims, now);
  const after = analysisOf(article, "article", typeof change === "string" ? change : applyEdits(wide, change.edits));
  const verdicts = after.claims.map((claim) => reviewsOf(after, claim).map(({ verdict }) => verdict));
  expect(verdicts).toEqual([["disputed", "confirmed"], ["confirmed"]]);
});

describe("a review taken back", () => {
  const confirmed: NewReview = { verdict: "confirmed", by: "Ben Oduya", date: "2025-06-03T09:00:00Z" };
  const both = reviewed(article, "12 percent", confirmed, reviewed(article, "12 percent", given));

  function withdrawn(annotations: string, by: string): string {
    const analysis = analysisOf(article, "article", annotations);
    const path = "/desk/a.annotations.json";
    const store: AnnotationsStore = { path, text: annotations, article: "a" };
    const change = withdraw(analysis, store, [claimOn(analysis, "12 percent")], by);
    return typeof change === "string" ? change : applyEdits(annotations, change.edits);
  }

  function verdictsIn(annotations: string) {
    const analysis = analysisOf(article, "article", annotations);
    return reviewsOf(analysis, claimOn(analysis, "12 percent")).map(({ verdict }) => verdict);
  }

  test("is its reviewer's newest; those before it and of others stay", () => {
    const again = reviewed(article, "12 percent", { ...given, date: "2025-06-04T09:00:00Z" }, both);
    expect(verdictsIn(again)).toEqual(["disputed", "confirmed", "disputed"]);
    expect(withdrawn(again, "Ana Ruiz")).toBe(both);
    expect(verdictsIn(withdrawn(both, "Ana Ruiz"))).toEqual(["confirmed"]);
  });

  test("goes with its annotation where nothing else hangs on it, and leaves what others wrote there", () => {
    expect(JSON.parse(withdrawn(withdrawn(both, "Ana Ruiz"), "Ben Oduya")).items).toEqual([]);
    const page = JSON.parse(reviewed(article, "12 percent", given));
    const foreign = { type: "TextualBody", purpose: "commenting", value: "Call them again." };
    page.items[0].body.push(foreign);
    expect(JSON.parse(withdrawn(JSON.stringify(page), "Ana Ruiz")).items[0].body).toEqual([foreign]);
  });

  test("must be one's own", () => {
    expect(withdrawn(both, "Cleo Marsh")).toBe("There is no review of this claim by Cleo Marsh to withdraw.");
  });
});

test("where the annotations have to be mended first, the place is told", () => {
  const analysis = analysisOf(article, "article");
  const store: AnnotationsStore = {
    path: "/desk/a.annotations.json",
    text: '[\n  { "id": 1 "body": [] }\n]',
    article: "a",
  };
  expect(review(analysis, store, [claimOn(analysis, "12 percent")], given)).toMatch(
    /^a\.annotations\.json:2:13 can’t be written: A comma is missing here\./,
  );
});

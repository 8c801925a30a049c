import { describe, expect, test } from "vitest";
import { readBlock } from "../text/index.ts";
import { findAttributions } from "./find.ts";
import type { AttributionTagger, BlockAttribution, Sureness } from "./types.ts";

/** As sure of every part as `odds`. */
function sureBy(odds: number): Sureness {
  return {
    source: odds,
    sourceBegins: odds,
    cue: odds,
    cueBegins: odds,
    content: odds,
    contentBegins: odds,
    leastOfContent: odds,
  };
}

function spansOf(prose: string, cue: string): Pick<BlockAttribution, "source" | "cue" | "content"> {
  const at = prose.indexOf(cue);
  const end = at + cue.length;
  return {
    source: [{ start: 0, end: at - 1 }],
    cue: [{ start: at, end }],
    content: [{ start: end + 1, end: prose.length - 1 }],
  };
}

/** A model that finds the cue, with the source before it and the content behind it. */
function modelThatFinds(prose: string, cue: string, odds: number): AttributionTagger {
  const found = { ...spansOf(prose, cue), kind: "indirect", probability: 0.5, origin: "model" } as const;
  return { tag: () => [{ ...found, sureness: sureBy(odds) }] };
}

/** A model that finds nothing by itself. */
function modelThatWeighs(odds: number): AttributionTagger {
  return { tag: () => [], weigh: (_, found) => found.map((one) => ({ ...one, sureness: sureBy(odds) })) };
}

function find(prose: string, tagger: AttributionTagger): readonly BlockAttribution[] {
  return findAttributions(readBlock({ kind: "paragraph", prose }), tagger).attributions;
}

describe("what the model found", () => {
  const known = "Brandt said the bridge was safe.";
  const unknown = "Brandt spans the bridge with rope.";

  test("is likelier where the rules see it too", () => {
    const [both] = find(known, modelThatFinds(known, "said", 1));
    const [alone] = find(unknown, modelThatFinds(unknown, "spans", 1));
    expect([both!.origin, alone!.origin]).toEqual(["both", "model"]);
    expect(both!.probability).toBeGreaterThan(alone!.probability);
  });

  test("is left out where the model doubts its parts", () => {
    expect(find(unknown, modelThatFinds(unknown, "spans", 1))).toHaveLength(1);
    expect(find(unknown, modelThatFinds(unknown, "spans", -0.5))).toEqual([]);
  });

  test("is kept with more doubt where it answers for a figure", () => {
    const figure = "Brandt spans the bridge with 40 ropes.";
    expect(find(figure, modelThatFinds(figure, "spans", -0.5))).toHaveLength(1);
    expect(find(figure, modelThatFinds(figure, "spans", -3))).toEqual([]);
  });

  test("tells nobody how sure the model was", () => {
    const [one] = find(known, modelThatFinds(known, "said", 1));
    expect(one).not.toHaveProperty("sureness");
  });
});

describe("what the rules alone find, and are not sure of,", () => {
  const praise = "Brandt praised the new bridge over the Quill.";

  test("is added where the model nearly found it", () => {
    const [one] = find(praise, modelThatWeighs(0));
    expect(one).toMatchObject({ ...spansOf(praise, "praised"), origin: "rule" });
  });

  test("is left out where the model does not see it", () => {
    expect(find(praise, modelThatWeighs(-5))).toEqual([]);
    expect(find(praise, { tag: () => [] })).toEqual([]);
  });

  test("answers for no figure", () => {
    expect(find("Brandt praised the 3 new bridges over the Quill.", modelThatWeighs(0))).toEqual([]);
  });
});

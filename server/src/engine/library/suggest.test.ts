/** Which entry is offered for a claim, for a few typed letters, for a mistyped key. */
import { describe, expect, test } from "vitest";
import { matchEntries, nearestKey } from "./find-keys.ts";
import { readLibrary } from "./read.ts";
import { suggestEntries } from "./suggest.ts";

const library = readLibrary([
  {
    uri: "a",
    format: "csl-yaml",
    text: `references:
- {id: okafor2025cranes, title: Harbour cranes stand idle, author: [{family: Okafor, given: Ngozi}], container-title: Morning Ledger}
- {id: lind2025interview, type: interview, title: On the strike, author: [{family: Lind, given: Eva}], publisher: Harbour Union}
- {id: port2024report, title: Annual report 2024, author: [{literal: Port Authority}], abstract: "Traffic fell to 1,400 ships."}
- {id: cook2020bread, title: Bread at home, author: [{family: Müller, given: Jan}]}
`,
  },
]);

describe("suggestions", () => {
  const keys = (query: Parameters<typeof suggestEntries>[1]) =>
    suggestEntries(library, query).map(({ entry }) => entry.key);

  test("go by the claim's words", () => {
    expect(keys({ claim: "six cranes", sentence: "Six cranes in the harbour stand idle." })[0]).toBe(
      "okafor2025cranes",
    );
  });

  test("go by its figure", () => {
    expect(keys({ claim: "1,400 ships", sentence: "Only 1,400 ships called." })[0]).toBe("port2024report");
  });

  test("go by the speaker, however the accents are written", () => {
    expect(keys({ claim: "two weeks", speaker: "union chair Eva Lind" })[0]).toBe("lind2025interview");
    expect(keys({ claim: "two weeks", speaker: "Jan Muller" })).toEqual(["cook2020bread"]);
  });

  test("go by what is cited nearby, the nearest first", () => {
    expect(keys({ claim: "9%", nearbyKeys: ["port2024report", "gone", "cook2020bread"] })).toEqual([
      "port2024report",
      "cook2020bread",
    ]);
  });

  test("say why", () => {
    const [first] = suggestEntries(library, { claim: "six cranes", nearbyKeys: ["okafor2025cranes"] });
    expect(first?.because).toBe("cited nearby, has “crane”");
  });

  test("are none when nothing speaks for any", () => {
    expect(keys({ claim: "of the and" })).toEqual([]);
    expect(keys({ claim: "" })).toEqual([]);
  });

  test("are at most as many as wanted", () => {
    expect(suggestEntries(library, { claim: "harbour report bread strike" }, 2)).toHaveLength(2);
  });
});

test.each([
  ["okaf", ["okafor2025cranes"]],
  ["Mül", ["cook2020bread"]],
  ["harbour cr", ["okafor2025cranes"]],
  ["lind strike", ["lind2025interview"]],
  ["p2024r", ["port2024report"]],
  ["2025", ["okafor2025cranes", "lind2025interview"]],
  ["zzz", []],
])("typing %j completes to %j", (typed, keys) => {
  expect(matchEntries(library, typed).map(({ key }) => key)).toEqual(keys);
});

test.each([
  ["okafor2025crane", "okafor2025cranes"],
  ["okafro2025cranes", "okafor2025cranes"],
  ["Port2024Report", "port2024report"],
  ["lind2025intervjuw", "lind2025interview"],
  ["smith2019", undefined],
  ["", undefined],
])("for %j, did you mean %j", (typed, key) => {
  expect(nearestKey(library, typed)).toBe(key);
});

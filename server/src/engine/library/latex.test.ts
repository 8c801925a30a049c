/** LaTeX as bibliographies have it, and back. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { namesFromBibtex, namesToBibtex } from "./bibtex-names.ts";
import { decodeLatex, encodeLatex, encodeTitle } from "./latex.ts";

test.each([
  [String.raw`M{\"u}ller \& S{\o}n`, "Müller & Søn"],
  [
    String.raw`{\'E}cole, na{\"\i}ve, {\v{S}}koda, \c{c}a, Erd{\H o}s, \aa, \'{\i}`,
    "École, naïve, Škoda, ça, Erdős, å, í",
  ],
  [String.raw`\emph{Great} {Flood} of \textbf{New {York}}`, "Great Flood of New York"],
  ["``Quoted'' -- and --- more", "“Quoted” – and — more"],
  [String.raw`50\% of \$7 is a\_b \LaTeX{} x`, "50% of $7 is a_b LaTeX x"],
  [String.raw`Jan\ Smith~Jr \textendash{} \ss`, "Jan Smith\u00a0Jr – ß"],
  ["one\n   line", "one line"],
  [String.raw`\O resund, \L{}\'od\'z`, "Øresund, Łódź"],
  [String.raw`{\constructor} \'{\toString} a`, "constructor toString a"],
  ["{", ""],
  ["\\", ""],
  ["\\'", ""],
])("%s", (latex, text) => {
  expect(decodeLatex(latex)).toBe(text);
});

test("what is encoded is decoded to what it was, as a field and as a title", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 30 }).map((words) => words.replace(/[\p{C}\s]+/gu, " ").trim());
  fc.assert(
    fc.property(text, (words) => {
      expect(decodeLatex(encodeLatex(words))).toBe(words);
      expect(decodeLatex(encodeTitle(words))).toBe(words);
    }),
    { seed: 7, numRuns: 500 },
  );
});

test("a title's capitals are kept from styles that would take them away", () => {
  expect(encodeTitle("Floods in New York: what NATO said")).toBe("Floods in {New} {York:} what {NATO} said");
});

test.each([
  ["Okafor, Ngozi", [{ family: "Okafor", given: "Ngozi" }]],
  [
    "Ngozi Ada Okafor and Jan van der Berg",
    [
      { family: "Okafor", given: "Ngozi Ada" },
      { family: "Berg", given: "Jan", particle: "van der" },
    ],
  ],
  ["de la Cruz, Jr., Ana", [{ family: "Cruz", given: "Ana", particle: "de la", suffix: "Jr." }]],
  ["{Bread and Butter, Inc.} and others", [{ literal: "Bread and Butter, Inc." }]],
  [String.raw`{\"O}zt{\"u}rk, Ay{\c s}e`, [{ family: "Öztürk", given: "Ayşe" }]],
  ["Plato", [{ family: "Plato" }]],
  ["", []],
])("names: %s", (latex, names) => {
  expect(namesFromBibtex(latex)).toEqual(names);
  expect(namesFromBibtex(namesToBibtex(names))).toEqual(names);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { MappedText } from "./mapped-text.ts";

test.each([
  ["It’s — “so”", 'It\'s - "so"'],
  ["a \r\n\u00a0 b", "a b"],
  ["co\u00adop\u200b", "coop"],
  ["wait…", "wait..."],
  ["plain", "plain"],
  ["«x» é 中 😀", '"x" é 中 😀'],
  ["", ""],
])("%j → %j", (original, expected) => {
  expect(new MappedText(original).text).toBe(expected);
});

test("a find in the mapped text is a place in the original", () => {
  const original = "He said  “it’s\n over…” now";
  const mapped = new MappedText(original);
  const start = mapped.text.indexOf("it's over...");
  const place = mapped.toOriginal({ start, end: start + "it's over...".length });
  expect(original.slice(place.start, place.end)).toBe("it’s\n over…");
  expect(mapped.fromOriginal(place)).toEqual({ start, end: start + "it's over...".length });
});

const messy = fc.array(fc.constantFrom("a", "B", " ", "\n", "\u00a0", "’", "“", "—", "…", "\u200b", "😀", "İ", "é"));

test("every place has a way there and back, inside both texts", () => {
  fc.assert(
    fc.property(messy, fc.nat(), fc.nat(), (parts, a, b) => {
      const original = parts.join("");
      const mapped = new MappedText(original);
      const start = a % (mapped.text.length + 1);
      const end = start + (b % (mapped.text.length - start + 1));
      const place = mapped.toOriginal({ start, end });
      expect(0 <= place.start && place.start <= place.end && place.end <= original.length).toBe(true);
      // Making the found words alike gives the words that were looked for; “…” may be entered half-way.
      if (!original.includes("…")) {
        expect(new MappedText(original.slice(place.start, place.end)).text).toBe(mapped.text.slice(start, end));
        if (start < end) expect(mapped.fromOriginal(place)).toEqual({ start, end });
      }
    }),
    { seed: 1 },
  );
});

/** A text kept in chunks answers as one made alike whole, whatever edits it went through. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { MappedChunks } from "./mapped-chunks.ts";
import { MappedText } from "./mapped-text.ts";

const piece = fc.constantFrom(
  "a",
  "B",
  " ",
  "\n",
  "\r\n",
  "\r",
  "\n\n",
  "\u00a0",
  "’",
  "—",
  "…",
  "\u200b",
  "😀",
  "é",
  "word ",
);
const messy = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

/** Everything that can be asked of a text, of each of its places. */
function answers(
  { text, ...mapped }: { text: string; to: MappedText["toOriginal"]; from: (offset: number) => number },
  length: number,
) {
  const spans = Array.from(
    { length: text.length + 1 },
    (_, start) => [start, Math.min(text.length, start + 3)] as const,
  );
  return {
    text,
    there: Array.from({ length: length + 1 }, (_, offset) => mapped.from(offset)),
    back: spans.map(([start, end]) => mapped.to({ start, end })),
    empty: spans.map(([start]) => mapped.to({ start, end: start })),
  };
}

function whole(original: string) {
  const mapped = new MappedText(original);
  const from = (offset: number) => mapped.fromOriginal({ start: offset, end: offset }).start;
  return answers({ text: mapped.text, to: (span) => mapped.toOriginal(span), from }, original.length);
}

function inChunks(mapped: MappedChunks) {
  const text = mapped.textAt({ start: 0, end: mapped.length });
  const from = (offset: number) => mapped.fromOriginal(offset);
  return answers({ text, to: (span) => mapped.toOriginal(span), from }, mapped.original.length);
}

test("a text in chunks is the text made alike as a whole", () => {
  fc.assert(
    fc.property(messy, (text) => {
      expect(inChunks(new MappedChunks(text))).toEqual(whole(text));
    }),
  );
});

test("an edited text is as one that was never another, whatever it was before", () => {
  fc.assert(
    fc.property(messy, messy, messy, messy, (head, was, is, tail) => {
      const before = new MappedChunks(head + was + tail);
      const after = new MappedChunks(head + is + tail, before);
      expect(inChunks(after)).toEqual(whole(head + is + tail));
      expect(after.chunks.map(({ text }) => text)).toEqual(
        new MappedChunks(head + is + tail).chunks.map(({ text }) => text),
      );
    }),
    { numRuns: 1_000 },
  );
});

test("a stretch of it is that of the whole, stands where it stands and is found there", () => {
  fc.assert(
    fc.property(messy, fc.nat(40), fc.nat(20), messy, (text, start, length, other) => {
      const mapped = new MappedChunks(text);
      const all = new MappedText(text).text;
      expect(mapped.length).toBe(all.length);
      const words = mapped.textAt({ start, end: start + length });
      expect(words).toBe(all.slice(start, start + length));
      if (words.trim() !== "") {
        expect(mapped.indexOf(words, 0, all.length)).toBe(all.indexOf(words));
        expect(mapped.indexOf(words, 1, all.length - 1)).toBe(all.slice(0, -1).indexOf(words, 1));
      }
      for (const each of [words, `${words}a`, other]) {
        expect(mapped.startsWith(each, Math.min(start, all.length))).toBe(
          all.startsWith(each, Math.min(start, all.length)),
        );
      }
    }),
    { numRuns: 1_000 },
  );
});

test("what an edit leaves alone is taken over", () => {
  const lines = Array.from({ length: 50 }, (_, i) => `Line ${i} says “so”.`);
  const before = new MappedChunks(lines.join("\n\n"));
  const after = new MappedChunks(lines.with(20, "Line 20 says\nno more.").join("\n\n"), before);
  expect(after.chunks.filter((chunk) => !before.chunks.includes(chunk))).toHaveLength(2);
});

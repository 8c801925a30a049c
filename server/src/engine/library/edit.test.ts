/** Edits touch one entry and nothing else, over generated libraries in every format and layout. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorTime } from "../../../../test/support/processor-time.ts";
import { applyEdits, textOf } from "../base/index.ts";
import { addEntry, renameKey } from "./edit.ts";
import { libraryOf, type Written } from "./library.fixture.ts";
import { readLibrary } from "./read.ts";
import type { LibraryEdit, LibraryFile, SourceFields } from "./types.ts";

const runs = { seed: 2025, numRuns: 150 };
const formats = ["csl-json", "csl-yaml", "bibtex"] as const;

describe.each(formats)("%s", (format) => {
  const library = libraryOf(format);

  test("what was generated is read as it was meant", () => {
    fc.assert(
      fc.property(library.file, ({ text, fields }) => {
        expect(read({ uri: "a", format, text })).toEqual(fields);
      }),
      runs,
    );
  }, 60_000);

  test("adding an entry changes nothing but where it stands", () => {
    fc.assert(
      fc.property(library.file, library.fields("new-entry"), (written, added) => {
        const file = { uri: "a", format, text: written.text };
        const edit = addEntry(file, added);
        const after = applied(file, edit);
        expect(read(after)).toEqual([...written.fields, added]);
        expect(edit.edits.map(({ span }) => textOf(file.text, span).trim()).join("")).toMatch(/^(\[\])?$/);
        keepsTheRest(written, after.text);
      }),
      runs,
    );
  }, 60_000);

  test("renaming a key changes the key", () => {
    fc.assert(
      fc.property(library.file, fc.nat(), (written, pick) => {
        fc.pre(0 < written.fields.length);
        const old = written.fields[pick % written.fields.length]!;
        const file = { uri: "a", format, text: written.text };
        const after = applied(file, renameKey(file, old.key, "renamed-2025"));
        expect(read(after)).toEqual(written.fields.map((one) => (one === old ? { ...one, key: "renamed-2025" } : one)));
        keepsTheRest(written, after.text);
      }),
      runs,
    );
  }, 60_000);
});

describe("what is not written", () => {
  const file = (text: string, format: LibraryFile["format"] = "csl-json") => ({ uri: "a", format, text });
  const fields: SourceFields = { key: "new", type: "book", authors: [] };

  test.each([
    ["csl-json", '[{"id": "a"} {"id": "b"}]'],
    ["csl-json", '{"name": "no library"}'],
    ["csl-yaml", "- id: a\n title: [\n"],
    ["csl-yaml", "name: no library\n"],
    ["bibtex", "@misc{a,\n  title = {A"],
  ] as const)("a damaged %s file: %j", (format, text) => {
    const { edits, problem } = addEntry(file(text, format), fields);
    expect(edits).toEqual([]);
    expect(problem?.uri).toBe("a");
  });

  test("a key that is taken, gone or impossible", () => {
    const one = file('[{"id": "a"}, {"id": "b"}]');
    expect(addEntry(one, { ...fields, key: "a" }).problem?.message).toContain("taken");
    expect(renameKey(one, "a", "b").problem?.message).toContain("taken");
    expect(renameKey(one, "c", "d").problem?.message).toContain("no entry");
    expect(addEntry(one, { ...fields, key: "a b" }).problem?.message).toContain("can’t be a key");
  });
});

test("one entry after another may be added to thousands, as an editor offers it at each place of the cursor", () => {
  const items = Array.from({ length: 5000 }, (_, i) => ({ id: `k${i}`, type: "report", title: `Report ${i}` }));
  const file: LibraryFile = { uri: "a", format: "csl-json", text: JSON.stringify(items, null, 2) };
  const started = processorTime();
  for (let i = 0; i < 100; i++)
    expect(addEntry(file, { key: `new${i}`, type: "document", authors: [] }).edits).toHaveLength(1);
  expect(processorTime() - started).toBeLessThan(3_000);
});

test("renaming a BibTeX entry renames what points at it", () => {
  const text = "@incollection{part, crossref = {whole}}\n@collection{whole, title = {whole}}\n";
  const { edits } = renameKey({ uri: "a", format: "bibtex", text }, "whole", "all");
  expect(applyEdits(text, edits)).toBe("@incollection{part, crossref = {all}}\n@collection{all, title = {whole}}\n");
});

function read(file: LibraryFile): readonly SourceFields[] {
  const { entries, problems } = readLibrary([file]);
  expect(problems).toEqual([]);
  return entries.map(({ uri, span, keySpan, ...fields }) => fields);
}

function applied(file: LibraryFile, { edits, problem }: LibraryEdit): LibraryFile {
  expect(problem).toBeUndefined();
  return { ...file, text: applyEdits(file.text, edits) };
}

/** Every comment is still there, in order, and so is the one kind of line end. */
function keepsTheRest({ comments, lineEnd, text }: Written, after: string): void {
  let at = 0;
  for (const comment of comments) {
    at = after.indexOf(comment, at);
    expect(at, `${comment} is gone from\n${after}\nwhich was\n${text}`).toBeGreaterThanOrEqual(0);
    at += comment.length;
  }
  const ends = new Set(after.match(/\r\n|\n|\r/g));
  expect(text.includes(lineEnd) ? [...ends] : []).toEqual(text.includes(lineEnd) ? [lineEnd] : []);
}

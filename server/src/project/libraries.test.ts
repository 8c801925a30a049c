/** The library of an article, as it is found and kept. */
import { expect, test } from "vitest";
import { libraryFileOf } from "./libraries.ts";

test("a library that says what it said is the same file to whoever asks, and need not be read again", () => {
  const file = libraryFileOf("/desk/sources.bib", "@misc{lind}");
  expect(file).toEqual({ uri: "/desk/sources.bib", format: "bibtex", text: "@misc{lind}" });
  expect(libraryFileOf("/desk/sources.bib", `${"@misc"}{lind}`)).toBe(file);
  expect(libraryFileOf("/desk/sources.bib", "@misc{hay}")).not.toBe(file);
});

test("of many libraries those that were read first are let go", () => {
  const fileAt = (i: number) => libraryFileOf(`/desk/${i}/sources.bib`, "@misc{lind}");
  const [first, last] = [fileAt(0), fileAt(64)];
  for (let i = 1; i < 64; i++) fileAt(i);
  expect(fileAt(64)).toBe(last);
  expect(fileAt(0)).not.toBe(first);
});

import { expect, test } from "vitest";
import { libraryFileOf } from "./libraries.ts";

test("a library that says what it said is the same file to whoever asks, and need not be read again", () => {
  const file = libraryFileOf("/desk/sources.bib", "@misc{lind}");
  expect(file).toEqual({ uri: "/desk/sources.bib", format: "bibtex", text: "@misc{lind}" });
  expect(libraryFileOf("/desk/sources.bib", `${"@misc"}{lind}`)).toBe(file);
  expect(libraryFileOf("/desk/sources.bib", "@misc{hay}")).not.toBe(file);
});

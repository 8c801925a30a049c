import { expect, test } from "vitest";
import { type KeyPlace, references, whyNoKey } from "./keys.ts";

const places: KeyPlace[] = [
  { uri: "/b.txt", key: "a", span: { start: 9, end: 10 }, role: "citation" },
  { uri: "/b.txt", key: "a", span: { start: 2, end: 3 }, role: "citation" },
  { uri: "/a.txt", key: "b", span: { start: 2, end: 3 }, role: "citation" },
  { uri: "/a.json", key: "a", span: { start: 5, end: 6 }, role: "entry" },
];

test("references are sorted by file and place; the entry is one only when it is asked for", () => {
  expect(references(places, "a", false).map(({ uri, span }) => [uri, span.start])).toEqual([
    ["/b.txt", 2],
    ["/b.txt", 9],
  ]);
  expect(references(places, "a", true).map(({ uri }) => uri)).toEqual(["/a.json", "/b.txt", "/b.txt"]);
});

test("what can be a key", () => {
  const taken = (key: string) => key === "port-2025";
  for (const key of ["reuters-2025", "a", "müller2024", "doi:10.1000/182"])
    expect(whyNoKey(key, taken)).toBeUndefined();
  for (const key of ["", "a b", "-a", "a-", "a--b", "a]", "@a", "port-2025"])
    expect(whyNoKey(key, taken)).toBeDefined();
});

/** Keys and stubs: what a writer types or pastes becomes an entry under a readable key. */
import { expect, test } from "vitest";
import { makeKey } from "./keys.ts";
import { newsKindOf } from "./news-kinds.ts";
import { entryFromUrl } from "./stubs.ts";

const free = new Set<string>();
const context = { accessed: "2025-06-03", taken: free };

test.each([
  [
    { authors: [{ family: "Okafor", given: "Ngozi" }], issued: "2025-06-02", title: "The cranes stand idle" },
    "okafor2025cranes",
  ],
  [{ authors: [{ family: "Łuk-Müller" }], issued: "1999", title: "Über Straßen" }, "lukmuller1999uber"],
  [{ authors: [{ family: "Berg", particle: "van der" }], title: "‘It’s the harbour’s end’" }, "vanderbergharbour"],
  [
    { authors: [{ literal: "Security Office of Norland (SON)" }], issued: "2025", title: "Statement" },
    "son2025statement",
  ],
  [{ authors: [{ literal: "World Harbour Watch" }], issued: "2025", title: "Cranes" }, "whw2025cranes"],
  [
    { authors: [], publisher: "Port Authority", issued: "2025", title: "<i>Cranes</i> in 2025" },
    "portauthority2025cranes",
  ],
  [{ authors: [], url: "https://news.example.co.uk/a", title: "Of cranes" }, "examplecranes"],
  [{ authors: [], title: "2025" }, "2025"],
  [{ authors: [] }, "source"],
  [{ authors: [{ family: "Іваненко" }], issued: "2025", title: "Порт стоїть" }, "іваненко2025порт"],
])("%j is %s", (fields, key) => {
  expect(makeKey(fields, free)).toBe(key);
});

test("a letter is added when a key is taken", () => {
  const taken = new Set(["lind2025port"]);
  for (let n = 0; n < 28; n++)
    taken.add(makeKey({ authors: [{ family: "Lind" }], issued: "2025", title: "Port" }, taken));
  expect([...taken].slice(0, 4)).toEqual(["lind2025port", "lind2025porta", "lind2025portb", "lind2025portc"]);
  expect(taken).toContain("lind2025portaa");
});

test("an address becomes an entry with what the address tells", () => {
  expect(entryFromUrl("https://www.example.org/news/2025/06/02/harbour-cranes-stand-idle.html?x=1", context)).toEqual({
    key: "example2025harbour",
    type: "webpage",
    title: "Harbour cranes stand idle",
    authors: [],
    issued: "2025-06-02",
    publisher: "example.org",
    url: "https://www.example.org/news/2025/06/02/harbour-cranes-stand-idle.html?x=1",
    accessed: "2025-06-03",
  });
  expect(entryFromUrl("https://example.org/a/12345", context)).toEqual({
    key: "example",
    type: "webpage",
    authors: [],
    publisher: "example.org",
    url: "https://example.org/a/12345",
    accessed: "2025-06-03",
  });
});

test.each([
  ["https://doi.org/10.1000/abc.1", { type: "article-journal", doi: "10.1000/abc.1" }],
  ["https://example.org/data/cranes.csv", { type: "dataset" }],
  ["https://example.org/annual-report.pdf", { type: "report" }],
  ["https://x.com/port/status/1", { type: "post" }],
  ["https://%zz", { type: "webpage" }],
])("%s", (url, fields) => {
  expect(entryFromUrl(url, context)).toMatchObject(fields);
});

test("kinds that newsrooms have are told by type and genre", () => {
  expect(newsKindOf({ type: "document", genre: "official record" })).toBe("official-record");
  expect(newsKindOf({ type: "interview", genre: "Telephone" })).toBe("interview");
  expect(newsKindOf({ type: "document" })).toBeUndefined();
});

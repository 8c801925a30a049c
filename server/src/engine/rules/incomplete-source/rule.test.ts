import { expect, test } from "vitest";
import { mark } from "../../marks.fixture.ts";

const library = `[
  { "id": "untitled", "type": "report", "DOI": "10.5555/1" },
  { "id": "lost", "type": "report", "title": "Harvest" },
  { "id": "undated", "type": "webpage", "title": "Harvest", "URL": "https://example.org/" },
  { "id": "whole", "type": "webpage", "title": "Harvest", "URL": "https://example.org/", "accessed": { "date-parts": [[2024, 9, 2]] } },
  { "id": "book", "type": "book", "title": "Harvests" },
  { "id": "interview", "type": "interview", "title": "Interview", "interviewer": [{ "family": "Ruiz" }], "author": [{ "family": "Orlova" }] }
]`;
const RULE = "incomplete-source";

test.each([
  ["no title", "It fell [@⟦untitled⟧]."],
  ["no address", "It fell [@⟦lost⟧]."],
  ["a page without its date", "It fell [@⟦undated⟧]."],
  ["told once", "It fell [@⟦lost⟧]. It rose [@lost]."],
  ["complete", "It fell [@whole]."],
  ["a book needs no address", "It fell [@book]."],
  ["an interview has someone to ask", "It fell [@interview]."],
  ["a key nobody knows is another rule's", "It fell [@nowhere]."],
])("%s", (_, body) => {
  const text = `Heading\n\n${body}\n`;
  expect(mark(RULE, text, { library }).text).toBe(text);
});

test("whatever points to the entry: an annotation, a footnote, a link to its address", () => {
  const annotations = JSON.stringify([
    {
      "@context": "http://www.w3.org/ns/anno.jsonld",
      id: "urn:uuid:5f0c2f2e-7f3a-4f0b-9a53-0d7a4b1c2d3e",
      type: "Annotation",
      target: { selector: [{ type: "TextQuoteSelector", exact: "12 percent", prefix: "It fell ", suffix: "." }] },
      body: [{ type: "TextualBody", purpose: "linking", value: "@lost" }],
    },
  ]);
  const annotated = "Heading\n\nIt fell ⟦12 percent⟧.\n";
  expect(mark(RULE, annotated, { library, annotations }).text).toBe(annotated);
  const noted = "# Heading\n\nIt fell.⟦[^1]⟧ So ⟦[they](https://example.org/)⟧ say.\n\n[^1]: See @lost, p. 3.\n";
  const undated = library.replace(/^.*"whole".*$/m, "");
  expect(mark(RULE, noted, { library: undated, format: "markdown" }).text).toBe(noted);
});

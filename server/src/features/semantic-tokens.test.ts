import { expect, test } from "vitest";
import { analysisOf } from "./cursor.fixture.ts";
import { semanticTokens, tokenTypes } from "./semantic-tokens.ts";

const article = `Port grows

By Ann Lee

Harbour master Di Ray said the port moved “1,400 ships in May,” more than ever [@port-2025].

What happens next

The weather was fine.

%% wellsourced-ignore-next vague-source: agreed
Officials said the bridge cost $7 billion.
`;

function drawn(text: string, format: "article" | "markdown" = "article"): string[] {
  return semanticTokens(analysisOf(text, format)).map(
    ({ start, end, type, modifiers }) => `${[type, ...modifiers].join(".")} ${text.slice(start, end).trim()}`,
  );
}

test("who speaks, by which word, what is said, which figures, and what each block is", () => {
  const tokens = drawn(article);
  expect(tokens).toContain("headline Port grows");
  expect(tokens).toContain("byline By Ann Lee");
  expect(tokens).toContain("subhead What happens next");
  expect(tokens).toContain("cue said");
  expect(tokens).toContain("citation [@port-2025]");
  expect(tokens).toContain("suppression %% wellsourced-ignore-next vague-source: agreed");
  expect(tokens.some((token) => token.startsWith("figure.cited 1,400 ships"))).toBe(true);
  expect(tokens.some((token) => token.startsWith("source.vague Officials"))).toBe(true);
});

test("tokens are sorted, disjoint and inside the text, also where they nest", () => {
  for (const text of [article, article.replaceAll("\n", "\r\n"), `“${article}`, `“„«‘${article.repeat(3)}`]) {
    let end = 0;
    for (const token of semanticTokens(analysisOf(text))) {
      expect(end).toBeLessThanOrEqual(token.start);
      expect(token.start).toBeLessThan(token.end);
      expect(tokenTypes).toContain(token.type);
      end = token.end;
    }
    expect(end).toBeLessThanOrEqual(text.length);
  }
});

test("Markdown keeps its own headings", () => {
  expect(drawn("# Port grows\n\nIt cost $7 billion.\n", "markdown").join()).not.toContain("headline");
});

/** Features stay quick where text is built to make them slow: deep nesting, many headings, one long line. */
import { expect, test } from "vitest";
import { processorTime } from "../../../test/support/processor-time.ts";
import { claimTree } from "./claim-tree.ts";
import { codeActions } from "./code-actions.ts";
import { codeLenses } from "./code-lens.ts";
import { analysisOf, libraryPath, libraryText } from "./cursor.fixture.ts";
import { foldingRanges } from "./folding-ranges.ts";
import { hover } from "./hover.ts";
import { elsewhere } from "./same-figures.ts";
import { semanticTokens } from "./semantic-tokens.ts";
import { symbols } from "./symbols.ts";

test.each([
  ["opening quotation marks", "“".repeat(5_000)],
  ["a chain of reports", "he said ".repeat(3_000)],
  ["figures", "316 houses and ".repeat(3_000)],
  ["subheads", "What comes next\n\nThe fire burnt 316 houses on Friday.\n\n".repeat(1_000)],
])(
  "%s",
  (_, part) => {
    const analysis = analysisOf(`Fire in town\n\n${part}\n`);
    const started = processorTime();
    semanticTokens(analysis);
    symbols(analysis);
    foldingRanges(analysis);
    codeLenses(analysis, { headline: true, paragraphs: true });
    hover(analysis, 20);
    for (const { claims } of claimTree(analysis, "standing").groups)
      for (const { span } of claims) elsewhere(analysis, span);
    const shelf = { files: [{ uri: libraryPath, format: "csl-json" as const, text: libraryText }] };
    codeActions(
      analysis,
      { start: 0, end: analysis.article.text.length },
      { ours: false, shelf, store: "inline", today: "2025-06-03" },
    );
    expect(processorTime() - started).toBeLessThan(1_000);
  },
  60_000,
);

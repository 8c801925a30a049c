/**
 * The shipped model alone behind the protocol of ../shared/bench/CONTRACT.md: NDJSON in, NDJSON with attributions out. With
 * `--figures`, every number the scorer looks at comes as a quantity too, so that its figures can be judged without the
 * engine's other parts. For the scorer; `wellsourced analyze --ndjson` is the real thing.
 */
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { loadAttributionTagger } from "../../server/src/engine/attributions/model/tagger.ts";
import type { Span } from "../../server/src/engine/base/index.ts";
import { readArticle, readBlock } from "../../server/src/engine/text/index.ts";

const weights = process.argv[2] ?? "server/models/attribution.weights";
const tagger = loadAttributionTagger(readFileSync(weights));
const withFigures = process.argv.includes("--figures");

for await (const line of createInterface({ input: process.stdin })) {
  const { id, text } = JSON.parse(line) as { id: string; text: string };
  const attributions = readArticle(text, "article").blocks.flatMap((block) =>
    tagger.tag(readBlock(block)).map(({ source, cue, content, kind, probability }) => {
      const place = ({ start, end }: Span): Span => ({ start: start + block.span.start, end: end + block.span.start });
      return { source: source.map(place), cue: cue.map(place), content: content.map(place), kind, probability };
    }),
  );
  const quantities = withFigures ? figuresIn(text, attributions) : [];
  process.stdout.write(`${JSON.stringify({ id, quantities, attributions })}\n`);
}

/** Every run of digits, with the attribution whose content touches it. */
function figuresIn(text: string, attributions: readonly { readonly content: readonly Span[] }[]): object[] {
  return [...text.matchAll(/[$£€]?\d[\d,.]*%?/g)].map(({ index: start, 0: figure }) => {
    const end = start + figure.length;
    const at = attributions.findIndex(({ content }) => content.some((span) => span.start < end && start < span.end));
    return { start, end, attribution: at < 0 ? null : at };
  });
}

/**
 * From a keystroke to its diagnostics, through the protocol and the built server, as an editor sees it: `didChange` with one
 * character typed somewhere in the article, until `publishDiagnostics` for that version comes back. Of an article as filed, of one
 * with citations, and of one with annotations beside it. `--words N` takes one length.
 */
import { parseArgs } from "node:util";
import { annotationsOf, articleOf, citedArticleOf, wordsIn } from "./articles.ts";
import { startEditor, uriOf } from "./editor.ts";
import { percentile, printFigure } from "./figure.ts";

/** Strokes not counted: the server compiles its hot paths on them. */
const warmUp = 50;

const { values } = parseArgs({ options: { words: { type: "string" }, strokes: { type: "string", default: "200" } } });
const lengths = values.words ? [Number(values.words)] : [1_000, 10_000, 100_000];
for (const nWords of lengths) {
  await measure(articleOf(nWords), "words", Number(values.strokes));
  await measure(citedArticleOf(nWords), "words with citations", Number(values.strokes));
  const text = articleOf(nWords);
  await measure(text, "words with annotations", Number(values.strokes), annotationsOf(text, "bench.article"));
}

async function measure(text: string, what: string, nStrokes: number, annotations?: string): Promise<void> {
  const editor = await startEditor();
  const { connection } = editor;
  const uri = uriOf("bench.article");
  if (annotations) {
    await connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri: uriOf("bench.article.annotations.json"), languageId: "json", version: 0, text: annotations },
    });
  }
  const opened = editor.published(uri, 0);
  const startedOpening = performance.now();
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "article", version: 0, text },
  });
  await opened;
  const opening = performance.now() - startedOpening;

  const lines = text.split("\n");
  const times: number[] = [];
  for (let version = 1; version <= nStrokes + warmUp; version++) {
    // Somewhere else each time, at the end of a line with words: typing where a writer types.
    let line = (version * 7_919) % lines.length;
    while (!lines[line]) line = (line + 1) % lines.length;
    const character = lines[line]!.length;
    const typed = "bridge 41 "[version % 10]!;
    lines[line] += typed;
    const answer = editor.published(uri, version);
    const started = performance.now();
    await connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text: typed }],
    });
    await answer;
    if (warmUp < version) times.push(performance.now() - started);
  }
  await editor.close();

  const sorted = times.toSorted((a, b) => a - b);
  const length = `${wordsIn(text).toLocaleString("en")} ${what}`;
  const name = `keystroke to diagnostics, ${length}`;
  printFigure({
    name: `opening to diagnostics, ${length}`,
    unit: "ms",
    value: opening,
  });
  printFigure({ name: `${name}, p50`, unit: "ms", value: percentile(sorted, 0.5), rounds: times.length });
  printFigure({ name: `${name}, p95`, unit: "ms", value: percentile(sorted, 0.95), rounds: times.length });
}

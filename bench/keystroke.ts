/**
 * From a keystroke to its diagnostics, through the protocol and the built server, as an editor sees it: `didChange` with one
 * character typed somewhere in the article, until `publishDiagnostics` for that version comes back. Of an article as filed, of one
 * with citations, and of one with annotations beside it. `--words N` takes one length. Where the system has a `/proc`, also how much of it
 * was processor time of the server's own thread, which a busy machine does not stretch.
 */
import { existsSync, readFileSync } from "node:fs";
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
  const computing: number[] = [];
  for (let version = 1; version <= nStrokes + warmUp; version++) {
    // Somewhere else each time, at the end of a line with words: typing where a writer types.
    let line = (version * 7_919) % lines.length;
    while (!lines[line]) line = (line + 1) % lines.length;
    const character = lines[line]!.length;
    const typed = "bridge 41 "[version % 10]!;
    lines[line] += typed;
    const answer = editor.published(uri, version);
    const startedComputing = processorTimeOf(editor.server.pid!);
    const started = performance.now();
    await connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text: typed }],
    });
    await answer;
    if (version <= warmUp) continue;
    times.push(performance.now() - started);
    const computed = processorTimeOf(editor.server.pid!) - startedComputing;
    if (computed) computing.push(computed);
  }
  await editor.close();

  const length = `${wordsIn(text).toLocaleString("en")} ${what}`;
  const name = `keystroke to diagnostics, ${length}`;
  printFigure({
    name: `opening to diagnostics, ${length}`,
    unit: "ms",
    value: opening,
  });
  printPercentiles(name, times);
  if (computing.length) printPercentiles(`${name}, processor time of it`, computing);
}

function printPercentiles(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  for (const percent of [50, 95])
    printFigure({
      name: `${name}, p${percent}`,
      unit: "ms",
      value: percentile(sorted, percent / 100),
      rounds: times.length,
    });
}

/** Milliseconds that a process's first thread has been on a processor (Linux's schedstat, in nanoseconds); 0 on other systems. */
function processorTimeOf(pid: number): number {
  const schedstat = `/proc/${pid}/schedstat`;
  return existsSync(schedstat) ? Number.parseInt(readFileSync(schedstat, "utf8"), 10) / 1e6 : 0;
}

/** What is said of the files around an article: sent once, taken back when it is over, and cheap while it stays the same. */

import { expect, test } from "vitest";
import type { Connection, Diagnostic, PublishDiagnosticsParams } from "vscode-languageserver";
import { processorTime } from "../../../test/support/processor-time.ts";
import { type Finding, LineIndex } from "../engine/index.ts";
import type { OpenReading } from "./articles.ts";
import type { Client } from "./client.ts";
import { Publisher } from "./publish.ts";

type Message = Finding["message"];

const library = "/desk/sources.json";
const line = "[@key]\n";
const nEntries = 20_000;

/** Says of the library what `messages` say, each of a line of its own, and of a file beside it what `more` says. */
function opened(library_: string) {
  const sent: PublishDiagnosticsParams[] = [];
  const connection = { sendDiagnostics: async (params: PublishDiagnosticsParams) => void sent.push(params) };
  const publisher = new Publisher(connection as unknown as Connection, {} as Client);
  const publish = (name: string, messages: readonly Message[], text = library_, more: readonly Message[] = []) => {
    const reading = {
      uri: `file:///desk/${name}`,
      version: 1,
      lines: new LineIndex("Ferry\n"),
      analysis: { library: { problems: [] } },
      file: { context: {}, problems: [] },
      room: { project: { read: () => text } },
    };
    const findingsOf = (uri: string, own: readonly Message[]) =>
      own.map((message, i): Finding => {
        const span = { start: i * line.length, end: i * line.length + 5 };
        return { rule: "unused-source", severity: "hint", uri, span, message };
      });
    const findings = [...findingsOf(library, messages), ...findingsOf("/desk/more.json", more)];
    return publisher.article(reading as unknown as OpenReading, { findings, problems: [] });
  };
  const ofLibrary = () => sent.splice(0).filter(({ uri }) => uri.endsWith("sources.json"));
  return { publisher, publish, ofLibrary, sent };
}

const message = (key: string): Message => ({ what: `Nobody cites “${key}”.` }) as Message;
const said = (reports: readonly PublishDiagnosticsParams[]) =>
  reports.map(({ diagnostics }) => diagnostics.map((one: Diagnostic) => [one.range.start.line, one.message]));

test("what two articles say of one library is sent once, again when it changes or moves, and taken back with the last", async () => {
  const { publisher, publish, ofLibrary } = opened(line.repeat(2));
  const [a, b] = [message("a"), message("b")];
  await publish("1.article", [a, b]);
  expect(said(ofLibrary())).toEqual([
    [
      [0, "Nobody cites “a”."],
      [1, "Nobody cites “b”."],
    ],
  ]);
  await publish("2.article", [a, b]);
  await publish("1.article", [a, b]);
  expect(ofLibrary()).toEqual([]);
  await publish("1.article", [a]);
  expect(ofLibrary()).toEqual([]);
  await publish("2.article", [a]);
  expect(said(ofLibrary())).toEqual([[[0, "Nobody cites “a”."]]]);
  for (const name of ["1.article", "2.article"]) await publish(name, [a], `${line.slice(0, 3)}\n${line}`);
  expect(ofLibrary().at(-1)!.diagnostics).toMatchObject([{ range: { end: { line: 1 } } }]);
  await publisher.nothing("file:///desk/1.article");
  await publisher.nothing("file:///desk/2.article");
  expect(said(ofLibrary()).at(-1)).toEqual([]);
});

test("of two reports at once the later is sent last of every file", async () => {
  const { publish, sent } = opened(line.repeat(2));
  const [a, b, c] = [message("a"), message("b"), message("c")];
  await Promise.all([publish("1.article", [a], undefined, [b]), publish("1.article", [a], undefined, [c])]);
  const ofMore = sent.filter(({ uri }) => uri.endsWith("more.json"));
  expect(ofMore.at(-1)!.diagnostics).toMatchObject([{ message: "Nobody cites “c”." }]);
});

test("a library of thousands that nobody cites costs a keystroke next to nothing", async () => {
  const { publish, ofLibrary } = opened(line.repeat(nEntries));
  const messages = Array.from({ length: nEntries }, (_, i) => message(`k${i}`));
  await publish("1.article", messages);
  const started = processorTime();
  for (let i = 0; i < 50; i++) await publish("1.article", messages);
  expect(processorTime() - started).toBeLessThan(2_500);
  expect(ofLibrary()).toHaveLength(1);
});

/** What a reviewer's views ask of the server, and how a review comes and lapses over the protocol. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { CodeAction } from "vscode-languageserver";
import type {
  ArticlesAnswer,
  ClaimListItem,
  ClaimsAnswer,
  EditAnswer,
  ElsewhereAnswer,
  ReportAnswer,
  SourceUseAnswer,
} from "../../server/src/lsp/messages.ts";
import { article, editorOn, library, makeDesk } from "./desk.ts";
import type { Editor } from "./editor.ts";

const ours = { initializationOptions: { client: "wellsourced-vscode" }, settings: { reviewer: "Ana Ruiz" } };

async function claims(editor: Editor, uri: string): Promise<readonly ClaimListItem[]> {
  const params = { uri, grouping: "standing", filter: "" };
  const answer = await editor.request<ClaimsAnswer>("wellsourced/claims", params);
  return answer.groups.flatMap((group) => group.claims);
}

test("claims, sources and the report of an article", async () => {
  const desk = makeDesk();
  const editor = await editorOn(desk, ours);
  const uri = desk.write("a.article", article);
  editor.open(uri, article);
  const byWords = new Map((await claims(editor, uri)).map((claim) => [claim.words, claim]));
  expect(byWords.get("316 houses")).toMatchObject({ standing: "unattributed", isOpen: true });
  expect(byWords.get("1,400 ships")!.sources).toMatchObject([
    { key: "port-2025", entry: { uri: desk.uri("sources.json") } },
  ]);
  const { uses } = await editor.request<SourceUseAnswer>("wellsourced/sourceUse", { uri });
  expect(uses.map(({ key, places }) => [key, places.length])).toEqual([
    ["port-2025", 1],
    ["fire-2025", 0],
  ]);
  const { text } = await editor.request<ReportAnswer>("wellsourced/report", { uri, format: "html" });
  expect(text).toContain("Content-Security-Policy");
  expect(
    await editor.request("wellsourced/claims", { uri: desk.uri("no.article"), grouping: "standing", filter: "" }),
  ).toBeNull();
});

test("what a command would be about is named before anything is asked of the writer", async () => {
  const desk = makeDesk({ "sources.json": library });
  const uri = desk.write("a.article", article);
  const editor = await editorOn(desk, ours);
  editor.open(uri, article);
  const range = editor.rangeOf(uri, "316 houses");
  const within = { start: { ...range.start, character: range.start.character + 2 }, end: range.end };
  expect(await editor.request("wellsourced/claim", { uri, range: within })).toEqual({ range, words: "316 houses" });
  const quotation = await editor.request("wellsourced/claim", { uri, range: editor.rangeOf(uri, "more than 20") });
  expect(quotation).toMatchObject({ words: expect.stringMatching(/^more than 20 cranes”?$/) }); // the extension puts the marks
  expect(await editor.request("wellsourced/claim", { uri, range: editor.rangeOf(uri, "Fire in") })).toBeNull();
});

test("a new source is of the kind that its writer says, at the address they give", async () => {
  const desk = makeDesk({ "sources.json": library });
  const uri = desk.write("a.article", article);
  const editor = await editorOn(desk, ours);
  editor.open(uri, article);
  const entry = { type: "report", title: "Fire log", url: "https://fire.example/log" };
  const params = { uri, range: editor.rangeOf(uri, "316 houses"), source: { entry } };
  const { edit } = await editor.request<EditAnswer>("wellsourced/addSource", params);
  expect(JSON.stringify(edit)).toMatch(/\\"type\\": \\"report\\".*https:\/\/fire\.example\/log.*\\"accessed\\"/);
});

test("a review is signed, kept beside the article, and lapses with its figure", async () => {
  const desk = makeDesk({ "sources.json": library });
  const uri = desk.write("a.article", article);
  const editor = await editorOn(desk, ours);
  editor.open(uri, article);
  const claim = (await claims(editor, uri)).find(({ words }) => words === "316 houses")!;
  const params = { uri, range: claim.range, verdict: "disputed", note: "The log says 312." };
  const { edit, beside } = await editor.request<EditAnswer>("wellsourced/review", params);
  expect(beside).toEqual([desk.uri("a.article.annotations.json")]);
  const [, content] = edit!.documentChanges as unknown as [unknown, { edits: [{ newText: string }] }];
  desk.write("a.article.annotations.json", content.edits[0].newText);
  expect(JSON.parse(content.edits[0].newText).items[0].body).toMatchObject([
    {
      value: "disputed",
      note: "The log says 312.",
      words: "316 houses",
      figure: "316 house",
      creator: { name: "Ana Ruiz" },
    },
  ]);
  editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: beside[0], type: 1 }] });
  await expect
    .poll(async () => (await claims(editor, uri)).find(({ words }) => words === "316 houses")?.reviews)
    .toHaveLength(1);
  const at = article.indexOf("316 houses");
  editor.change(uri, { text: `${article.slice(0, at)}312${article.slice(at + 3)}` });
  await expect
    .poll(async () => (await claims(editor, uri)).find(({ words }) => words === "312 houses")?.lapsed)
    .toBe("It was “316 houses” and is now “312 houses”.");
  expect(readFileSync(new URL(uri), "utf8")).toBe(article);
});

test("an editor without commands of ours gets the verdicts as ready edits", async () => {
  const desk = makeDesk({ "sources.json": library });
  const uri = desk.write("a.article", article);
  const editor = await editorOn(desk);
  editor.open(uri, article);
  const line = article.slice(0, article.indexOf("316 houses")).split("\n").length - 1;
  const character = article.split("\n")[line]!.indexOf("316 houses");
  const range = { start: { line, character }, end: { line, character } };
  const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
  const actions = await editor.request<CodeAction[]>("textDocument/codeAction", params);
  const titles = ["Confirm this claim", "Dispute this claim", "This claim needs work"];
  expect(actions.map(({ title }) => title)).toEqual(expect.arrayContaining(titles));
  const { edit } = actions.find(({ title }) => title === "Dispute this claim")!;
  const [, content] = edit!.documentChanges as unknown as [unknown, { edits: [{ newText: string }] }];
  expect(JSON.parse(content.edits[0].newText).items[0].body).toMatchObject([
    { value: "disputed", words: "316 houses" },
  ]);
});

test("the same thing given a figure elsewhere in the workspace is told with the claim", async () => {
  const other =
    "Old town after the fire\n\nThe fire destroyed 290 houses in the old town on Friday, said the fire brigade.\n";
  const desk = makeDesk({ "sources.json": library, "b.article": other });
  const uri = desk.write("a.article", article);
  const editor = await editorOn(desk, ours);
  editor.open(uri, article);
  const params = { uri, range: editor.rangeOf(uri, "316 houses") };
  await expect
    .poll(async () => (await editor.request<ElsewhereAnswer>("wellsourced/elsewhere", params)).places, {
      timeout: 10_000,
    })
    .toMatchObject([
      { words: "290 houses", agrees: false, article: "b.article", place: { uri: desk.uri("b.article") } },
    ]);
});

test("the articles of the workspace are known by their headlines, and what is no article is not among them", async () => {
  const other = "Old town after the fire\n\nThe fire destroyed 290 houses in the old town, said the fire brigade.\n";
  const desk = makeDesk({
    "sources.json": library,
    "b.article": other,
    "requirements.txt": "flask==2.0\nnumpy>=1.26\n",
  });
  const uri = desk.write("a.article", article);
  const editor = await editorOn(desk, ours);
  editor.open(uri, article);
  await expect
    .poll(() => editor.request<ArticlesAnswer>("wellsourced/articles", {}), { timeout: 10_000 })
    .toMatchObject({ articles: [{ uri }, { uri: desk.uri("b.article"), headline: "Old town after the fire" }] });
});

test("each folder of a workspace is looked at, and not only the one opened last", async () => {
  const [here, there] = [makeDesk({}), makeDesk({})];
  const uris = [here, there].map((desk) => desk.write("a.article", article));
  const editor = await editorOn(here, ours);
  const added = [{ uri: there.uri(""), name: "there" }];
  editor.notify("workspace/didChangeWorkspaceFolders", { event: { added, removed: [] } });
  for (const uri of uris) editor.open(uri, article);
  await expect
    .poll(
      async () => (await editor.request<ArticlesAnswer>("wellsourced/articles", {})).articles.map(({ uri }) => uri),
      {
        timeout: 5_000,
      },
    )
    .toEqual(uris.toSorted());
});

test("an article that is not open is read from disk when it is asked for, reviewed there, and read anew when it changed", async () => {
  const other = "Old town after the fire\n\nThe fire destroyed 290 houses in the old town.\n";
  const desk = makeDesk({ "sources.json": library, "b.article": other });
  const editor = await editorOn(desk, ours);
  const uri = desk.uri("b.article");
  const [claim] = await claims(editor, uri);
  expect(claim).toMatchObject({ words: "290 houses", standing: "unattributed", isOpen: true });
  const { edit } = await editor.request<EditAnswer>("wellsourced/review", {
    uri,
    range: claim!.range,
    verdict: "confirmed",
  });
  expect(edit!.documentChanges).toMatchObject([
    { kind: "create", uri: desk.uri("b.article.annotations.json") },
    { textDocument: { uri: desk.uri("b.article.annotations.json"), version: null } },
  ]);
  const exempted = await editor.request<EditAnswer>("wellsourced/exempt", {
    uri,
    range: claim!.range,
    kind: "own-reporting",
    reason: "counted",
  });
  expect(exempted.edit!.documentChanges).toMatchObject([{ textDocument: { uri, version: null } }]);
  desk.write("b.article", other.replace("290", "295"));
  expect((await claims(editor, uri)).map(({ words }) => words)).toEqual(["295 houses"]);
  editor.open(uri, other.replace("290", "300"));
  expect((await claims(editor, uri)).map(({ words }) => words)).toEqual(["300 houses"]);
  editor.close(uri);
  expect((await claims(editor, uri)).map(({ words }) => words)).toEqual(["295 houses"]);
});

test("nothing is said of what is no article, lies outside the workspace or is not there", async () => {
  const desk = makeDesk({ "sources.json": library });
  const elsewhere = makeDesk();
  const editor = await editorOn(desk, ours);
  const uris = [
    desk.write("requirements.txt", "flask==2.0\nnumpy>=1.26\n"),
    elsewhere.write("a.article", article),
    desk.uri("gone.article"),
  ];
  for (const uri of uris)
    expect(await editor.request("wellsourced/claims", { uri, grouping: "standing", filter: "" })).toBeNull();
});

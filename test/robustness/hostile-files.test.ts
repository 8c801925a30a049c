/** Files that are no articles, and articles made to hurt: the command line and the server always answer, or say that this is not text. */
import { expect, test } from "vitest";
import { article, folderWith, sentences, wellsourced } from "../cli/cli.ts";
import { editorOn, makeDesk } from "../lsp/desk.ts";

const utf8 = new TextEncoder();
const notText: readonly [string, Uint8Array, RegExp][] = [
  ["invalid UTF-8", Uint8Array.from([...utf8.encode(article(sentences.bare)), 0xff, 0xfe, 0x41]), /not text in UTF-8/],
  ["half a character at the end", utf8.encode("The caf\u00e9").subarray(0, -1), /not text in UTF-8/],
  ["a surrogate in UTF-8", Uint8Array.from([0x61, 0xed, 0xa0, 0x80, 0x62]), /not text in UTF-8/],
  ["UTF-16, little end first", Buffer.from(`\ufeff${article(sentences.bare)}`, "utf16le"), /UTF-16\. Save it as UTF-8/],
  ["UTF-16, big end first", Buffer.from(`\ufeff${article(sentences.bare)}`, "utf16le").swap16(), /UTF-16/],
  ["UTF-16 without a mark", Buffer.from(article(sentences.bare), "utf16le"), /not text/],
  [
    "rich text",
    utf8.encode(`{\\rtf1 ${article(sentences.bare)}}`),
    /This is rich text \(RTF\)\. Save it as plain text/,
  ],
  [
    "a word processor's",
    utf8.encode(`PK\x03\x04\0${article(sentences.bare)}`),
    /a document of a word processor.* plain text/,
  ],
  ["NUL", utf8.encode(`${article(sentences.bare)}\0`), /not text: it holds zero bytes/],
  ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), /not text/],
];

test("what is not text is refused by name, passed over in a folder unless its name says article, and stops no one else", {
  timeout: 60_000,
}, async () => {
  const files = Object.fromEntries(notText.map(([, bytes], i) => [`${i}.article`, bytes]));
  const folder = folderWith({ ...files, "good.article": article(sentences.bare) });
  const named = await wellsourced(["check", ...Object.keys(files), "good.article", "--format", "json"], {
    cwd: folder,
  });
  expect(named.status).toBe(2);
  const results: { path: string; outcome: string; why?: string; findings: unknown[] }[] = JSON.parse(
    named.stdout,
  ).files;
  for (const [i, [name, , why]] of notText.entries()) {
    const result = results.find(({ path }) => path === `${i}.article`);
    expect({ name, outcome: result?.outcome }).toEqual({ name, outcome: "failed" });
    expect(result?.why).toMatch(why);
  }
  expect(results.find(({ path }) => path === "good.article")?.findings).toHaveLength(1);
  expect((await wellsourced(["check", "--format", "json"], { cwd: folder })).status).toBe(2);
  const texts = Object.fromEntries(notText.map(([, bytes], i) => [`${i}.txt`, bytes]));
  const others = folderWith({ ...texts, "good.article": article(sentences.bare) });
  const found = await wellsourced(["check", "--format", "json"], { cwd: others });
  expect(found.status).toBe(1);
  for (const command of [
    ["explain", "0.article:1"],
    ["report", "0.article"],
    ["clean", "0.article"],
    ["convert", "--to", "inline", "0.article"],
  ]) {
    const outcome = await wellsourced(command, { cwd: folder });
    expect({ command, status: outcome.status, stderr: outcome.stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/not text in UTF-8/),
    });
    expect(outcome.stderr).not.toMatch(/bug/);
  }
});

test("a line of 64 MB is too long for an article, and told so at once", { timeout: 60_000 }, async () => {
  const line = `${sentences.bare} `.repeat(Math.ceil((64 * 2 ** 20) / (sentences.bare.length + 1)));
  const folder = folderWith({ "endless.article": line, "good.article": article(sentences.bare) });
  const named = await wellsourced(["check", "endless.article"], { cwd: folder });
  expect(named.status).toBe(2);
  expect(named.stdout + named.stderr).toMatch(/too long for an article: 65 MB, and 16 MB are the most that is read/);
  expect((await wellsourced(["check", "--format", "json"], { cwd: folder })).stdout).toContain("unattributed-quantity");
  const piped = await wellsourced(["check", "--stdin"], { cwd: folder, input: line });
  expect(piped.stdout + piped.stderr).toMatch(/too long for an article/);
});

const odd: readonly [string, string][] = [
  ["10,000 brackets, one in another", `${"[".repeat(10_000)}7 people${"]".repeat(10_000)}`],
  ["10,000 round brackets", `${"(".repeat(10_000)}7 people${")".repeat(10_000)}`],
  ["10,000 block quotes", `${"> ".repeat(10_000)}7 people died.`],
  ["10,000 quotation marks", `${"“".repeat(10_000)}7 people${"”".repeat(10_000)}`],
  ["zero-width characters", sentences.bare.split("").join("\u200b")],
  ["right-to-left overrides", `\u202e${sentences.bare}\u202c\u2067\u200f`],
  ["100,000 combining marks on one letter", `a${"\u0301".repeat(100_000)} ${sentences.bare}`],
  ["lone surrogates", `\udc00${sentences.bare}\ud83d`],
  ["NUL in an open document", `\0${sentences.bare}\0`],
  ["one million characters in one line", `${sentences.bare} `.repeat(16_500)],
];

test("on the command line, every odd text has its answer", { timeout: 60_000 }, async () => {
  const isStored = ([, text]: readonly [string, string]) => !/\p{Cs}/u.test(text) && !text.includes("\0");
  const texts = odd.filter(isStored).flatMap(([, text], i) => [
    [`${i}.article`, text],
    [`${i}.md`, text],
  ]);
  const folder = folderWith(Object.fromEntries(texts));
  const { status, stdout, stderr } = await wellsourced(["check", ...texts.map(([name]) => name!), "--format", "json"], {
    cwd: folder,
  });
  const outcomes: { outcome: string; path: string }[] = JSON.parse(stdout).files;
  expect(stderr).not.toMatch(/bug/);
  expect(status).not.toBe(2);
  expect(outcomes.map(({ outcome, path }) => `${path} ${outcome}`).filter((each) => each.includes("failed"))).toEqual(
    [],
  );
});

test("in an editor, every odd text has its answer, and places stay in it", { timeout: 60_000 }, async () => {
  const desk = makeDesk();
  const editor = await editorOn(desk);
  for (const languageId of ["article", "markdown"]) {
    for (const [name, text] of odd) {
      const uri = desk.uri(`${name} ${languageId}.${languageId === "article" ? "article" : "md"}`);
      editor.open(uri, text, languageId);
      const diagnostics = await editor.diagnostics(uri, undefined, 30_000);
      const [last, nLines] = [text.split("\n").at(-1)!.length, text.split("\n").length];
      for (const { range } of diagnostics) {
        expect(range.end.line, name).toBeLessThan(nLines);
        if (range.end.line === nLines - 1) expect(range.end.character, name).toBeLessThanOrEqual(last);
      }
      for (const method of ["documentSymbol", "codeLens", "foldingRange", "semanticTokens/full", "documentLink"]) {
        await editor.request(`textDocument/${method}`, { textDocument: { uri } });
      }
      await editor.request("textDocument/hover", { textDocument: { uri }, position: { line: 0, character: 3 } });
      editor.close(uri);
    }
  }
  expect(editor.logged).toEqual([]);
});

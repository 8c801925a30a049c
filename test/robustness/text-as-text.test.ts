/** What an article, a library or a file's name says is shown as text: in hovers, completions and diagnostics, and in every report. */
import { parser } from "@lezer/markdown";
import { expect, test } from "vitest";
import { folderWith, wellsourced } from "../cli/cli.ts";
import { editorOn, makeDesk } from "../lsp/desk.ts";

const traps = {
  html: '<img src=x onerror="alert(1)"><script>alert(2)</script>',
  link: "[press here](command:workbench.action.quit) ![x](https://tracker.example/p.png)",
  icon: "$(zap) **bold** `code` <https://tracker.example>",
};
const nasty = `${traps.html} ${traps.link} ${traps.icon}`;
const library = JSON.stringify([
  {
    id: "trap-2025",
    type: "report",
    title: nasty,
    author: [{ literal: nasty }],
    publisher: nasty,
    URL: "javascript:alert(3)",
    note: nasty,
  },
]);
const text = `Traps ${nasty}

Anna Berg ${nasty} said the port lost $7 million ${nasty} last year [@trap-2025, p. 3].

The council spent $9 million on ${nasty} last year.

“${nasty} is 45 percent,” the mayor said.
`;

/** Mark-up that a Markdown reader sees in it: HTML, images, links to commands. */
function markupIn(markdown: string): string[] {
  const found: string[] = [];
  parser.parse(markdown).iterate({
    enter({ name, from, to }) {
      const words = markdown.slice(from, to);
      if (/^(?:HTMLBlock|HTMLTag|Image|Autolink|CommentBlock|ProcessingInstruction)$/.test(name))
        found.push(`${name} ${words}`);
      if (name === "URL" && /^<?(?:command|javascript|data|vbscript):/i.test(words)) found.push(`URL ${words}`);
    },
  });
  return found;
}

test("the reader of Markdown sees the traps when nothing is escaped", () => {
  expect(markupIn(nasty).length).toBeGreaterThan(3);
});

test("hovers, completions and lenses", { timeout: 60_000 }, async () => {
  const desk = makeDesk({ "sources.json": library });
  const capabilities = {
    textDocument: {
      hover: { contentFormat: ["markdown" as const, "plaintext" as const] },
      completion: { completionItem: { documentationFormat: ["markdown" as const] } },
    },
  };
  const editor = await editorOn(desk, { capabilities });
  const uri = desk.uri("draft.article");
  editor.open(uri, text);
  await editor.diagnostics(uri);
  const shown: string[] = [];
  for (const [line, words] of text.split("\n").entries()) {
    for (let character = 0; character < words.length; character += 6) {
      const hover = await editor.request<{ contents: { value: string } } | null>("textDocument/hover", {
        textDocument: { uri },
        position: { line, character },
      });
      if (hover) shown.push(hover.contents.value);
    }
  }
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.join("\n")).toContain("img src");
  const completion = await editor.request<unknown>("textDocument/completion", editor.at(uri, "trap-2025", 4));
  const items = (Array.isArray(completion) ? completion : (completion as { items: unknown[] }).items) as {
    documentation?: { value: string };
  }[];
  expect(items.length).toBeGreaterThan(0);
  for (const { documentation } of items) if (documentation) shown.push(documentation.value);
  for (const markdown of new Set(shown)) {
    expect(markupIn(markdown)).toEqual([]);
    expect(markdown).not.toMatch(/(?<!\\)\$\(zap\)/);
  }
});

test("the sheet for fact-checkers, in HTML and in Markdown, and the summary of a check", {
  timeout: 60_000,
}, async () => {
  const name = "a <b onclick=alert(4)> `[x](command:y)` draft.article";
  const folder = folderWith({ [name]: text, "sources.json": library });
  const html = (await wellsourced(["report", name, "--format", "html", "--contacts"], { cwd: folder })).stdout;
  expect(html).toContain("&lt;img src=x");
  expect(html).not.toMatch(
    /<script|<img|<b onclick|<iframe|<object|<link|<a [^>]*href="?(?:javascript|command|data):|\son\w+=["'a-z(]*alert\(\d\)[^&]*>/i,
  );
  expect(html.match(/<[^>]*\sonerror=/g)).toBeNull();
  for (const args of [
    ["report", name, "--format", "markdown", "--contacts"],
    ["check", name, "--format", "markdown"],
  ]) {
    const { stdout } = await wellsourced(args, { cwd: folder });
    expect(stdout.length).toBeGreaterThan(100);
    expect({
      args,
      markup: markupIn(stdout).filter((each) => !/^HTMLTag <\/?(?:br|details|summary|sub|sup)>$/.test(each)),
    }).toEqual({ args, markup: [] });
  }
});

test("a terminal is given no escape sequences of an article’s making", async () => {
  const folder = folderWith({
    "draft.article": `Traps\n\nThe port lost $7 million \u001b]0;owned\u0007\u001b[2J\u009b31m last year.\n`,
  });
  const { stdout } = await wellsourced(["check", "draft.article", "--color"], { cwd: folder });
  expect(stdout).toContain("unattributed-quantity");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  expect(stdout.replace(/\u001b\[[\d;]*m/g, "")).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
});

test("what a terminal would act on, in words and in names, reaches none: in no command's results and in nothing said beside them", {
  timeout: 60_000,
}, async () => {
  const evil = "v\u001b[31mil";
  const folder = folderWith({
    [`${evil}.article`]: `Harbour ${evil}\n\nThe ${evil} took 7 of 9 ${evil} boats.\n`,
    [`${evil}-bad.article`]: Buffer.from([0xff]),
    "sources.json": `[{ "id": "${evil}", "type": "report" }, 7]`,
    "desk/wellsourced.config.json": `{ "${evil}": 1 }`,
  });
  const name = `${evil}.article`;
  for (const args of [
    ["check", name, `${evil}-bad.article`],
    ["check", "desk", `${evil}-nowhere`],
    ["check", "--stdin", "--stdin-filename", "desk/a.article"],
    ["explain", `${name}:3`],
    ["review", name],
    ["review", name, "1", "--verdict", "confirmed", "--by", evil],
    ["review", `${evil}-bad.article`],
    ["baseline", name, "--output", `${evil}.json`],
    ["convert", name, "--to", "annotations"],
  ]) {
    const { stdout, stderr } = await wellsourced(args, { cwd: folder });
    expect(`${stdout}${stderr}`).toContain("v [31mil");
    expect({ args, found: /[^\P{Cc}\n]/u.exec(`${stdout}${stderr}`)?.index }).toEqual({ args, found: undefined });
  }
});

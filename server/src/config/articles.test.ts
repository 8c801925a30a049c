import { expect, test } from "vitest";
import { articleVerdict, formatOf, mayBeArticle } from "./articles.ts";
import { globsIn } from "./globs.ts";

const none = { articles: [] };
const news = `Harbour bridge closes for repairs

The bridge will stay shut until Friday, the port authority said. Some 1,400 drivers use it each day.

“We had hoped for better weather,” said Anna Berg, who runs the works.
`;

const isArticle = (path: string, text: string, settings = none) => articleVerdict(path, text, settings).isArticle;

test("what reads like prose is an article", () => {
  expect(isArticle("/p/bridge.txt", news)).toBe(true);
  expect(isArticle("/p/bridge.md", `---\ntitle: Bridge\n---\n\n# Bridge\n\n${news}`)).toBe(true);
  expect(isArticle("/p/bridge.txt", news.replaceAll("\n", "\r\n"))).toBe(true);
});

test("so is a draft of one sentence, and one whose lines are broken by hand", () => {
  expect(isArticle("/p/draft.txt", "Shares fell 3% on Monday.")).toBe(true);
  const broken = news.replace(/(.{30,40}) /g, "$1\n");
  expect(isArticle("/p/draft.txt", broken)).toBe(true);
});

test(".article always is, even when it is empty", () => {
  expect(isArticle("/p/new.article", "")).toBe(true);
});

test.each([
  ["requirements.txt", "requests==2.31\nflask>=3\n"],
  ["names.txt", "requests==2.31\nflask>=3\nnumpy\n"],
  ["LICENSE.txt", news],
  ["README.md", news],
  ["CHANGELOG.md", news],
  [
    "terms.txt",
    "MIT License\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software.\n",
  ],
  [
    "server.txt",
    "2025-06-02 10:00:01 INFO The server has started.\n2025-06-02 10:00:02 INFO It is listening on port 80.\n",
  ],
  ["server2.txt", "[10:00:01] The server has started now.\n[10:00:02] It is listening on a port.\n"],
  ["words.txt", "abacus\nabandon\nabase\n"],
  ["table.txt", "name;age;town\nAnna;31;Oslo\nBo;40;Bergen\n"],
  ["code.md", "# API\n\n```js\nconst a = 1;\nconst b = 2;\nreturn a + b;\n```\n"],
  ["todo-list.txt", "- buy some milk and bread.\n- call the office about it.\n- write the report for them.\n"],
  ["empty.txt", " \n"],
])("%s is none", (name, text) => {
  expect(isArticle(`/p/${name}`, text)).toBe(false);
});

test("what lies among installed packages is none", () => {
  expect(isArticle("/p/node_modules/x/story.txt", news)).toBe(false);
});

test("the configuration forces a file in or out, and says so", () => {
  const articles = globsIn("/p", ["README.md", "!bridge.txt"]);
  expect(isArticle("/p/README.md", "x", { articles } as never)).toBe(true);
  expect(articleVerdict("/p/bridge.txt", news, { articles })).toEqual({
    isArticle: false,
    why: "The configuration says that it is no article.",
    configured: true,
  });
});

test("by its name alone a file may or may not be one", () => {
  expect(["a.article", "a.TXT", "a.md", "a.markdown"].map((name) => mayBeArticle(`/p/${name}`))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(["a.json", "a", "LICENSE", "README.md"].map((name) => mayBeArticle(`/p/${name}`))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test("the name says how a file is written", () => {
  expect(formatOf("a.md")).toBe("markdown");
  expect(formatOf("a.txt")).toBe("article");
});

import { expect, test } from "vitest";
import { articleByName, articleVerdict, formatOf, mayBeArticle } from "./articles.ts";
import { globsIn } from "./globs.ts";

const none = { articles: [] };
const noFile = () => false;
const news = `Harbour bridge closes for repairs

The bridge will stay shut until Friday, the port authority said. Some 1,400 drivers use it each day.

“We had hoped for better weather,” said Anna Berg, who runs the works.
`;

test("a text file is an article when it reads like one, and says why", () => {
  expect(articleVerdict("/p/bridge.txt", news, none, noFile)).toEqual({
    isArticle: true,
    why: "It reads like an article: 2 paragraphs of prose.",
    configured: false,
  });
  expect(articleVerdict("/p/requirements.txt", "requests==2.31\nflask>=3\n", none, noFile)).toEqual({
    isArticle: false,
    why: "It does not read like an article: a list of packages.",
    configured: false,
  });
});

test("so is any that has annotations beside it, unless its folder or the configuration says no", () => {
  const isThere = (path: string) => path.endsWith("/brief.txt.annotations.json");
  expect(articleVerdict("/p/brief.txt", "Sold: 40 homes.\n", none, isThere)).toEqual({
    isArticle: true,
    why: "There are annotations beside it.",
    configured: false,
  });
  expect(articleVerdict("/p/other.txt", "Sold: 40 homes.\n", none, isThere).isArticle).toBe(false);
  expect(articleVerdict("/p/vendor/brief.txt", "Sold: 40 homes.\n", none, isThere).isArticle).toBe(false);
});

test(".article always is, even when it is empty", () => {
  expect(articleVerdict("/p/new.article", "", none, noFile).isArticle).toBe(true);
});

test("what lies among installed packages is none", () => {
  expect(articleVerdict("/p/node_modules/x/story.txt", news, none, noFile)).toMatchObject({
    isArticle: false,
    why: "It lies in “node_modules”.",
  });
});

test("the configuration forces a file in or out, and says so", () => {
  const articles = globsIn("/p", ["README.md", "!bridge.txt", "node_modules/**"]);
  expect(articleVerdict("/p/README.md", "x", { articles }, noFile).isArticle).toBe(true);
  expect(articleVerdict("/p/node_modules/x/story.txt", news, { articles }, noFile).isArticle).toBe(true);
  expect(articleByName("/p/bridge.txt", { articles })).toEqual({
    isArticle: false,
    why: "The configuration says that it is no article.",
    configured: true,
  });
});

test("by its name alone a file may or may not be one", () => {
  const may = (name: string) => mayBeArticle(`/p/${name}`);
  expect(["a.article", "a.TXT", "a.md", "a.markdown"].map(may)).toEqual([true, true, true, true]);
  expect(["a.json", "a", "LICENSE", ".github/a.md"].map(may)).toEqual([false, false, false, false]);
});

test("the name says how a file is written", () => {
  expect(formatOf("a.md")).toBe("markdown");
  expect(formatOf("a.mdx")).toBe("markdown");
  expect(formatOf("a.txt")).toBe("article");
});

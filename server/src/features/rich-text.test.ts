import { describe, expect, test } from "vitest";
import { bullet, escapeMarkdown, line, openable, toMarkdown, toPlainText } from "./rich-text.ts";

describe("text as text", () => {
  test.each([
    ["*bold* and _thin_", "\\*bold\\* and \\_thin\\_"],
    ["<img src=x onerror=y>", "\\<img src=x onerror=y\\>"],
    ["[click](command:x)", "\\[click\\](command:x)"],
    ["# no heading", "\\# no heading"],
    ["1. no list", "1\\. no list"],
    ["1,400 troops", "1,400 troops"],
    ["- no bullet", "\\- no bullet"],
    ["a\r\n\r\nb", "a b"],
    ["$(zap) `code` & | ~", "\\$(zap) \\`code\\` \\& \\| \\~"],
  ])("%j", (text, markdown) => expect(escapeMarkdown(text)).toBe(markdown));
});

test("only addresses of the web and of mail become links", () => {
  expect(openable("https://a.example")).toBe("https://a.example");
  expect(openable("javascript:alert(1)")).toBeUndefined();
  expect(openable("command:workbench.action.quit")).toBeUndefined();
  expect(toMarkdown([line({ link: "x", url: "command:quit" })])).toBe("x");
});

test("an address can't break out of its link", () => {
  const markdown = toMarkdown([line({ link: "x", url: "https://a.example/> <b>\n" })]);
  expect(markdown).toBe("[x](<https://a.example/%3E%20%3Cb%3E%0A>)");
});

test("bullets stand in one list, lines apart", () => {
  expect(toMarkdown([line("a"), bullet("b"), bullet("c"), "---", line("d")])).toBe("a\n\n- b\n- c\n\n---\n\nd");
  expect(toPlainText([line("a"), bullet({ strong: "b" })])).toBe("a\n• b");
});

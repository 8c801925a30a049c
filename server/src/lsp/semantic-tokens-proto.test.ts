import { expect, test } from "vitest";
import { LineIndex } from "../engine/index.ts";
import type { SemanticToken } from "../features/index.ts";
import { legend, toSemanticTokens } from "./semantic-tokens-proto.ts";

test("tokens are packed as differences, and never cross a line's end", () => {
  const text = "🚢 one\r\ntwo three\n\nfour";
  const tokens: SemanticToken[] = [
    { start: 3, end: 11, type: "content", modifiers: ["direct"] },
    { start: 12, end: 17, type: "figure", modifiers: [] },
    { start: 19, end: 23, type: "cue", modifiers: [] },
  ];
  const { data } = toSemanticTokens(text, new LineIndex(text), tokens);
  const types = legend(true).tokenTypes;
  const [content, figure, cue] = ["content", "figure", "cue"].map((type) => types.indexOf(type));
  expect(data).toEqual([0, 3, 3, content, 1, 1, 0, 3, content, 1, 0, 4, 5, figure, 0, 2, 0, 4, cue, 0]);
});

test("another client gets the protocol's own names, one for each of ours", () => {
  expect(legend(false).tokenTypes).toHaveLength(legend(true).tokenTypes.length);
  expect(legend(false).tokenTypes).toContain("number");
});

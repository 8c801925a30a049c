/** Which cue each span goes to, and who answers for a cue that has no source of its own beside it. */
import { describe, expect, it } from "vitest";
import { link } from "./link.ts";
import { beginTag, mayFollow, OUTSIDE, type Role, type RoleSpan, roles, spansOf, tagCount } from "./tags.ts";

/** "source-left 0-2, cue 2-3" as spans. */
function spans(text: string): RoleSpan[] {
  return text.split(", ").map((part) => {
    const [role, place] = part.split(" ") as [Role, string];
    const [from, to] = place.split("-").map(Number) as [number, number];
    return { role, from, to };
  });
}

/** An attribution as "source | cue | content", pieces parted by "+". */
function linked(text: string): string[] {
  const say = (pieces: readonly { from: number; to: number }[]) =>
    pieces.map(({ from, to }) => `${from}-${to}`).join("+");
  return link(spans(text)).map(({ source, cue, content }) => `${say(source)} | ${say([cue])} | ${say(content)}`);
}

describe("linking", () => {
  it.each([
    ["She said it rained", "source-left 0-1, cue 1-2, content-right 2-4", ["0-1 | 1-2 | 2-4"]],
    ["“It rained,” said the mayor", "content-left 0-5, cue 5-6, source-right 6-8", ["6-8 | 5-6 | 0-5"]],
    [
      "“It,” she said, “rained.”",
      "content-left 0-4, source-left 4-5, cue 5-6, content-right 7-10",
      ["4-5 | 5-6 | 0-4+7-10"],
    ],
    [
      "She said it rained, adding that it stopped",
      "source-left 0-1, cue 1-2, content-right 2-4, shared-cue 5-6, content-right 6-9",
      ["0-1 | 1-2 | 2-4", "0-1 | 5-6 | 6-9"],
    ],
    ["It is believed that it rained", "cue 0-3, content-right 3-6", [" | 0-3 | 3-6"]],
    ["a cue of nothing", "source-left 0-1, cue 1-2", []],
    ["a source with no cue on its side", "cue 0-1, content-right 1-2, source-left 3-4", [" | 0-1 | 1-2"]],
    ["a shared cue with no one before it", "shared-cue 0-1, content-right 1-2", [" | 0-1 | 1-2"]],
    [
      "two sources before one cue: the nearer",
      "source-left 0-1, source-left 2-3, cue 3-4, content-right 4-5",
      ["2-3 | 3-4 | 4-5"],
    ],
  ])("%s", (_, input, expected) => {
    expect(linked(input)).toEqual(expected);
  });
});

describe("tags", () => {
  it("make spans, and parted spans where one begins next to another", () => {
    const cue = beginTag("cue");
    const right = beginTag("content-right");
    expect(spansOf([OUTSIDE, cue, cue + 1, right, right + 1, right, OUTSIDE])).toEqual(
      spans("cue 1-3, content-right 3-5, content-right 5-6"),
    );
  });

  it("let a span go on only after itself, and anything begin after anything", () => {
    for (let tag = 0; tag < tagCount; tag++) {
      expect(mayFollow(OUTSIDE, tag)).toBe(true);
      for (const role of roles) {
        const begin = beginTag(role);
        expect(mayFollow(begin, tag)).toBe(true);
        expect(mayFollow(begin + 1, tag)).toBe(tag === begin || tag === begin + 1);
      }
    }
  });
});

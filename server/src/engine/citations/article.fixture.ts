/** Articles for this folder's tests, their islands found by the simplest means that will do; the real ones are the text layer's. */
import type { ArticleText, Format, Island } from "../text/index.ts";

/** Blocks are what stands between empty lines; a line or comment with “wellsourced-” in it is none. */
export function articleOf(text: string, format: Format = "article"): ArticleText {
  const islands: Island[] = [];
  const find = (kind: Island["kind"], pattern: RegExp) => {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      islands.push({ kind, span, ...(match[1] !== undefined && { target: match[1] }) });
    }
  };
  find("citation", /\[[^[\]]*@[^[\]]*\]/g);
  find("suppression", /^%%.*$|<!-- wellsourced-[^>]*-->/gm);
  find("link", /(?<=\[[\w ]+\])\(([^)]*)\)/g);
  islands.sort((a, b) => a.span.start - b.span.start);
  let prose = text;
  for (const { span } of islands) {
    prose = prose.slice(0, span.start) + " ".repeat(span.end - span.start) + prose.slice(span.end);
  }
  const blocks = [...prose.matchAll(/\S(?:.|\n(?![ \t]*\n))*/g)].map((match, i) => ({
    kind: i === 0 ? ("headline" as const) : ("paragraph" as const),
    span: { start: match.index, end: match.index + match[0].trimEnd().length },
    prose: match[0].trimEnd(),
  }));
  return { text, format, blocks, islands };
}

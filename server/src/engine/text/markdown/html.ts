/**
 * Reads the HTML that stands raw in a Markdown file, as a CMS exports it: what its paragraphs, headings, items and captions say, and the
 * links in them. Tables, code and what embeds something hold no prose. A stretch of it may begin or end inside an element: Markdown cuts
 * it at blank lines. The library's tokenizer cuts it into tags; which of them are open is remembered here, for its parser takes time
 * that grows with the square of their number.
 */
import { Tokenizer } from "htmlparser2";
import type { Span } from "../../base/index.ts";
import { entitiesRead, UNSEEN } from "../entities.ts";
import { startsSuppression } from "../instructions.ts";
import { addressOf } from "../links.ts";
import type { BlockKind, Island } from "../types.ts";

export interface HtmlPart {
  readonly kind: BlockKind;
  readonly span: Span;
  readonly isBlockQuotation?: true;
}

export interface HtmlReading {
  /** As long as what was read, with blanks for what is mark-up. */
  readonly words: string;
  readonly parts: readonly HtmlPart[];
  /** Links and suppressions. */
  readonly islands: readonly Island[];
}

export function readHtml(source: string): HtmlReading {
  const parts: HtmlPart[] = [];
  const islands: Island[] = [];
  const open: string[] = [];
  const pieces: string[] = [];
  let done = 0;
  let part: { readonly start: number; said: string } | undefined;
  let tag = { start: 0, name: "", href: "" };
  let attribute = "";
  let link: typeof tag | undefined;
  let unread: string | undefined;
  /** True where a tag since the last words parts what is around it. */
  let isParted = true;
  const endPart = () => {
    const kind = kindIn(open);
    if (part && /[\p{L}\p{N}]/u.test(part.said) && (kind || endsSentence(part.said))) {
      const span = { start: part.start, end: done };
      parts.push({ kind: kind ?? "paragraph", span, ...(open.includes("blockquote") && { isBlockQuotation: true }) });
    }
    part = undefined;
  };
  const openTag = (end: number, isClosed: boolean) => {
    const { name, start, href } = tag;
    if (unread !== undefined) return;
    if (parting.has(name)) isParted = true;
    if (wordless.has(name) && !isClosed) unread = name;
    if (isBlockLevel(name)) {
      endPart();
      if (unread === undefined && !isClosed && name !== "hr") openElement(open, name);
    } else if (name === "img" && open.includes("figure")) {
      endPart();
      parts.push({ kind: "picture", span: { start, end } });
    } else if (name === "a") link = href === "" ? undefined : tag;
  };
  const closeTag = (name: string, end: number) => {
    if (parting.has(name)) isParted = true;
    if (unread !== undefined) {
      if (unread === name) unread = undefined;
      isParted = true;
    } else if (isBlockLevel(name)) {
      endPart();
      closeElement(open, name);
    } else if (name === "a" && link) {
      islands.push({ kind: "link", span: { start: link.start, end }, target: addressOf(link.href) });
      link = undefined;
    }
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: false, recognizeSelfClosing: true },
    {
      ontext(start, end) {
        if (unread !== undefined) return;
        const words = entitiesRead(source.slice(start, end));
        const isInWord = part && !isParted && /\S$/.test(part.said.slice(-1)) && /^\S/.test(words);
        pieces.push((isInWord ? UNSEEN : " ").repeat(start - done), words);
        isParted = false;
        part ??= { start, said: "" };
        part.said += words;
        done = end;
      },
      oncomment(start, end) {
        const span = { start: start - "<!--".length, end: Math.min(end + 1, source.length) };
        if (unread === undefined && startsSuppression(source.slice(span.start, start + 40)))
          islands.push({ kind: "suppression", span });
      },
      onopentagname(start, end) {
        tag = { start: start - 1, name: nameOf(source.slice(start, end)), href: "" };
      },
      onattribname(start, end) {
        attribute = source.slice(start, end).toLowerCase();
      },
      onattribdata(start, end) {
        if (attribute === "href") tag.href = source.slice(start, end);
      },
      onopentagend: (end) => openTag(end + 1, false),
      onselfclosingtag: (end) => openTag(end + 1, true),
      onclosetag: (start, end) => closeTag(nameOf(source.slice(start, end)), end + 1),
      onattribend: ignore,
      onattribentity: ignore,
      oncdata: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onprocessinginstruction: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(tamed(source));
  tokenizer.end();
  endPart();
  pieces.push(" ".repeat(source.length - done));
  return { words: pieces.join(""), parts, islands };
}

function ignore(): void {}

/**
 * What the tokenizer is given, as long as `source`. It is strict where writers are not: a “<” that opens no tag would take all words up to
 * the next “>” for attributes, and “<title>” all tags that follow for words.
 */
function tamed(source: string): string {
  const [before, ...bodies] = source.split("<");
  const given = bodies.map((body) => {
    if (isStray(body)) return ` ${body}`;
    return HOLDS_WORDS.test(body) ? `<b${body.slice(1)}` : `<${body}`;
  });
  return before + given.join("");
}

/**
 * What stands between a “<” and the next without a “>” is no tag: “if x <y and z rises.</p>”, “<span” that somebody left there. A value may
 * hold either.
 */
function isStray(body: string): boolean {
  if (body.includes(">") || body.startsWith("!")) return false;
  return !/=\s?["'{]/.test(body.slice(0, LONGEST_TAG).replace(/=\s?(?:"[^"]*"|'[^']*')/g, ""));
}

/** In code units. */
const LONGEST_TAG = 4096;

/** Elements that browsers read no tags in, and whose words are an article's all the same. */
const HOLDS_WORDS = /^(?:title|xmp|plaintext|noembed|noframes)[\s/>]/i;

/** In small letters, but for a component's. */
function nameOf(written: string): string {
  return /^[A-Z].*[a-z]/.test(written) ? written : written.toLowerCase();
}

/** What the text in these elements is; undefined where none of them says. A paragraph inside an item or a caption is still that. */
function kindIn(open: readonly string[]): BlockKind | undefined {
  const telling = open.findLast((name) => name !== "p" && kindByElement.has(name)) ?? (open.includes("p") ? "p" : "");
  return kindByElement.get(telling);
}

const kindByElement: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ["p", "paragraph"],
  ["blockquote", "paragraph"],
  ["dd", "paragraph"],
  ["dt", "paragraph"],
  ["summary", "paragraph"],
  ["h1", "headline"],
  ["h2", "subhead"],
  ["h3", "subhead"],
  ["h4", "subhead"],
  ["h5", "subhead"],
  ["h6", "subhead"],
  ["li", "list"],
  ["figcaption", "caption"],
]);

/** Elements that part what is before them from what is in them, and say no more. */
const containers: ReadonlySet<string> = new Set(
  "article aside center details div dl figure footer header hr main ol section ul".split(" "),
);

/** Elements whose text is none of the article's. */
const wordless: ReadonlySet<string> = new Set(
  "audio button canvas code form iframe math nav noscript object pre script select style svg table template textarea video".split(
    " ",
  ),
);

/** Elements within a line whose text is another word than what is before it. */
const parting: ReadonlySet<string> = new Set("br del img ins s strike sup td th tr".split(" "));

/** Whether the tag at `start`, within a paragraph, may stand in the middle of a word: “Hay</b>’s”. */
export function joinsWords(source: string, start: number): boolean {
  const name = nameOf(/^<\/?([a-zA-Z][a-zA-Z\d-]{0,40})/.exec(source.slice(start, start + 50))?.[1] ?? "br");
  return !isBlockLevel(name) && !parting.has(name) && !wordless.has(name);
}

/** Components of a site's own have a capital. */
function isBlockLevel(name: string): boolean {
  return kindByElement.has(name) || containers.has(name) || name === "table" || name === "pre" || /^[A-Z]/.test(name);
}

/** Elements that are deeper than this are not remembered. */
const DEEPEST = 50;

/** A paragraph ends where another element that stands apart begins, closed or not. */
function openElement(open: string[], name: string): void {
  if (open.at(-1) === "p" && !/^[A-Z]/.test(name)) open.pop();
  if (open.length < DEEPEST) open.push(name);
}

function closeElement(open: string[], name: string): void {
  const at = open.lastIndexOf(name);
  if (at >= 0) open.length = at;
}

/** In bare text, which may as well be a label or a number of a page's furniture. */
function endsSentence(words: string): boolean {
  return /[.!?…]["”’')]{0,3}$/.test(words.trimEnd().slice(-9));
}

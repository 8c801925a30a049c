/** A citation whose key no library has, with the key that was probably meant. */
import { detached, keptWith, type Span } from "../../base/index.ts";
import { bracketedKeysIn, isPlainKey } from "../../citations/index.ts";
import { type Library, nearestKey } from "../../library/index.ts";
import { defineRule } from "../define.ts";
import type { Fix, Hit } from "../types.ts";

export const unknownSource = defineRule({
  id: "unknown-source",
  summary: "A citation whose key no library has",
  why: "A citation is only as good as the entry it points to. A misspelt key points nowhere, and nobody notices until the figure is challenged.",
  default: "error",
  options: {},
  example: {
    fails: "Harvest fails\n\nThe harvest fell by 12 percent [@⟦grain-bord-2024⟧].\n",
    passes: "Harvest fails\n\nThe harvest fell by 12 percent [@grain-board-2024].\n",
    library: `[{ "id": "grain-board-2024", "type": "report", "title": "Harvest report", "URL": "https://example.org/harvest" }]`,
  },

  *find({ annotations, article, citations, library, references }) {
    const toldOf = tellerFor(library);
    const hit = (key: string, span: Span, place: Place): Hit => hitOf(toldOf(key), span, place);
    for (const { key, keySpan } of citations) {
      if (library.entryByKey.has(key)) continue;
      yield keyWithoutBraces(library, article.text, keySpan) ??
        hit(key, keySpan, article.text[keySpan.start - 1] === "{" ? "in braces" : "in text");
    }
    for (const { anchor, citations } of annotations) {
      for (const { key } of anchor ? citations : []) {
        if (!library.entryByKey.has(key)) yield hit(key, anchor!, "elsewhere");
      }
    }
    for (const { kind, keys, span, target } of references) {
      const unknown = keys.filter((key) => !library.entryByKey.has(key));
      if (kind !== "footnote" || unknown.length === 0) continue;
      // “@harbour” in a footnote's running words may be a name on a social network, unless a key much like it exists.
      const inBrackets = bracketedKeysIn(target);
      for (const key of unknown) {
        if (inBrackets.includes(key) || toldOf(key).nearest !== undefined) yield hit(key, span, "elsewhere");
      }
    }
  },
});

/** An address that is a key is read as far as its colon, unless it stands in braces. */
function keyWithoutBraces({ entries }: Library, text: string, span: Span): Hit | undefined {
  const stands = entries.filter(({ key }) => text.startsWith(key, span.start) && !isPlainKey(key));
  const key = stands.reduce((longest, each) => (longest.length < each.key.length ? each.key : longest), "");
  const whole = { start: span.start, end: span.start + key.length };
  // “…/items/12” stands in “…/items/123” as well, and is another.
  if (whole.end <= span.end || !/^[.:]?(?:[\s,;\]]|$)/.test(text.slice(whole.end, whole.end + 2))) return undefined;
  return {
    span: whole,
    message: {
      what: `The key “${key}” is cut off at a mark that only keys in braces may hold.`,
      why: "The claim points to a source that nobody can look up.",
      next: `Write “[@{${key}}]”.`,
    },
    fixes: [{ title: "Put the key in braces", kind: "review", edits: [{ span: whole, newText: `{${key}}` }] }],
  };
}

/** Where a key is written; “elsewhere” is where no edit of the article reaches it. */
type Place = "in text" | "in braces" | "elsewhere";

function hitOf({ meant, what, next, data }: Told, span: Span, place: Place): Hit {
  const fixes: Fix[] = [];
  if (place !== "elsewhere" && meant !== undefined) {
    const newText = place === "in braces" || isPlainKey(meant) ? meant : `{${meant}}`;
    fixes.push({ title: `Change to “${meant}”`, kind: "review", edits: [{ span, newText }] });
  }
  const message = { what, why: "The claim points to a source that nobody can look up.", next };
  return { span, message, fixes, data };
}

/** All that is told of an unknown key, wherever it stands. */
interface Told {
  /** The key that is much like it. */
  readonly nearest: string | undefined;
  /** The same; nothing where entries can't be read: then it may not be what was meant. */
  readonly meant: string | undefined;
  readonly what: string;
  readonly next: string;
  readonly data: NonNullable<Hit["data"]>;
}

/** A key is compared with those of a library once, not at every keystroke in an article that cites it. */
const tellerFor = keptWith((library: Library): ((key: string) => Told) => {
  const known = new Map<string, Told>();
  const [damaged] = library.damaged;
  return (key) => {
    let told = known.get(key);
    if (!told) {
      const nearest = nearestKey(library, key);
      const meant = damaged === undefined ? nearest : undefined;
      told = {
        nearest,
        meant,
        what: `No source library has the key “${key}”.`,
        next: nextStep(meant, library),
        data: { key, ...(meant !== undefined && { meant }) },
      };
      if (known.size < MOST_KNOWN) known.set(detached(key), told);
    }
    return told;
  };
});

/** A key that is being typed is another one at each keystroke. */
const MOST_KNOWN = 1_000;

/** An entry that can't be read is as good as missing, and nobody should look for it elsewhere. */
function nextStep(meant: string | undefined, { entries, damaged: [damaged] }: Library): string {
  if (damaged !== undefined)
    return `It may stand where ${damaged.slice(damaged.lastIndexOf("/") + 1)} can’t be read; mend that first.`;
  if (entries.length === 0)
    return "No library was found, or it holds nothing: name it in “libraries” of the configuration, or keep it as sources.json beside the article.";
  return meant === undefined ? "Add the source to the library, or correct the key." : `Did you mean “${meant}”?`;
}

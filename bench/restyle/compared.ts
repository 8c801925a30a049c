/** What is read in an article as it was and as it is written now, side by side. */
import { readAnnotations } from "../../server/src/engine/citations/index.ts";
import type { Analysis, Quantity, Span } from "../../server/src/engine/index.ts";
import { type Change, placed } from "./restyling.ts";

export interface Compared {
  readonly what:
    | "figures"
    | "concepts"
    | "answered for"
    | "attributions"
    | "contents"
    | "speakers"
    | "findings"
    | "annotations found"
    | "not astray";
  readonly alike: boolean;
  /** For a reader: what was read, and what is read now, each in its surroundings. */
  readonly words: string;
}

export function compared(before: Analysis, after: Analysis, changes: readonly Change[]): Compared[] {
  const answered = (analysis: Analysis, at: Span) =>
    analysis.attributions.some(({ content }) => content.some((piece) => touch(piece, at)));
  const told = (was: string | undefined, is: string | undefined, at: Span) => changeOf(before, was, is, at);
  const figures = before.quantities.flatMap((was): Compared[] => {
    const at = placed(was, changes);
    const is = after.quantities.find((other) => touch(other, at));
    const alike = is !== undefined && figureOf(was) === figureOf(is);
    const one = [answered(before, was), answered(after, at)].map((yes) => (yes ? "answered" : "unanswered"));
    return [
      { what: "figures", alike, words: told(figureOf(was), is && figureOf(is), was) },
      ...(is ? [conceptOf(was, is)] : []),
      ...(was.noClaim
        ? []
        : [{ what: "answered for" as const, alike: one[0] === one[1], words: told(one[0], one[1], was) }]),
    ];
  });
  function conceptOf(was: Quantity, is: Quantity): Compared {
    return {
      what: "concepts",
      alike: wordsIn(was.concept) === wordsIn(is.concept),
      words: told(was.concept, is.concept, was),
    };
  }
  const come = after.quantities
    .filter((is) => !isPutIn(is, changes) && !before.quantities.some((was) => touch(placed(was, changes), is)))
    .map(
      (is): Compared => ({
        what: "figures",
        alike: false,
        words: `nothing → ${figureOf(is)} | ${around(after.article.text, is)}`,
      }),
    );
  const attributions = before.attributions.flatMap((was): Compared[] => {
    const [cue] = was.cue;
    if (!cue) return [];
    const at = placed(cue, changes);
    const is = after.attributions.find((other) => other.cue.some((span) => touch(span, at)));
    if (!is) return [{ what: "attributions", alike: false, words: told("found", undefined, cue) }];
    const spans = was.content.map((span) => placed(span, changes));
    const [said, says] = [wordsOf(after, spans), wordsOf(after, is.content)];
    const [who, whoNow] = [speakerOf(before, was), speakerOf(after, is)];
    return [
      { what: "attributions", alike: true, words: "" },
      { what: "contents", alike: said === says, words: told(said, says, cue) },
      {
        what: "speakers",
        alike: sameName(who && renamed(who, before.article.text, changes), whoNow),
        words: told(who, whoNow, cue),
      },
    ];
  });
  const findings = [
    ...before.findings.map((was): Compared => {
      const at = placed(was.span, changes);
      const alike = after.findings.some(
        (is) => is.rule === was.rule && is.severity === was.severity && touch(is.span, at),
      );
      return { what: "findings", alike, words: told(`${was.severity} ${was.rule}`, undefined, was.span) };
    }),
    ...after.findings
      .filter(
        (is) =>
          !isPutIn(is.span, changes) &&
          !before.findings.some(
            (was) => was.rule === is.rule && was.severity === is.severity && touch(placed(was.span, changes), is.span),
          ),
      )
      .map(
        (is): Compared => ({
          what: "findings",
          alike: false,
          words: `nothing → ${is.severity} ${is.rule} | ${around(after.article.text, is.span)}`,
        }),
      ),
  ];
  return [...figures, ...come, ...attributions, ...findings];
}

/** Annotations of the article as it was: whether they are found in the restyled one, and whether those that are stand at their words. */
export function anchored(file: string, before: Analysis, after: Analysis, changes: readonly Change[]): Compared[] {
  return readAnnotations(file, after.article).flatMap(({ position, anchor }): Compared[] => {
    const at = placed(position, changes);
    const [was, is] = [at, anchor].map((span) => span && wordsOf(after, [span]));
    const words = changeOf(before, was, is, position);
    const found = { what: "annotations found" as const, alike: anchor !== undefined, words };
    return anchor ? [found, { what: "not astray", alike: touch(anchor, at) && was === is, words }] : [found];
  });
}

function changeOf({ article }: Analysis, was: string | undefined, is: string | undefined, at: Span): string {
  return `${was ?? "nothing"} → ${is ?? "nothing"} | ${around(article.text, at)}`;
}

/** What is read in words that were not there before is none of the article's. */
function isPutIn(span: Span, changes: readonly Change[]): boolean {
  let moved = 0;
  return changes.some(({ start, end, now }) => {
    const from = start + moved;
    moved += now.length - (end - start);
    return start === end && from <= span.start && span.end <= from + now.length;
  });
}

function figureOf({ kind, value, unit, modifier, trend, noClaim }: Quantity): string {
  const amount = typeof value === "number" ? value : `${value.low} to ${value.high}`;
  return `${kind} ${modifier} ${amount} ${unit}${trend ? ` ${trend}` : ""}${noClaim ? ` (${noClaim})` : ""}`;
}

/** Letters and digits alone: where a mark belongs is a matter of style, and so is how they are set. */
function wordsIn(text = ""): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[\u00ad\u200b-\u200d\u2060]/g, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Of prose alone: mark-up is nobody's words. */
function wordsOf({ article: { blocks } }: Analysis, spans: readonly Span[]): string {
  return wordsIn(
    spans.flatMap((span) => blocks.map((block) => block.prose.slice(...within(span, block.span)))).join(" "),
  );
}

function within(span: Span, { start, end }: Span): [number, number] {
  return [Math.max(0, Math.min(span.start, end) - start), Math.max(0, Math.min(span.end, end) - start)];
}

function speakerOf({ speakers }: Analysis, { speaker }: Analysis["attributions"][number]): string | undefined {
  return speaker === undefined ? undefined : speakers[speaker]?.name;
}

/** A name with the words changed in it that were changed in the text. */
function renamed(name: string, text: string, changes: readonly Change[]): string {
  const now = new Map(changes.map((change) => [text.slice(change.start, change.end), change.now]));
  return name.replaceAll(/[\p{L}’'-]+ ?/gu, (word) => {
    const other = now.get(word) ?? now.get(word.trimEnd());
    if (other === undefined) return word;
    return now.has(word) ? other : other + word.slice(word.trimEnd().length);
  });
}

/** A restyled name is as long as it was in words, which is as much as can be said of it. */
function sameName(one: string | undefined, other: string | undefined): boolean {
  return one?.split(/\s+/).length === other?.split(/\s+/).length;
}

function touch(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function around(text: string, { start, end }: Span): string {
  return `${text.slice(Math.max(0, start - 100), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 100)}`.replaceAll(
    /\s+/g,
    " ",
  );
}

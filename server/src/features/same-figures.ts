/** Where the same thing is given a figure elsewhere, and whether the figures agree: for the Claims view, and as lines of a hover. */
import {
  type Analysis,
  type FigureMention,
  figureMentions,
  keptWith,
  type SameFigure,
  type Span,
  sameFigures,
} from "../engine/index.ts";
import { figureInWords } from "./figure-words.ts";
import { bullet, type Line, line } from "./rich-text.ts";

/** A figure of another article of the workspace. */
export interface MentionElsewhere extends FigureMention {
  /** The article's path. */
  readonly uri: string;
  /** The article's name, for people. */
  readonly name: string;
}

export interface Elsewhere {
  readonly span: Span;
  readonly words: string;
  readonly agrees: boolean;
  /** Absent for this article. */
  readonly article?: Pick<MentionElsewhere, "uri" | "name">;
}

/** Places in this article and in others where the figure at `span` seems to be given again; those that differ first. */
export function elsewhere(
  analysis: Analysis,
  span: Span,
  others: readonly MentionElsewhere[] = [],
): readonly Elsewhere[] {
  const mentions = mentionsIn(analysis);
  const mention = mentions.find(({ start, end }) => start === span.start && end === span.end);
  if (!mention) return [];
  const here = sameFigures(mention, mentions).map(described);
  const there = sameFigures(mention, others).map((same): Elsewhere => {
    const { uri, name } = same.mention;
    return { ...described(same), article: { uri, name } };
  });
  return [...here, ...there].sort((a, b) => Number(a.agrees) - Number(b.agrees)).slice(0, MOST);
}

/** A glance: whoever wants more searches. */
const MOST = 8;

/** An analysis never changes, so what is read off it holds as long as it does. */
const mentionsIn = keptWith((analysis: Analysis): readonly FigureMention[] => figureMentions(analysis));

function described({ mention: { start, end, figure }, agrees }: SameFigure<FigureMention>): Elsewhere {
  return { span: { start, end }, words: figureInWords(figure), agrees };
}

export function elsewhereLines(places: readonly Elsewhere[]): readonly Line[] {
  if (places.length === 0) return [];
  const lines = places.map(({ span, words, agrees, article }) =>
    bullet(
      { place: words, to: article ? { uri: article.uri, span } : { span } },
      article ? ` in ${article.name}` : "",
      agrees ? ", which agrees" : ", which does not agree",
    ),
  );
  return [line("Given a figure elsewhere:"), ...lines];
}

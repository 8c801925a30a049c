/** Reads judged articles and puts each figure the engine finds beside what the readers said of it. */
import {
  analyze,
  type Claim,
  defaultRuleSettings,
  emptyLibrary,
  settingsOfFigures,
  signs,
} from "../../server/src/engine/index.ts";
import { loadModels } from "../../server/src/host/index.ts";

/** `answered`: the text says whose it is. `none`: the reader saw no claim there. */
export type Verdict = "yes" | "doubtful" | "no" | "none" | "answered";

export interface Example {
  readonly article: string;
  /** How far each sign is seen, in the order of `signs`. */
  readonly seen: readonly number[];
  readonly verdict: Verdict;
  /** True when the engine holds it attributed, cited or exempt. */
  readonly standsByItself: boolean;
  readonly isContinued: boolean;
  /** The figure with some of the words around it, for reading. */
  readonly words: string;
}

interface JudgedArticle {
  readonly id: string;
  readonly text: string;
  readonly figures: readonly JudgedFigure[];
}

interface JudgedFigure {
  readonly start: number;
  readonly end: number;
  readonly claim: "yes" | "no" | "age" | "part";
  /** Who answers for it, or "-". */
  readonly by: string;
  readonly query: "yes" | "doubtful" | "no" | "-";
}

export async function readExamples(
  ndjson: string,
): Promise<{ readonly examples: readonly Example[]; readonly nWords: number }> {
  const context = {
    models: await loadModels(),
    library: emptyLibrary,
    rules: defaultRuleSettings(),
    commonKnowledge: [],
  };
  const articles = ndjson
    .trim()
    .split("\n")
    .map((line): JudgedArticle => JSON.parse(line));
  const examples = articles.flatMap((article) => {
    const facts = analyze({ text: article.text, format: "article" }, context);
    const claims = facts.claims.filter(({ subject }) => subject === "quantity");
    return settingsOfFigures(facts.claimed.blocks).map((setting, i): Example => {
      const claim = claims[i]!;
      return {
        article: article.id,
        seen: signs.map((sign) => sign.seen(setting)),
        verdict: verdictOn(claim, article.figures),
        standsByItself: claim.standing !== "unattributed",
        isContinued: setting.isContinued,
        words: `${article.text.slice(Math.max(0, claim.start - 80), claim.start)}⟦${article.text.slice(claim.start, claim.end)}⟧${article.text.slice(claim.end, claim.end + 60)}`,
      };
    });
  });
  return { examples, nWords: articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) };
}

function verdictOn({ start, end }: Claim, figures: readonly JudgedFigure[]): Verdict {
  const judged = figures.filter((f) => f.start < end && start < f.end && (f.claim === "yes" || f.claim === "no"));
  for (const verdict of ["yes", "doubtful", "no"] as const) {
    if (judged.some(({ query }) => query === verdict)) return verdict;
  }
  return judged.some(({ by }) => by !== "-") ? "answered" : "none";
}

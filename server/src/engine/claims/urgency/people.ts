/** Figures that count people: a crowd, a workforce, those who came to harm. Told by the words near the figure. */
import {
  casualtyWords,
  countedBallots,
  isPlural,
  peopleWords,
  roleNouns,
  rolesOfThings,
  singularOf,
} from "../../lexicon/index.ts";
import { isScore, isSmallCount, isVague, NEAR, nearFigure } from "./near.ts";
import type { FigureSetting } from "./setting.ts";

/** Also homes and jobs, which stand for who lives in them and has them. */
export function countsPeople(setting: FigureSetting): boolean {
  const { figure } = setting;
  if (figure.kind !== "count" || isSmallCount(setting) || isVague(setting)) return false;
  // “20,000 people in 20 countries”: what a figure counts says more than what stands before it.
  const nearBefore = figure.unit === "-" ? NEAR : 0;
  return countsRoles(setting) || nearFigure(setting, peopleWords, { nearBefore });
}

/** “340 nurses”, “12 police officers”: what is counted ends in what several are; no “22-man squad”, and delegates are a count of votes. */
function countsRoles({ figure, tokens, end }: FigureSetting): boolean {
  const last = tokens[end - 1]!.lower;
  if (figure.unit === "-" || !isPlural(last) || countedBallots.has(last)) return false;
  const role = singularOf(last);
  return roleNouns.has(role) && !rolesOfThings.has(role);
}

export function countsCasualties(setting: FigureSetting): boolean {
  const { kind } = setting.figure;
  if ((kind !== "count" && kind !== "percentage") || isScore(setting) || isVague(setting)) return false;
  if (nearFigure(setting, casualtyWords, { nearAfter: isPartOfGroup(setting) ? NEAR_GROUP : NEAR })) return true;
  const insertion = insertionEnd(setting);
  return insertion !== undefined && nearFigure({ ...setting, end: insertion }, casualtyWords, { nearAfter: 2 });
}

/** “Two | of the eight passengers aboard died”. */
function isPartOfGroup({ tokens, first, end }: FigureSetting): boolean {
  return (
    end === first + 1 &&
    tokens[end]?.lower === "of" &&
    /^(?:the|its|their|his|her|our|those)$/.test(tokens[end + 1]?.lower ?? "")
  );
}

/** In words after the figure, where the group that it is a part of stands between. */
const NEAR_GROUP = 8;

/** “Three people|, two of them children,| died”: behind what commas insert after the figure. */
function insertionEnd({ tokens, end, sentenceEnd }: FigureSetting): number | undefined {
  if (tokens[end]?.text !== ",") return undefined;
  for (let at = end + 1; at < end + LONGEST_INSERTION && at < sentenceEnd; at++)
    if (tokens[at]!.text === ",") return at + 1;
  return undefined;
}

/** In tokens: “, including a woman of 80 and her three grandchildren,”. */
const LONGEST_INSERTION = 12;

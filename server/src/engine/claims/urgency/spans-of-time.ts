/** Figures that say how long something took, and how long the time was in which something else was counted. */
import { monthNames } from "../../lexicon/index.ts";
import type { Token } from "../../text/index.ts";
import type { FigureSetting } from "./setting.ts";

/** “for 15 years”, “a 30-minute speech”, however many; but “waits rose from 12 to 18 weeks” were measured, and “on 11 days” counted. */
export function isMereDuration({ figure, tokens, first }: FigureSetting): boolean {
  const isCounted = figure.unit === "day" && tokens[first - 1]?.lower === "on";
  return figure.kind === "duration" && figure.trend === undefined && figure.from === undefined && !isCounted;
}

/** “In the 13 weeks to 28 December”, “for the three months ended in June”: how long a figure's time was, and no figure itself. */
export function isPeriod({ figure, tokens, first, end }: FigureSetting): boolean {
  if (figure.kind !== "duration" || tokens[first - 1]?.lower !== "the") return false;
  if (!/^(?:during|for|in|over)$/.test(tokens[first - 2]?.lower ?? "")) return false;
  const next = tokens[end]?.lower ?? "";
  return /^(?:ended|ending|through|until)$/.test(next) || (/^(?:of|to)$/.test(next) && isTimeAt(tokens, end + 1));
}

/** “28 December”, “the end of June”, “2004”. */
function isTimeAt(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + 4).some(({ text, lower }) => monthNames.has(lower) || /^(?:19|20)\d\d$/.test(text));
}

/**
 * Whether an article says itself that it is one account: of a speech, an interview, a piece somebody wrote, a company's results.
 * Its readers know whose words they read.
 */
import { keptWith } from "../../base/index.ts";
import type { Facts } from "../../claims/index.ts";
import type { BlockReading } from "../../text/index.ts";

export function reportsAnOccasion({ article, readings }: Facts): boolean {
  const lead = article.blocks.findIndex(({ kind }) => kind === "paragraph");
  return readings.some((reading, block) => namesOccasion(reading) || (block <= lead && givesResults(reading)));
}

const namesOccasion = keptWith(({ tokens }: BlockReading) => tokens.some(({ lower }) => occasionWords.has(lower)));
const givesResults = keptWith(({ tokens }: BlockReading) => tokens.some(({ lower }) => resultsWords.has(lower)));

const occasionWords: ReadonlySet<string> = new Set(
  "speech interview interviewed op-ed editorial column opinion lecture sermon keynote testimony testified memoir autobiography".split(
    " ",
  ),
);

const resultsWords: ReadonlySet<string> = new Set("profit profits results earnings dividend turnover".split(" "));

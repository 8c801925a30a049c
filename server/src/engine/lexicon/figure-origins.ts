/** How an article says where its figures come from: “The figures are from the Office for National Statistics”. All lower case. */
import { words } from "./words.ts";

/** What an article calls a figure that it has just given. */
export const figureNouns = words(`
  count counts data estimate estimates figure figures number numbers percentage percentages statistic statistics tally tallies
  toll total totals
`);

/** Of these, the ones that may stand for several figures. */
export const severalFigures = words("counts data estimates figures numbers percentages statistics tallies totals");

/** “The figures come from”, “stemmed from”. */
export const comingVerbs = words("came come comes stem stemmed stems");

/** “The figures were … from”, “… by”: what is done by whoever answers for them. */
export const givingParticiples = words(`
  announced calculated collated collected compiled disclosed drawn gathered given issued obtained prepared produced provided
  published recorded released reported supplied taken
`);

/** What somebody has found or reckons, and may list: “The survey's main findings:”. */
export const findingNouns = words(`
  conclusion conclusions data estimate estimates figures finding findings forecast forecasts projections statistics verdict
`);

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

/** What asks people, or adds up what they were asked. */
export const pollNouns = words("poll polls survey surveys");

/** Several, which are nobody's unless a name or a time tells which. */
export const severalPolls = words("polls surveys");

/** “The RealClearPolitics average of polls”. */
export const pollAverages = words("aggregate aggregates average averages");

/** “By the union's count”: how somebody came by a figure. */
export const reckonings = words(`
  analysis calculation calculations count counts estimate estimates measure reckoning tallies tally
`);

/** What a poll does to whom it counts: “had Rubio at 14 percent”, “gave Labour a lead of 9 points”. Not cues of anybody else. */
export const pollVerbs = words("gave gives giving had has have placed places placing put puts putting");

/** In the clause of “the poll” they tell of an election, which British English calls a poll. */
export const electionWords = words(`
  ballot ballots boycott boycotted by-election candidates constituency elected election elections electoral incumbent landslide
  parliamentary presidential re-election run-off runoff seat seats turnout vote votes win won
`);

/** What somebody makes of a figure that is not yet known, or wants it to be. */
export const forecastNouns = words(`
  estimate estimates expectation expectations forecast forecasts guidance outlook prediction predictions projection projections
  target targets
`);

/** What whoever made a forecast does to it: “raised its forecast to 2.5 percent”. Past, present and bare. */
export const revisingVerbs = words(`
  affirm affirmed affirms boost boosted boosts bump bumped bumps cut cuts cutting downgrade downgraded downgrades downgrading edged
  increase increased increases increasing keep keeping keeps kept left lift lifted lifting lifts lower lowered lowering lowers
  maintain maintained maintaining maintains narrow narrowed narrows nudged raise raised raises raising reaffirmed reduce reduced
  reduces reducing reiterated revise revised revises revising scaled set sets setting slash slashed slashes slashing stuck tightened
  trim trimmed trimming trims upgrade upgraded upgrades upgrading widened
`);

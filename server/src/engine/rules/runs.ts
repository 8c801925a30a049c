/** The blocks of an article by runs, for rules that walk over all of them at every keystroke. */
import { cutIntoRuns } from "../base/index.ts";
import type { BlockFacts } from "../claims/index.ts";

export const runsOf = cutIntoRuns(({ readings: [{ prose }] }: BlockFacts) => prose.length);

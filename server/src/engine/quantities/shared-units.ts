/** Units said once for several figures: “eight or nine euros”, “four-, five- and six-cylinder”, “to 81 days from 53”. */
import { follows, gapBetween } from "./between-figures.ts";
import type { Figure, Scene } from "./figure.ts";
import { isLevelOfConfidence } from "./no-claim.ts";
import { scaleOf } from "./ranges.ts";

const sharing = /^(?:-\s?)?(?:,|(?:, )?(?:or|and)(?: even| maybe| perhaps| possibly)?|-|x|by|×|±)$/;
/** What the sides of a thing are measured in: "2 x 4 metres" has the unit twice, "2 x 400g tins" once. */
const lengths = /(?:metre|foot|inch|yard|mile|pixel)$/;

const partOf =
  /^(?:out )?of(?: (?:(?:the|its|their|his|her|our)(?: (?:last|first|past|next|top|final))?|(?:\S+ ){0,2}\S+['’]s?))?$/;

/** Gives a unit said once to the figures before it: "eight or nine euros", "5, 6 and 7 per cent". */
export function shareUnits(scene: Scene, figures: readonly Figure[]): void {
  for (let at = figures.length - 2; at >= 0; at--) {
    const a = figures[at]!;
    const b = figures[at + 1]!;
    const isShare = a.form === "fraction" && a.kind === "ratio";
    if (a.unit !== undefined || b.unit === undefined || a.isSetAside || b.isSetAside) continue;
    if (a.kind !== undefined && !isShare) continue;
    if (b.kind === "money" && b.firstToken !== b.lastNumeralToken && scene.tokens[b.firstToken]!.kind === "mark")
      continue;
    const gap = gapBetween(scene, a, b);
    // "the score was 1-1 and two minutes remained"
    if (a.isScore && (gap === "and" || gap === "by")) continue;
    const isFrom = gap === "to" && b.upTo !== undefined && follows(scene, a, "from");
    if (gap === undefined || !(isFrom || sharing.test(gap) || (b.isCounted && partOf.test(gap)))) continue;
    // "the older of the two, 34, said": an age that names no unit has none to share.
    if (b.kind === "age" && b.endToken === b.lastNumeralToken + 1) continue;
    // "par 72, 6,812 yards": a comma alone lists nothing but "three, four years", unless the list goes on.
    if (gap === "," && b.unitFrom === undefined && !(a.value < b.value && b.value <= 2 * a.value)) continue;
    // "0.66, 95% CI": the level of an interval, and no share.
    if (isLevelOfConfidence(scene, b)) continue;
    if (/^[x×]$/.test(gap) && b.kind === "measure" && !lengths.test(b.unit)) continue;
    // "two-thirds, 67 per cent, say": the same share said twice.
    if (a.form === "fraction" && b.kind === "percentage") continue;
    // "5 or 6 million people"; once they share the unit, each would have a scale of its own.
    if (gap === "or" || isFrom) scaleUp(a, scaleOf(scene, a, b));
    // "half of 2,000 people"
    a.unit = isShare ? `% ${b.unit}` : b.unit;
    a.unitFrom = b;
    a.surfaceUnit = b.surfaceUnit ?? "-";
    if (b.kind !== undefined && !isShare) a.kind = b.kind;
  }
}

/**
 * Gives a measure said once to the level or the step right behind it: "to 81 days from 53", "183 bushels an acre, up 3.3 from May",
 * "from 14-18 mpg to 24".
 */
export function passUnitsOn(scene: Scene, figures: readonly Figure[]): void {
  for (let at = 1; at < figures.length; at++) {
    const a = figures[at - 1]!;
    const b = figures[at]!;
    if (b.unit !== undefined || b.kind !== undefined || !isMeasured(a)) continue;
    const gap = gapBetween(scene, a, b);
    if (gap === undefined) continue;
    const isLevel = /^(?:, )?(?:up |down )?from$/.test(gap) && isLevelReached(scene, a);
    const isStep = /^, (?:up|down)$/.test(gap) && a.kind !== "percentage" && scene.lower(b.endToken) === "from";
    const isEnd = gap === "to" && follows(scene, a, "from");
    if (a.upTo === undefined ? !isLevel && !isStep : !isEnd) continue;
    b.unit = a.unit;
    b.unitFrom = a;
    b.surfaceUnit = a.surfaceUnit ?? "-";
    b.kind = a.kind!;
  }
}

function scaleUp(figure: Figure, scale: number): void {
  figure.value *= scale;
  if (figure.upTo !== undefined) figure.upTo *= scale;
}

/** "to 81 days", "to about 81 days". */
function isLevelReached(scene: Scene, { firstToken }: Figure): boolean {
  return scene.lower(firstToken - 1) === "to" || (scene.lower(firstToken - 2) === "to" && scene.isWord(firstToken - 1));
}

function isMeasured({ kind, isCounted, unit }: Figure): boolean {
  return unit !== undefined && !isCounted && /^(?:measure|percentage|duration)$/.test(kind ?? "");
}

/** Ratios that name what they count: “one household in three”, “nine times out of ten”, “12 deaths per 100,000 people”. */
import { gapBetween } from "./between-figures.ts";
import { extendTo, type Figure, type Scene } from "./figure.ts";

/** "one household in three", "nine times out of ten": the counted noun stands inside the ratio. */
export function joinCountedRatios(scene: Scene, figures: readonly Figure[]): Figure[] {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const before = joined.at(-1);
    if (!before || !isCountedRatio(scene, before, figure)) {
      joined.push(figure);
      continue;
    }
    before.value /= figure.value;
    // "nine times out of ten" counts no times.
    if (before.unit === TIMES) before.unit = undefined;
    before.kind = "ratio";
    extendTo(scene, before, figure.endToken);
  }
  return joined;
}

function isCountedRatio(scene: Scene, a: Figure, b: Figure): boolean {
  if (b.unit !== undefined || a.upTo !== undefined || !(a.value < b.value) || 10 < a.value) return false;
  if (!a.isCounted && a.unit !== TIMES) return false;
  const gap = gapBetween(scene, a, b);
  return gap === "out of" || (gap === "in" && a.unit !== TIMES);
}

/**
 * "12 deaths per 100,000 people", "$4.50 for every $100 of assessed value", "40 micrograms of alcohol in 100ml of breath": how many there
 * are to so many is one figure.
 */
export function joinRates(scene: Scene, figures: readonly Figure[]): Figure[] {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const before = joined.at(-1);
    if (
      !before ||
      !(figure.form === "digits" || figure.hasScale) ||
      figure.upTo !== undefined ||
      !isRate(scene, before, figure)
    ) {
      joined.push(figure);
      continue;
    }
    const many = [String(figure.value), figure.unit].filter((part) => part !== undefined).join(" ");
    const written = scene.slice(before.endToken, figure.endToken);
    before.unit = before.unit === undefined ? `per ${many}` : `${before.unit} per ${many}`;
    before.surfaceUnit = before.surfaceUnit === undefined ? written : `${before.surfaceUnit} ${written}`;
    extendTo(scene, before, figure.endToken);
  }
  return joined;
}

/** “12 per 100,000”, “12 for every 100,000”; but “1% for every 9 weeks” is two figures. */
function isRate(scene: Scene, before: Figure, figure: Figure): boolean {
  const gap = gapBetween(scene, before, figure);
  if (gap === "per") return true;
  if (gap === "for every") return before.kind !== "percentage" && figure.kind !== "duration";
  if (gap === undefined || figure.unit !== "millilitre" || !/^of \w{1,20} (?:in|per)$/.test(gap)) return false;
  return scene.lower(figure.endToken) === "of" && /^(?:blood|breath|urine)$/.test(scene.lower(figure.endToken + 1));
}

/** The unit of "nine times". */
const TIMES = "count";

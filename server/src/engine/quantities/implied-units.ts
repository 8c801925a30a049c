/**
 * Units that the sentence has said already: “rose 64 points to 4,577”, “the highest bid is 84.75 cents, the lowest 74.07”.
 * Only for a bare number that looks like the earlier one; “rose 8% to 3.65” says nothing of what 3.65 is.
 */
import type { Figure, Scene } from "./figure.ts";

export function readImpliedUnits(scene: Scene, figures: readonly Figure[]): void {
  let earlier: Figure | undefined;
  for (const [at, figure] of figures.entries()) {
    if (figure.unit !== undefined) {
      if (figure.kind === "money" || figure.unit === "point") earlier = figure;
      continue;
    }
    if (figure.kind !== undefined || figure.form !== "digits" || !earlier) continue;
    const before = figures[at - 1]!;
    const isMoveTo =
      before.unit === earlier.unit &&
      scene.lower(figure.firstToken - 1) === "to" &&
      figure.firstToken - before.endToken <= 2;
    if (!isMoveTo && !looksAlike(scene, earlier, figure)) continue;
    figure.unit = earlier.unit!;
    figure.kind = earlier.kind ?? "count";
  }
}

/** As many decimals, at least one, and within twice or half the size. */
function looksAlike(scene: Scene, a: Figure, b: Figure): boolean {
  const decimals = decimalsOf(scene, b);
  return decimals > 0 && decimals === decimalsOf(scene, a) && a.value / 2 <= b.value && b.value <= a.value * 2;
}

function decimalsOf(scene: Scene, figure: Figure): number {
  const text = scene.text(figure.lastNumeralToken);
  const point = text.indexOf(".");
  return point === -1 ? 0 : text.length - point - 1;
}

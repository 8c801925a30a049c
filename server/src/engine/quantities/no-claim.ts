/**
 * Quantities that state nothing anyone would answer for: “one of the …”, “5G”, “two days ago”, “24-hour”. They are still quantities,
 * with value and unit; what is no quantity at all has been set aside before.
 */
import type { Figure, Scene } from "./figure.ts";

export function judgeClaim(scene: Scene, figure: Figure): void {
  const next = scene.lower(figure.lastNumeralToken + 1);
  if (figure.unit === "generation wireless") figure.noClaim = "name";
  else if (figure.form === "words" && figure.value === 1 && figure.upTo === undefined && figure.kind === "count") {
    if (next === "of" || !isStressed(scene, figure)) figure.noClaim = "pronoun";
  } else if (figure.unit === "hour" && figure.value === 24 && scene.isHyphen(figure.lastNumeralToken + 1))
    figure.noClaim = "figure-of-speech";
  else if (figure.kind === "duration" && /^(?:ago|earlier)$/.test(scene.lower(figure.endToken)))
    figure.noClaim = "date";
}

/** "Only one player", "one person died": "one" that answers "how many". */
function isStressed(scene: Scene, figure: Figure): boolean {
  return (
    figure.modifier !== undefined ||
    /^(?:only|just|least|exactly)$/.test(scene.lower(figure.firstToken - 1)) ||
    figure.unit !== undefined
  );
}

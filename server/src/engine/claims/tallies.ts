/** Lists of who has how many, “Labour 202, Conservatives 121 and Greens 9”: their figures come from one count, and one source answers for them all. */
import type { Span } from "../base/index.ts";
import type { Quantity } from "../quantities/index.ts";

/** A figure where it stands in `text`. */
export interface PlacedFigure extends Span {
  readonly figure?: Quantity | undefined;
}

/** Whether a figure is the next of the list that the one before it belongs to. */
export function continuesTally(text: string, before: PlacedFigure, here: PlacedFigure): boolean {
  const name = here.figure?.concept;
  if (!name || here.figure!.unit !== "-" || here.start - before.end > name.length + LONGEST_JOINT) return false;
  const between = text.slice(before.end, here.start);
  return between.endsWith(`${name} `) && joints.test(between.slice(0, -name.length - 1));
}

const joints = /^(?:[,;](?: and)?| and) (?:the )?$/;
/** In code units. */
const LONGEST_JOINT = 12;

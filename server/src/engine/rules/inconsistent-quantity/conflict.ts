/** Two figures of one thing that do not agree. */
import type { Quantity } from "../../quantities/index.ts";

export interface Conflict {
  /** The one to look at. */
  readonly figure: Quantity;
  readonly other: Quantity;
}

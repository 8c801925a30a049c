/** What a block says that somebody says who is named in another one: “She said: ¶ “We lost 40 homes.”” */
import type { Span } from "../../base/index.ts";
import type { BlockAttribution } from "../types.ts";

/** Words of a block that an attribution of another one holds; counted from the start of their own block. */
export interface GoingOn {
  /** The number of the block with the attribution: one further up, or further down where the quotation is given to its speaker late. */
  readonly from: number;
  readonly attribution: BlockAttribution;
  readonly pieces: readonly Span[];
  readonly isQuoted: boolean;
}

/**
 * The same article as another desk would have written it: other marks, other notation, another name, another form. What it says is the
 * same, so what is read in it should be. No annotator is needed to see where it is not.
 */
import { forms } from "./forms.ts";
import { marks } from "./marks.ts";
import { notation } from "./notation.ts";
import type { Restyling } from "./restyling.ts";
import { voices } from "./voices.ts";

export const restylings: readonly Restyling[] = [...marks, ...notation, ...voices, ...forms];

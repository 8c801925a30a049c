/** `defineRule`: a rule written with its options' types worked out from their defaults. */
import type { BlockFacts, Facts } from "../claims/index.ts";
import type { Hit, OptionSpec, OptionValue, Rule } from "./types.ts";

type Options = Readonly<Record<string, OptionSpec>>;

/** `false` → boolean, `2` → number: the kind of the default, not its value. */
type Widened<T extends OptionValue> = T extends boolean
  ? boolean
  : T extends number
    ? number
    : T extends string
      ? string
      : readonly string[];

type ValuesOf<O extends Options> = { readonly [K in keyof O]: Widened<O[K]["default"]> };

export interface RuleDefinition<O extends Options> extends Omit<Rule, "options" | "find" | "findIn"> {
  readonly options: O;
  findIn?(block: BlockFacts, options: ValuesOf<O>): Iterable<Hit>;
  find?(facts: Facts, options: ValuesOf<O>): Iterable<Hit>;
}

/** Settings are checked where they are read, so a rule may rely on the types of its options. */
export function defineRule<const O extends Options>(definition: RuleDefinition<O>): Rule {
  return definition;
}

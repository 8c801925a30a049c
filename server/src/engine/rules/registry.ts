/** Every rule, sorted by id. A new rule is a folder and a line here. */
import type { Rule } from "./types.ts";
import { unattributedQuantity } from "./unattributed-quantity/rule.ts";
import { unusedSuppression } from "./unused-suppression/rule.ts";

export const rules: readonly Rule[] = [unattributedQuantity, unusedSuppression];

export function ruleById(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}

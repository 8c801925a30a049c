/** Every rule, sorted by id. A new rule is a folder and a line here. */
import { incompleteSource } from "./incomplete-source/rule.ts";
import { missingCredit } from "./missing-credit/rule.ts";
import { orphanedAnnotation } from "./orphaned-annotation/rule.ts";
import type { Rule } from "./types.ts";
import { unattributedQuantity } from "./unattributed-quantity/rule.ts";
import { unattributedQuote } from "./unattributed-quote/rule.ts";
import { unclosedQuote } from "./unclosed-quote/rule.ts";
import { unknownSource } from "./unknown-source/rule.ts";
import { unusedSource } from "./unused-source/rule.ts";
import { unusedSuppression } from "./unused-suppression/rule.ts";
import { vagueSource } from "./vague-source/rule.ts";

export const rules: readonly Rule[] = [
  incompleteSource,
  missingCredit,
  orphanedAnnotation,
  unattributedQuantity,
  unattributedQuote,
  unclosedQuote,
  unknownSource,
  unusedSource,
  unusedSuppression,
  vagueSource,
];

export function ruleById(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}

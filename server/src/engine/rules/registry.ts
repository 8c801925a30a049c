/** Every rule, sorted by id. A new rule is a folder and a line here. */
import { disputedClaim } from "./disputed-claim/rule.ts";
import { incompleteSource } from "./incomplete-source/rule.ts";
import { inconsistentArithmetic } from "./inconsistent-arithmetic/rule.ts";
import { inconsistentQuantity } from "./inconsistent-quantity/rule.ts";
import { loadedCue } from "./loaded-cue/rule.ts";
import { malformedCitation } from "./malformed-citation/rule.ts";
import { missingCredit } from "./missing-credit/rule.ts";
import { orphanedAnnotation } from "./orphaned-annotation/rule.ts";
import { percentOrPoints } from "./percent-or-points/rule.ts";
import { pollDetails } from "./poll-details/rule.ts";
import { singleSource } from "./single-source/rule.ts";
import { staleReview } from "./stale-review/rule.ts";
import type { Rule } from "./types.ts";
import { unattributedClaim } from "./unattributed-claim/rule.ts";
import { unattributedQuantity } from "./unattributed-quantity/rule.ts";
import { unattributedQuote } from "./unattributed-quote/rule.ts";
import { uncitedClaim } from "./uncited-claim/rule.ts";
import { unclosedQuote } from "./unclosed-quote/rule.ts";
import { unknownSource } from "./unknown-source/rule.ts";
import { unreviewedClaim } from "./unreviewed-claim/rule.ts";
import { unusedSource } from "./unused-source/rule.ts";
import { unusedSuppression } from "./unused-suppression/rule.ts";
import { vagueSource } from "./vague-source/rule.ts";

export const rules: readonly Rule[] = [
  disputedClaim,
  incompleteSource,
  inconsistentArithmetic,
  inconsistentQuantity,
  loadedCue,
  malformedCitation,
  missingCredit,
  orphanedAnnotation,
  percentOrPoints,
  pollDetails,
  singleSource,
  staleReview,
  unattributedClaim,
  unattributedQuantity,
  unattributedQuote,
  uncitedClaim,
  unclosedQuote,
  unknownSource,
  unreviewedClaim,
  unusedSource,
  unusedSuppression,
  vagueSource,
];

/** The attributions of one block: from the trained model and the rules where there is a model, from rules alone where there is none. */
import { anyOverlap, firstEndingAfter } from "../base/index.ts";
import type { BlockReading } from "../text/index.ts";
import { withAgents } from "./agents.ts";
import { withAnnounced } from "./announced.ts";
import { bounded } from "./bounds.ts";
import { combine } from "./combine.ts";
import { withSharesApart } from "./counted-sources.ts";
import { withoutEntryTime } from "./entry-times.ts";
import { withFurtherFigures } from "./further-figures.ts";
import { withInterrupted } from "./interrupted.ts";
import { withItemCredits } from "./item-credits.ts";
import { withLaterQuotations } from "./later-quotations.ts";
import { withLeavers } from "./leavers.ts";
import { withMissingSources } from "./missing-sources.ts";
import { withoutNobody } from "./nobody.ts";
import { withoutObjects } from "./objects.ts";
import { withoutPassiveSubjects } from "./passives.ts";
import { withoutQuotedCues } from "./quoted.ts";
import { attributionsByRules } from "./rules/index.ts";
import { withSeenPapers } from "./seen-papers.ts";
import { signatureIn, soSaidIn } from "./signatures.ts";
import { withSourcesEnded } from "./source-ends.ts";
import { sourceLineIn } from "./source-lines.ts";
import { withTurn } from "./turns.ts";
import type { AttributionTagger, BlockAttribution, FoundAttributions } from "./types.ts";

export function findAttributions(reading: BlockReading, tagger?: AttributionTagger): FoundAttributions {
  const line = sourceLineIn(reading) ?? signatureIn(reading);
  // What heads the columns of a table is no sentence.
  if (reading.kind === "table") return { attributions: line ? [line] : [], announced: undefined };
  const found = findInProse(reading, tagger);
  if (!line || found.attributions.some(({ source }) => anyOverlap(source, line.source))) return found;
  // The model may take “Sources” for somebody who speaks.
  const others = found.attributions.filter(({ source, cue }) => !anyOverlap([...source, ...cue], line.cue));
  const attributions = [...others, line].sort(inOrderOfCues);
  return { attributions, announced: found.announced };
}

function findInProse(reading: BlockReading, tagger: AttributionTagger | undefined): FoundAttributions {
  return withAnnounced(attributionsIn(reading, tagger), reading, (other) => attributionsIn(other, tagger));
}

function attributionsIn(reading: BlockReading, tagger: AttributionTagger | undefined): readonly BlockAttribution[] {
  return withTurn(withItemCredits(withSoSaid(saidIn(reading, tagger), reading), reading), reading);
}

/** What else is found in “So said Hay.” takes “So” for a name, and so may what is found of the words before it. */
function withSoSaid(found: readonly BlockAttribution[], reading: BlockReading): readonly BlockAttribution[] {
  const soSaid = soSaidIn(reading);
  if (soSaid.length === 0) return found;
  const isApart = ({ source, cue }: BlockAttribution) =>
    !soSaid.some((one) => {
      const { start } = one.cue[0]!;
      const { end } = reading.sentences[firstEndingAfter(reading.sentences, start)]!;
      return [source[0], cue[0]].some((span) => span && start <= span.start && span.start < end);
    });
  return [...found.filter(isApart), ...soSaid].sort(inOrderOfCues);
}

function inOrderOfCues(a: BlockAttribution, b: BlockAttribution): number {
  return a.cue[0]!.start - b.cue[0]!.start;
}

function saidIn(reading: BlockReading, tagger: AttributionTagger | undefined): readonly BlockAttribution[] {
  const byRules = ruled(reading);
  if (!tagger) return withoutEntryTime(withFurtherFigures(withSharesApart(byRules, reading), reading), reading);
  const byModel = tagged(reading, tagger, byRules);
  const mended = [
    withMissingSources,
    withLeavers,
    withSeenPapers,
    withLaterQuotations,
    withInterrupted,
    withoutObjects,
    withAgents,
    withoutPassiveSubjects,
    withSharesApart,
    withFurtherFigures,
    withoutEntryTime,
  ];
  const combined = mended.reduce<readonly BlockAttribution[]>(
    (found, mend) => mend(found, reading),
    combine(byModel, byRules, reading, tagger),
  );
  return withoutQuotedCues(combined, reading);
}

/** What the rules find by themselves. */
export function ruled(reading: BlockReading): readonly BlockAttribution[] {
  return withoutNobody(attributionsByRules(reading), reading);
}

/** What the model finds, ended where the rules know that it ends. */
export function tagged(
  reading: BlockReading,
  tagger: AttributionTagger,
  byRules: readonly BlockAttribution[],
): readonly BlockAttribution[] {
  return withSourcesEnded(withoutNobody(bounded(tagger.tag(reading), byRules, reading), reading), reading);
}

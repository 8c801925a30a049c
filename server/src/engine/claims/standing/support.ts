/** What is put beside each claim, in the text or next to it: citations, links, annotations, reasons why it needs none. */
import type { Evidence } from "../facts.ts";
import type { GroundedBlock } from "../grounds.ts";
import { placed, type Subject, subjectIn } from "../subjects.ts";
import type { ClaimSubject } from "../types.ts";
import { commonKnowledge } from "./common-knowledge.ts";
import { type Notes, notesOn } from "./notes.ts";
import { type Pointers, pointersTo } from "./reach.ts";

/** Places in it are the article's. */
export interface Support extends Pointers {
  readonly notes: Notes | undefined;
}

/** One and the same for all claims that nothing is beside. */
export const unsupported: Support = { citations: [], references: [], notes: undefined };

/** Answers for a claim of a block, by their numbers. `phrases`: what a team lists as needing no source. */
export function supportOf(
  evidence: Evidence,
  blocks: readonly GroundedBlock[],
  phrases: readonly string[],
): (block: number, claim: number) => Support {
  if (isBare(evidence, phrases)) return () => unsupported;
  const { article } = evidence;
  const subjects = blocks.map(({ grounds, work: { layers } }, index) => {
    const { reading, quantities, checkworthiness } = layers;
    const sentences = reading.sentences.map(({ start, end }, i) => ({
      start,
      end,
      checkworthiness: checkworthiness[i]!,
      block: index,
    }));
    const by = article.blocks[index]!.span.start;
    return grounds.subjects.map((one) => placed(subjectIn({ sentences, quantities }, one), by));
  });
  const inOrder = subjects.flat();
  const knownToAll = commonKnowledge(article.text, phrases);
  const pointers = pointersTo(evidence, inOrder);
  const notes = notesBySubject(inOrder, evidence);
  return (block, claim) => {
    const subject = subjects[block]![claim]!;
    const inText = pointers(subject, subject.sentence);
    const noted = notes.get(subject);
    const exemption = noted?.exemption ?? inText.exemption ?? knownToAll(subject);
    if (inText.citations.length + inText.references.length === 0 && !noted && !exemption) return unsupported;
    return { ...inText, notes: noted, ...(exemption && { exemption }) };
  };
}

/** True where nothing can be put beside any claim. */
export function isBare(
  { citations, references, exemptions, annotations }: Evidence,
  phrases: readonly string[],
): boolean {
  return citations.length + references.length + exemptions.length + annotations.length + phrases.length === 0;
}

/** Subjects of one kind are disjoint; a quotation and the figures in it are not. */
function notesBySubject(subjects: readonly Subject[], { annotations }: Evidence): ReadonlyMap<Subject, Notes> {
  const kinds: readonly ClaimSubject[] = annotations.length === 0 ? [] : ["quantity", "quotation", "sentence"];
  return new Map(
    kinds.flatMap((kind) =>
      notesOn(
        subjects.filter(({ subject }) => subject === kind),
        annotations,
      ),
    ),
  );
}

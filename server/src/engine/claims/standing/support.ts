/** What is put beside each claim, in the text or next to it: citations, links, annotations, reasons why it needs none. */
import { type ChangedStretch, earlierIndex, type Span } from "../../base/index.ts";
import type { Library } from "../../library/index.ts";
import type { LayeredBlock } from "../block-frame.ts";
import type { Evidence } from "../facts.ts";
import type { GroundedBlock, GroundedSubject } from "../grounds.ts";
import type { ClaimSubject, Standing } from "../types.ts";
import { type Beside, besideByBlock, nothingBeside } from "./beside.ts";
import { commonKnowledge } from "./common-knowledge.ts";
import { type Notes, notesOn } from "./notes.ts";
import { type Pointers, pointersTo } from "./reach.ts";

/** Counted from the start of the claim's block. */
export interface Support extends Pointers {
  readonly notes: Notes | undefined;
}

/** One and the same for all claims that nothing is beside. */
const unsupported: Support = { citations: [], references: [], notes: undefined };

/** A block with what is beside its claims. Lists with one entry for each of its subjects. */
export interface SupportedBlock {
  readonly block: GroundedBlock;
  readonly beside: Beside;
  readonly support: readonly Support[];
  /** Whether that or the text answers for a claim, before other mentions of it are looked at. */
  readonly isAnswered: readonly boolean[];
}

/** The same of an analysis before an edit, with the same library and the same phrases. */
export interface EarlierSupport {
  readonly supported: readonly SupportedBlock[];
  readonly changed: ChangedStretch;
}

/** One for each block. `phrases`: what a team lists as needing no source. */
export function supportByBlock(
  evidence: Evidence,
  layers: readonly LayeredBlock[],
  blocks: readonly GroundedBlock[],
  phrases: readonly string[],
  earlier: EarlierSupport | undefined,
): readonly SupportedBlock[] {
  const before = (index: number): SupportedBlock | undefined => {
    const at = earlier && earlierIndex(earlier.changed, index);
    return at === undefined ? undefined : earlier!.supported[at];
  };
  const beside = besideByBlock(evidence, layers, (index) => before(index)?.beside);
  return blocks.map((block, index) => {
    const known = before(index);
    const isSame = known && known.block === block && known.beside === beside[index];
    return isSame ? known : supportedBlock(block, beside[index]!, evidence.library, phrases);
  });
}

function supportedBlock(
  block: GroundedBlock,
  beside: Beside,
  library: Library,
  phrases: readonly string[],
): SupportedBlock {
  const support = supportIn(block, beside, phrases);
  const isAnswered = block.grounds.subjects.map(
    ({ isNamed }, i) => standingOf(library, isNamed, support[i]!) !== "unattributed",
  );
  return { block, beside, support, isAnswered };
}

function supportIn({ work, grounds }: GroundedBlock, beside: Beside, phrases: readonly string[]): readonly Support[] {
  const { subjects } = grounds;
  if (beside === nothingBeside && phrases.length === 0) return subjects.map(() => unsupported);
  const { reading } = work.layers;
  const sentences = reading.kind === "table" ? everywhere : reading.sentences;
  const pointers = pointersTo(beside, subjects, sentences);
  const notes = notesBySubject(subjects, beside);
  const knownToAll = commonKnowledge(work.text, phrases);
  return subjects.map((subject) => {
    const inText = pointers(subject, sentences[subject.sentence]!);
    const noted = notes.get(subject);
    const exemption = noted?.exemption ?? inText.exemption ?? knownToAll(subject);
    if (inText.citations.length + inText.references.length === 0 && !noted && !exemption) return unsupported;
    return { ...inText, notes: noted, ...(exemption && { exemption }) };
  });
}

/** Whatever stands in a table, or beside it and speaks of it, speaks of all of it. */
const everywhere: readonly Span[] = [{ start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY }];

/** Subjects of one kind are disjoint; a quotation and the figures in it are not. */
function notesBySubject(
  subjects: readonly GroundedSubject[],
  { annotations }: Beside,
): ReadonlyMap<GroundedSubject, Notes> {
  const kinds: readonly ClaimSubject[] = annotations.length === 0 ? [] : ["quantity", "quotation", "sentence", "table"];
  return new Map(
    kinds.flatMap((kind) =>
      notesOn(
        subjects.filter(({ subject }) => subject === kind),
        annotations,
      ),
    ),
  );
}

/** What stands behind a claim by itself, before other mentions of it are looked at. A key that no library has points nowhere. */
export function standingOf(
  { entryByKey }: Library,
  isNamed: boolean,
  { citations, references, notes, exemption }: Support,
): Standing {
  const isKnown = ({ key }: { readonly key: string }) => entryByKey.has(key);
  if (citations.some(isKnown) || references.length || notes?.annotation?.citations.some(isKnown)) return "cited";
  if (isNamed) return "attributed";
  return exemption ? "exempt" : "unattributed";
}

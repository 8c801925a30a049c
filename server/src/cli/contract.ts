/** An analysis as one line of `wellsourced analyze --ndjson`: the contract that scripts and distributed engines rely on. */
import type { Analysis, Quantity, Span } from "../engine/index.ts";
import { messageOf } from "./reporters/reporter.ts";

/** What `analyze --ndjson` prints for a document; every offset counts UTF-16 code units from the start of its text. */
export interface ContractLine {
  readonly id: string;
  readonly quantities: readonly ContractQuantity[];
  readonly attributions: readonly {
    readonly source: readonly Span[];
    readonly cue: readonly Span[];
    readonly content: readonly Span[];
    readonly kind: "direct" | "indirect" | "mixed";
    readonly speaker: string | null;
  }[];
  readonly sentences: readonly (Span & { readonly checkworthiness: number })[];
  readonly diagnostics: readonly (Span & {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
  })[];
}

interface ContractQuantity extends Span {
  readonly kind: string;
  readonly value: number | { readonly low: number; readonly high: number };
  readonly unit: string;
  readonly surfaceUnit: string;
  readonly modifier: string;
  readonly trend: "up" | "down" | null;
  readonly concept: string | null;
  readonly claim: boolean;
  readonly attribution: number | null;
  readonly sources: readonly string[];
}

export function contractLine(id: string, analysis: Analysis): ContractLine {
  const { attributions, speakers, sentences, findings } = analysis;
  return {
    id,
    quantities: contractQuantities(analysis),
    attributions: attributions.map(({ source, cue, content, kind, speaker }) => ({
      source: source.map(bare),
      cue: cue.map(bare),
      content: content.map(bare),
      kind,
      speaker: speaker === undefined ? null : (speakers[speaker]?.name ?? null),
    })),
    sentences: sentences.map(({ start, end, checkworthiness }) => ({ start, end, checkworthiness })),
    diagnostics: findings
      .filter(({ uri }) => uri === undefined)
      .map((finding) => ({
        ...bare(finding.span),
        rule: finding.rule,
        severity: finding.severity,
        message: messageOf(finding),
      })),
  };
}

function contractQuantities({ quantities, claims, attributions }: Analysis): ContractQuantity[] {
  const claimOf = new Map(claims.flatMap((claim) => (claim.quantity === undefined ? [] : [[claim.quantity, claim]])));
  const holders = contentHolders(attributions);
  return quantities.map((quantity, i) => {
    const claim = claimOf.get(i);
    const cited = [...(claim?.citations ?? []), ...(claim?.annotation?.citations ?? [])].map(({ key }) => key);
    return {
      ...bare(quantity),
      kind: quantity.kind,
      value: quantity.value,
      unit: quantity.unit,
      surfaceUnit: quantity.surfaceUnit,
      modifier: quantity.modifier,
      trend: quantity.trend ?? null,
      concept: quantity.concept ?? null,
      claim: quantity.noClaim === undefined,
      attribution: claim ? (claim.attribution ?? null) : (holders(quantity) ?? null),
      sources: [...new Set(cited)],
    };
  });
}

/**
 * Answers which attribution's content holds a quantity that is no claim: the one with the shortest piece around it.
 * Asked in text order; each piece is looked at while it is open, so that the whole is linear but for nesting.
 */
function contentHolders(attributions: Analysis["attributions"]): (quantity: Quantity) => number | undefined {
  const pieces = attributions
    .flatMap(({ content }, attribution) => content.map(({ start, end }) => ({ start, end, attribution })))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  let open: typeof pieces = [];
  return ({ start, end }) => {
    while (next < pieces.length && pieces[next]!.start <= start) open.push(pieces[next++]!);
    open = open.filter((piece) => start < piece.end);
    const around = open.filter((piece) => end <= piece.end);
    if (!around.length) return undefined;
    return around.reduce((least, piece) => (piece.end - piece.start < least.end - least.start ? piece : least))
      .attribution;
  };
}

function bare({ start, end }: Span): Span {
  return { start, end };
}

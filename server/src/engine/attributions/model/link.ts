/**
 * From role spans to attributions: each span goes to the nearest cue on the side its role names, and a cue that shares its
 * source takes that of the attribution before it. Counts in tokens.
 */
import type { RoleSpan } from "./tags.ts";

export interface TokenSpan {
  readonly from: number;
  readonly to: number;
}

/** An attribution in tokens; a source or content in pieces where the cue, or something else, interrupts it. */
export interface LinkedAttribution {
  readonly cue: TokenSpan;
  readonly source: readonly TokenSpan[];
  readonly content: readonly TokenSpan[];
}

/** Spans must be in order. A span with no cue on its side is dropped: an attribution without a cue can't be checked. */
export function link(spans: readonly RoleSpan[]): LinkedAttribution[] {
  const cues = spans.filter(isCue);
  const linked = cues.map(({ from, to, role }) => ({
    cue: { from, to },
    shared: role === "shared-cue",
    source: [] as TokenSpan[],
    content: [] as TokenSpan[],
  }));
  let next = 0;
  for (const span of spans) {
    if (isCue(span)) {
      next++;
      continue;
    }
    const side = span.role === "source-left" || span.role === "content-left" ? linked[next] : linked[next - 1];
    if (!side) continue;
    const { from, to } = span;
    if (span.role === "content-left" || span.role === "content-right") side.content.push({ from, to });
    // Of several sources on one side the last named before the cue, or the first after it, is its subject.
    else if (span.role === "source-left") side.source = [{ from, to }];
    else if (side.source.length === 0) side.source.push({ from, to });
  }
  const attributions: LinkedAttribution[] = [];
  let lastSource: readonly TokenSpan[] = [];
  for (const { cue, shared, source, content } of linked) {
    const own = source.length === 0 && shared ? lastSource : source;
    if (own.length > 0) lastSource = own;
    if (content.length > 0) attributions.push({ cue, source: own, content });
  }
  return attributions;
}

function isCue({ role }: RoleSpan): boolean {
  return role === "cue" || role === "shared-cue";
}

/**
 * The one notion of place in the engine: a half-open range of UTF-16 code units, and the algebra over sorted ranges.
 * In “rose 3%” the figure “3%” is `{ start: 5, end: 7 }`. Knows nothing of lines, columns or protocols.
 */

/** A half-open range `[start, end)` of JavaScript string offsets (UTF-16 code units). Empty when `start === end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function lengthOf({ start, end }: Span): number {
  return end - start;
}

export function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** True when the two share at least one code unit; touching ends do not overlap. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when one of the first overlaps one of the others. */
export function anyOverlap(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((one) => others.some((other) => overlaps(one, other)));
}

/** True when every code unit of `inner` lies in `outer`; an empty `inner` may sit at either edge. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function holdsOffset({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

/** The smallest span that holds both. */
export function join(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

export function intersect(a: Span, b: Span): Span | undefined {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? { start, end } : undefined;
}

export function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** The same places in the same order. */
export function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every(({ start, end }, i) => start === b[i]!.start && end === b[i]!.end);
}

/** Sorts by start, then the longer first, so that a container precedes what it contains. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Sorted, disjoint spans that cover exactly what `spans` cover; touching ones are joined. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const next of [...spans].sort(compareSpans)) {
    const last = merged.at(-1);
    if (last && next.start <= last.end) merged[merged.length - 1] = join(last, next);
    else merged.push(next);
  }
  return merged;
}

/**
 * The index of the first item that ends after `offset`, among items sorted by position and disjoint; `items.length` when none does.
 * O(log n).
 */
export function firstEndingAfter(items: readonly Span[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The item that holds `offset`, among items sorted by position and disjoint. */
export function itemAt<T extends Span>(items: readonly T[], offset: number): T | undefined {
  const item = items[firstEndingAfter(items, offset)];
  return item && item.start <= offset ? item : undefined;
}

/**
 * Dates between CSL's forms (`date-parts`, `raw`, `literal`, Pandoc's `year`/`month`/`day`, plain EDTF) and ISO 8601 text, as precise
 * as they were written: `{"date-parts": [[2025, 6]]}` is "2025-06". What is no date ("Spring 2025") stays as it was written.
 */

/** Undefined when the value holds no date at all. */
export function dateFromCsl(value: unknown): string | undefined {
  if (typeof value === "string" || typeof value === "number") return plain(String(value));
  if (Array.isArray(value)) return range(value.map(dateFromCsl));
  if (typeof value !== "object" || value === null) return undefined;
  const date = value as Readonly<Record<string, unknown>>;
  const parts = date["date-parts"];
  if (Array.isArray(parts)) {
    const found = range(parts.map((one) => (Array.isArray(one) ? fromParts(one) : undefined)));
    if (found) return found;
  }
  if (date.year !== undefined) return fromParts([date.year, date.month, date.day]);
  return dateFromCsl(date.raw) ?? dateFromCsl(date.literal) ?? dateFromCsl(date.edtf);
}

/** The form that CSL's schema knows for the date: parts where it is one, the words where it is not. */
export function dateToCsl(date: string): Readonly<Record<string, unknown>> {
  const ends = date.split("/").map(toParts);
  const whole = ends.length <= 2 && ends.every((parts) => parts !== undefined);
  return whole ? { "date-parts": ends } : { literal: date };
}

/** True for "2025", "2025-06", "2025-06-02" and two of them with "/" between. */
export function isDate(date: string): boolean {
  const ends = date.split("/");
  return ends.length <= 2 && ends.every((end) => toParts(end) !== undefined);
}

function plain(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  // "2025-6-2", as some exporters write it.
  const loose = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(trimmed);
  return loose ? (fromParts(loose.slice(1)) ?? trimmed) : trimmed;
}

function range(ends: readonly (string | undefined)[]): string | undefined {
  const [from, to] = ends;
  return from && to && from !== to ? `${from}/${to}` : from;
}

/** Numbers may come as strings. A month or day out of range ends the date before it. */
function fromParts(parts: readonly unknown[]): string | undefined {
  const [year, month, day] = parts.map((part) => (part === null || part === "" ? Number.NaN : Number(part)));
  if (year === undefined || !Number.isInteger(year) || year < 0 || 9999 < year) return undefined;
  const yyyy = String(year).padStart(4, "0");
  if (month === undefined || !Number.isInteger(month) || month < 1 || 12 < month) return yyyy;
  const mm = String(month).padStart(2, "0");
  if (day === undefined || !Number.isInteger(day) || day < 1 || 31 < day) return `${yyyy}-${mm}`;
  return `${yyyy}-${mm}-${String(day).padStart(2, "0")}`;
}

function toParts(date: string): number[] | undefined {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(date);
  return match?.slice(1).filter(Boolean).map(Number);
}

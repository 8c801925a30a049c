/** The day on which something was reviewed, as the reader's own calendar has it. */

/**
 * At nine in the morning it is another day in Sydney than in Greenwich.
 * @param instant ISO 8601; what names a day alone, or is no date, is taken as it is written
 */
export function dayOf(instant: string): string {
  const when = /^\d{4}-\d\d-\d\dT(?!00:00:00Z$)/.test(instant) ? new Date(instant) : undefined;
  if (!when || Number.isNaN(when.getTime())) return instant.slice(0, 10);
  const [month, day] = [when.getMonth() + 1, when.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${String(when.getFullYear()).padStart(4, "0")}-${month}-${day}`;
}

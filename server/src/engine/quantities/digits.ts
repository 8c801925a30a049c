/**
 * What a run of digits is worth: “1,400”, “2.5”, “12,34,567.89” (Indian), “1.234.567,89” (continental), “.5”.
 * The grouping must show itself in the text: “1.234” is a decimal, “1,2,3” and “3.2.1” are no numbers.
 */

/** The value of digits with their inner points and commas; undefined when they are not one number. */
export function valueOfDigits(digits: string): number | undefined {
  const points = countOf(digits, ".");
  const commas = countOf(digits, ",");
  if (commas === 0 && points <= 1) return finite(digits);
  if (
    commas > 0 &&
    points <= 1 &&
    digits.indexOf(".") > digits.lastIndexOf(",") - (points === 0 ? digits.length + 1 : 0)
  ) {
    const [whole, fraction] = digits.split(".");
    const groups = whole!.split(",");
    if (isWestern(groups) || isIndian(groups))
      return finite(groups.join("") + (fraction === undefined ? "" : `.${fraction}`));
    return points === 0 && commas === 1 && groups[1]!.length <= 2 ? finite(digits.replace(",", ".")) : undefined;
  }
  if (commas <= 1) {
    const [whole, fraction] = digits.split(",");
    const groups = whole!.split(".");
    if (isWestern(groups)) return finite(groups.join("") + (fraction === undefined ? "" : `.${fraction}`));
  }
  return undefined;
}

/** Groups of three after the first: 12|345|678. */
function isWestern(groups: readonly string[]): boolean {
  return groups[0]!.length <= 3 && groups.every((group, at) => at === 0 || group.length === 3);
}

/** A last group of three, pairs before it: 12|34|567. */
function isIndian(groups: readonly string[]): boolean {
  const last = groups.length - 1;
  return groups[0]!.length <= 2 && groups.every((group, at) => at === 0 || group.length === (at === last ? 3 : 2));
}

function countOf(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) count++;
  return count;
}

function finite(text: string): number | undefined {
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** That a double holds exactly. */
export const MOST_DIGITS = 15;

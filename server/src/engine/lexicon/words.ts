/** Lists of words, as they are typed in these tables. */

/** Words parted by white space. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

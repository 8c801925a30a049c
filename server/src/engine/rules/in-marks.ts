/** Words of an article in quotation marks, within a message. */

/** A quotation's own marks give way to the message's: “It rained,” and not ““It rained,””. */
export function inMarks(words: string): string {
  const bare = /^["“„«](.*)["”“»]$/su.exec(words)?.[1];
  return `“${bare && !/["“”„«»]/.test(bare) ? bare : words}”`;
}

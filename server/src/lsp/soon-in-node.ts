/** Work that runs as soon as the messages that have come in are read: a timer would wait a millisecond and more. */

/** @returns calls it off */
export function soonInNode(work: () => void): () => void {
  const turn = setImmediate(work);
  return () => clearImmediate(turn);
}

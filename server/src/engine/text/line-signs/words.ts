/** The words of a line. */

export function countWords(line: string): number {
  return line.split(/\s+/).length;
}

export function wordsOf(line: string): string[] {
  return line.split(/[\s/,()|:]+/).filter((word) => word !== "");
}

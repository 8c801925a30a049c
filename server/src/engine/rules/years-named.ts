/** The years that a sentence names: “in 2004”, “from 1998 to 2003”; none of “$2,004” and “2004.5”. In order. */

export function yearsNamed(sentence: string): readonly string[] {
  return sentence.match(year) ?? [];
}

const year = /(?<![\d,.]|\p{Sc})(?:1[5-9]|20)\d\d(?![\d,.]*\d)/gu;

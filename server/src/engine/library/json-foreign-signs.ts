/**
 * What somebody meant who wrote into JSON what other languages have: `True`, `'warning'`, `# a comment`, a comma too many. Says what to
 * write instead.
 */

/** @param offset where a parser of JSON gave up @returns undefined where nobody can tell what was meant */
export function foreignSign(text: string, offset: number): string | undefined {
  const rest = text.slice(offset, offset + REACH);
  for (const { sign, say } of signs) {
    const found = sign.exec(rest);
    if (found) return say(found);
  }
  return undefined;
}

/** In code units: what stands in a message is short. */
const REACH = 100;

interface Sign {
  readonly sign: RegExp;
  readonly say: (found: RegExpExecArray) => string;
}

const signs: readonly Sign[] = [
  { sign: /^(?:true|false|null)\b/i, say: ([word]) => `JSON writes this in small letters: ${word.toLowerCase()}.` },
  {
    sign: /^(?:None|nil|undefined|NaN)\b/,
    say: ([word]) => `JSON has no “${word}”; write null, or take the name out.`,
  },
  { sign: /^(?:#|--|<!--)/, say: ([mark]) => `A comment begins with “//” here, not with “${mark}”.` },
  { sign: /^,/, say: () => "This is one comma too many; take it out." },
  { sign: /^;/, say: () => "What follows is parted by a comma, not by “;”." },
  { sign: /^=/, say: () => "Between a name and its value stands a colon, not “=”." },
  { sign: /^['‘’“”„«`]([^'‘’“”„»`"\n]*)['’“”»`]/, say: ([, words]) => inQuotes("A text", words!) },
  { sign: /^([\p{L}$][\w$.-]*)(?=\s{0,9}:)/u, say: ([, name]) => inQuotes("A name", name!) },
  { sign: /^([\p{L}$][\w$./-]*)(?=\s{0,9}(?:[,}\]]|\/\/|$))/u, say: ([, word]) => inQuotes("A text", word!) },
  { sign: /^[+.]\d/, say: () => "A number begins with a digit, or with “-” and a digit, as 0.5 and -2." },
];

function inQuotes(what: string, words: string): string {
  return `${what} stands in straight double quotes here: write "${words}".`;
}

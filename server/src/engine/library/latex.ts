/**
 * The LaTeX that bibliographies hold, as plain text, and plain text as LaTeX that says the same. “M{\"u}ller \& S{\o}n” is
 * “Müller & Søn”. Commands it does not know give way to their arguments. One pass, linear.
 */

export function decodeLatex(latex: string): string {
  if (!/[\\{}$~`'-]/.test(latex)) return tidy(latex);
  const out: string[] = [];
  let at = 0;
  while (at < latex.length) {
    const unit = latex[at]!;
    if (unit === "\\") at = command(latex, at, out);
    else if (unit === "{" || unit === "}" || unit === "$") at++;
    else if (unit === "~") {
      out.push("\u00a0");
      at++;
    } else {
      const ligature = ligatures.find(([written]) => latex.startsWith(written, at));
      out.push(ligature ? ligature[1] : unit);
      at += ligature ? ligature[0].length : 1;
    }
  }
  return tidy(out.join(""));
}

/** Braces that would not balance, and every character with a meaning of its own, are spelt out. Other Unicode stays as it is. */
export function encodeLatex(text: string): string {
  return text
    .replace(/[\\{}~^&%$#_`]/g, (unit) => escapes[unit]!)
    .replace(/--+/g, (dashes) => dashes.split("").join("{}"))
    .replace(/''+/g, (marks) => marks.split("").join("{}"));
}

/** A title whose capitals styles must keep: each word with one, but a plain first word, in braces. */
export function encodeTitle(title: string): string {
  return title
    .split(/(\s+)/)
    .map((word, i) => {
      const keeps = (i === 0 ? /.\p{Lu}/u : /\p{Lu}/u).test(word);
      return keeps ? `{${encodeLatex(word)}}` : encodeLatex(word);
    })
    .join("");
}

/** Reads one command at `at` (a backslash), writes what it stands for to `out`, and answers where it ends. */
function command(latex: string, at: number, out: string[]): number {
  const next = latex[at + 1];
  if (next === undefined) return at + 1;
  if (!/[A-Za-z]/.test(next)) {
    const accent = accents.get(next);
    if (accent) return accented(latex, at + 2, accent, out);
    if (next === "\\" || next.trim() === "") out.push(" ");
    else if (!"/-,;:!()[]".includes(next)) out.push(next);
    else if (next === "," || next === ";" || next === ":") out.push(" ");
    return at + 2;
  }
  letters.lastIndex = at + 1;
  const name = letters.exec(latex)![0];
  const after = at + 1 + name.length;
  const symbol = symbols.get(name);
  if (symbol !== undefined) {
    out.push(symbol);
    return pastArgumentless(latex, after);
  }
  const accent = accents.get(name);
  if (accent) return accented(latex, skipSpaces(latex, after), accent, out);
  // What is known only by its argument: “\emph{…}”; a name without one stands for itself: “\LaTeX”.
  const open = skipSpaces(latex, after);
  if ((latex[open] !== "{" || latex[open + 1] === "}") && !declarations.has(name)) out.push(name);
  return open;
}

/** The letter after an accent, in braces or not, a dotless ı or ȷ given its dot back for the accent to replace. */
function accented(latex: string, from: number, accent: string, out: string[]): number {
  let at = from;
  let depth = 0;
  while (latex[at] === "{" || latex[at] === " ") {
    if (latex[at] === "{") depth++;
    at++;
  }
  if (latex[at] === "\\") {
    letters.lastIndex = at + 1;
    const name = letters.exec(latex)?.[0] ?? "";
    const letter = name === "i" || name === "j" ? name : symbols.get(name);
    if (letter === undefined) return at;
    out.push(compose(letter, accent));
    at = skipSpaces(latex, at + 1 + name.length);
  } else {
    const letter = latex.codePointAt(at);
    if (letter === undefined || latex[at] === "}") return at;
    const text = String.fromCodePoint(letter);
    out.push(compose(text, accent));
    at += text.length;
  }
  return 0 < depth && latex[at] === "}" ? at + 1 : at;
}

function compose(letter: string, accent: string): string {
  return (letter + accent).normalize("NFC");
}

/** TeX swallows the spaces after a command's name; "{}" only ends it. */
function pastArgumentless(latex: string, at: number): number {
  return latex.startsWith("{}", at) ? at + 2 : skipSpaces(latex, at);
}

function skipSpaces(latex: string, from: number): number {
  let at = from;
  while (at < latex.length && latex[at]!.trim() === "" && latex[at] !== "\u00a0") at++;
  return at;
}

/** BibTeX takes any white space, line breaks too, for one space. */
function tidy(text: string): string {
  return text.replace(/[ \t\r\n]+/g, " ").trim();
}

const letters = /[A-Za-z]*/y;

/** The Comprehensive LaTeX Symbol List, “text-mode accents”, as combining marks of Unicode. */
const accents: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    u: "\u0306",
    ".": "\u0307",
    '"': "\u0308",
    r: "\u030a",
    H: "\u030b",
    v: "\u030c",
    G: "\u030f",
    d: "\u0323",
    c: "\u0327",
    k: "\u0328",
    b: "\u0331",
  }),
);

const symbols: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AA: "Å",
    aa: "å",
    AE: "Æ",
    ae: "æ",
    DH: "Ð",
    dh: "ð",
    DJ: "Đ",
    dj: "đ",
    i: "ı",
    j: "ȷ",
    L: "Ł",
    l: "ł",
    NG: "Ŋ",
    ng: "ŋ",
    O: "Ø",
    o: "ø",
    OE: "Œ",
    oe: "œ",
    SS: "ẞ",
    ss: "ß",
    TH: "Þ",
    th: "þ",
    copyright: "©",
    dag: "†",
    dots: "…",
    euro: "€",
    ldots: "…",
    P: "¶",
    pounds: "£",
    S: "§",
    slash: "/",
    textasciicircum: "^",
    textasciigrave: "`",
    textasciitilde: "~",
    textbackslash: "\\",
    textbar: "|",
    textbraceleft: "{",
    textbraceright: "}",
    textbullet: "•",
    textdegree: "°",
    textdollar: "$",
    textellipsis: "…",
    textemdash: "—",
    textendash: "–",
    texteuro: "€",
    textgreater: ">",
    textless: "<",
    textquotedbl: '"',
    textquotedblleft: "“",
    textquotedblright: "”",
    textquoteleft: "‘",
    textquoteright: "’",
    textquotesingle: "'",
    textregistered: "®",
    textsterling: "£",
    texttrademark: "™",
    textunderscore: "_",
  }),
);

/** Commands that change what follows and have no words of their own. */
const declarations = new Set([
  "bf",
  "em",
  "it",
  "itshape",
  "bfseries",
  "rm",
  "sc",
  "scshape",
  "sf",
  "tt",
  "protect",
  "relax",
]);

/** The longest first. */
const ligatures: readonly (readonly [string, string])[] = [
  ["---", "—"],
  ["--", "–"],
  ["``", "“"],
  ["''", "”"],
];

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "`": "\\textasciigrave{}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
};

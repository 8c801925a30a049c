/** A currency before its digits: “$5”, “US $5”, “HK$5”, “USD 5”, “USD5”, “Rs 5”. */
import { type Currency, codesThatAreWords, codesThatName, scaleSymbols } from "../lexicon/index.ts";
import { byCode, byLetters, bySign, isCodeLike, setCurrency } from "./currency-signs.ts";
import { extendFrom, type Figure, type Scene } from "./figure.ts";
import { classOf } from "./phrases.ts";

/** "$5", "US $5", "HK$5", "USD 5", "USD5", "Rs 5". */
export function readCurrencyBefore(scene: Scene, figure: Figure, before: Figure | undefined): boolean {
  if (figure.prefix !== "") return readPrefix(scene, figure) || readLateLetters(scene, figure);
  const isAbbreviated = scene.text(figure.firstToken - 1) === "." && scene.text(figure.firstToken - 2) === "Rs";
  const at = figure.firstToken - (isAbbreviated ? 2 : 1);
  const text = scene.text(at);
  if (text === "" || (before && at < before.endToken)) return false;
  if (text === "=" && scene.text(at - 1) === "Y" && scene.isGlued(at) && scene.isGlued(at + 1)) {
    // "Y=100": the yen where a wire cannot send its sign.
    setCurrency(figure, byCode.get("JPY")!, "Y=");
    extendFrom(scene, figure, at - 1);
    return true;
  }
  const sign = bySign.get(text);
  if (sign && !/^\p{L}+$/u.test(text)) {
    const letters = isWordBeforeSign(scene, at - 1) ? "" : scene.text(at - 1);
    const wide = letters === "" ? undefined : wideSign(letters, text);
    setCurrency(figure, wide ?? sign, wide ? `${letters}${text}` : text);
    extendFrom(scene, figure, wide ? at - 1 : at);
    return true;
  }
  const isGluedOnly = text === "PS" || text === "R" || text === "元";
  const letters = isGluedOnly ? undefined : (byCode.get(text.toUpperCase()) ?? bySign.get(text.toUpperCase()) ?? sign);
  if (!letters || !isCodeLike(scene, at) || isNumbered(figure, text)) return false;
  setCurrency(figure, letters, text);
  extendFrom(scene, figure, at);
  return true;
}

/** "a $5 fare", "A $5 fare", "it cost us $5", and not "A$5" or "us$5". */
function isWordBeforeSign(scene: Scene, at: number): boolean {
  const text = scene.text(at);
  return /^[as]$/.test(text) || (/^(?:A|us)$/.test(text) && !scene.isGlued(at + 1));
}

/** "US $", "HK$", "Mex$", "MXN$": letters and sign together. */
function wideSign(letters: string, sign: string): Currency | undefined {
  const upper = letters.toUpperCase().replace(/^U\.S\.?$/, "US");
  const isWord = letters !== upper && codesThatAreWords.has(letters.toLowerCase());
  const byLetters = sign === "$" && !isWord ? byCode.get(upper) : undefined;
  return bySign.get(`${upper}${sign}`) ?? byLetters;
}

/** "$US91.20", "$A3bn": Australian papers put the letters after the sign. */
function readLateLetters(scene: Scene, figure: Figure): boolean {
  const at = figure.firstToken - 1;
  const currency = scene.text(at) === "$" && scene.isGlued(at + 1) ? wideSign(figure.prefix, "$") : undefined;
  if (!currency) return false;
  setCurrency(figure, currency, `$${figure.prefix}`);
  extendFrom(scene, figure, at);
  return true;
}

/** "COP30", "PHP 8". */
function isNumbered({ value, suffix, hasScale }: Figure, code: string): boolean {
  return (
    suffix === "" && !hasScale && Number.isInteger(value) && value < (codesThatName.get(code.toUpperCase()) ?? value)
  );
}

function readPrefix(scene: Scene, figure: Figure): boolean {
  const { prefix, value, suffix, hasScale, lastNumeralToken } = figure;
  if (isNumbered(figure, prefix)) return false;
  const isSum = hasScale || scaleSymbols.has(suffix) || scene.text(lastNumeralToken).includes(",");
  const currency =
    bySign.get(prefix) ?? byCode.get(prefix.toUpperCase()) ?? (isSum ? byLetters.get(prefix) : undefined);
  if (!currency) return false;
  // "PS5" is a console and "R4" a station; "PS500", "PS5m" and "R2bn" are money.
  if (!isSum && value < 10 && (prefix === "R" || (prefix === "PS" && Number.isInteger(value)))) return false;
  if (prefix === "R" && !isSum && isRoad(scene, figure)) return false;
  setCurrency(figure, currency, prefix);
  return true;
}

/** "on the R21 |", "the R59 freeway"; but "the R150 fine". */
function isRoad(scene: Scene, { firstToken, endToken }: Figure): boolean {
  if (/^(?:freeway|highway|road|route)s?$/.test(scene.lower(endToken))) return true;
  return scene.lower(firstToken - 1) === "the" && classOf(scene, endToken) !== "noun";
}

/** Amounts in the words of the sentence: “$8m”, not “$8,000,000”, so that a reader finds them again. */
import type { Token } from "../../text/index.ts";
import type { Amount } from "../amounts.ts";

export function asWritten(tokens: readonly Token[], { first, end }: Pick<Amount, "first" | "end">): string {
  return tokens
    .slice(first, end)
    .map(({ text, spaced }, i) => (0 < i && spaced ? ` ${text}` : text))
    .join("");
}

/** `value` as `model` is written: 5,000,000 after “$10m” is “$5m”. */
export function writtenLike(tokens: readonly Token[], model: Amount, value: number): string {
  return amountLike(asWritten(tokens, model), model.value, value);
}

/** `value` as `written`, which is `writtenValue`. */
export function amountLike(written: string, writtenValue: number, value: number): string {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(written)?.[0];
  if (digits === undefined) return plain(value);
  const scale = writtenValue / Number(digits.replaceAll(",", ""));
  return written.replace(digits, () => plain(value / scale));
}

/** “1,234.5”: two decimals at most, and more only of what has no others. */
function plain(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: Math.abs(value) < 0.1 ? 4 : 2 });
}

/**
 * Exemptions in the text. The form is a citation whose key names no source but a reason: `[@exempt:calculation, 316 − 205; Ann Lee,
 * 2025-06-03]`. So it stands where a citation would, is found, moved and cleaned away like one, and Pandoc reads it as one; a comment
 * would be lost on whoever edits the sentence, and a line of its own would have to repeat the words it speaks of.
 */
import type { Span } from "../base/index.ts";
import { itemsBetween } from "./pointers.ts";
import type { Exemption, ExemptionKind } from "./types.ts";

export const exemptionKinds: readonly ExemptionKind[] = ["own-reporting", "calculation", "common-knowledge"];

const opening = "@exempt:";

/** True for a group, with its brackets, that is an exemption, a rightly made one or not. */
export function isExemptionGroup(group: string): boolean {
  return group.startsWith(`[${opening}`);
}

/** The exemption of a group, or what is wrong with it; spans count from the start of the group. */
export function parseExemption(group: string): Exemption | { readonly span: Span; readonly message: string } {
  const span = { start: 0, end: group.length };
  const [first, ...others] = itemsBetween(group, 1, group.length - 1).map(({ start, end }) => group.slice(start, end));
  const match = /^@exempt:([a-z-]*)\s*,?\s*(.*)$/s.exec(first!)!;
  const kind = exemptionKinds.find((one) => one === match[1]);
  if (!kind) {
    const known = exemptionKinds.join(", ");
    return {
      span: { start: 1, end: 1 + opening.length + match[1]!.length },
      message: `An exemption is one of ${known}.`,
    };
  }
  const reason = withoutEscapes(match[2]!.trim());
  if (reason === "") return { span, message: `An exemption needs its reason: [@exempt:${kind}, REASON].` };
  return { kind, reason, ...whoAndWhen(others.join(";").trim()) };
}

/** Line breaks in a reason become spaces: a group stands on one line. */
export function writeExemption({ kind, reason, date, by }: Exemption): string {
  const signed = [by && escaped(by), date && escaped(date)].filter(Boolean).join(", ");
  return `[${opening}${kind}, ${escaped(reason)}${signed === "" ? "" : `; ${signed}`}]`;
}

/** “Ann Lee, 2025-06-03”, either half of which may be missing. */
function whoAndWhen(text: string): { readonly by?: string; readonly date?: string } {
  const date = /(?:^|,\s*)(\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?)$/.exec(text);
  const by = withoutEscapes((date ? text.slice(0, date.index) : text).trim());
  return { ...(by !== "" && { by }), ...(date && { date: date[1]! }) };
}

/** A bracket becomes “\(” or “\)”: whoever looks for the end of the group need not know of escapes. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\{};]/g, "\\$&")
    .replaceAll("[", "\\(")
    .replaceAll("]", "\\)");
}

function withoutEscapes(text: string): string {
  return text.replace(/\\(.)/g, (_, unit: string) => (unit === "(" ? "[" : unit === ")" ? "]" : unit));
}

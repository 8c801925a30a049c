/**
 * Text as HTML: nothing in an article, a library or a review becomes mark-up, be it between quotation marks. What HTML forbids is shown
 * as “�”.
 */
import { escapeUTF8 } from "entities/escape";

export function escapeHtml(text: string): string {
  return escapeUTF8(text).replace(FORBIDDEN, "\ufffd");
}

/** A name or a title that may be written from right to left, kept from drawing the figures and stops around it to its other side. */
export function isolated(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`;
}

/** Control characters but tab, line feed and carriage return, and lone surrogates. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}/gu;

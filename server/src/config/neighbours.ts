/**
 * Knows a finding again after the article around it was edited: by its rule, its words and the words beside them, never by
 * its line. The baseline and the fingerprints of reports rest on this.
 */
import type { Span } from "../engine/index.ts";

/** What a finding is known by. */
export interface FindingKey {
  readonly rule: string;
  /** The words found fault with, white space evened out; very long ones are cut. */
  readonly words: string;
  /** Up to three words on either side. */
  readonly before: string;
  readonly after: string;
}

export function findingKey(rule: string, span: Span, text: string): FindingKey {
  return {
    rule,
    words: even(text.slice(span.start, Math.min(span.end, span.start + MAX_LENGTH))),
    before: lastWords(text.slice(Math.max(0, span.start - REACH), span.start)),
    after: firstWords(text.slice(span.end, span.end + REACH)),
  };
}

/** A short name for a key, the same on every machine: 64 bits of FNV-1a, as hexadecimal. */
export function fingerprintOf({ rule, words, before, after }: FindingKey): string {
  return hash(`${rule}\n${words}\n${before}\n${after}`);
}

/** On either side: enough to tell two findings of the same words apart. */
const N_WORDS = 3;
/**
 * In code units. Three words rarely take more; what lies further off is not looked at, so that a long line costs no more than a short
 * one.
 */
const REACH = 80;
/** In code units. */
const MAX_LENGTH = 200;

function lastWords(text: string): string {
  return even(text).split(" ").slice(-N_WORDS).join(" ");
}

function firstWords(text: string): string {
  return even(text).split(" ").slice(0, N_WORDS).join(" ");
}

function even(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
  }
  return value.toString(16).padStart(16, "0");
}

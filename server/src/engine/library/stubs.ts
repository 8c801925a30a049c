/**
 * New entries from the one thing a writer has at hand, an address. As full as that allows and no fuller: what it does not know it leaves
 * out, for `incomplete-source` to ask for.
 */
import { makeKey } from "./keys.ts";
import type { SourceFields } from "./types.ts";

export interface StubContext {
  /** Today, as the caller's clock has it: ISO 8601. */
  readonly accessed: string;
  /** The keys that are not free: a set, or `library.entryByKey`. */
  readonly taken: { has(key: string): boolean };
}

/** A title is guessed from the last words of the path, a date from its digits: “/2025/06/02/harbour-cranes-stand-idle”. */
export function entryFromUrl(url: string, context: StubContext): SourceFields {
  const address = url.trim();
  const doi = /^https?:\/\/(?:dx\.)?doi\.org\/(10\.\d{4,9}\/\S+)$/i.exec(address)?.[1];
  const { host, path } = partsOf(address);
  const title = titleFromUrl(address);
  const issued = dateIn(path);
  return keyed(
    {
      type: doi ? "article-journal" : typeOf(host, path),
      ...(title !== undefined && { title }),
      authors: [],
      ...(issued !== undefined && { issued }),
      ...(host !== "" && !doi && { publisher: host }),
      url: address,
      ...(doi !== undefined && { doi }),
      accessed: context.accessed,
    },
    context,
  );
}

function keyed(fields: Omit<SourceFields, "key">, { taken }: StubContext): SourceFields {
  return { key: makeKey(fields, taken), ...fields };
}

function partsOf(url: string): { readonly host: string; readonly path: string } {
  const match = /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/:?#]+)(?::\d+)?([^?#]*)/i.exec(url);
  return { host: (match?.[1] ?? "").toLowerCase(), path: match?.[2] ?? "" };
}

function typeOf(host: string, path: string): string {
  if (/\.(?:csv|xlsx?|ods|json|parquet)$/i.test(path)) return "dataset";
  if (/\.pdf$/i.test(path)) return "report";
  const social =
    /(?:^|\.)(?:x|twitter|facebook|instagram|threads|tiktok|bsky|truthsocial|linkedin)\.(?:com|net|app|social)$|^t\.me$|(?:^|\.)vk\.com$|^mastodon\./;
  if (social.test(host)) return "post";
  if (/(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com)$/.test(host)) return "motion_picture";
  return "webpage";
}

/** The last part of a path that reads like words: three or more with hyphens or underscores between, a file's ending taken off. */
export function titleFromUrl(url: string): string | undefined {
  for (const part of partsOf(url).path.split("/").reverse()) {
    const words = decoded(part)
      .replace(/\.[a-z]{2,5}$/i, "")
      .split(/[-_+ ]+/)
      .filter((word) => word !== "" && !isNumber(word));
    if (3 <= words.length && words.every((word) => /^[\p{L}\p{N}.,’']+$/u.test(word))) {
      const sentence = words.join(" ");
      return sentence[0]!.toUpperCase() + sentence.slice(1);
    }
  }
  return undefined;
}

/** A page's number, as content systems put it into addresses: “48213907”, “a1b2c3d4e5”. */
function isNumber(word: string): boolean {
  const nDigits = word.match(/\d/g)?.length ?? 0;
  return 4 < word.length && 2 < nDigits && /^[0-9a-z]+$/i.test(word);
}

/** “/2025/06/02/”, “/2025/jun/02/”, “2025-06-02”; a month alone too. */
function dateIn(path: string): string | undefined {
  const match =
    /(?:^|[/_-])((?:19|20)\d\d)[/-](0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[/-](0?[1-9]|[12]\d|3[01]))?(?=[/_-]|$)/i.exec(
      path,
    );
  if (!match) return undefined;
  const months = "janfebmaraprmayjunjulaugsepoctnovdec";
  const written = match[2]!.toLowerCase();
  const month = /^\d/.test(written) ? Number(written) : months.indexOf(written) / 3 + 1;
  return [match[1]!, month, match[3] && Number(match[3])]
    .filter(Boolean)
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

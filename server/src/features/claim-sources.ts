/** What is cited for a claim: by citations, by the annotation beside it, and by links and footnotes that lead to an entry. */
import type { Analysis, Claim, SourceEntry } from "../engine/index.ts";
import { addressOfSource, titleOf } from "./describe-source.ts";
import { evenSpaces, shortened } from "./words.ts";

export interface ClaimSource {
  readonly key: string;
  /** The entry's, or the key where no library has it. */
  readonly title: string;
  readonly locator?: string;
  /** Undefined when no library has the key. */
  readonly entry?: SourceEntry;
  /** Where a reader would go to see it. */
  readonly url?: string;
}

/** A link or a footnote that names no entry of a library, and answers for the claim as it stands. */
export interface ClaimReference {
  readonly kind: "link" | "footnote";
  /** The address of the link, the words of the footnote. */
  readonly words: string;
  readonly url?: string;
}

/** Those beside what `sourcesOf` says. */
export function referencesOf({ references }: Claim): ClaimReference[] {
  return references
    .filter(({ keys }) => keys.length === 0)
    .map(({ kind, target, url }) => ({
      kind,
      words: shortened(evenSpaces(target), 100),
      ...(url !== undefined && { url }),
    }));
}

/** What a link leads to is named once, and not at all where a citation names it too. */
export function sourcesOf({ library }: Analysis, claim: Claim): ClaimSource[] {
  const pointers = [...claim.citations, ...(claim.annotation?.citations ?? [])];
  const pointed = new Set(pointers.map(({ key }) => key));
  const linked = new Set(claim.references.flatMap(({ keys }) => keys.filter((key) => !pointed.has(key))));
  return [...pointers, ...[...linked].map((key) => ({ key, locator: undefined }))].map(({ key, locator }) => {
    const entry = library.entryByKey.get(key);
    const url = entry && addressOfSource(entry);
    return {
      key,
      title: entry ? titleOf(entry) : key,
      ...(locator !== undefined && { locator }),
      ...(entry && { entry }),
      ...(url !== undefined && { url }),
    };
  });
}

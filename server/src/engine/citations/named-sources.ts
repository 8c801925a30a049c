/** Which sources an article names, whatever library they are looked up in: what tells a library's entries that nobody cites. */
import { emptyLibrary, entryForUrl, type Library } from "../library/index.ts";
import type { ArticleText } from "../text/index.ts";
import { readCitations, readReferences } from "./read-citations.ts";

export interface NamedSources {
  /** Of citations and footnotes. */
  readonly keys: ReadonlySet<string>;
  /** Of links and footnotes: each may be that of a library's entry. */
  readonly addresses: ReadonlySet<string>;
}

/** False for a text that certainly names no source: most of a project's, which need not be read for it. */
export function mayNameSources(text: string): boolean {
  return /@|:\/\/|\[\^/.test(text);
}

export function namedSources(article: ArticleText): NamedSources {
  const references = readReferences(article, emptyLibrary);
  return {
    keys: new Set([...readCitations(article).map(({ key }) => key), ...references.flatMap(({ keys }) => keys)]),
    addresses: new Set(references.flatMap(({ url }) => url ?? [])),
  };
}

/** The keys that are cited where these sources are named; a link to an entry's address cites that entry. */
export function citedKeys({ keys, addresses }: NamedSources, library: Library): ReadonlySet<string> {
  return new Set([...keys, ...[...addresses].flatMap((address) => entryForUrl(library, address)?.key ?? [])]);
}

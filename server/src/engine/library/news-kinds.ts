/**
 * The kinds of source that newsrooms have and reference managers lack names for, each as a CSL type and, where CSL has no type of its
 * own, a genre: CSL's variable for “class, type or genre of the item”, which Zotero, Pandoc and BibLaTeX (`type`) all carry.
 */
import type { SourceFields } from "./types.ts";

export type NewsKind = "interview" | "statement" | "document-seen" | "dataset" | "official-record";

interface KindShape {
  readonly name: string;
  readonly type: string;
  readonly genre?: string;
}

/** CSL 1.0.2, appendix III (types) and IV (variables). `document` is its type for what no other type fits. */
export const newsKinds: Readonly<Record<NewsKind, KindShape>> = {
  interview: { name: "Interview", type: "interview" },
  statement: { name: "Statement", type: "personal_communication", genre: "Statement" },
  "document-seen": { name: "Document seen", type: "document", genre: "Document seen" },
  dataset: { name: "Dataset", type: "dataset" },
  "official-record": { name: "Official record", type: "document", genre: "Official record" },
};

/** Undefined for what reference managers name already: a book, a news article, a web page. */
export function newsKindOf({ type, genre }: Pick<SourceFields, "type" | "genre">): NewsKind | undefined {
  const kinds = Object.keys(newsKinds) as NewsKind[];
  return kinds.find((kind) => {
    const shape = newsKinds[kind];
    return shape.type === type && (!shape.genre || shape.genre.toLowerCase() === genre?.toLowerCase());
  });
}

/** CSL names the person interviewed as the author: in these kinds, who answers is who was asked. */
export function answersInPerson(fields: Pick<SourceFields, "type" | "genre">): boolean {
  const kind = newsKindOf(fields);
  return kind === "interview" || kind === "statement";
}

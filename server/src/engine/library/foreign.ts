/** Tells a library that is written in a format that is not read, or in another than its name promises, by how it begins. */
import type { Trouble } from "./format.ts";
import type { LibraryFormat } from "./types.ts";

/** One sentence instead of a complaint about every line; undefined where the text may be what its name says. */
export function foreignFormat(text: string, format: LibraryFormat): Trouble | undefined {
  const top = text.slice(0, LONGEST_BEGINNING).replace(/^\ufeff/, "");
  const found = beginnings.find(({ begins, readAs }) => begins.test(top) && readAs !== format);
  if (!found) return undefined;
  const { name, ending } = found;
  const wayOut =
    ending === undefined
      ? "which is not read. Export the sources as CSL JSON, CSL YAML or BibTeX."
      : `and its name says otherwise. Let it end in “${ending}”.`;
  const span = { start: 0, end: /^.*/.exec(text)![0].length };
  return { span, message: `This file is written in ${name}, ${wayOut}` };
}

const LONGEST_BEGINNING = 1000;

interface Beginning {
  readonly begins: RegExp;
  readonly name: string;
  /** The format that begins so, and its ending, where it is one that is read. */
  readonly readAs?: LibraryFormat;
  readonly ending?: string;
}

const beginnings: readonly Beginning[] = [
  { begins: /^\s*TY {1,2}- /, name: "RIS" },
  { begins: /^\s*PMID *- /, name: "the format of PubMed" },
  { begins: /^\s*%0 /, name: "the format of EndNote" },
  { begins: /^\s*<[?!a-z]/i, name: "XML" },
  { begins: /^\s*@[a-z]+\s*[{(]/i, name: "BibTeX", readAs: "bibtex", ending: ".bib" },
];

/**
 * BibLaTeX's entry types and fields against CSL's types and variables, as Pandoc and Better BibTeX map them. A CSL type that BibLaTeX
 * has no type for is kept in `entrysubtype`, the field meant for finer kinds than the types tell apart.
 */

/** How an entry of `type` with that `entrysubtype` is called in CSL. */
export function cslTypeOf(type: string, subtype: string | undefined): string {
  const finer = subtype?.toLowerCase().trim();
  if (finer === "newspaper" || finer === "magazine") return `article-${finer}`;
  if (finer !== undefined && cslTypes.has(finer)) return finer;
  return cslByBib.get(type) ?? "document";
}

export function bibTypeOf(cslType: string): { readonly type: string; readonly subtype?: string } {
  if (cslType === "article-newspaper") return { type: "article", subtype: "newspaper" };
  if (cslType === "article-magazine") return { type: "article", subtype: "magazine" };
  const type = bibByCsl.get(cslType);
  if (type) return { type };
  return cslType === "document" ? { type: "misc" } : { type: "misc", subtype: cslType };
}

/** The fields that say one thing, the first that is there being believed; a new one is written under the first. */
export const fieldNames = {
  genre: ["type"],
  title: ["title"],
  authors: ["author"],
  issued: ["date", "year"],
  containerTitle: ["journaltitle", "journal", "booktitle", "maintitle"],
  publisher: ["publisher", "institution", "organization", "school", "howpublished"],
  url: ["url"],
  accessed: ["urldate"],
  archiveUrl: ["archiveurl"],
  doi: ["doi"],
  asked: ["asked"],
  contact: ["contact"],
  abstract: ["abstract"],
  note: ["note", "annotation", "annote", "addendum"],
} as const;

/** The name a new field gets in an entry of this BibLaTeX type, where it is not the first of `fieldNames`. */
export function preferredName(field: keyof typeof fieldNames, bibType: string): string {
  if (field === "containerTitle" && /^in/.test(bibType)) return "booktitle";
  if (field === "publisher" && /report|thesis/.test(bibType)) return "institution";
  if (field === "publisher" && bibType === "online") return "organization";
  return fieldNames[field][0];
}

/** Kept as they are: BibLaTeX reads no LaTeX in them. */
export const verbatimFields: ReadonlySet<string> = new Set(["url", "doi", "archiveurl"]);

const cslByBib: ReadonlyMap<string, string> = new Map(
  Object.entries({
    article: "article-journal",
    artwork: "graphic",
    audio: "song",
    book: "book",
    booklet: "pamphlet",
    bookinbook: "chapter",
    collection: "book",
    conference: "paper-conference",
    dataset: "dataset",
    electronic: "webpage",
    image: "figure",
    inbook: "chapter",
    incollection: "chapter",
    inproceedings: "paper-conference",
    inreference: "entry-encyclopedia",
    jurisdiction: "legal_case",
    legislation: "legislation",
    letter: "personal_communication",
    manual: "book",
    mastersthesis: "thesis",
    movie: "motion_picture",
    music: "song",
    mvbook: "book",
    newspaper: "article-newspaper",
    online: "webpage",
    patent: "patent",
    performance: "performance",
    periodical: "periodical",
    phdthesis: "thesis",
    proceedings: "book",
    reference: "book",
    report: "report",
    review: "review",
    software: "software",
    standard: "standard",
    suppbook: "chapter",
    techreport: "report",
    thesis: "thesis",
    unpublished: "manuscript",
    video: "motion_picture",
    www: "webpage",
  }),
);

const bibByCsl: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "article-journal": "article",
    book: "book",
    chapter: "incollection",
    dataset: "dataset",
    "entry-encyclopedia": "inreference",
    figure: "image",
    graphic: "artwork",
    legal_case: "jurisdiction",
    legislation: "legislation",
    manuscript: "unpublished",
    motion_picture: "video",
    pamphlet: "booklet",
    "paper-conference": "inproceedings",
    patent: "patent",
    performance: "performance",
    periodical: "periodical",
    personal_communication: "letter",
    report: "report",
    review: "review",
    software: "software",
    song: "music",
    standard: "standard",
    thesis: "thesis",
    webpage: "online",
  }),
);

/** CSL 1.0.2, appendix III. */
const cslTypes: ReadonlySet<string> = new Set(
  `article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry
  entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture
  musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report
  review review-book software song speech standard thesis treaty webpage`.split(/\s+/),
);

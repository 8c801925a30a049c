/**
 * What an annotation says, as bodies of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): each a TextualBody
 * whose purpose is one of the model's motivations. A citation links (its value is the pointer that would stand in the text), an
 * exemption classifies, a review assesses. What a review needs beyond the model (its note, the claim's words and figure as they stood)
 * goes by terms of schema.org's ClaimReview, which the file's context names. Bodies with other purposes are left alone.
 */
import { exemptionKinds } from "../exemptions.ts";
import { parsePointer, writePointer } from "../pointers.ts";
import {
  type AnnotationContent,
  type Exemption,
  type ExemptionKind,
  type Pointer,
  type Review,
  verdicts,
} from "../types.ts";

type Json = Readonly<Record<string, unknown>>;

/** The model's context, and what is added to it. */
export const context = [
  "http://www.w3.org/ns/anno.jsonld",
  {
    note: "https://schema.org/reviewBody",
    words: "https://schema.org/claimReviewed",
    figure: "https://schema.org/value",
  },
] as const;

export interface ReadBodies {
  readonly content: AnnotationContent;
  /** Bodies that are not ours, or that mean to be and can't be read: as they were. */
  readonly foreign: readonly unknown[];
  /** What is wrong with a body that means to be ours. */
  readonly wrong: readonly string[];
}

/** @param annotation as JSON has it */
export function readBodies(annotation: Json): ReadBodies {
  const citations: Pointer[] = [];
  const reviews: Review[] = [];
  const foreign: unknown[] = [];
  const wrong: string[] = [];
  let exemption: Exemption | undefined;
  for (const body of bodiesOf(annotation)) {
    const said = readBody(body);
    if (said?.citation) citations.push(said.citation);
    else if (said?.review) reviews.push(said.review);
    else if (said?.exemption && !exemption) exemption = said.exemption;
    else {
      foreign.push(body);
      if (said)
        wrong.push(said.wrong ?? "A claim has one exemption: the first counts, and this annotation has another.");
    }
  }
  return { content: { citations, ...(exemption && { exemption }), reviews }, foreign, wrong };
}

/** A text by itself is short for a body that says no more than that. */
function bodiesOf({ body, bodyValue }: Json): readonly unknown[] {
  if (typeof bodyValue === "string") return [{ type: "TextualBody", value: bodyValue }];
  return body === undefined ? [] : Array.isArray(body) ? body : [body];
}

/** What one body says: one of these; undefined for a body that is not ours. */
interface Said {
  readonly citation?: Pointer;
  readonly exemption?: Exemption;
  readonly review?: Review;
  readonly wrong?: string;
}

function readBody(body: unknown): Said | undefined {
  if (!isJson(body) || typeof body.value !== "string") return undefined;
  const { purpose, value } = body;
  if (purpose === "linking") {
    const citation = parsePointer(value);
    return citation ? { citation } : { wrong: `“${value}” cites nothing: write “@key” or “@key, p. 3”.` };
  }
  if (purpose === "classifying") {
    const exemption = exemptionFrom(body, value);
    const kinds = exemptionKinds.join(", ");
    return exemption
      ? { exemption }
      : { wrong: `“${value}” is no exemption: write “calculation: 316 − 205”; the kinds are ${kinds}.` };
  }
  if (purpose !== "assessing") return undefined;
  const review = reviewFrom(body, value);
  return review
    ? { review }
    : { wrong: `“${value}” is no verdict with a reviewer and a date: a verdict is one of ${verdicts.join(", ")}.` };
}

/**
 * What is said now, and behind it what is not ours to write.
 * @param known the annotation as it stands: a body in it that says the same stays as it is, with all else that it says
 */
export function writeBodies(content: AnnotationContent, known: Json): readonly unknown[] {
  const standing = bodiesOf(known).map((body) => {
    const { citation, exemption, review } = readBody(body) ?? {};
    const [written] = ownBodies({
      citations: citation ? [citation] : [],
      ...(exemption && { exemption }),
      reviews: review ? [review] : [],
    });
    return { body, written: JSON.stringify(written) };
  });
  const own = ownBodies(content).map((body) => {
    const same = standing.findIndex(({ written }) => written === JSON.stringify(body));
    return same < 0 ? body : standing.splice(same, 1)[0]!.body;
  });
  return [...own, ...readBodies(known).foreign];
}

function ownBodies({ citations, exemption, reviews }: AnnotationContent): readonly Json[] {
  return [
    ...citations.map((pointer) => textual("linking", writePointer(pointer))),
    ...(exemption ? [writtenExemption(exemption)] : []),
    ...reviews.map(writtenReview),
  ];
}

/** Why the annotation was made, as the model wants it said of the whole. */
export function motivationOf({ citations, exemption, reviews }: AnnotationContent): string | readonly string[] {
  const motivations = [
    ...(0 < citations.length ? ["linking"] : []),
    ...(exemption ? ["classifying"] : []),
    ...(0 < reviews.length ? ["assessing"] : []),
  ];
  return motivations.length === 1 ? motivations[0]! : motivations;
}

export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textual(purpose: string, value: string): Json {
  return { type: "TextualBody", purpose, value };
}

function writtenExemption({ kind, reason, by, date }: Exemption): Json {
  return {
    ...textual("classifying", `${kind}: ${reason}`),
    ...(by !== undefined && { creator: person(by) }),
    ...(date !== undefined && { created: dateTime(date) }),
  };
}

function exemptionFrom(body: Json, value: string): Exemption | undefined {
  const colon = value.indexOf(":");
  const kind = exemptionKinds.find(
    (one: ExemptionKind) => one === value.slice(0, colon < 0 ? undefined : colon).trim(),
  );
  const reason = colon < 0 ? "" : value.slice(colon + 1).trim();
  if (!kind) return undefined;
  const by = nameOf(body.creator);
  const date = typeof body.created === "string" ? body.created.replace(/T00:00:00Z$/, "") : undefined;
  return { kind, reason, ...(date !== undefined && { date }), ...(by !== undefined && { by }) };
}

function writtenReview({ verdict, by, date, note, words, figure }: Review): Json {
  return {
    ...textual("assessing", verdict),
    ...(note !== undefined && { note }),
    words,
    ...(figure !== undefined && { figure }),
    creator: person(by),
    created: dateTime(date),
  };
}

function reviewFrom(body: Json, value: string): Review | undefined {
  const verdict = verdicts.find((one) => one === value);
  const by = nameOf(body.creator);
  const { created: date, note, words, figure } = body;
  if (!verdict || by === undefined || typeof date !== "string") return undefined;
  return {
    verdict,
    by,
    date,
    ...(typeof note === "string" && { note }),
    words: typeof words === "string" ? words : "",
    ...(typeof figure === "string" && { figure }),
  };
}

function person(name: string): Json {
  return { type: "Person", name };
}

/** A creator may be an object with a name, an IRI, or a list of either: the first name counts. */
function nameOf(creator: unknown): string | undefined {
  const one = Array.isArray(creator) ? creator[0] : creator;
  if (typeof one === "string") return one;
  if (!isJson(one)) return undefined;
  return typeof one.name === "string" ? one.name : typeof one.id === "string" ? one.id : undefined;
}

/** The model wants xsd:dateTime with the time zone “Z”; a date alone stands for its midnight. */
function dateTime(date: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(date) ? `${date}T00:00:00Z` : date;
}

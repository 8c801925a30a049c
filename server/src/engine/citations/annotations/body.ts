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
  /** Bodies that are not ours, as they were. */
  readonly foreign: readonly unknown[];
  /** What is wrong with a body that means to be ours. */
  readonly wrong: readonly string[];
}

export function readBodies(body: unknown): ReadBodies {
  const citations: Pointer[] = [];
  const reviews: Review[] = [];
  const foreign: unknown[] = [];
  const wrong: string[] = [];
  let exemption: Exemption | undefined;
  for (const one of body === undefined ? [] : Array.isArray(body) ? body : [body]) {
    const { purpose, value } = isJson(one) ? one : ({} as Json);
    if (!isJson(one) || typeof value !== "string") foreign.push(one);
    else if (purpose === "linking") {
      const pointer = parsePointer(value);
      if (pointer) citations.push(pointer);
      else wrong.push(`“${value}” cites nothing: write “@key” or “@key, p. 3”.`);
    } else if (purpose === "classifying") {
      exemption = exemptionFrom(one, value);
      if (!exemption)
        wrong.push(
          `“${value}” is no exemption: write “calculation: 316 − 205”; the kinds are ${exemptionKinds.join(", ")}.`,
        );
    } else if (purpose === "assessing") {
      const review = reviewFrom(one, value);
      if (review) reviews.push(review);
      else
        wrong.push(`“${value}” is no verdict with a reviewer and a date: a verdict is one of ${verdicts.join(", ")}.`);
    } else foreign.push(one);
  }
  return { content: { citations, ...(exemption && { exemption }), reviews }, foreign, wrong };
}

export function writeBodies({ citations, exemption, reviews }: AnnotationContent): readonly Json[] {
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

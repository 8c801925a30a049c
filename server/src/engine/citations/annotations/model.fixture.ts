/**
 * The rules of the W3C Web Annotation Data Model (Recommendation of 23 February 2017) that an annotations file has to keep, each with
 * its section; checked here independently of what writes the file.
 */

type Json = Readonly<Record<string, unknown>>;

/** 3.3.5: the motivations of the model. */
const motivations = new Set(
  `assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying
  tagging`.split(/\s+/),
);

/** One sentence for each rule that is broken; empty when the document keeps to the model. */
export function breaches(document: unknown): readonly string[] {
  if (Array.isArray(document)) return document.flatMap(breaches);
  if (!isJson(document)) return ["1: a document is an object."];
  if (hasType(document, "Annotation")) return [...contextBreaches(document), ...annotationBreaches(document)];
  const found = contextBreaches(document);
  // 5.2, Annotation Page.
  if (!hasType(document, "AnnotationPage")) found.push("5.2: the page has the type AnnotationPage.");
  if (typeof document.id !== "string") found.push("5.2: a page has an IRI.");
  if (!Array.isArray(document.items)) found.push("5.2: a page has a list of items.");
  else for (const item of document.items) found.push(...annotationBreaches(item));
  return found;
}

/** 3.1: the model's context is there; a single one is a string. Terms beyond the model's are named in a context of their own. */
function contextBreaches(document: Json): string[] {
  const given = document["@context"];
  const contexts = Array.isArray(given) ? given : [given];
  const found: string[] = [];
  if (!contexts.includes("http://www.w3.org/ns/anno.jsonld")) found.push("3.1: the model’s context is missing.");
  if (Array.isArray(given) && given.length === 1) found.push("3.1: a single context is a string.");
  const named = new Set(contexts.filter(isJson).flatMap(Object.keys));
  for (const term of ownTerms(document)) if (!named.has(term)) found.push(`3.1: no context names “${term}”.`);
  return found;
}

function ownTerms(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(ownTerms);
  if (!isJson(value)) return [];
  return Object.entries(value).flatMap(([name, one]) => {
    if (name === "@context") return [];
    return modelTerms.has(name) ? ownTerms(one) : [name, ...ownTerms(one)];
  });
}

const modelTerms = new Set(
  `id type motivation created modified creator generated generator body bodyValue target source selector exact prefix suffix start end
  refinedBy purpose value format language name items partOf first last total label next prev startIndex state rights canonical via`.split(
    /\s+/,
  ),
);

function annotationBreaches(annotation: unknown): string[] {
  if (!isJson(annotation)) return ["3.1: an annotation is an object."];
  const found: string[] = [];
  if (typeof annotation.id !== "string" || !/^[a-z][a-z0-9+.-]*:\S+$/i.test(annotation.id))
    found.push("3.1: an annotation has one IRI.");
  if (!hasType(annotation, "Annotation")) found.push("3.1: an annotation has the type Annotation.");
  if (annotation.body !== undefined && annotation.bodyValue !== undefined)
    found.push("3.2.5: no body beside a bodyValue.");
  for (const motivation of listOf(annotation.motivation)) {
    if (!motivations.has(String(motivation))) found.push(`3.3.5: “${String(motivation)}” is no motivation.`);
  }
  if (annotation.created !== undefined && !isDateTime(annotation.created))
    found.push("3.3.1: created is xsd:dateTime in UTC.");
  const targets = listOf(annotation.target);
  if (targets.length === 0) found.push("3.1: an annotation has one target or more.");
  for (const target of targets) found.push(...targetBreaches(target));
  for (const body of listOf(annotation.body)) found.push(...bodyBreaches(body));
  return found;
}

function bodyBreaches(body: unknown): string[] {
  if (typeof body === "string") return [];
  if (!isJson(body)) return ["3.2: a body is an IRI or an object."];
  const found: string[] = [];
  // 3.2.4, Embedded Textual Body.
  if (hasType(body, "TextualBody") && typeof body.value !== "string")
    found.push("3.2.4: a textual body has one value.");
  if (body.purpose !== undefined && !listOf(body.purpose).every((one) => motivations.has(String(one))))
    found.push("3.3.5: a purpose is a motivation.");
  if (body.created !== undefined && !isDateTime(body.created)) found.push("3.3.1: created is xsd:dateTime in UTC.");
  for (const creator of listOf(body.creator)) {
    // 3.3.2, Agents.
    if (typeof creator !== "string" && !isJson(creator)) found.push("3.3.2: a creator is an agent.");
    else if (isJson(creator) && creator.name !== undefined && typeof creator.name !== "string")
      found.push("3.3.2: a name is a text.");
  }
  return found;
}

/** 4: a specific resource has one source, an IRI; its selectors say what they must. */
function targetBreaches(target: unknown): string[] {
  if (typeof target === "string") return [];
  if (!isJson(target)) return ["3.2: a target is an IRI or an object."];
  const found: string[] = [];
  if (target.selector !== undefined && typeof target.source !== "string")
    found.push("4: a specific resource has one source.");
  for (const selector of listOf(target.selector)) {
    if (!isJson(selector)) found.push("4.2: a selector is an object.");
    else if (selector.type === "TextQuoteSelector") {
      if (typeof selector.exact !== "string") found.push("4.2.4: a text quote has its exact words.");
      for (const side of [selector.prefix, selector.suffix]) {
        if (side !== undefined && typeof side !== "string") found.push("4.2.4: prefix and suffix are texts.");
      }
    } else if (selector.type === "TextPositionSelector") {
      const { start, end } = selector;
      const whole = Number.isInteger(start) && Number.isInteger(end);
      if (!whole || (start as number) < 0 || (end as number) < (start as number))
        found.push("4.2.5: positions are whole numbers from 0.");
    }
  }
  return found;
}

function isDateTime(value: unknown): boolean {
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value);
}

function hasType(value: Json, type: string): boolean {
  return listOf(value.type).includes(type);
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

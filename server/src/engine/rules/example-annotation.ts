/** The annotation in examples of rules that judge what is kept beside an article: of “12 percent” in “The harvest fell by 12 percent”. */

/** @param review what somebody found of it */
export function exampleAnnotation(
  suffix: string,
  review?: { readonly verdict: string; readonly note?: string },
): string {
  const note = review?.note === undefined ? "" : ` "note": "${review.note}",`;
  const body = review
    ? `,
  "body": [{ "type": "TextualBody", "purpose": "assessing", "value": "${review.verdict}", "words": "12 percent",${note}
    "creator": { "type": "Person", "name": "Ana Ruiz" }, "created": "2024-09-02T10:00:00Z" }]`
    : "";
  return `[{
  "@context": "http://www.w3.org/ns/anno.jsonld",
  "id": "urn:uuid:5f0c2f2e-7f3a-4f0b-9a53-0d7a4b1c2d3e",
  "type": "Annotation",
  "target": { "selector": [
    { "type": "TextQuoteSelector", "exact": "12 percent", "prefix": "The harvest fell by ", "suffix": "${suffix}" },
    { "type": "TextPositionSelector", "start": 35, "end": 45 }
  ] }${body}
}]`;
}

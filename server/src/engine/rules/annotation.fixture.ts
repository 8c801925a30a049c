/** An article of one claim, and what may be known of it in the annotations beside it. */

export function harvestArticle(figure: string): string {
  return `Harvest\n\nThe harvest fell by ${figure}, the grain board said.\n`;
}

/** The file of annotations with one, of the figure of that article. */
export function annotationOf(exact: string, body: string): string {
  return `[{
  "@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:uuid:5f0c2f2e-7f3a-4f0b-9a53-0d7a4b1c2d3e", "type": "Annotation",
  "body": [${body}],
  "target": { "selector": [{ "type": "TextQuoteSelector", "exact": "${exact}", "prefix": "The harvest fell by ", "suffix": ", the grain board" }] }
}]`;
}

export function reviewOf12Percent(verdict: string): string {
  return `{ "type": "TextualBody", "purpose": "assessing", "value": "${verdict}", "words": "12 percent",
  "creator": { "type": "Person", "name": "Ana Ruiz" }, "created": "2024-09-02T10:00:00Z" }`;
}

export const citationBody = `{ "type": "TextualBody", "purpose": "linking", "value": "@grain" }`;

/** For tests: an article with its cursor written as `$0`, analysed with a small library of our own. */
import { defaultSettings } from "../config/index.ts";
import { type Analysis, analyze, type Format, readLibrary } from "../engine/index.ts";

export const libraryPath = "/desk/sources.json";
export const libraryText = `[
  {
    "id": "port-2025",
    "type": "report",
    "title": "Traffic at Port Ashe",
    "author": [{ "family": "Ray", "given": "Di" }],
    "issued": { "date-parts": [[2025, 5, 3]] },
    "publisher": "Port Authority",
    "URL": "https://port.example/traffic"
  },
  {
    "id": "ek-2024",
    "type": "interview",
    "title": "Interview on <ferries> & *bridges*",
    "author": [{ "family": "Ek", "given": "Bo" }]
  }
]
`;

export interface AtCursor {
  readonly analysis: Analysis;
  readonly text: string;
  readonly offset: number;
}

export function atCursor(marked: string, format: Format = "article", annotations?: string): AtCursor {
  const offset = marked.indexOf("$0");
  if (offset < 0) throw new Error("The article has no cursor: write $0.");
  const text = marked.replace("$0", "");
  return { analysis: analysisOf(text, format, annotations), text, offset };
}

export function analysisOf(text: string, format: Format = "article", annotations?: string): Analysis {
  const library = readLibrary([{ uri: libraryPath, format: "csl-json", text: libraryText }]);
  const { rules, commonKnowledge } = defaultSettings();
  return analyze(
    { text, format },
    { models: {}, library, rules, commonKnowledge, ...(annotations !== undefined && { annotations }) },
  );
}

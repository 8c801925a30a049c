/**
 * Semantic tokens as the protocol packs them: five integers each, counted from the token before, none over a line's end. Our
 * own client draws the types by their own names; any other gets the nearest of the protocol's standard ones.
 */
import type { SemanticTokens, SemanticTokensLegend } from "vscode-languageserver";
import { type SemanticToken, type TokenType, tokenModifiers, tokenTypes } from "../features/index.ts";
import type { Lines } from "./from-proto.ts";

const standardTypes: Record<TokenType, string> = {
  headline: "class",
  byline: "comment",
  dateline: "comment",
  subhead: "class",
  picture: "comment",
  caption: "comment",
  credit: "comment",
  footer: "comment",
  content: "variable",
  quotation: "string",
  source: "type",
  cue: "keyword",
  figure: "number",
  citation: "macro",
  suppression: "comment",
};

export function legend(ownNames: boolean): SemanticTokensLegend {
  return {
    tokenTypes: ownNames ? [...tokenTypes] : tokenTypes.map((type) => standardTypes[type]),
    tokenModifiers: [...tokenModifiers],
  };
}

/** @param text the article the tokens were found in, which `lines` counts */
export function toSemanticTokens(text: string, lines: Lines, tokens: readonly SemanticToken[]): SemanticTokens {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { start, end, type, modifiers } of tokens) {
    const typeIdx = tokenTypes.indexOf(type);
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
    for (const piece of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
      const position = lines.positionAt(start + piece.index);
      if (position.line !== line) character = 0;
      data.push(position.line - line, position.character - character, piece[0].length, typeIdx, bits);
      ({ line, character } = position);
    }
  }
  return { data };
}

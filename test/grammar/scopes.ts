/** Runs a grammar as VS Code does, and draws what it says of each stretch of a text for people to read. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import oniguruma from "vscode-oniguruma";
import textmate from "vscode-textmate";

const require = createRequire(import.meta.url);
const repository = new URL("../../", import.meta.url);

const files: Readonly<Record<string, string>> = {
  "text.article": "syntaxes/article.tmLanguage.json",
  "markdown.citation.wellsourced": "syntaxes/markdown-citation.tmLanguage.json",
};

/** Stands for VS Code's own Markdown grammar: the injection is tried on its scope alone. */
const markdown = {
  scopeName: "text.html.markdown",
  patterns: [
    { name: "markup.fenced_code.block.markdown", begin: "^```", end: "^```" },
    { name: "markup.inline.raw", match: "`[^`]+`" },
  ],
  repository: {},
};

const wasm = readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm"));
const loaded = oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));

const registry = new textmate.Registry({
  onigLib: loaded.then(() => ({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  })),
  async loadGrammar(scopeName) {
    if (scopeName === markdown.scopeName) return textmate.parseRawGrammar(JSON.stringify(markdown), "markdown.json");
    const path = files[scopeName];
    if (path === undefined) return null;
    const file = fileURLToPath(new URL(path, repository));
    return textmate.parseRawGrammar(readFileSync(file, "utf8"), file);
  },
  getInjections: (scopeName) => (scopeName === markdown.scopeName ? ["markdown.citation.wellsourced"] : undefined),
});

/**
 * Each line of the text, and under it every stretch with its scopes but the grammar's own; plain text is left out.
 * A stretch is drawn as `^^^ scope scope`.
 */
export async function drawScopes(scopeName: string, text: string): Promise<string> {
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) throw new Error(`There is no grammar “${scopeName}”.`);
  let state = textmate.INITIAL;
  const drawn: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    drawn.push(line === "" ? ">" : `> ${line}`);
    for (const { startIndex, endIndex, scopes } of tokens) {
      const own = scopes.filter((scope) => scope !== scopeName && scope !== "meta.paragraph.article");
      const length = Math.min(endIndex, line.length) - startIndex;
      if (own.length > 0 && length > 0) {
        drawn.push(`  ${" ".repeat(startIndex)}${"^".repeat(length)} ${own.map(short).join(" ")}`);
      }
    }
  }
  return drawn.join("\n");
}

function short(scope: string): string {
  return scope.replace(/\.(?:article|wellsourced|markdown)$/, "");
}

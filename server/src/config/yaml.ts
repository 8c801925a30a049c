/** Reads YAML into the tree that configuration is checked on. Apart from `parse.ts` so that its parser is loaded on demand. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { type Span, yamlMistakes } from "../engine/index.ts";
import { emptyObject, type Member, type Parsed, type PlacedProblem, type Tree } from "./tree.ts";

export function parseYaml(text: string): Parsed {
  const document = parseDocument(text, { lineCounter: new LineCounter(), prettyErrors: false, uniqueKeys: true });
  const problems: PlacedProblem[] = [...yamlMistakes(document, text)];
  if (!document.contents) return problems.length ? { problems } : { tree: emptyObject, problems };
  return { tree: fromYaml(document.contents as Node, problems), problems };
}

function fromYaml(node: Node | null, problems: PlacedProblem[]): Tree {
  const place = placeOf(node);
  if (isAlias(node)) {
    problems.push({ span: place, message: "YAML aliases are not read here; write the value out." });
    return { kind: "scalar", value: null, ...place };
  }
  if (isSeq(node)) return { kind: "list", items: node.items.map((item) => fromYaml(item as Node, problems)), ...place };
  if (isMap(node)) {
    const members: Member[] = node.items.map(({ key, value }) => ({
      key: isScalar(key) ? String(key.value) : "",
      keySpan: placeOf(key as Node),
      value: fromYaml(value as Node | null, problems),
    }));
    return { kind: "object", members, ...place };
  }
  const value = isScalar(node) ? node.value : null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return { kind: "scalar", value, ...place };
  }
  return { kind: "scalar", value: null, ...place };
}

function placeOf(node: Node | null): Span {
  const [start, end] = node?.range ?? [0, 0];
  return { start, end };
}

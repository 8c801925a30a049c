/** Addresses that an editor can open from a hover: a file with a line, as VS Code and most others read `file:///path#L12`. */
import type { AddressOf } from "../features/index.ts";
import type { Reading } from "./articles.ts";
import { fileText } from "./desk.ts";
import { linesByPath } from "./documents.ts";
import { toPosition } from "./to-proto.ts";
import { pathOf, uriOf } from "./uris.ts";

export function addressOf(reading: Reading): AddressOf {
  const linesAt = linesByPath((path) => fileText(reading, path));
  return ({ uri, span }) => {
    const path = uri ?? pathOf(reading.uri);
    if (path === undefined) return undefined;
    const lines = uri === undefined ? reading.lines : linesAt(uri);
    const { line, character } = toPosition(lines, span.start);
    return `${uriOf(path)}#L${line + 1},${character + 1}`;
  };
}

/** The keys that one article cites, in its text and in the annotations beside it. */
import { formatOf } from "../../config/index.ts";
import {
  citedKeys,
  type Library,
  mayNameSources,
  namedSources,
  parseAnnotations,
  readArticle,
} from "../../engine/index.ts";
import { textIfReadable } from "../articles.ts";
import type { FileToCheck } from "./check-file.ts";

/** @param libraries in which the addresses of links are looked up */
export function keysCitedIn(
  file: FileToCheck,
  annotations: string | undefined,
  libraries: readonly Library[],
): readonly string[] {
  const beside = annotations ? parseAnnotations(annotations).annotations : [];
  const keys = beside.flatMap(({ citations }) => citations.map(({ key }) => key));
  const text = file.text ?? textIfReadable(file.path);
  if (text === undefined || !mayNameSources(text)) return keys;
  const named = namedSources(readArticle(text, formatOf(file.path)));
  return [...keys, ...libraries.flatMap((library) => [...citedKeys(named, library)])];
}

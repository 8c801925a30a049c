/** CSL YAML: a list of items, at the top or under `references:`, as Pandoc and Better BibTeX write it. */
import type { Node } from "yaml";
import { cslFromFields } from "./csl.ts";
import { appendToFlow } from "./flow-edit.ts";
import { type FormatDriver, noSuchKey, type Outcome, type Trouble } from "./format.ts";
import { lineEndOf } from "./layout.ts";
import type { SourceFields } from "./types.ts";
import {
  appendLines,
  below,
  blockItem,
  endOfBlock,
  endOfText,
  flowOf,
  flowText,
  pastSpacesBefore,
  scalarText,
  shapeOf,
  shortDates,
} from "./yaml-edit.ts";
import { parseYaml, spanOf, type YamlFile, type YamlItem } from "./yaml-file.ts";

export const cslYaml: FormatDriver = { read, add, rename };

function read(text: string) {
  const { items, troubles, damage } = parseYaml(text);
  const entries = items.map(({ fields, span, keySpan }) => ({ fields, span, keySpan }));
  return { entries, troubles, isDamaged: damage !== undefined };
}

function add(text: string, fields: SourceFields): Outcome {
  const { list, emptyAt, damage, troubles } = parseYaml(text);
  if (damage) return damage;
  const item = shortDates(cslFromFields(fields));
  const lineEnd = lineEndOf(text);
  if (list?.flow && 0 < list.items.length) {
    return appendToFlow(flowOf(text, list), [() => flowText(item)]);
  }
  if (list && !list.flow) {
    const at = endOfBlock(text, list.items.at(-1) as Node);
    return [appendLines(text, at, blockItem(item, shapeOf(text, list)), lineEnd)];
  }
  const lines = blockItem(item, { outer: "", gap: " " });
  if (list) {
    // "[]": brackets give way to a list of lines.
    return [
      {
        span: { start: pastSpacesBefore(text, spanOf(list).start), end: spanOf(list).end },
        newText: below(text, spanOf(list).start, lines, lineEnd),
      },
    ];
  }
  if (emptyAt !== undefined)
    return [{ span: { start: emptyAt, end: emptyAt }, newText: lineEnd + lines.join(lineEnd) }];
  if (0 < troubles.length) return troubles[0]!;
  return [appendLines(text, endOfText(text), ["references:", ...lines], lineEnd)];
}

function rename(text: string, from: string, to: string): Outcome {
  const item = itemToEdit(parseYaml(text), from);
  if ("message" in item) return item;
  const node = item.node.get("id", true) as unknown as Node;
  return [{ span: spanOf(node), newText: scalarText(to) }];
}

function itemToEdit({ items, damage }: YamlFile, key: string): YamlItem | Trouble {
  return damage ?? items.find(({ fields }) => fields.key === key) ?? noSuchKey(key);
}

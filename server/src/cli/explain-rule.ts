/** `wellsourced explain RULE`: what the rule finds and why it matters, its options and its examples; the rule's page, in a terminal. */
import { type Rule, rules } from "../engine/index.ts";
import { paletteFor } from "./colours.ts";
import type { CommandIo, ExitStatus } from "./io.ts";
import { wrapped } from "./reporters/width.ts";

export function ruleNamed(name: string): Rule | undefined {
  return rules.find(({ id }) => id === name);
}

export async function explainRule(
  { id, summary, why, default: level, options, example }: Rule,
  io: CommandIo,
): Promise<ExitStatus> {
  const palette = paletteFor(io);
  const width = Math.min(io.columns ?? 80, 100);
  const indented = (text: string) =>
    text
      .trimEnd()
      .split("\n")
      .flatMap((line) => wrapped(line, width - 2))
      .map((line) => `  ${line}`.trimEnd());
  const described = Object.entries(options).flatMap(([name, option]) =>
    indented(`${name} (${JSON.stringify(option.default)}): ${option.description}`),
  );
  const [title, ...titleGoesOn] = wrapped(`${id}: ${summary}. Default: ${level}.`, width);
  const lines = [
    title!.replace(id, palette.strong),
    ...titleGoesOn,
    "",
    ...wrapped(why, width),
    ...(described.length ? ["", palette.strong("Options"), ...described] : []),
    "",
    palette.strong("Fails"),
    ...indented(example.fails),
    "",
    palette.strong("Passes"),
    ...indented(example.passes),
  ];
  await io.print(`${lines.join("\n")}\n`);
  return 0;
}

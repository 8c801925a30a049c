/** `check --list-rules`: every rule with its default level and what it finds. */
import { rules } from "../engine/index.ts";
import { paletteFor } from "./colours.ts";
import type { CommandIo, ExitStatus } from "./io.ts";

export async function listRules({ color }: { readonly color?: boolean }, io: CommandIo): Promise<ExitStatus> {
  const palette = paletteFor(io, color);
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map(({ id, default: level, summary }) => {
    const paint = level === "off" ? palette.faint : palette[level];
    return `${palette.strong(id.padEnd(width))}  ${paint(level.padEnd(7))}  ${summary}\n`;
  });
  await io.print(lines.join(""));
  return 0;
}

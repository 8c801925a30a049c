/** Colours for a terminal, or none at all. https://no-color.org and FORCE_COLOR are honoured, as is `--color`/`--no-color`. */
import { styleText } from "node:util";
import type { CommandIo } from "./io.ts";

export interface Palette {
  readonly error: Paint;
  readonly warning: Paint;
  readonly info: Paint;
  readonly hint: Paint;
  readonly good: Paint;
  readonly strong: Paint;
  readonly faint: Paint;
  readonly path: Paint;
}

type Paint = (text: string) => string;

/** @param wanted what `--color` or `--no-color` say; undefined when neither was given */
export function paletteFor({ env, columns }: Pick<CommandIo, "env" | "columns">, wanted?: boolean): Palette {
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "" && env.FORCE_COLOR !== "0";
  const refused = (env.NO_COLOR ?? "") !== "" || env.FORCE_COLOR === "0" || env.TERM === "dumb";
  return (wanted ?? (forced || (columns !== undefined && !refused))) ? coloured : plain;
}

type Style = Parameters<typeof styleText>[0];

const paint =
  (style: Style): Paint =>
  (text) =>
    styleText(style, text, { validateStream: false });

const coloured: Palette = {
  error: paint(["red", "bold"]),
  warning: paint(["yellow", "bold"]),
  info: paint(["cyan", "bold"]),
  hint: paint(["gray", "bold"]),
  good: paint(["green", "bold"]),
  strong: paint("bold"),
  faint: paint("dim"),
  path: paint("underline"),
};

const same: Paint = (text) => text;

export const plain: Palette = {
  error: same,
  warning: same,
  info: same,
  hint: same,
  good: same,
  strong: same,
  faint: same,
  path: same,
};

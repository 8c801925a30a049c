/** `check --print-config FILE`: the settings that hold for a file, and where they come from. */
import type { WrittenRule } from "../config/index.ts";
import type { RuleSetting } from "../engine/index.ts";
import type { CommandIo, ExitStatus } from "./io.ts";
import { sayProblems, shortPath } from "./problems.ts";
import { projectFor } from "./project.ts";

export interface PrintConfigOptions {
  readonly config?: string;
  readonly rule?: Readonly<Record<string, WrittenRule>>;
}

export async function printConfig(
  file: string,
  { config, rule }: PrintConfigOptions,
  io: CommandIo,
): Promise<ExitStatus> {
  const project = projectFor({ config, rule });
  const { path, settings, configFile, problems } = await project.settingsFor(file);
  sayProblems(problems, io);
  const printed = {
    file: shortPath(path),
    configuration: configFile === undefined ? null : shortPath(configFile),
    ...settings,
    articles: settings.articles.map(({ folder, pattern }) => `${pattern} (in ${shortPath(folder)})`),
    baseline: settings.baseline ?? null,
    rules: Object.fromEntries([...settings.rules].map(([id, setting]) => [id, written(setting)])),
  };
  await io.print(`${JSON.stringify(printed, null, 2)}\n`);
  return 0;
}

function written({ level, options }: RuleSetting): unknown {
  return Object.keys(options).length ? [level, options] : level;
}

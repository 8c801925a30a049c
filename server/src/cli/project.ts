/** The project that a command works in: under the configuration that `--config` names, or under those beside the articles. */
import type { WrittenRule } from "../config/index.ts";
import { absolutePath, FileError, openProject, type Project, readText } from "../host/index.ts";
import { CommandError } from "./io.ts";

export interface ProjectChoice {
  /** As it was written after `--config`. */
  readonly config?: string | undefined;
  readonly rule?: Readonly<Record<string, WrittenRule>> | undefined;
}

/** @throws CommandError when `config` leads to no file: that is wrong in the command, not in a configuration @throws FileError when it can't be read */
export function projectFor({ config, rule }: ProjectChoice): Project {
  if (config !== undefined) mustBeFile(config);
  return openProject({ configFile: config, rules: rule, once: true });
}

function mustBeFile(config: string): void {
  try {
    readText(absolutePath(config));
  } catch (error) {
    const what = error instanceof FileError && noFile[error.code];
    if (!what) throw error;
    throw new CommandError(
      `--config ${config}: ${what}. Name a configuration file, or leave --config out, and the one beside the articles holds.`,
    );
  }
}

const noFile: Partial<Record<FileError["code"], string>> = {
  missing: "there is no such file",
  folder: "this is a folder, not a file",
  special: "this is a device or a pipe, not a file",
};

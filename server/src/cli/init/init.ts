/**
 * `wellsourced init`: a configuration to start from, and on request the check on pull requests. Writes what is missing, leaves what is
 * there, and says what to do next.
 */
import { readdirSync } from "node:fs";
import { configurationNames, fileNameOf } from "../../config/index.ts";
import {
  absolutePath,
  folderOf,
  foldersAbove,
  makeFile,
  misnamedAround,
  nodeDisk,
  pathFrom,
  readText,
  repositoryOf,
} from "../../host/index.ts";
import { CommandError, type CommandIo, type ExitStatus } from "../io.ts";
import { shortPath } from "../problems.ts";
import { projectFor } from "../project.ts";
import { type Forge, hasCheck, jobsOn, takenInBy } from "./jobs.ts";
import { starterConfiguration } from "./starter.ts";

export interface InitOptions {
  /** Where pull requests are to be checked. */
  readonly ci?: Forge;
}

/** For the project in the working directory. @throws CommandError when there was nothing left to write */
export async function init({ ci }: InitOptions, io: CommandIo): Promise<ExitStatus> {
  const project = absolutePath(".");
  let isNew = false;
  // Each is said when it is done: should the next one fail, whoever began knows what is there.
  for (const take of [configure, ...(ci ? [() => addJob(project, ci)] : [])]) {
    const step = await take(project);
    await io.print(`${step.said}\n`);
    isNew ||= step.isNew;
  }
  if (!isNew) throw new CommandError("there was nothing left to write.");
  await io.print(nextSteps(ci, io));
  return 0;
}

/** What became of one file. */
interface Step {
  readonly said: string;
  /** True when something was written. */
  readonly isNew: boolean;
}

async function configure(project: string): Promise<Step> {
  const path = `${project}/${configurationNames[0]}`;
  const { configFile: inForce, projectFolder } = await projectFor({}).settingsFor(path);
  if (inForce !== undefined && folderOf(inForce) === project) {
    const what = fileNameOf(inForce) === "package.json" ? "The key “wellsourced” of" : "";
    return {
      said: `${[what, shortPath(inForce)].filter(Boolean).join(" ")} is there, and was left as it is.`,
      isNew: false,
    };
  }
  const [misnamed] = misnamedAround(project, projectFolder, inForce, nodeDisk.has);
  if (misnamed !== undefined) {
    throw new CommandError(
      `nothing is read from ${shortPath(misnamed)}. If it is a configuration, call it wellsourced.config.${/ya?ml$/.test(misnamed) ? "yaml" : "json"}; else move it away.`,
    );
  }
  const text = starterConfiguration({
    schema: schemaFrom(project),
    parent: inForce === undefined ? undefined : pathFrom(project, inForce),
  });
  return write(path, text);
}

/** Of the package that is installed for the project; an editor would ask in vain for one that is not there. */
function schemaFrom(project: string): string | undefined {
  const places = foldersAbove(project).map((folder) => `${folder === "/" ? "" : folder}/node_modules/${SCHEMA}`);
  const path = places.find(nodeDisk.has);
  return path === undefined ? undefined : pathFrom(project, path);
}

const SCHEMA = "wellsourced/schema/wellsourced.config.schema.json";

function addJob(project: string, ci: Forge): Step {
  const { name, text, isShared } = jobsOn[ci];
  const top = repositoryOf(project) ?? project;
  const path = `${top}/${name}`;
  if (!nodeDisk.has(path)) {
    const checking = isShared ? undefined : jobFilesBeside(path).find((file) => runsCheck(file, top));
    if (checking !== undefined)
      return { said: `${shortPath(checking)} runs the check already, and was left as it is.`, isNew: false };
    const { said, isNew } = write(path, text);
    return { said: `${said} Commit it, and make its job a required check of the main branch.`, isNew };
  }
  if (!isShared || runsCheck(path, top, readText(path)))
    return { said: `${shortPath(path)} is there, and was left as it is.`, isNew: false };
  return { said: `${shortPath(path)} is there, and was left as it is. Add this job to it:\n\n${text}`, isNew: true };
}

/** Other files in the folder of one that holds jobs, which the forge reads as well. */
function jobFilesBeside(path: string): readonly string[] {
  const folder = folderOf(path);
  try {
    const names = readdirSync(folder).sort();
    return names.filter((name) => /\.ya?ml$/.test(name)).map((name) => `${folder}/${name}`);
  } catch {
    return []; // there is none; or it is no folder, or closed, and whoever writes in it says so
  }
}

/** Whether a file of jobs has the check run, by itself or by an action of the repository. */
function runsCheck(path: string, top: string, text = textOf(path), seen = new Set<string>()): boolean {
  if (seen.has(path)) return false;
  seen.add(path);
  return hasCheck(text) || takenInBy(text).some((name) => runsCheck(absolutePath(name, top), top, undefined, seen));
}

/** Empty for what can't be read, such as a folder of that name, which runs nothing. */
function textOf(path: string): string {
  try {
    return readText(path);
  } catch {
    return "";
  }
}

function write(path: string, text: string): Step {
  const isNew = makeFile(path, text);
  return {
    said: isNew ? `Wrote ${shortPath(path)}.` : `${shortPath(path)} is there by now, and was left as it is.`,
    isNew,
  };
}

/** npx runs the program without putting it where a shell finds it. */
function nextSteps(ci: Forge | undefined, { env }: CommandIo): string {
  const program = env.npm_command === "exec" ? "npx wellsourced" : "wellsourced";
  const steps: (readonly [string, string])[] = [
    ["check", "what nobody answers for, in the articles here"],
    ["baseline", "set aside what is there, report what is new"],
    ["check --list-rules", "every rule, and the level that it has"],
    ...(ci ? [] : [["init --ci github", "the check on every pull request (or: gitlab)"] as const]),
  ];
  const width = Math.max(...steps.map(([command]) => command.length));
  const lines = steps.map(([command, what]) => `  ${program} ${command.padEnd(width)}  ${what}\n`);
  return `\nNext:\n${lines.join("")}`;
}

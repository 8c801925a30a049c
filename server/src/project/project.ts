/**
 * What an analysis of one file needs from the disk: its settings, its source library, its annotations and the trained
 * models, read once and kept while the files stay as they are. The editor and the command line both ask here, which is
 * why they find the same things.
 */
import {
  annotationsPathOf,
  type FindingKey,
  fileNameOf,
  findingKey,
  formatOf,
  type Layer,
  type Settings,
  settingsFor,
  treeOf,
  validateEditorSettings,
  type WrittenRule,
} from "../config/index.ts";
import { analyze, type Context, type Library, type Models } from "../engine/index.ts";
import { type FindingsAt, type KnownFindings, knownFindings } from "./baseline-file.ts";
import { findConfiguration, type LoadedConfiguration, loadConfiguration, misnamedProblems } from "./configuration.ts";
import type { Disk } from "./disk.ts";
import { FileCache, type KnownFile, type OpenDocument } from "./file-cache.ts";
import { type FileProblem, problemOf } from "./file-problem.ts";
import { libraryPlaces, readLibraries } from "./libraries.ts";
import { folderOf } from "./paths.ts";
import { everywhere, type Reach, within } from "./reach.ts";
import { repositoryAround } from "./repository.ts";
import { FileError } from "./text.ts";

export interface ProjectOptions {
  /** A configuration to use for every file, whatever lies beside it (`--config`). */
  readonly configFile?: string | undefined;
  /** Rules set on the command line; they win. */
  readonly rules?: Readonly<Record<string, WrittenRule>> | undefined;
  /**
   * The editor's `wellsourced.*` settings as it sends them, and the workspace folder that their globs and paths count from. For a file
   * in none it is empty: globs then see the whole path, and paths count from the file's own folder.
   */
  readonly editor?: { readonly settings: unknown; readonly folder: string } | undefined;
  /** Documents open in the editor, asked by absolute path with forward slashes; they win over the disk. */
  readonly openDocument?: ((path: string) => OpenDocument | undefined) | undefined;
  /** True for a run that is over in a moment: no file is looked at twice. An editor leaves it out. */
  readonly once?: boolean | undefined;
  /** The only folder whose files may be read or named as places to write to; every folder unless given. */
  readonly within?: string | undefined;
  /** Given by a test, or where models are loaded another way; else those of `server/models/`. */
  readonly models?: Models | undefined;
}

/** Everything that is known of a file before its words are read. */
export interface FileContext {
  /** Absolute, with forward slashes. */
  readonly path: string;
  readonly settings: Settings;
  /** What `analyze` takes. Its `library` stays the same object while the library's files stay as they are. */
  readonly context: Context;
  /** The configuration in force; undefined when there is none and the defaults (or the editor's settings) hold. */
  readonly configFile: string | undefined;
  /** Where the article's annotations are, or would be: beside what its path leads to. */
  readonly annotationsFile: string;
  /** The library's files that were read, nearest first. */
  readonly libraryFiles: readonly string[];
  /** The folder up to which library files are looked for: the configuration's, or the repository's, or the article's own. */
  readonly projectFolder: string;
  /** What is wrong in the configuration, the libraries and the annotations; each with its file and line. */
  readonly problems: readonly FileProblem[];
}

/** What a file's analysis rests on, without the models: enough to tell whether an earlier result still holds. */
export interface FileMaterials extends Omit<FileContext, "context" | "libraryFiles"> {
  readonly library: Library;
  readonly libraryFiles: readonly KnownFile[];
  readonly annotations: string | undefined;
}

export interface Project {
  /**
   * Never throws for what a user may have written: that is in `problems`, and what was right holds.
   * @param path of an article; relative ones count from the working directory. The file itself need not exist.
   */
  contextFor(path: string): Promise<FileContext>;
  materialsFor(path: string): Promise<FileMaterials>;
  /** The settings alone, without libraries and models: enough to tell whether a file is an article. */
  settingsFor(
    path: string,
  ): Promise<Pick<FileContext, "path" | "settings" | "configFile" | "projectFolder" | "problems">>;
  /**
   * The known findings of a file, by the baseline that is configured for it; undefined when none is. A baseline that is
   * missing or damaged knows nothing, and says so in `problems`.
   * @param keys what is found in the file, by which it is known where it was renamed
   */
  baselineFor(path: string, keys: readonly FindingKey[]): Promise<KnownFindings | undefined>;
  /** What is found in the article at a path as it stands, be it known or not; undefined when there is none that can be read. */
  findingsAt: FindingsAt;
  /** False where a path leads, links followed, to what may be neither read nor written. */
  reaches(path: string): boolean;
  /** A file of the project as it stands, from the editor or the disk; undefined when there is none. @throws FileError */
  read(path: string): string | undefined;
}

/** What holds for all files of a folder. */
interface Surroundings {
  readonly configuration: LoadedConfiguration | undefined;
  readonly projectFolder: string;
  /** What is wrong in the configuration, or with the name of what was meant for one. */
  readonly problems: readonly FileProblem[];
  /** Absent when the configuration tells files of one folder apart. */
  readonly settings?: Settings;
}

/** @param loadModels asked for once, and not before an article is read */
export function projectOn(disk: Disk, loadModels: () => Promise<Models>, options: ProjectOptions): Project {
  const { absolutePath } = disk;
  const reach = options.within === undefined ? everywhere : within(absolutePath(options.within), disk);
  const files = new FileCache(disk, { openDocument: options.openDocument, once: options.once, reach });
  const { editor, configFile, rules } = options;
  const checkedEditor = editor && validateEditorSettings(treeOf(editor.settings));
  const editorFolder = editor?.folder ? absolutePath(editor.folder) : "";
  const known = new Map<string, Promise<Surroundings>>();
  let models: Promise<Models> | undefined;

  const settle = (path: string, layers: readonly Layer[]): Settings => {
    const settings = settingsFor(path, layers, {
      resolvePath: (folder, each) => absolutePath(each, folder || folderOf(path)),
      ...(checkedEditor && { editor: { written: checkedEditor.value, folder: editorFolder } }),
      ...(rules && { ruleOverrides: rules }),
    });
    const { libraries, baseline } = settings;
    return {
      ...settings,
      libraries: libraries.filter(reach.holds),
      baseline: baseline !== undefined && reach.holds(baseline) ? baseline : undefined,
    };
  };

  const repositoryWithin = (folder: string) => {
    const repository = repositoryAround(folder, disk);
    return repository === undefined || reach.names(repository) ? repository : absolutePath(options.within!);
  };

  const look = async (path: string): Promise<Surroundings> => {
    const folder = folderOf(path);
    const configuration = await (configFile === undefined
      ? findConfiguration(folder, files)
      : loadConfiguration(absolutePath(configFile), files));
    const projectFolder = configuration?.folder ?? repositoryWithin(folder) ?? folder;
    const problems = [
      ...(configuration?.problems ?? []),
      ...(configFile === undefined ? misnamedProblems(folder, projectFolder, configuration?.path, files) : []),
    ];
    const layers = configuration?.layers ?? [];
    // Only overrides tell one file of a folder from another.
    const isShared = layers.every((layer) => !layer.configuration.overrides.length);
    return { configuration, projectFolder, problems, ...(isShared && { settings: settle(path, layers) }) };
  };

  const surroundingsOf = (path: string): Promise<Surroundings> => {
    if (!options.once) return look(path);
    const folder = folderOf(path);
    const looked = known.get(folder) ?? look(path);
    known.set(folder, looked);
    return looked;
  };

  const project: Project = {
    async settingsFor(given) {
      const path = absolutePath(given);
      const { configuration, projectFolder, problems, settings } = await surroundingsOf(path);
      return {
        path,
        settings: settings ?? settle(path, configuration?.layers ?? []),
        configFile: configuration?.path,
        projectFolder,
        problems,
      };
    },

    async contextFor(given) {
      const { library, libraryFiles, annotations, ...about } = await project.materialsFor(given);
      models ??= options.models ? Promise.resolve(options.models) : loadModels();
      const context: Context = {
        models: await models,
        library,
        rules: about.settings.rules,
        commonKnowledge: about.settings.commonKnowledge,
        ...(annotations !== undefined && { annotations }),
      };
      return { ...about, context, libraryFiles: libraryFiles.map(({ path }) => path) };
    },

    async materialsFor(given) {
      const { path, problems: known, ...about } = await project.settingsFor(given);
      const problems: FileProblem[] = [...known];
      const { settings, projectFolder } = about;
      const places = libraryPlaces(path, settings, projectFolder);
      const { library, libraryFiles } = readLibraries({ places, files, problems });
      const annotationsFile = annotationsPathOf(linkedFile(path, disk, reach));
      const annotations = textOrProblem(annotationsFile, files, problems);
      return { ...about, path, library, libraryFiles, annotationsFile, annotations, problems };
    },

    async baselineFor(given, keys) {
      const { path, settings } = await project.settingsFor(given);
      if (settings.baseline === undefined) return undefined;
      const { configuration } = await surroundingsOf(path);
      return knownFindings(settings.baseline, path, keys, files, project.findingsAt, configuration?.baselineNamed);
    },

    async findingsAt(path) {
      const text = textOrProblem(path, files, []);
      if (text === undefined) return undefined;
      const { context } = await project.contextFor(path);
      const { findings } = analyze({ text, format: formatOf(path) }, context);
      return findings.flatMap(({ uri, rule, span }) => (uri === undefined ? [findingKey(rule, span, text)] : []));
    },

    reaches: (path) => reach.holds(absolutePath(path)),

    read: (path) => files.read(absolutePath(path))?.text,
  };
  return project;
}

/** The file that an article's path leads to where it is itself a link; links to folders stay as editors name them. */
function linkedFile(path: string, disk: Disk, reach: Reach): string {
  const [real, folder] = [path, folderOf(path)].map((each) => disk.realPath(each));
  if (real === undefined || folder === undefined || !reach.holds(real)) return path;
  const isItself = alike(real) === alike(`${folder === "/" ? "" : folder}/${fileNameOf(path)}`);
  return isItself ? path : real;
}

/** Some disks take capitals and small letters, or ways to write an accent, for the same. */
function alike(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

function textOrProblem(path: string, files: FileCache, problems: FileProblem[]): string | undefined {
  try {
    return files.read(path)?.text;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    problems.push({ isBeside: true, ...problemOf(path, error.message) });
    return undefined;
  }
}

/** Projects on the disk of this machine, with the models that ship beside the program. */
import { type Project, type ProjectOptions, projectOn } from "../project/index.ts";
import { loadModels } from "./models.ts";
import { nodeDisk } from "./node-disk.ts";

export function openProject(options: ProjectOptions = {}): Project {
  return projectOn(nodeDisk, loadModels, options);
}

/** The size of the packaged extension. */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { printFigure, repository } from "./figure.ts";

const vsix = join(repository, "wellsourced.vsix");
if (existsSync(vsix)) printFigure({ name: "size of the .vsix", unit: "bytes", value: statSync(vsix).size });
else console.error("package-size: no wellsourced.vsix here; make one with `npm run package`.");

// `npm run package`: the extension as one file, wellsourced.vsix, with everything it needs bundled.
import { run, setUp } from "./setup.mjs";

setUp();
run("npx", "vsce", "package", "--no-dependencies", "--out", "wellsourced.vsix");

// `npm run package`: the extension as one file, wellsourced.vsix, with everything it needs bundled.
import { run, setUp } from "./setup.mjs";

setUp();
// Everything is bundled, so vsce need not look at node_modules; links in the README stay relative, as no host is named.
run(
  "npx",
  "vsce",
  "package",
  "--no-dependencies",
  "--allow-missing-repository",
  "--no-rewrite-relative-links",
  "--out",
  "wellsourced.vsix",
);

// `npm run demo`: sets the clone up, checks the sample article in the terminal, and says where to look next.
import { spawnSync } from "node:child_process";
import { root, setUp } from "./setup.mjs";

setUp();
const article = "samples/harbour-bridge.article";
console.log(`\n$ wellsourced check ${article}\n`);
spawnSync(process.execPath, ["server/dist/wellsourced.js", "check", article], { cwd: root, stdio: "inherit" });
console.log(`
Where to look next
  the article itself          ${article}
  why a figure is flagged     node server/dist/wellsourced.js explain ${article}:7
  the same in VS Code         npm run package, then: code --install-extension wellsourced.vsix
  every rule, with examples   docs/rules/README.md
  your own article            node server/dist/wellsourced.js check PATH`);

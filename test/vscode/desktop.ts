/** `npm run test:vscode`: the tests of the extension host in a desktop VS Code, which this downloads. */
import { fileURLToPath } from "node:url";
import { runTests } from "@vscode/test-electron";
import { bundleSuite } from "./bundle-suite.ts";
import { makeWorkspace } from "./workspace.ts";

await runTests({
  extensionDevelopmentPath: fileURLToPath(new URL("../..", import.meta.url)),
  extensionTestsPath: bundleSuite(),
  launchArgs: [makeWorkspace(), "--disable-extensions", "--disable-workspace-trust"],
});

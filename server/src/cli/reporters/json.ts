/** `--format json`: all that was found, as one JSON object, for scripts. Its shape is `CheckResult`. */
import type { Reporter } from "./reporter.ts";

export const json: Reporter = (result) => `${JSON.stringify(result, null, 2)}\n`;

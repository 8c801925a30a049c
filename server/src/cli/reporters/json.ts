/**
 * `--format json`: all that was found, as one JSON object. Its shape is `CheckResult`, hidden findings among it, so that
 * `wellsourced merge` can put the parts of a matrix together again.
 */
import type { Reporter } from "./reporter.ts";

export const json: Reporter = (result, { version }) => `${JSON.stringify({ version, ...result }, null, 2)}\n`;

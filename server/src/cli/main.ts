/** The program `wellsourced`: reads its arguments, runs one command, and ends with its exit status. */
import { processIo } from "./io.ts";
import { wordsForUser } from "./problems.ts";
import { run } from "./program.ts";

export async function main(): Promise<void> {
  const io = processIo();
  try {
    process.exitCode = await run(process.argv.slice(2), io);
  } catch (error) {
    process.exitCode = 2;
    const words =
      wordsForUser(error) ?? `this is a bug, please report it: ${error instanceof Error ? error.stack : error}`;
    io.printError(`wellsourced: ${words}\n`);
  }
}

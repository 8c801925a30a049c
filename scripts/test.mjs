// `npm test`: sets the clone up, checks types and style, and runs every test. Arguments go to the test runner.
import { run, setUp } from "./setup.mjs";

setUp();
run("npm", "run", "--silent", "typecheck");
run("npm", "run", "--silent", "lint");
run("npx", "vitest", "run", ...process.argv.slice(2));

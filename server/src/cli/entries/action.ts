/** What GitHub runs; see `../action.ts`. */
import { loadProgram } from "./load-program.ts";

void loadProgram()
  .act()
  .then((status) => {
    process.exitCode = status;
  });

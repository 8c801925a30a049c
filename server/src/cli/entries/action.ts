/** What GitHub runs; see `../action.ts`. */
import { loadProgram } from "./load-program.ts";
import { prepareNode } from "./prepare-node.ts";

prepareNode();
void loadProgram()
  .act()
  .then((status) => {
    process.exitCode = status;
  });

/** The script of a worker thread; see `../worker.ts`. */
import { loadProgram } from "./load-program.ts";

loadProgram().work();

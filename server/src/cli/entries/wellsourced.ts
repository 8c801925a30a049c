#!/usr/bin/env node
/** What `wellsourced` runs; see `../main.ts`. */
import { lowerBackgroundThreads } from "./background-threads.ts";
import { loadProgram } from "./load-program.ts";

lowerBackgroundThreads();
void loadProgram().main();

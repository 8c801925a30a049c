#!/usr/bin/env node
/** What `wellsourced` runs; see `../main.ts`. */
import { loadProgram } from "./load-program.ts";

void loadProgram().main();

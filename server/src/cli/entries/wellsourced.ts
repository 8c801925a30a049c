#!/usr/bin/env node
/** What `wellsourced` runs; see `../main.ts`. */
import { loadProgram } from "./load-program.ts";
import { prepareNode } from "./prepare-node.ts";

prepareNode();
void loadProgram().main();

/** Everything that the program can be asked for, in one bundle; the scripts in `entries/` load it and ask. */
export { act } from "./action.ts";
export { main } from "./main.ts";
export { work } from "./worker.ts";

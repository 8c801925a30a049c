/**
 * Loads `program.js`, which holds everything, together with what V8 made of it in earlier runs: without, compiling it is a
 * third of a cold start. Node 22.8 and newer can keep that too, but only what the first run needed.
 */
import { readFileSync } from "node:fs";
import module, { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { cachedDataVersionTag, getHeapCodeStatistics } from "node:v8";
import { Script } from "node:vm";
import { type CompiledCode, compiledCodeOf } from "./compiled-code.ts";

type Program = typeof import("../index.ts");

export function loadProgram(): Program {
  const require = createRequire(import.meta.url);
  const path = fileURLToPath(new URL("./program.js", import.meta.url));
  const source = readFileSync(path); // the build spells it in ASCII
  const code = process.env.NODE_DISABLE_COMPILE_CACHE ? undefined : compiledCodeOf(path, source);
  if (code) return load(path, source.toString("latin1"), code, require);
  (module as { enableCompileCache?: () => void }).enableCompileCache?.();
  return require("./program.js");
}

/** As `require` does it, but V8 is handed its earlier work, and asked for it again where this run had to add to it. */
function load(path: string, source: string, code: CompiledCode, require: NodeJS.Require): Program {
  const cachedData = code.read();
  const script = new Script(module.wrap(source), { filename: path, ...(cachedData && { cachedData }) });
  const bytesAtStart = cachedData ? bytesOfCode() : 0;
  const flagsAtStart = cachedDataVersionTag();
  process.once("exit", () => {
    // Under some of its flags V8 takes nothing, not even what it made under the same; made under others it is of no use to the next run.
    if (script.cachedDataRejected || cachedDataVersionTag() !== flagsAtStart) return;
    // Functions are compiled when they are first called. What a run calls besides may be another command's part.
    if (WORTH_KEEPING * bytesAtStart < bytesOfCode()) code.write(() => script.createCachedData());
  });
  const loaded = { exports: {} as Program };
  script.runInThisContext()(loaded.exports, require, loaded, path);
  return loaded.exports;
}

/** Making and writing it takes some 25 ms, once; compiling a tenth of it some 10, at every start. */
const WORTH_KEEPING = 1.1;

function bytesOfCode(): number {
  return getHeapCodeStatistics().bytecode_and_metadata_size;
}

// The module of vega-interpreter, taking what it imports from the global `vega` (a page cannot resolve bare names without
// an inline import map, which the content security policy forbids). Run by scripts/vendor.py; writes to standard output.
const fs = require("node:fs");
const source = fs.readFileSync("node_modules/vega-interpreter/build/vega-interpreter.js", "utf8");
const imports = "import { ascending, isString, DisallowedObjectProperties } from 'vega-util';";
if (!source.startsWith(imports)) throw new Error("vega-interpreter imports something else now");
process.stdout.write("const { ascending, isString, DisallowedObjectProperties } = globalThis.vega;" + source.slice(imports.length));

// Runs a Python program in CPython as built for WebAssembly, from the npm package pyodide.
//   node in_node.mjs PROGRAM
import { readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const python = await loadPyodide({
  stdout: (line) => console.log(line),
  stderr: (line) => console.error(line),
});
python.runPython(readFileSync(process.argv[2], "utf8"));

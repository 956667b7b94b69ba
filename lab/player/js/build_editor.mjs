/* Makes `book/src/lab/editor.js` from `editor.mjs` and the packages that
 * `package-lock.json` pins:
 *
 *     npm ci && npm run editor
 *
 * With `--check` it writes nothing, and fails if the file there is another.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const FILE = new URL("../../../book/src/lab/editor.js", import.meta.url);
const MOST = 150 * 1024; // bytes, compressed

const banner = `/*! CodeMirror 6 and Lezer: MIT licence, (c) Marijn Haverbeke and others,
 * https://codemirror.net. Bundled by lab/player/js/build_editor.mjs: not to be edited. */`;

const here = new URL(".", import.meta.url);
const { outputFiles } = await build({
    absWorkingDir: here.pathname,
    entryPoints: ["editor.mjs"],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    legalComments: "none",
    banner: { js: banner },
    write: false,
});
const made = outputFiles[0].text;
const weight = gzipSync(made).length;
if (weight > MOST) throw new Error(`${weight} bytes compressed are more than ${MOST}`);
if (process.argv.includes("--check")) {
    if (readFileSync(FILE, "utf8") !== made)
        throw new Error("editor.js is not what npm run editor makes");
} else {
    writeFileSync(FILE, made);
}
console.log(`editor.js: ${made.length} bytes, ${weight} compressed`);

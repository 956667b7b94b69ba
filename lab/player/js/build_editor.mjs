/* Makes the two scripts of the book that are made of packages which
 * `package-lock.json` pins: `book/src/lab/editor.js` from `editor.mjs`, and
 * `book/theme/highlight.js` from `colours.mjs`:
 *
 *     npm ci && npm run editor
 *
 * With `--check` it writes nothing, and fails if a file there is another.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const MADE = [
    {
        from: "editor.mjs",
        file: "../../../book/src/lab/editor.js",
        most: 150 * 1024, // bytes, compressed
        banner: `/*! CodeMirror 6 and Lezer: MIT licence, (c) Marijn Haverbeke and others,
 * https://codemirror.net. Bundled by lab/player/js/build_editor.mjs: not to be edited. */`,
    },
    {
        from: "colours.mjs",
        file: "../../../book/theme/highlight.js",
        most: 16 * 1024,
        banner: `/*! highlight.js 10: BSD-3-Clause, (c) 2006-2021 Ivan Sagalaev.
 * Bundled by lab/player/js/build_editor.mjs: not to be edited. */`,
    },
];

const here = new URL(".", import.meta.url);
for (const { from, file, most, banner } of MADE) {
    const path = new URL(file, import.meta.url);
    const { outputFiles } = await build({
        absWorkingDir: here.pathname,
        entryPoints: [from],
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
    if (weight > most) throw new Error(`${file}: ${weight} bytes compressed are more than ${most}`);
    if (!process.argv.includes("--check")) writeFileSync(path, made);
    else if (readFileSync(path, "utf8") !== made)
        throw new Error(`${file} is not what npm run editor makes`);
    console.log(`${file}: ${made.length} bytes, ${weight} compressed`);
}

/* Makes the two scripts of the book that are made of packages which
 * `package-lock.json` pins: `book/src/lab/editor.js` from `editor.mjs`, and
 * `book/theme/highlight.js` from `colours.mjs`:
 *
 *     npm ci && npm run editor
 *
 * With `--check` it writes nothing, and fails if a file there differs.
 */
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { made } from "./made.mjs";

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
  const { text } = outputFiles[0];
  const weight = gzipSync(text).length;
  if (weight > most) throw new Error(`${file}: ${weight} bytes compressed are more than ${most}`);
  made(file, text, "editor");
  console.log(`${file}: ${text.length} bytes, ${weight} compressed`);
}

/* Makes `lab/player/unpacker.js`, which stands behind each packed engine, from
 * `lab/player/lzma.js` as it was published, with short names:
 *
 *     npm ci && npm run unpacker
 *
 * Its licence is a file of its own beside the engines, lest each reader fetch it with each of
 * them. With `--check` it writes nothing, and fails if a file there differs.
 */
import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";
import { made } from "./made.mjs";

const PUBLISHED = new URL("../lzma.js", import.meta.url);

const published = readFileSync(PUBLISHED, "utf8").replaceAll("\r\n", "\n");
const [licence] = published.match(/Copyright[^]*?SOFTWARE\./);
const code = published.replace("module.exports = LZMA;", "return LZMA;");

const short = transformSync(`window.LAB_LZMA = function () {${code}};`, {
  minify: true,
  target: "es2020",
  legalComments: "none",
  mangleProps: /./,
  // What others call, and what arrays, functions and Math have.
  reserveProps: /^(LAB_LZMA|decompressFile|readByte|writeByte|length|prototype|max)$/,
}).code;
const source = "js-lzma 0.1.0, https://github.com/Magister/js-lzma";
const [owner] = licence.split("\n");
const text = `/* ${source}, with short names. ${owner}; LICENSE-js-lzma.txt */\n${short}`;

made("../../../book/src/lab/LICENSE-js-lzma.txt", `${source}\n\n${licence}\n`, "unpacker");
made("../unpacker.js", text, "unpacker");
console.log(`unpacker.js: ${text.length} bytes`);

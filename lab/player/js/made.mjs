/* A file of the project's that is made of others: written, or with `--check` only
 * compared, which fails if another text is there.
 */
import { readFileSync, writeFileSync } from "node:fs";

/** Writes or compares `text`; `command` is the one of npm's that makes the file. */
export function made(file, text, command) {
  const path = new URL(file, import.meta.url);
  if (!process.argv.includes("--check")) writeFileSync(path, text);
  else if (readFileSync(path, "utf8") !== text)
    throw new Error(`${file} is not what npm run ${command} makes`);
}

/* What is looked for in the scripts of the page: mistakes, and functions that
 * are too long to be read in one piece. Prettier says how they are set.
 */
import js from "@eslint/js";
import globals from "globals";
import { defineConfig } from "eslint/config";

const rules = {
  "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
  "max-len": ["error", { code: 100, ignoreUrls: true }],
  eqeqeq: ["error", "always", { null: "ignore" }],
  "no-eval": "error",
  "no-implied-eval": "error",
  "no-new-func": "error",
  "prefer-const": "error",
  "no-var": "error",
  "no-unused-vars": ["error", { caughtErrors: "none" }],
};

const page = { ...globals.browser, Lab: "writable", path_to_root: "readonly" };

export default defineConfig([
  { ignores: ["**/theme/highlight.js"] },
  {
    extends: [js.configs.recommended],
    files: ["**/*.js", "**/*.mjs"],
    rules,
  },
  {
    files: ["**/*.js"],
    languageOptions: { sourceType: "script", globals: page },
  },
  {
    files: ["**/theme/offline/*.js"],
    languageOptions: { globals: globals.serviceworker },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: { sourceType: "module", globals: { ...globals.browser, ...globals.node } },
  },
]);

/* What colours the programs in the pages: highlight.js with the languages that
 * the book shows, in the place of mdBook's file with forty.
 */
import hljs from "highlight.js/lib/core";
import cpp from "highlight.js/lib/languages/cpp";
import java from "highlight.js/lib/languages/java";
import json from "highlight.js/lib/languages/json";
import plaintext from "highlight.js/lib/languages/plaintext";
import python from "highlight.js/lib/languages/python";
import rust from "highlight.js/lib/languages/rust";
import shell from "highlight.js/lib/languages/shell";

const languages = { cpp, java, json, plaintext, python, rust, shell, console: shell };
for (const [name, language] of Object.entries(languages)) hljs.registerLanguage(name, language);
// mdBook asks by a name that this version warns of.
hljs.highlightBlock = hljs.highlightElement;
window.hljs = hljs;

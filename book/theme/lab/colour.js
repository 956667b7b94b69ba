/* Python, coloured a little: enough to read, and no more than a regular
 * expression can tell.
 */
(function () {
  "use strict";

  const KEYWORDS =
    "and as assert async await break class continue def del elif else except finally for from " +
    "global if import in is lambda nonlocal not or pass raise return try while with yield " +
    "None True False";
  const COMMENT = "(#.*$)";
  const STRING = `("""|'''|"(?:\\\\.|[^"\\\\])*"?|'(?:\\\\.|[^'\\\\])*'?)`;
  const WORD = `\\b(${KEYWORDS.split(" ").join("|")})\\b`;
  const NUMBER = "\\b(\\d[\\d_.]*)\\b";
  const TOKEN = new RegExp([COMMENT, STRING, WORD, NUMBER].join("|"), "g");

  // A line that is too long breaks after a bracket or a dot, not in a word.
  const soft = (text) => Lab.escape(text).replace(/[([.=](?![)\]])/g, "$&<wbr>");

  /** A line of Python as HTML. */
  Lab.colour = function (line) {
    let out = "";
    let from = 0;
    for (const match of line.matchAll(TOKEN)) {
      out += soft(line.slice(from, match.index));
      const kind = match[1] ? "c" : match[2] ? "s" : match[3] ? "k" : "n";
      out += `<span class="lab-py-${kind}">${Lab.escape(match[0])}</span>`;
      from = match.index + match[0].length;
    }
    return out + soft(line.slice(from)) || " ";
  };
})();

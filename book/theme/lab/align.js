/* Which stops of two runs belong together: the longest sequence of stops that both have. */
(function () {
  "use strict";

  /** What a stop is known by in another run: its line, by the text, as an edit may move it; and
   * inside a collection the step, and the object that it visits. */
  function names({ source, stops }, chosen) {
    const lines = source.split("\n").map((line) => line.trim());
    return chosen.map((at) => {
      const { grain, function: within, line, step, visit } = stops[at];
      return [grain, within, lines[line - 1], step, visit].join("\n");
    });
  }

  /** How long the longest common sequence is of the first `i` of one and the first `j` of the
   * other, for all of both. */
  function lengths(one, other) {
    const rows = [new Uint16Array(other.length + 1)];
    for (const name of one) {
      const above = rows[rows.length - 1];
      const row = new Uint16Array(other.length + 1);
      for (let j = 1; j < row.length; j++) {
        row[j] = name === other[j - 1] ? above[j - 1] + 1 : Math.max(above[j], row[j - 1]);
      }
      rows.push(row);
    }
    return rows;
  }

  /** For each of the `ours` that has one, which of the `theirs` it goes with, as late as can
   * be: a line is over where its last stop is. */
  function matches(ours, theirs) {
    const numbers = new Map();
    const number = (name) => numbers.get(name) ?? numbers.set(name, numbers.size).size - 1;
    const [one, other] = [ours.map(number), theirs.map(number)];
    const found = new Map();
    let [i, j] = [one.length, other.length];
    const alike = () => i && j && one[i - 1] === other[j - 1];
    // What both end with needs no table.
    while (alike()) found.set(--i, --j);
    const rows = lengths(one.slice(0, i), other.slice(0, j));
    while (i && j) {
      if (alike()) found.set(--i, --j);
      else if (rows[i - 1][j] >= rows[i][j - 1]) i -= 1;
      else j -= 1;
    }
    return found;
  }

  /** For each of the chosen stops of a run, which of another's stands beside it: its own; or
   * where it has none what the other run does there instead; or else the last one before it. */
  Lab.pairs = function (run, chosen, other, theirs) {
    const found = matches(names(run, chosen), names(other, theirs));
    const beside = [];
    let next = theirs.length;
    for (let nth = chosen.length - 1; nth >= 0; nth--) {
      next = found.get(nth) ?? next;
      beside[nth] = next; // for now: none is later than this
    }
    let last = -1;
    for (const [nth, end] of beside.entries()) {
      last = found.get(nth) ?? Math.min(last + 1, Math.max(end - 1, last));
      beside[nth] = Math.max(last, 0);
    }
    return beside;
  };
})();

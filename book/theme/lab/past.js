/* Changing the past: back to a stop, a line still to come made another, and on
 * from there, with the run that was beside the run that is.
 *
 * The engine is given the whole program again. That the new run is the old one
 * up to that stop is not taken for granted: they are compared, stop by stop.
 */
(function () {
  "use strict";

  /** What a stop shows, as text; which line comes next is not part of it. */
  const shown = (stop) => JSON.stringify(stop, (key, is) => (key === "next" ? undefined : is));

  const linesOf = (source) => source.replace(/\n+$/, "").split("\n");

  /** How many stops two runs have in common, from their beginnings. */
  Lab.common = function (one, other) {
    const most = Math.min(one.stops.length, other.stops.length);
    let n = 0;
    while (n < most && shown(one.stops[n]) === shown(other.stops[n])) n += 1;
    return n;
  };

  /** The lines of `was` that are not in `now`, `first` to `last` counted from
   * 1; `moved` if those after them have other numbers. Nothing if there are none. */
  Lab.changedLines = function (was, now) {
    const [old, next] = [linesOf(was), linesOf(now)];
    const least = Math.min(old.length, next.length);
    let head = 0;
    while (head < least && old[head] === next[head]) head += 1;
    if (head === old.length && head === next.length) return null;
    let tail = 0;
    while (tail < least - head && old.at(-1 - tail) === next.at(-1 - tail)) tail += 1;
    return { first: head + 1, last: old.length - tail, moved: old.length !== next.length };
  };

  /** The first of the changed lines that had run when `trace` stood at stop `at`. */
  Lab.overtaken = function (trace, at, { first, last, moved }) {
    const lines = trace.stops.slice(0, at + 1).map(({ line }) => line);
    const past = lines.filter((line) => line >= first && (moved || line <= last));
    return past.length ? Math.min(...past) : undefined;
  };

  /** Where a run and the one before it part; `name` says which stop that is. */
  Lab.parting = function (now, was, name) {
    const n = Lab.common(now, was);
    if (n === now.stops.length && n === was.stops.length) return "Alike to the end.";
    return n ? `They part after ${name(n - 1)}.` : "They differ from the first stop on.";
  };
})();

/* What the step at hand does, drawn: the object it visits, what is left of
 * gc_refs, what is needed and what is set aside; and the signs of objects with
 * a finalizer. `shapes.js` says which of these a form takes and what they look like;
 * `lab/trace/src/marks.rs` says the same in them for pages without JavaScript.
 */
(function () {
  "use strict";

  const { pill_letter, most_effects } = Lab.SIZES;
  const { shape, phrase } = Lab;

  const takes = (layout, mark) => Lab.made(layout).marks.includes(mark);

  const VERDICTS = { outside: " lab-reached", needed: " lab-reached", aside: " lab-tentative" };

  /** A word in a pill at a box. */
  const pill = (kind, box, cls, words) =>
    shape(kind, { ...box, class: cls, words, width: pill_letter * words.length + 14 });

  /** What the references just followed did to the object they lead to. */
  function effect(along) {
    const first = along[0];
    if (first.does !== "subtract") {
      const back = along.some((a) => a.back);
      return ["reach", phrase(back ? "moved_back" : "needed")];
    }
    const taken = along.map(() => phrase("taken")).join("");
    const after = along[along.length - 1].after;
    const from = first.from === null && first.holder ? phrase("undrawn") : "";
    return ["sum", `${first.before}${taken} = ${after}${from}`];
  }

  function effects(view, layout) {
    const byTarget = new Map();
    for (const a of view.along) byTarget.set(a.to, [...(byTarget.get(a.to) || []), a]);
    return [...byTarget].flatMap(([n, along]) => {
      const box = layout.boxes[n];
      const told = n === view.visit && view.verdict; // a pill says it already
      if (!box || told || along.length > most_effects) return [];
      const [mark, words] = effect(along);
      return takes(layout, mark) ? pill("effect", box, `lab-mark-${mark}`, words) : [];
    });
  }

  /** The object that is visited, and what the walk makes of it. */
  Lab.visitMarks = function (view, layout) {
    const box = view.visit !== undefined && layout.boxes[view.visit];
    if (!box) return { halo: [], pills: effects(view, layout) };
    const halo = shape("halo", box);
    if (!takes(layout, "visit")) return { halo, pills: effects(view, layout) };
    const cls = `lab-mark-visit${VERDICTS[view.verdict] || ""}`;
    const verdict = pill("verdict", box, cls, phrase(view.verdict || "visited"));
    return { halo, pills: [...verdict, ...effects(view, layout)] };
  };

  /** Signs on the lower edge of a box: a speech bubble for a finalizer, filled
   * once it has spoken; an arrow upwards for an object that it brought back. */
  Lab.signs = function (object, rect) {
    if (object.state === "freed") return [];
    const signs = [];
    if (object.finalizer || object.finalized) {
      signs.push(...shape("finalizer", { ...rect, class: object.finalized ? " lab-spoken" : "" }));
    }
    if (object.resurrected) signs.push(...shape("resurrected", rect));
    return signs;
  };

  /** A sign by itself, as a legend shows it. */
  Lab.signAlone = function (cls) {
    const risen = cls === "lab-risen";
    const at = risen ? { x: 46, y: 10, w: 0, h: 0 } : { x: 26, y: 9, w: 0, h: 0 };
    const [[, { d }]] = shape(risen ? "resurrected" : "finalizer", { ...at, class: "" });
    const path = `<path class="lab-sign ${cls}" d="${d}"/>`;
    return `<svg viewBox="0 0 20 18" aria-hidden="true">${path}</svg>`;
  };

  /** What is held from a field that has no row: a stub says from which. */
  Lab.stubs = function (view, layout) {
    if (!takes(layout, "stub")) return [];
    const pointed = Lab.pointedAt(view);
    const found = [];
    for (const object of view.objects.values()) {
      if (object.state === "freed") continue;
      for (const { label, to } of Lab.restOf(object)) {
        if (!pointed.has(to)) found.push({ to, name: `${Lab.called(object)} ${label}` });
      }
    }
    return found;
  };

  /** The objects that more references hold than are seen: what holds them is the call or line
   * that runs, a class, a function, or an object without a place. */
  Lab.undrawn = function (view, layout) {
    if (!takes(layout, "undrawn")) return [];
    const holds = [...view.objects.values()].filter(
      ({ n, state }) => state !== "freed" && layout.boxes[n],
    );
    const seen = new Map();
    const see = ({ to }) => seen.set(to, (seen.get(to) || 0) + 1);
    for (const { names } of view.frames) names.forEach(see);
    for (const object of holds) {
      object.fields.forEach(see);
      Lab.restOf(object).forEach(see);
    }
    return holds.filter(({ n, count }) => count > (seen.get(n) || 0));
  };
})();

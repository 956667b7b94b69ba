/* What the step at hand does, drawn: the object it visits, what is left of
 * gc_refs, what is needed and what is set aside; and the signs of objects with
 * a finalizer. `lab/trace/src/marks.rs` decides the same for pages without
 * JavaScript; what they look like is in `shapes.js`.
 */
(function () {
  "use strict";

  const { tile, pill_letter, most_effects } = Lab.SIZES;
  const { shape, phrase } = Lab;
  const SUM = "lab-mark-sum";

  /** Whether the tiles are so small that only a sum stands between them. */
  const cramped = ({ tiles, boxes }) => tiles && Object.values(boxes).every(({ h }) => h === tile);

  const VERDICTS = { outside: " lab-reached", needed: " lab-reached", aside: " lab-tentative" };

  /** A word in a pill at a box. */
  const pill = (kind, box, cls, words) =>
    shape(kind, { ...box, class: cls, words, width: pill_letter * words.length + 14 });

  /** What the references just followed did to the object they lead to. */
  function effect(along) {
    const first = along[0];
    if (first.does !== "subtract") {
      const back = along.some((a) => a.back);
      return ["lab-mark-reach", phrase(back ? "moved_back" : "needed")];
    }
    const taken = along.map(() => phrase("taken")).join("");
    const after = along[along.length - 1].after;
    const from = first.from === null && first.holder ? phrase("undrawn") : "";
    return [SUM, `${first.before}${taken} = ${after}${from}`];
  }

  function effects(view, layout) {
    const byTarget = new Map();
    for (const a of view.along) byTarget.set(a.to, [...(byTarget.get(a.to) || []), a]);
    return [...byTarget].flatMap(([n, along]) => {
      const box = layout.boxes[n];
      const told = n === view.visit && view.verdict; // a pill says it already
      if (!box || told || along.length > most_effects) return [];
      const [cls, words] = effect(along);
      if (cramped(layout) && cls !== SUM) return [];
      return pill("effect", box, cls, words);
    });
  }

  /** The object that is visited, and what the walk makes of it. */
  Lab.visitMarks = function (view, layout) {
    const box = view.visit !== undefined && layout.boxes[view.visit];
    if (!box) return { halo: [], pills: effects(view, layout) };
    const halo = shape("halo", box);
    if (cramped(layout)) return { halo, pills: effects(view, layout) };
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
  Lab.stubs = function (view) {
    const pointed = Lab.pointedAt(view);
    const found = [];
    for (const object of view.objects.values()) {
      if (object.state === "freed") continue;
      for (const { label, to } of object.rest || []) {
        if (!pointed.has(to)) found.push({ to, name: `${Lab.called(object)} ${label}` });
      }
    }
    return found;
  };
})();

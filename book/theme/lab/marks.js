/* What the step at hand does, drawn: the object it visits, what is left of
 * gc_refs, what is needed and what is set aside; and the signs of objects with
 * a finalizer. `lab/trace/src/marks.rs` draws the same for pages without
 * JavaScript.
 */
(function () {
  "use strict";

  const LETTER = 7.3;
  const SUM = "lab-mark-sum";
  const HALO = 5; // so far outside its box

  /** Whether the tiles are so small that only a sum stands between them. */
  const cramped = ({ tiles, boxes }) =>
    tiles && Object.values(boxes).every(({ h }) => h === Lab.SIZES.TILE);

  const VERDICTS = {
    outside: [" lab-reached", "held from outside: stays"],
    needed: [" lab-reached", "needed: stays"],
    aside: [" lab-tentative", "gc_refs 0: set aside"],
  };

  const BUBBLE = "h16v10h-8l-4 4v-4h-4z";
  const UPWARDS = "l6 7h-3v7h-6v-7h-3z";

  /** A word in a pill, its right end or its left end at `x`. */
  function pill(cls, x, y, words, toLeft) {
    const width = LETTER * words.length + 14;
    const left = toLeft ? x - width : x;
    return [
      ["rect", { class: `lab-pill ${cls}`, x: left, y, width, height: 18, rx: 9 }],
      ["text", { class: `lab-pill-text ${cls}`, x: left + 7, y: y + 13 }, words],
    ];
  }

  /** What the references just followed did to the object they lead to. */
  function effect(along) {
    const first = along[0];
    if (first.does !== "subtract") {
      const back = along.some((a) => a.back);
      return ["lab-mark-reach", back ? "needed: moved back" : "needed: stays"];
    }
    const taken = along.map(() => "− 1").join(" ");
    const after = along[along.length - 1].after;
    const from = first.from === null && first.holder ? ` (${first.holder})` : "";
    return [SUM, `${first.before} ${taken} = ${after}${from}`];
  }

  function effects(view, layout) {
    const byTarget = new Map();
    for (const a of view.along) byTarget.set(a.to, [...(byTarget.get(a.to) || []), a]);
    return [...byTarget].flatMap(([n, along]) => {
      const box = layout.boxes[n];
      const said = n === view.visit && view.verdict; // a pill says it already
      if (!box || said || along.length > 4) return [];
      const [cls, words] = effect(along);
      if (cramped(layout) && cls !== SUM) return [];
      return pill(cls, box.x + box.w + 4, box.y - 15, words, true);
    });
  }

  /** The object that is visited, and what the walk makes of it. */
  Lab.visitMarks = function (view, layout) {
    const box = view.visit !== undefined && layout.boxes[view.visit];
    if (!box) return { halo: [], pills: effects(view, layout) };
    const { x, y, w, h } = box;
    const size = { width: w + 2 * HALO, height: h + 2 * HALO };
    const halo = [["rect", { class: "lab-halo", x: x - HALO, y: y - HALO, ...size, rx: 10 }]];
    if (cramped(layout)) return { halo, pills: effects(view, layout) };
    const [cls, words] = VERDICTS[view.verdict] || ["", "visited"];
    const verdict = pill(`lab-mark-visit${cls}`, x - 4, y + h - 3, words);
    return { halo, pills: [...verdict, ...effects(view, layout)] };
  };

  /** Signs on the lower edge of a box: a speech bubble for a finalizer, filled
   * once it has spoken; an arrow upwards for an object that it brought back. */
  Lab.signs = function (object, { x, y, w, h }) {
    if (object.state === "freed") return [];
    const [right, low] = [x + w - 16, y + h];
    const signs = [];
    if (object.finalizer || object.finalized) {
      const cls = object.finalized ? "lab-sign lab-spoken" : "lab-sign";
      signs.push(["path", { class: cls, d: `M${right - 8} ${low - 7}${BUBBLE}` }]);
    }
    if (object.resurrected) {
      signs.push([
        "path",
        { class: "lab-sign lab-risen", d: `M${right - 20} ${low - 8}${UPWARDS}` },
      ]);
    }
    return signs;
  };

  /** A sign by itself, as a legend shows it. */
  Lab.signAlone = function (cls) {
    const d = cls === "lab-risen" ? `M10 2${UPWARDS}` : `M2 2${BUBBLE}`;
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

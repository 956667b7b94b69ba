/* Arrows: which there are, where each begins and leads, and what it looks like.
 *
 * An arrow leaves and arrives sideways, so that its head points left or right.
 * `lab/trace/src/svg.rs` draws the same ones for pages without JavaScript.
 */
(function () {
  "use strict";

  const { FIELDS, HEADER, LINE } = (Lab.SIZES = { FIELDS: 6, HEADER: 26, LINE: 18, TILE: 36 });

  const fieldY = (rect, row, tiles) =>
    tiles ? rect.y + Math.floor(rect.h / 2) : rect.y + HEADER + LINE + row * LINE + 8;

  /** Both ends of an arrow, how far it swings out, and which way its head looks. */
  function course(object, from, to) {
    const right = from.x + from.w;
    const toRight = to.x + to.w;
    const far = 26 + 8 * (object.n % 3);
    if (to.x > from.x) {
      const bend = Math.max(Math.floor((to.x - right) / 2), 18);
      return [right, to.x, right + bend, to.x - bend, -1];
    }
    if (to.x < from.x) {
      const bend = Math.max(Math.floor((from.x - toRight) / 2), 18);
      return [from.x, toRight, from.x - bend, toRight + bend, 1];
    }
    if (to.y >= from.y) return [right, toRight, right + far, toRight + far, 1];
    return [from.x, to.x, from.x - far, to.x - far, -1];
  }

  function pieces(object, from, y, to) {
    const [x1, x2, c1, c2, head] = course(object, from, to);
    // Arrows from different boxes end at different heights.
    const end = to.y + 9 + 5 * (object.n % 4);
    const tip = x2 + head;
    const back = tip + 8 * head;
    const line = `M${x1} ${y}C${c1} ${y} ${c2} ${end} ${back} ${end}`;
    return [
      ["circle", { cx: x1, cy: y, r: 2.5 }],
      ["path", { class: "lab-line", d: line }],
      ["path", { class: "lab-head", d: `M${tip} ${end}L${back} ${end - 4}V${end + 4}Z` }],
    ];
  }

  /** In which row of a box the line "and 3 more" stands, if there is one. */
  const more = (object) => object.fields.length > FIELDS || object.more > 0;

  /** Every reference of an object that can be drawn: its row, where it leads, how. */
  function references(object) {
    const all = object.fields.map(({ label, to, mark }, row) => ({
      row: Math.min(row, FIELDS),
      label,
      to,
      cls: mark ? ` lab-${mark}` : "",
    }));
    if (object.weak_to) {
      const row = Math.min(object.fields.length, FIELDS) + (more(object) ? 1 : 0);
      all.push({ row, to: object.weak_to.to, cls: " lab-weak" });
    }
    return all.filter(({ to }) => to !== undefined);
  }

  function choice(object, to, chosen) {
    if (!chosen) return "";
    if (to === chosen) return " lab-in";
    return object.n === chosen ? " lab-out" : " lab-other";
  }

  /** Whether the step at hand has just come by a reference, and what it did. */
  function followed(view, object, { label, to }) {
    const is = view.along.find((a) => a.from === object.n && a.to === to && a.field === label);
    return is ? ` lab-at-hand lab-at-hand-${is.does}` : "";
  }

  /** Every arrow of a view, by where it begins and where it leads. */
  Lab.arrows = function (view, layout, chosen) {
    const all = [];
    for (const object of view.objects.values()) {
      const from = layout.boxes[object.n];
      if (!from) continue;
      const faded = object.state === "freed" ? " lab-faded" : "";
      for (const reference of references(object)) {
        const { row, to, label, cls } = reference;
        const box = layout.boxes[to];
        // What is gone has its place still: no arrow leads there.
        if (!box || !view.objects.has(to)) continue;
        const now = followed(view, object, reference);
        const marked = choice(object, to, chosen);
        all.push({
          key: `${object.n} ${row} ${label} ${to}`,
          cls: `lab-arrow${cls}${now}${marked}${faded}`,
          marked: now || marked === " lab-in" || marked === " lab-out",
          pieces: () => pieces(object, from, fieldY(from, row, layout.tiles), box),
        });
      }
    }
    return all;
  };

  /** What a drawn arrow leads to: the rest needs a word. */
  Lab.pointedAt = function (view) {
    const found = new Set();
    for (const object of view.objects.values()) {
      for (const { to } of references(object)) found.add(to);
    }
    return found;
  };
})();

/* Arrows: which there are, where each begins and leads, and what it looks like.
 *
 * An arrow leaves and arrives sideways, so that its head points left or right.
 * `lab/trace/src/svg.rs` chooses the same ones for pages without JavaScript.
 */
(function () {
  "use strict";

  const { fields, header, line, least_bend, swing, swing_more, end, end_more } = Lab.SIZES;

  const fieldY = (rect, row, hasLines) =>
    hasLines ? rect.y + header + line + row * line + 8 : rect.y + Math.floor(rect.h / 2);

  /** Both ends of an arrow, how far it swings out, and which way its head looks. */
  function course(object, from, to) {
    const right = from.x + from.w;
    const toRight = to.x + to.w;
    const far = swing + swing_more * (object.n % 3);
    if (to.x > from.x) {
      const bend = Math.max(Math.floor((to.x - right) / 2), least_bend);
      return [right, to.x, right + bend, to.x - bend, -1];
    }
    if (to.x < from.x) {
      const bend = Math.max(Math.floor((from.x - toRight) / 2), least_bend);
      return [from.x, toRight, from.x - bend, toRight + bend, 1];
    }
    if (to.y >= from.y) return [right, toRight, right + far, toRight + far, 1];
    return [from.x, to.x, from.x - far, to.x - far, -1];
  }

  function pieces(object, from, y1, to) {
    const [x1, x2, c1, c2, head] = course(object, from, to);
    // Arrows from different boxes end at different heights; one that comes back to its own
    // meets no other there, and is round only where it ends high above its beginning.
    const y2 = to.y + end + (from === to ? 0 : end_more * (object.n % 4));
    return Lab.shape("arrow", { x1, y1, c1, c2, y2, tip: x2 + head, back: x2 + 9 * head });
  }

  /** In which row of a box the line "and 3 more" stands, if there is one. */
  const more = (object) => object.fields.length > fields || object.more > 0;

  /** The references that have no field, one by one: see "rest" in lab/trace/JSON.md. */
  Lab.restOf = function (object) {
    return (object.rest || []).flatMap(([first, from, n]) =>
      Array.from({ length: n }, (_, i) => {
        return { to: from + i, label: i ? `[${Number(first.slice(1, -1)) + i}]` : first };
      }),
    );
  };

  /** The fields that arrows are drawn for: what has no lines has all of them alike. */
  Lab.drawnFields = (object, layout) =>
    Lab.hasLines(layout) ? object.fields : object.fields.concat(Lab.restOf(object));

  /** Every reference of these fields, and the weak one: its row, where it leads, how. */
  function references(object, drawn) {
    const all = drawn.map(({ label, to, mark }, row) => ({
      row: Math.min(row, fields),
      label,
      to,
      cls: mark ? ` lab-${mark}` : "",
    }));
    if (object.weak_to) {
      const row = Math.min(object.fields.length, fields) + (more(object) ? 1 : 0);
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
    const hasLines = Lab.hasLines(layout);
    for (const object of view.objects.values()) {
      const from = layout.boxes[object.n];
      if (!from) continue;
      const faded = object.state === "freed" ? " lab-faded" : "";
      for (const reference of references(object, Lab.drawnFields(object, layout))) {
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
          pieces: () => pieces(object, from, fieldY(from, row, hasLines), box),
        });
      }
    }
    const undrawn = Lab.undrawn(view, layout).map(({ n }) => ({
      key: `undrawn ${n}`,
      cls: "lab-arrow lab-undrawn",
      marked: true,
      pieces: () => Lab.shape("undrawn", layout.boxes[n]),
    }));
    return all.concat(undrawn);
  };

  /** What a drawn arrow leads to: the rest needs a word. */
  Lab.pointedAt = function (view) {
    const found = new Set();
    for (const object of view.objects.values()) {
      for (const { to } of references(object, object.fields)) found.add(to);
    }
    return found;
  };
})();

/* An object as a box, a name as a tag: pieces of SVG, `[tag, attributes, text]`.
 *
 * The boxes stand where the trace says, and `shapes.js` says what they look like.
 * `lab/trace/src/svg.rs` says the same of them for pages without JavaScript.
 */
(function () {
  "use strict";

  const { fields, line, tile: TILE, letter, tag, beside } = Lab.SIZES;
  const { shape, phrase } = Lab;

  const clip = (text, room) =>
    text.length <= room ? text : text.slice(0, Math.max(room - 1, 0)) + "…";
  const changed = (is) => (is ? " lab-changed" : "");

  /** A field; of a reference the number counts: a long type is cut before it. */
  function told(view, field, room) {
    const object = field.to !== undefined && view.objects.get(field.to);
    if (!object) return `${field.label}: ${Lab.link(view, field)}`;
    const number = ` #${object.n}`;
    const type = clip(object.type, room - field.label.length - 2 - number.length);
    return `${field.label}: ${type}${number}`;
  }

  function tile(object, rect, was) {
    const number = Lab.worksOn(object) ?? Lab.refcount(object);
    const other = was && (was.count !== object.count || was.gc_refs !== object.gc_refs);
    const room = Math.floor((rect.w - 10) / letter);
    const label = rect.h > TILE && object.label;
    return [
      ...shape("tile_title", { ...rect, words: clip(Lab.called(object), room) }),
      ...(label ? shape("tile_label", { ...rect, words: clip(label, room) }) : []),
      ...shape("tile_number", { ...rect, class: "lab-count" + changed(other), words: number }),
    ];
  }

  function head(object, rect, room) {
    const title = Lab.called(object);
    const left = room - title.length - 1;
    const label = object.label && left > 2;
    return [
      ...shape("title", { ...rect, words: title }),
      ...(label ? shape("label", { ...rect, words: clip(object.label, left) }) : []),
      ...shape("rule", rect),
    ];
  }

  /** Which list an object is in, as far as this lab is about that. */
  function place({ list }, shown) {
    if (shown.includes("generations")) return list || "untracked";
    return shown.includes("tracking") ? (list ? "tracked" : "untracked") : "";
  }

  /** The line of numbers: the count, and on the right gc_refs or the list. */
  function numbers(object, rect, was, shown) {
    const cls = "lab-count" + changed(was && was.count !== object.count);
    const out = shape("row", { ...rect, below: 0, class: cls, words: Lab.refcount(object) });
    const end = (cls, other, words) =>
      out.push(...shape("row_end", { ...rect, class: cls + changed(other), words }));
    const worksOn = Lab.worksOn(object);
    if (worksOn !== undefined) {
      end("lab-refs", was && was.gc_refs !== object.gc_refs, worksOn);
    } else if (object.state !== "freed") {
      const home = place(object, shown);
      end("lab-list", home && was && home !== place(was, shown), home);
    }
    return out;
  }

  /** The lines below: fields, what a weak reference points at, remarks. */
  function lines(view, object, was, room) {
    const all = object.fields.slice(0, fields).map((field) => {
      const old = was && was.fields.find((f) => f.label === field.label);
      const other = was && (!old || old.to !== field.to || old.text !== field.text);
      return ["lab-field" + changed(other), clip(told(view, field, room), room)];
    });
    const more = Math.max(object.fields.length - fields, 0) + (object.more || 0);
    if (more) all.push(["lab-field", phrase("more", { n: more })]);
    const weak = object.weak_to;
    if (weak) {
      const what = weak.to !== undefined ? `#${weak.to}` : (weak.text ?? phrase("nothing"));
      all.push(["lab-field", clip(phrase("points_at", { what }), room)]);
    }
    for (const remark of Lab.remarks(object)) all.push(["lab-remark", clip(remark, room + 1)]);
    return all;
  }

  /** An object; `before` is the view of the stop before, to mark what changed. */
  Lab.box = function (view, before, object, rect, { tiles, shown }) {
    const was = before && before.state !== "freed" ? before : null;
    const box = shape("box", rect);
    const signs = Lab.signs(object, rect);
    if (tiles) return [...box, ...tile(object, rect, was), ...signs];
    const room = Math.floor((rect.w - 16) / letter);
    const below = lines(view, object, was, room).flatMap(([cls, words], row) =>
      shape("row", { ...rect, below: line * (row + 1), class: cls, words }),
    );
    const top = [...head(object, rect, room), ...numbers(object, rect, was, shown)];
    return [...box, ...top, ...below, ...signs];
  };

  /** The names that lead to objects, as tags on their boxes; and stubs for
   * references that have no arrow. */
  Lab.tags = function (view, layout) {
    const used = new Map();
    const out = [];
    const names = view.frames.flatMap(({ function: within, names: own }) =>
      own.map(({ name, to }) => ({ to, name: within ? `${within}·${name}` : name })),
    );
    const stubs = layout.tiles ? [] : Lab.stubs(view).map((stub) => ({ ...stub, cls: "lab-stub" }));
    for (const { name, to, cls = "" } of [...names, ...stubs]) {
      const rect = to !== undefined && view.objects.has(to) && layout.boxes[to];
      if (!rect) continue;
      const words = clip(name, tag);
      const width = letter * words.length + 14;
      const before = used.get(to) || 0;
      if (before + width > rect.w + beside) continue;
      used.set(to, before + width + 5);
      const middle = Math.floor(width / 2);
      out.push(...shape("tag", { ...rect, class: cls, words, before, width, middle }));
    }
    return out;
  };
})();

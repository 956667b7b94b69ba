/* An object as a box, a name as a tag: pieces of SVG, `[tag, attributes, text]`.
 *
 * The boxes stand where the trace says, in the form that it says; `shapes.js` says what that is
 * made of, and what it looks like. Here is what they say; for pages without JavaScript
 * `lab/trace/src/svg.rs` says the same.
 */
(function () {
  "use strict";

  const { fields, line, letter, tag, least_tag, beside } = Lab.SIZES;
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

  /** Which list an object is in, as far as this lab is about that. */
  function place({ list }, shown) {
    if (shown.includes("generations")) return list || "untracked";
    return shown.includes("tracking") ? (list ? "tracked" : "untracked") : "";
  }

  /** On the right of the count: gc_refs, or the list. */
  function working(object, rect, was, shown) {
    const say = (cls, other, words) =>
      shape("row_end", { ...rect, class: cls + changed(other), words });
    const worksOn = Lab.worksOn(object);
    if (worksOn !== undefined) {
      return say("lab-refs", was && was.gc_refs !== object.gc_refs, worksOn);
    }
    const home = object.state === "freed" ? "" : place(object, shown);
    return home ? say("lab-list", was && home !== place(was, shown), home) : [];
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

  /** The parts that an object can be made of, each as far as there is something to say. */
  const PARTS = {
    box: ({ rect }) => shape("box", rect),
    rule: ({ rect }) => shape("rule", rect),
    title: ({ object, rect }) => shape("title", { ...rect, words: Lab.called(object) }),
    label({ object, rect, line }) {
      const left = line - Lab.called(object).length - 1;
      if (!object.label || left <= 2) return [];
      return shape("label", { ...rect, words: clip(object.label, left) });
    },
    count({ object, rect, was }) {
      const cls = "lab-count" + changed(was && was.count !== object.count);
      return shape("row", { ...rect, below: 0, class: cls, words: Lab.refcount(object) });
    },
    working: ({ object, rect, was, shown }) => working(object, rect, was, shown),
    lines: ({ view, object, rect, was, line: room }) =>
      lines(view, object, was, room).flatMap(([cls, words], row) =>
        shape("row", { ...rect, below: line * (row + 1), class: cls, words }),
      ),
    tile_title: ({ object, rect, tile }) =>
      shape("tile_title", { ...rect, words: clip(Lab.called(object), tile) }),
    tile_label: ({ object, rect, tile }) =>
      object.label ? shape("tile_label", { ...rect, words: clip(object.label, tile) }) : [],
    tile_number({ object, rect, was }) {
      const other = was && (was.count !== object.count || was.gc_refs !== object.gc_refs);
      const words = Lab.worksOn(object) ?? Lab.refcount(object);
      return shape("tile_number", { ...rect, class: "lab-count" + changed(other), words });
    },
    signs: ({ object, rect }) => Lab.signs(object, rect),
  };

  /** An object; `before` is the view of the stop before, to mark what changed. */
  Lab.box = function (view, before, object, layout, shown) {
    const rect = layout.boxes[object.n];
    const was = before && before.state !== "freed" ? before : null;
    // How many letters there is room for.
    const [line, tile] = [16, 10].map((beside) => Math.floor((rect.w - beside) / letter));
    const given = { view, object, rect, was, shown, line, tile };
    return Lab.made(layout).parts.flatMap((part) => PARTS[part](given));
  };

  const tagWidth = (letters) => letter * letters + 14;

  /** Tags above a box, side by side. Where there is no room for all of them the last one
   * says how many more there are. */
  function tagsOf(rect, tags) {
    const out = [];
    let before = 0;
    for (const [at, { name, cls = "" }] of tags.entries()) {
      const others = tags.length - at;
      const more = others > 1 ? tagWidth(phrase("others", { n: others - 1 }).length) + 5 : 0;
      const room = Math.max(rect.w + beside - before - more - 14, 0);
      const letters = Math.min(Math.floor(room / letter), tag);
      const shown = name.length <= letters || letters >= least_tag;
      const words = shown ? clip(name, letters) : phrase("others", { n: others });
      const width = tagWidth(words.length);
      const middle = Math.floor(width / 2);
      const given = { ...rect, class: shown ? cls : "", words, before, width, middle };
      out.push(...shape("tag", given));
      if (!shown) break;
      before += width + 5;
    }
    return out;
  }

  /** The names that lead to objects, as tags on their boxes; and stubs for
   * references that have no arrow. */
  Lab.tags = function (view, layout) {
    const tags = new Map();
    const names = view.frames.flatMap(({ function: within, names: own }) =>
      own.map(({ name, to }) => ({ to, name: within ? `${within}·${name}` : name })),
    );
    const stubs = Lab.stubs(view, layout).map((stub) => ({ ...stub, cls: "lab-stub" }));
    for (const one of [...names, ...stubs]) {
      if (one.to === undefined || !view.objects.has(one.to) || !layout.boxes[one.to]) continue;
      if (!tags.has(one.to)) tags.set(one.to, []);
      tags.get(one.to).push(one);
    }
    return [...tags].flatMap(([n, all]) => tagsOf(layout.boxes[n], all));
  };
})();

/* An object as a box, a name as a tag: pieces of SVG, `[tag, attributes, text]`.
 *
 * The boxes stand where the trace says. `lab/trace/src/svg.rs` draws the same
 * ones for pages without JavaScript.
 */
(function () {
  "use strict";

  const { FIELDS, HEADER, LINE, TILE } = Lab.SIZES;
  const LETTER = 7;

  const clip = (text, room) =>
    text.length <= room ? text : text.slice(0, Math.max(room - 1, 0)) + "…";
  const text = (cls, x, y, what) => ["text", { class: cls, x, y }, what];
  const end = (cls, x, y, what) => ["text", { class: cls, "text-anchor": "end", x, y }, what];
  const changed = (is) => (is ? " lab-changed" : "");

  /** A field; of a reference the number counts: a long type is cut before it. */
  function told(view, field, room) {
    const object = field.to !== undefined && view.objects.get(field.to);
    if (!object) return `${field.label}: ${Lab.link(view, field)}`;
    const number = ` #${object.n}`;
    const type = clip(object.type, room - field.label.length - 2 - number.length);
    return `${field.label}: ${type}${number}`;
  }

  function tile(object, { x, y, w, h }, was) {
    const counts = object.gc_refs === undefined;
    const number = counts ? Lab.refcount(object) : `gc_refs ${object.gc_refs}`;
    const other = was && (was.count !== object.count || was.gc_refs !== object.gc_refs);
    const room = Math.floor((w - 10) / LETTER);
    const label = h > TILE && object.label;
    return [
      text("lab-type", x + 6, y + 14, clip(Lab.called(object), room)),
      ...(label ? [text("lab-label", x + 6, y + 29, clip(label, room))] : []),
      text("lab-count" + changed(other), x + 6, y + h - 8, number),
    ];
  }

  function head(object, { x, y, w }, room) {
    const title = Lab.called(object);
    const out = [text("lab-type", x + 8, y + 17, title)];
    const left = room - title.length - 1;
    const label = object.label && left > 2;
    if (label) out.push(end("lab-label", x + w - 8, y + 17, clip(object.label, left)));
    out.push(["path", { class: "lab-rule", d: `M${x} ${y + HEADER - 2}h${w}` }]);
    return out;
  }

  /** Which list an object is in, as far as this lab is about that. */
  function place({ list }, shown) {
    if (shown.includes("generations")) return list || "untracked";
    return shown.includes("tracking") ? (list ? "tracked" : "untracked") : "";
  }

  /** The line of numbers: the count, and on the right gc_refs or the list. */
  function numbers(object, { x, y, w }, was, shown) {
    const line = y + HEADER + 13;
    const count = changed(was && was.count !== object.count);
    const out = [text("lab-count" + count, x + 8, line, Lab.refcount(object))];
    if (object.gc_refs !== undefined) {
      const other = changed(was && was.gc_refs !== object.gc_refs);
      out.push(end("lab-refs" + other, x + w - 8, line, `gc_refs ${object.gc_refs}`));
    } else if (object.state !== "freed") {
      const home = place(object, shown);
      const other = changed(home && was && home !== place(was, shown));
      out.push(end("lab-list" + other, x + w - 8, line, home));
    }
    return out;
  }

  /** The lines below: fields, what a weak reference points at, remarks. */
  function lines(view, object, was, room) {
    const all = object.fields.slice(0, FIELDS).map((field) => {
      const old = was && was.fields.find((f) => f.label === field.label);
      const other = was && (!old || old.to !== field.to || old.text !== field.text);
      return ["lab-field" + changed(other), clip(told(view, field, room), room)];
    });
    const more = Math.max(object.fields.length - FIELDS, 0) + (object.more || 0);
    if (more) all.push(["lab-field", `and ${more} more`]);
    const weak = object.weak_to;
    if (weak) {
      const what = weak.to !== undefined ? `#${weak.to}` : (weak.text ?? "nothing");
      all.push(["lab-field", clip(`points at ${what}`, room)]);
    }
    for (const remark of Lab.remarks(object)) all.push(["lab-remark", clip(remark, room + 1)]);
    return all;
  }

  /** An object; `before` is the view of the stop before, to mark what changed. */
  Lab.box = function (view, before, object, rect, { tiles, shown }) {
    const { x, y, w, h } = rect;
    const was = before && before.state !== "freed" ? before : null;
    const box = ["rect", { class: "lab-box", x, y, width: w, height: h, rx: 6 }];
    const signs = Lab.signs(object, rect);
    if (tiles) return [box, ...tile(object, rect, was), ...signs];
    const room = Math.floor((w - 16) / LETTER);
    const below = lines(view, object, was, room).map(([cls, what], row) =>
      text(cls, x + 8, y + HEADER + 13 + LINE * (row + 1), what),
    );
    const top = [...head(object, rect, room), ...numbers(object, rect, was, shown)];
    return [box, ...top, ...below, ...signs];
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
      const shown = clip(name, 22);
      const width = LETTER * shown.length + 14;
      const before = used.get(to) || 0;
      if (before + width > rect.w + 40) continue;
      used.set(to, before + width + 5);
      const x = rect.x + 8 + before;
      const y = rect.y - 23;
      out.push(
        ["rect", { class: cls, x, y, width, height: 17, rx: 8.5 }],
        ["text", { class: cls, x: x + 7, y: y + 12 }, shown],
        [
          "path",
          { class: `lab-head ${cls}`, d: `M${x + Math.floor(width / 2)} ${rect.y - 1}l-4 -5h8z` },
        ],
      );
    }
    return out;
  };
})();

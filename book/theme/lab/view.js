/* Stops into views, views into drawings.
 *
 * There is no heap logic here. A trace is a list of stops, each telling what
 * differs from the one before; a view is all of them up to one, laid over each
 * other. The boxes stand where the trace says. `lab/trace/src/svg.rs` draws
 * the same picture for pages without JavaScript.
 */
(function () {
  "use strict";

  const Lab = (window.Lab = window.Lab || {});
  const FIELDS = 6, HEADER = 26, LINE = 18;
  const EVERY = 64; // a view is kept for every so many stops

  Lab.WORDS = {
    alive: "alive",
    candidate: "candidate",
    reached: "reached from outside",
    tentative: "tentatively unreachable",
    finalized: "finalized",
    dying: "dying",
    freed: "freed",
  };

  /* -- stops into views ------------------------------------------------ */

  function step(view, stop) {
    const objects = new Map();
    for (const [n, object] of view.objects) {
      if (object.state !== "freed") objects.set(n, object);
    }
    for (const n of stop.gone || []) objects.delete(n);
    for (const object of stop.objects) objects.set(object.n, object);
    return {
      objects,
      frames: stop.frames || view.frames,
      lists: stop.lists || view.lists,
      counts: stop.counts,
      thresholds: stop.thresholds,
      enabled: stop.enabled,
      scheduled: !!stop.scheduled,
      collecting: stop.collecting || null,
      output: view.output + (stop.printed || ""),
    };
  }

  const NOTHING = {
    objects: new Map(), frames: [{ function: "", names: [] }], lists: [],
    counts: [0, 0, 0], thresholds: [0, 0, 0], enabled: true, output: "",
  };

  /** The views of a trace, made as they are asked for. */
  Lab.Views = class {
    constructor(trace) {
      this.trace = trace;
      this.kept = [];
      this.last = -1;
      this.view = NOTHING;
    }
    at(i) {
      if (i < 0) return NOTHING;
      if (i === this.last) return this.view;
      let from = i === this.last + 1 ? this.last : -1;
      let view = from >= 0 ? this.view : NOTHING;
      if (from < 0) {
        const block = Math.floor(i / EVERY);
        for (let b = block; b > 0; b--) {
          if (this.kept[b]) { from = b * EVERY - 1; view = this.kept[b]; break; }
        }
      }
      for (let k = from + 1; k <= i; k++) {
        if (k % EVERY === 0) this.kept[k / EVERY] = view;
        view = step(view, this.trace.stops[k]);
      }
      this.last = i;
      this.view = view;
      return view;
    }
  };

  /* -- words ------------------------------------------------------------ */

  Lab.escape = (text) =>
    String(text).replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);

  Lab.called = (object) => `${object.type} #${object.n}`;

  const clip = (text, room) => (text.length <= room ? text : text.slice(0, Math.max(room - 1, 0)) + "…");

  Lab.link = function (view, to) {
    if (to.to !== undefined) {
      const object = view.objects.get(to.to);
      return object ? Lab.called(object) : `#${to.to}`;
    }
    return to.text !== undefined ? to.text : "(gone)";
  };

  Lab.numbers = function (object) {
    const count = object.count === null ? "immortal" : `count ${object.count}`;
    return object.gc_refs === undefined ? count : `${count} · gc_refs ${object.gc_refs}`;
  };

  Lab.remark = function (object) {
    const said = [];
    if (object.state !== "alive") said.push(Lab.WORDS[object.state]);
    if (object.finalized && object.state !== "finalized") said.push("finalized");
    if (object.weakrefs) said.push(object.weakrefs === 1 ? "1 weak ref" : `${object.weakrefs} weak refs`);
    return said.join(", ");
  };

  /** Who refers to an object: names first, then fields. */
  Lab.referrers = function (view, n) {
    const found = [];
    for (const frame of view.frames) {
      for (const name of frame.names) {
        if (name.to === n) found.push({ name: frame.function ? `${frame.function}·${name.name}` : name.name });
      }
    }
    for (const object of view.objects.values()) {
      if (object.state === "freed") continue;
      for (const field of object.fields) {
        if (field.to === n) found.push({ object, label: field.label });
      }
      if (object.weak_to && object.weak_to.to === n) found.push({ object, label: "weakly", weak: true });
    }
    return found;
  };

  /* -- the drawing ------------------------------------------------------ */

  const SVG = "http://www.w3.org/2000/svg";

  function fieldY(rect, row, tiles) {
    return tiles ? rect.y + rect.h / 2 : rect.y + HEADER + LINE + row * LINE + 8;
  }

  function arrow(object, from, y, to, extra) {
    const right = from.x + from.w, toRight = to.x + to.w;
    const end = to.y + 9 + 5 * (object.n % 4);
    const far = 26 + 8 * (object.n % 3);
    let x1, x2, c1, c2, head;
    if (to.x > from.x) {
      const bend = Math.max((to.x - right) / 2, 18);
      [x1, x2, c1, c2, head] = [right, to.x, right + bend, to.x - bend, -1];
    } else if (to.x < from.x) {
      const bend = Math.max((from.x - toRight) / 2, 18);
      [x1, x2, c1, c2, head] = [from.x, toRight, from.x - bend, toRight + bend, 1];
    } else if (to.y >= from.y) {
      [x1, x2, c1, c2, head] = [right, toRight, right + far, toRight + far, 1];
    } else {
      [x1, x2, c1, c2, head] = [from.x, to.x, from.x - far, to.x - far, -1];
    }
    const tip = x2 + head, back = tip + 8 * head;
    const faded = object.state === "freed" ? " lab-faded" : "";
    return `<g class="lab-arrow${extra}${faded}"><circle cx="${x1}" cy="${y}" r="2.5"/>` +
      `<path class="lab-line" d="M${x1} ${y}C${c1} ${y} ${c2} ${end} ${back} ${end}"/>` +
      `<path class="lab-head" d="M${tip} ${end}L${back} ${end - 4}V${end + 4}Z"/></g>`;
  }

  function arrows(view, layout, chosen) {
    let out = "";
    const mark = (object, n) =>
      chosen ? (n === chosen ? " lab-in" : object.n === chosen ? " lab-out" : " lab-other") : "";
    for (const object of view.objects.values()) {
      const from = layout.boxes[object.n];
      if (!from) continue;
      object.fields.slice(0, FIELDS).forEach((field, row) => {
        const to = field.to !== undefined && layout.boxes[field.to];
        if (to) out += arrow(object, from, fieldY(from, row, layout.tiles), to, mark(object, field.to));
      });
      const weak = object.weak_to && object.weak_to.to !== undefined && layout.boxes[object.weak_to.to];
      if (weak) {
        const row = Math.min(object.fields.length, FIELDS);
        out += arrow(object, from, fieldY(from, row, layout.tiles), weak, " lab-weak" + mark(object, object.weak_to.to));
      }
    }
    return out;
  }

  const text = (cls, x, y, what) => `<text class="${cls}" x="${x}" y="${y}">${Lab.escape(what)}</text>`;
  const end = (cls, x, y, what) => `<text class="${cls}" text-anchor="end" x="${x}" y="${y}">${Lab.escape(what)}</text>`;

  function inside(view, before, object, rect, tiles) {
    const { x, y, w, h } = rect;
    const changed = before && before.state !== "freed" ? before : null;
    const mark = (is) => (is ? " lab-changed" : "");
    const numbersChanged = changed && (changed.count !== object.count || changed.gc_refs !== object.gc_refs);
    let out = `<rect class="lab-box" x="${x}" y="${y}" width="${w}" height="${h}" rx="6"/>`;
    const title = Lab.called(object);
    const room = Math.floor((w - 16) / 7);
    if (tiles) {
      return out + text("lab-type", x + 6, y + 14, clip(title, Math.floor((w - 10) / 7))) +
        text("lab-count" + mark(numbersChanged), x + 6, y + 28, Lab.numbers(object).replace(" · gc_refs", " · refs"));
    }
    out += text("lab-type", x + 8, y + 17, title);
    const left = room - title.length - 1;
    if (object.label && left > 2) out += end("lab-label", x + w - 8, y + 17, clip(object.label, left));
    out += `<path class="lab-rule" d="M${x} ${y + HEADER - 2}h${w}"/>`;
    let line = y + HEADER + 13;
    out += text("lab-count" + mark(numbersChanged), x + 8, line, Lab.numbers(object));
    if (object.state !== "freed" && object.gc_refs === undefined) {
      out += end("lab-list" + mark(changed && changed.list !== object.list), x + w - 8, line, object.list || "untracked");
    }
    line += LINE;
    for (const field of object.fields.slice(0, FIELDS)) {
      const old = changed && changed.fields.find((f) => f.label === field.label);
      const is = changed && (!old || old.to !== field.to || old.text !== field.text);
      out += text("lab-field" + mark(is), x + 8, line, clip(`${field.label}: ${Lab.link(view, field)}`, room));
      line += LINE;
    }
    const more = Math.max(object.fields.length - FIELDS, 0) + (object.more || 0);
    if (more) {
      out += text("lab-field", x + 8, line, `and ${more} more`);
      line += LINE;
    }
    if (object.weak_to) {
      const to = object.weak_to;
      const what = to.to !== undefined ? `#${to.to}` : to.text !== undefined ? to.text : "nothing";
      out += text("lab-field", x + 8, line, clip(`points at ${what}`, room));
      line += LINE;
    }
    const remark = Lab.remark(object);
    if (remark) out += text("lab-remark", x + 8, line, clip(remark, room + 1));
    return out;
  }

  function tags(view, layout) {
    const used = new Map();
    let out = "";
    for (const frame of view.frames) {
      for (const name of frame.names) {
        const rect = name.to !== undefined && layout.boxes[name.to];
        if (!rect) continue;
        const shown = clip(frame.function ? `${frame.function}·${name.name}` : name.name, 22);
        const width = 7 * shown.length + 14;
        const before = used.get(name.to) || 0;
        if (before + width > rect.w + 40) continue;
        used.set(name.to, before + width + 5);
        const x = rect.x + 8 + before, y = rect.y - 23, middle = x + width / 2;
        out += `<g class="lab-name"><rect x="${x}" y="${y}" width="${width}" height="17" rx="8.5"/>` +
          text("", x + 7, y + 12, shown) +
          `<path class="lab-head" d="M${middle} ${rect.y - 1}l-4 -5h8z"/></g>`;
      }
    }
    return out;
  }

  /** A drawing that follows the views. */
  Lab.Drawing = class {
    constructor(svg) {
      this.svg = svg;
      svg.innerHTML = "<g></g><g></g><g></g>";
      [this.arrows, this.boxes, this.tags] = svg.children;
      this.groups = new Map();
      this.drawn = {};
    }
    draw(view, before, layout, chosen) {
      if (this.layout !== layout) {
        this.layout = layout;
        this.boxes.textContent = "";
        this.groups.clear();
        const { width, height } = layout;
        this.svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
        this.svg.style.aspectRatio = `${width} / ${height}`;
      }
      const drawn = arrows(view, layout, chosen);
      const many = drawn.split("<circle").length - 1;
      this.svg.classList.toggle("lab-many", many > 60);
      // A thicket says nothing: then only the chosen object's arrows are drawn.
      this.svg.classList.toggle("lab-thicket", many > 150);
      this.put("arrows", drawn);
      this.put("tags", tags(view, layout));
      const left = new Set(this.groups.keys());
      for (const object of view.objects.values()) {
        const rect = layout.boxes[object.n];
        if (!rect) continue;
        left.delete(object.n);
        const is = [`lab-object lab-${object.state}`];
        if (object.new || (before && !before.objects.has(object.n))) is.push("lab-new");
        if (object.n === chosen) is.push("lab-chosen");
        const html = inside(view, before && before.objects.get(object.n), object, rect, layout.tiles);
        let group = this.groups.get(object.n);
        if (!group) {
          group = { g: document.createElementNS(SVG, "g") };
          group.g.dataset.n = object.n;
          this.groups.set(object.n, group);
          this.boxes.append(group.g);
        }
        const cls = is.join(" ");
        if (group.cls !== cls) group.g.setAttribute("class", (group.cls = cls));
        if (group.html !== html) group.g.innerHTML = group.html = html;
      }
      for (const n of left) {
        const { g } = this.groups.get(n);
        this.groups.delete(n);
        g.classList.add("lab-leaving");
        setTimeout(() => g.remove(), 300);
      }
    }
    put(which, html) {
      if (this.drawn[which] !== html) this[which].innerHTML = this.drawn[which] = html;
    }
  };

  /** The objects that have no place in the drawing, counted by type. */
  Lab.crowd = function (view, layout) {
    const kinds = new Map();
    for (const object of view.objects.values()) {
      if (layout.boxes[object.n] || object.state === "freed") continue;
      const kind = kinds.get(object.type) || { type: object.type, total: 0, states: new Map(), counts: new Map() };
      kind.total++;
      kind.states.set(object.state, (kind.states.get(object.state) || 0) + 1);
      kind.counts.set(object.count, (kind.counts.get(object.count) || 0) + 1);
      kinds.set(object.type, kind);
    }
    return [...kinds.values()].sort((a, b) => b.total - a.total);
  };
})();

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

  /** The frames of a stop, which says what differs from those before. */
  function frames(before, changes) {
    return changes.map((change) => {
      const was = before.find((frame) => frame.frame === change.frame);
      if (was && !change.dropped && !change.names) return was;
      const names = new Map((was ? was.names : []).map((name) => [name.name, name]));
      for (const name of change.dropped || []) names.delete(name);
      for (const name of change.names || []) names.set(name.name, name);
      return { frame: change.frame, function: change.function || "", names: [...names.values()] };
    });
  }

  /** The lists of a stop: who has left, and who has joined at the tail. */
  function lists(before, changes) {
    return changes.map((change) => {
      const was = before.find((list) => list.name === change.name);
      const left = new Set(change.out);
      const ids = change.ids || (was ? was.ids : []).filter((n) => !left.has(n)).concat(change.in || []);
      return { name: change.name, young: !!change.young, hidden: change.hidden || 0, ids };
    });
  }

  function step(view, stop) {
    const objects = new Map();
    for (const [n, object] of view.objects) {
      if (object.state !== "freed") objects.set(n, object);
    }
    for (const n of stop.gone || []) objects.delete(n);
    for (const object of stop.objects) objects.set(object.n, object);
    return {
      objects,
      frames: stop.frames ? frames(view.frames, stop.frames) : view.frames,
      lists: stop.lists ? lists(view.lists, stop.lists) : view.lists,
      counts: stop.counts,
      thresholds: stop.thresholds,
      enabled: stop.enabled,
      scheduled: !!stop.scheduled,
      collecting: stop.collecting || null,
      output: view.output + (stop.printed || ""),
    };
  }

  const NOTHING = {
    objects: new Map(), frames: [{ frame: 0, function: "", names: [] }], lists: [],
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

  Lab.remarks = function (object) {
    const said = [];
    if (object.state !== "alive") said.push(Lab.WORDS[object.state]);
    if (object.finalized && object.state !== "finalized") said.push("finalized");
    if (object.weakrefs) said.push(object.weakrefs === 1 ? "1 weak ref" : `${object.weakrefs} weak refs`);
    return said;
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

  /** Writes an attribute, if it is another than was written last. */
  function write(element, name, value) {
    const written = (element.written = element.written || {});
    if (written[name] !== value) element.setAttribute(name, (written[name] = value));
  }

  /* A picture is made of pieces, `[tag, attributes, text]`. A step of a
   * collection changes one number in each of hundreds of boxes, so pieces are
   * laid over those drawn before, and only what differs is written. */
  function lay(parent, pieces) {
    let at = parent.firstChild;
    for (const [tag, attributes, text] of pieces) {
      const fits = at && at.nodeName === tag && "text-anchor" in at.written === ("text-anchor" in attributes);
      const element = fits ? at : parent.insertBefore(document.createElementNS(SVG, tag), at);
      if (fits) at = at.nextSibling;
      for (const name in attributes) write(element, name, attributes[name]);
      if (text !== undefined && element.words !== text) {
        element.words = text;
        if (element.firstChild) element.firstChild.data = text;
        else element.append(text);
      }
    }
    while (at) {
      const next = at.nextSibling;
      at.remove();
      at = next;
    }
  }

  function fieldY(rect, row, tiles) {
    return tiles ? rect.y + rect.h / 2 : rect.y + HEADER + LINE + row * LINE + 8;
  }

  function arrow(object, from, y, to) {
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
    return [
      ["circle", { cx: x1, cy: y, r: 2.5 }],
      ["path", { class: "lab-line", d: `M${x1} ${y}C${c1} ${y} ${c2} ${end} ${back} ${end}` }],
      ["path", { class: "lab-head", d: `M${tip} ${end}L${back} ${end - 4}V${end + 4}Z` }],
    ];
  }

  /** Every arrow, by where it begins and where it leads. */
  function arrows(view, layout, chosen) {
    const all = [];
    const add = (object, row, n, weak) => {
      const from = layout.boxes[object.n], to = n !== undefined && layout.boxes[n];
      if (!to) return;
      const mark = chosen ? (n === chosen ? " lab-in" : object.n === chosen ? " lab-out" : " lab-other") : "";
      const faded = object.state === "freed" ? " lab-faded" : "";
      all.push({
        key: `${object.n} ${row} ${n}`, cls: `lab-arrow${weak}${mark}${faded}`, marked: mark === " lab-in" || mark === " lab-out",
        pieces: () => arrow(object, from, fieldY(from, row, layout.tiles), to),
      });
    };
    for (const object of view.objects.values()) {
      if (!layout.boxes[object.n]) continue;
      object.fields.slice(0, FIELDS).forEach((field, row) => add(object, row, field.to, ""));
      if (object.weak_to) add(object, Math.min(object.fields.length, FIELDS), object.weak_to.to, " lab-weak");
    }
    return all;
  }

  const text = (cls, x, y, what) => ["text", { class: cls, x, y }, what];
  const end = (cls, x, y, what) => ["text", { class: cls, "text-anchor": "end", x, y }, what];

  /** A field; of a reference the number is what counts: a long type is cut before it. */
  function told(view, field, room) {
    const object = field.to !== undefined && view.objects.get(field.to);
    if (!object) return `${field.label}: ${Lab.link(view, field)}`;
    const number = ` #${object.n}`;
    return `${field.label}: ${clip(object.type, room - field.label.length - 2 - number.length)}${number}`;
  }

  function inside(view, before, object, rect, tiles) {
    const { x, y, w, h } = rect;
    const changed = before && before.state !== "freed" ? before : null;
    const mark = (is) => (is ? " lab-changed" : "");
    const numbersChanged = changed && (changed.count !== object.count || changed.gc_refs !== object.gc_refs);
    const out = [["rect", { class: "lab-box", x, y, width: w, height: h, rx: 6 }]];
    const title = Lab.called(object);
    const room = Math.floor((w - 16) / 7);
    if (tiles) {
      out.push(text("lab-type", x + 6, y + 14, clip(title, Math.floor((w - 10) / 7))));
      out.push(text("lab-count" + mark(numbersChanged), x + 6, y + 28, object.gc_refs === undefined ? Lab.numbers(object) : `gc_refs ${object.gc_refs}`));
      return out;
    }
    out.push(text("lab-type", x + 8, y + 17, title));
    const left = room - title.length - 1;
    if (object.label && left > 2) out.push(end("lab-label", x + w - 8, y + 17, clip(object.label, left)));
    out.push(["path", { class: "lab-rule", d: `M${x} ${y + HEADER - 2}h${w}` }]);
    let line = y + HEADER + 13;
    out.push(text("lab-count" + mark(numbersChanged), x + 8, line, Lab.numbers(object)));
    const list = object.state === "freed" || object.gc_refs !== undefined ? "" : object.list || "untracked";
    out.push(end("lab-list" + mark(list && changed && changed.list !== object.list), x + w - 8, line, list));
    line += LINE;
    for (const field of object.fields.slice(0, FIELDS)) {
      const old = changed && changed.fields.find((f) => f.label === field.label);
      const is = changed && (!old || old.to !== field.to || old.text !== field.text);
      out.push(text("lab-field" + mark(is), x + 8, line, clip(told(view, field, room), room)));
      line += LINE;
    }
    const more = Math.max(object.fields.length - FIELDS, 0) + (object.more || 0);
    if (more) {
      out.push(text("lab-field", x + 8, line, `and ${more} more`));
      line += LINE;
    }
    if (object.weak_to) {
      const to = object.weak_to;
      const what = to.to !== undefined ? `#${to.to}` : to.text !== undefined ? to.text : "nothing";
      out.push(text("lab-field", x + 8, line, clip(`points at ${what}`, room)));
      line += LINE;
    }
    for (const remark of Lab.remarks(object)) {
      out.push(text("lab-remark", x + 8, line, clip(remark, room + 1)));
      line += LINE;
    }
    return out;
  }

  function tags(view, layout) {
    const used = new Map();
    const out = [];
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
        out.push(["rect", { x, y, width, height: 17, rx: 8.5 }], ["text", { x: x + 7, y: y + 12 }, shown],
          ["path", { class: "lab-head", d: `M${middle} ${rect.y - 1}l-4 -5h8z` }]);
      }
    }
    return out;
  }

  /** A drawing that follows the views. */
  Lab.Drawing = class {
    constructor(svg) {
      this.svg = svg;
      svg.innerHTML = '<g></g><g></g><g class="lab-name"></g>';
      [this.arrows, this.boxes, this.tags] = svg.children;
      this.groups = new Map();
      this.lines = new Map();
    }
    draw(view, before, layout, chosen) {
      if (this.layout !== layout) {
        this.layout = layout;
        this.arrows.textContent = this.boxes.textContent = "";
        this.groups.clear();
        this.lines.clear();
        const { width, height } = layout;
        this.svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
        this.svg.style.aspectRatio = `${width} / ${height}`;
      }
      this.drawArrows(arrows(view, layout, chosen));
      lay(this.tags, tags(view, layout));
      // Many boxes change at once, which leaves no time for fading.
      this.svg.classList.toggle("lab-calm", view.objects.size > 100);
      const left = new Set(this.groups.keys());
      for (const object of view.objects.values()) {
        const rect = layout.boxes[object.n];
        if (!rect) continue;
        left.delete(object.n);
        const is = [`lab-object lab-${object.state}`];
        const was = before && before.objects.get(object.n);
        if (object.new || (before && !was)) is.push("lab-new");
        if (object.n === chosen) is.push("lab-chosen");
        let group = this.groups.get(object.n);
        if (!group) {
          group = { g: document.createElementNS(SVG, "g") };
          group.g.dataset.n = object.n;
          this.groups.set(object.n, group);
          this.boxes.append(group.g);
        }
        write(group.g, "class", is.join(" "));
        // The same as was drawn, seen from the same: nothing to be done.
        if (group.object === object && group.was === was) continue;
        lay(group.g, inside(view, was, object, rect, layout.tiles));
        group.object = object;
        group.was = was;
      }
      for (const n of left) {
        const { g } = this.groups.get(n);
        this.groups.delete(n);
        g.classList.add("lab-leaving");
        setTimeout(() => g.remove(), 300);
      }
    }
    drawArrows(all) {
      this.svg.classList.toggle("lab-many", all.length > 60);
      // A thicket says nothing: then only the chosen object's arrows are drawn.
      const drawn = all.length > 150 ? all.filter((arrow) => arrow.marked) : all;
      const left = new Map(this.lines);
      for (const { key, cls, pieces } of drawn) {
        let g = this.lines.get(key);
        if (!g) {
          g = document.createElementNS(SVG, "g");
          lay(g, pieces());
          this.lines.set(key, g);
          this.arrows.append(g);
        }
        left.delete(key);
        write(g, "class", cls);
      }
      for (const [key, g] of left) {
        this.lines.delete(key);
        g.remove();
      }
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

/* The drawing of the heap, which follows the views.
 *
 * A step of a collection changes one number in each of hundreds of boxes, so
 * pieces are laid over those drawn before, and only what differs is written.
 */
(function () {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const make = (tag) => document.createElementNS(SVG, tag);

  const { write } = Lab;

  function say(element, words) {
    if (words === undefined || element.words === words) return;
    element.words = words;
    if (element.firstChild) element.firstChild.data = words;
    else element.append(words);
  }

  /** Lays pieces over what `parent` holds. */
  function lay(parent, pieces) {
    const anchor = "text-anchor";
    let at = parent.firstChild;
    for (const [tag, attributes, words] of pieces) {
      const fits = at && at.nodeName === tag && anchor in at.written === anchor in attributes;
      const element = fits ? at : parent.insertBefore(make(tag), at);
      if (fits) at = at.nextSibling;
      for (const name in attributes) write(element, name, attributes[name]);
      say(element, words);
    }
    while (at) {
      const next = at.nextSibling;
      at.remove();
      at = next;
    }
  }

  Lab.Drawing = class {
    constructor(svg) {
      this.svg = svg;
      this.shown = []; // what is said of the lists that objects are in
      svg.innerHTML = '<g></g><g></g><g></g><g class="lab-name"></g><g></g>';
      [this.halo, this.arrows, this.boxes, this.tags, this.pills] = svg.children;
      this.groups = new Map();
      this.lines = new Map();
    }

    draw(view, before, layout, chosen) {
      if (this.layout !== layout) this.clear(layout);
      this.drawArrows(Lab.arrows(view, layout, chosen));
      lay(this.tags, Lab.tags(view, layout));
      const { halo, pills } = Lab.visitMarks(view, layout);
      lay(this.halo, halo);
      lay(this.pills, pills);
      // Many boxes change at once, which leaves no time for fading.
      this.svg.classList.toggle("lab-calm", view.objects.size > 100);
      const left = new Set(this.groups.keys());
      for (const object of view.objects.values()) {
        if (!layout.boxes[object.n]) continue;
        left.delete(object.n);
        this.drawBox(view, before, object, chosen);
      }
      left.forEach((n) => this.leave(n));
    }

    /** Begins again, with other places. */
    clear(layout) {
      this.layout = layout;
      this.arrows.textContent = this.boxes.textContent = "";
      this.groups.clear();
      this.lines.clear();
      this.svg.setAttribute("viewBox", `0 0 ${layout.width} ${layout.height}`);
    }

    drawBox(view, before, object, chosen) {
      const was = before && before.objects.get(object.n);
      const is = [`lab-object lab-${object.state}`];
      if (object.n === view.visit) is.push("lab-visit");
      if (object.new || (before && !was)) is.push("lab-new");
      if (object.n === chosen) is.push("lab-chosen");
      let group = this.groups.get(object.n);
      if (!group) {
        group = { g: make("g") };
        group.g.dataset.n = object.n;
        this.groups.set(object.n, group);
        this.boxes.append(group.g);
      }
      write(group.g, "class", is.join(" "));
      // The same as was drawn, seen from the same: nothing to be done.
      if (group.object === object && group.was === was) return;
      lay(group.g, Lab.box(view, was, object, this.layout, this.shown));
      group.object = object;
      group.was = was;
    }

    leave(n) {
      const { g } = this.groups.get(n);
      this.groups.delete(n);
      g.classList.add("lab-leaving");
      setTimeout(() => g.remove(), 300);
    }

    drawArrows(all) {
      this.svg.classList.toggle("lab-many", all.length > 60);
      // A thicket says nothing: then only the chosen object's arrows are drawn, and the rest
      // is counted.
      const drawn = all.length > 150 ? all.filter((arrow) => arrow.marked) : all;
      this.leftOut = all.length - drawn.length;
      const left = new Map(this.lines);
      for (const { key, cls, pieces } of drawn) {
        let g = this.lines.get(key);
        if (!g) {
          g = make("g");
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
    const count = (map, key) => map.set(key, (map.get(key) || 0) + 1);
    for (const object of view.objects.values()) {
      if (layout.boxes[object.n] || object.state === "freed") continue;
      const { type, state } = object;
      const kind = kinds.get(type) || { type, total: 0, states: new Map(), counts: new Map() };
      kind.total++;
      count(kind.states, state);
      count(kind.counts, object.count);
      kinds.set(type, kind);
    }
    return [...kinds.values()].sort((a, b) => b.total - a.total);
  };
})();

/* The collector's lists, one row each, with the number that decides when its
 * generation is collected; and what has no place in the drawing, in groups.
 */
(function () {
  "use strict";

  const { h } = Lab;
  const MOST = 40; // so many chips a list, or else only the first few
  const COUNTED = ["new containers", "young runs", "middle runs"];

  Lab.Lists = class {
    constructor(lab) {
      this.lab = lab;
      this.element = h("div.lab-foot");
      this.rows = h("div.lab-lanes");
      this.told = h("div.lab-said");
      this.element.append(this.rows, this.told);
    }

    /** What of them a run shows: `walk`, `generations`, `counters`. */
    show(trace, shown) {
      const collects = (trace.collections || []).length > 0;
      this.walk = collects && shown.includes("walk");
      this.all = shown.includes("generations");
      this.gauges = shown.includes("counters");
      this.element.hidden = !this.walk && !this.all && !this.gauges;
      this.most = trace.stops.reduce((n, { lists }) => Math.max(n, this.seen(lists).length), 0);
      if (this.gauges) this.most = Math.max(this.most, 3);
      this.rows.style.setProperty("--lab-rows", this.most);
      this.told.hidden = !this.gauges;
      this.clear();
    }

    /** Those of the lists that this lab is about. */
    seen(lists) {
      const general = /^(gen \d|permanent)$/;
      return (lists || []).filter(({ name, young }) =>
        this.all || this.gauges ? true : this.walk && (young || !general.test(name)),
      );
    }

    clear() {
      this.rows.textContent = this.told.textContent = "";
      this.rows.shown = null;
      this.kept = new Map();
    }

    /** What stood for `key` at the last stop, or else what `make` gives. */
    same(key, make) {
      const node = this.kept.get(key) || make();
      this.now.set(key, node);
      return node;
    }

    draw(view) {
      if (this.element.hidden) return;
      const { counts, thresholds, enabled, scheduled, collecting } = view;
      const states = view.lists.map(({ ids }) =>
        ids.slice(0, MOST).map((n) => (view.objects.get(n) || "").state),
      );
      const going = collecting && collecting.generation;
      const about = `${states.join(";")} ${counts} ${thresholds} ${enabled} ${scheduled} ${going}`;
      if (!Lab.differs(this.rows, view.lists, about, this.lab.chosen)) return;
      const walking = this.all || this.gauges || collecting;
      const lists = walking ? this.seen(view.lists) : [];
      this.moved = this.places();
      this.now = new Map();
      Lab.children(
        this.rows,
        lists.map((list) => this.row(view, list)),
      );
      this.kept = this.now;
      this.told.textContent = this.gauges ? circumstances(view) : "";
    }

    /** Where each chip stands, if something may move. */
    places() {
      if (Lab.still() || !this.lab.view) return null;
      const chips = [...this.rows.querySelectorAll("[data-n]")];
      return new Map(chips.map((chip) => [chip.dataset.n, chip.getBoundingClientRect()]));
    }

    /** An object that changes lists is seen to go from one to the other. */
    settle() {
      const places = this.moved;
      this.moved = null;
      if (!places || places.size > 60) return;
      for (const [n, is] of this.places()) {
        const was = places.get(n);
        if (!was || (was.left === is.left && was.top === is.top)) continue;
        const chip = this.rows.querySelector(`[data-n="${n}"]`);
        const far = Math.abs(was.top - is.top) > 4 ? " scale(1.15)" : "";
        const from = `translate(${was.left - is.left}px, ${was.top - is.top}px)${far}`;
        chip.animate([{ transform: from }, { transform: "none" }], {
          duration: 350,
          easing: "ease",
        });
      }
    }

    row(view, list) {
      const { ids, young, name } = list;
      const i = /^gen \d$/.test(name) ? +name.slice(4) : -1;
      const own = this.all || this.gauges ? name : "";
      const words = [own, young ? "young" : "", own || young ? "" : name].filter(Boolean);
      const title = words.join(" · ");
      // Without a chip to go to, the keys reach what does not fit this way.
      const region = { tabindex: 0, role: "group", "aria-label": `objects in ${name}` };
      const all = this.same(`${name} ${!ids.length}`, () =>
        h("div.lab-chips", ids.length ? {} : region),
      );
      Lab.children(all, this.chips(view, list));
      const parts = [this.same(`${name}: ${title}`, () => h("span.lab-small", {}, title)), all];
      // A list that is being collected needs the room for its objects.
      if (this.gauges && i >= 0 && !young) {
        const key = `${name} ${view.counts[i]} of ${view.thresholds[i]}`;
        parts.push(this.same(key, () => number(view, i)));
      }
      const row = this.same(name, () => h("div.lab-lane-h", { "data-list": name }));
      Lab.children(row, parts);
      return row;
    }

    /** What stands in a row: the objects, and what is said of those that don't. */
    chips(view, { name, ids, hidden }) {
      const most = ids.length > MOST ? 12 : MOST;
      const chips = ids.slice(0, most).map((n) => this.chip(view, n));
      const say = (words) => chips.push(this.same(`${name} ${words}`, () => h("span", {}, words)));
      if (ids.length > most) say(`and ${ids.length - most} more`);
      if (!ids.length && !hidden) say("empty");
      if (!hidden) return chips;
      const more = `${ids.length ? "+ " : ""}${hidden} not drawn`;
      const explain = () => this.lab.legend.toggle(true);
      chips.push(this.same(`${name} ${more}`, () => Lab.wordButton(".lab-more-h", more, explain)));
      return chips;
    }

    chip(view, n) {
      const object = view.objects.get(n);
      const state = object ? object.state : "alive";
      const chip = this.same(n, () => {
        const onclick = () => this.lab.choose(n);
        return h("button", { type: "button", "data-n": n, onclick }, `#${n}`);
      });
      const title = object ? `${Lab.called(object)}, ${Lab.WORDS[state]}` : `#${n}`;
      Lab.write(chip, "class", `lab-chip-h lab-${state}`);
      Lab.write(chip, "title", title);
      Lab.write(chip, "aria-pressed", String(n === this.lab.chosen));
      return chip;
    }
  };

  function share(count, threshold, i) {
    if (threshold < 0) return 1;
    if (threshold) return Math.min(count / threshold, 1);
    return i && count ? 1 : 0;
  }

  /** A generation's counter against its threshold. */
  function number(view, i) {
    const count = view.counts[i];
    const threshold = view.thresholds[i];
    // The first threshold 0 turns collecting off; the others are passed by 1.
    const over = (threshold || i) && count > threshold;
    const counted = h("span.lab-counted", {}, `${COUNTED[i]} `);
    const width = `width:${share(count, threshold, i) * 100}%`;
    return h(
      over ? "div.lab-gauge-h.lab-over" : "div.lab-gauge-h",
      {},
      h("span", {}, counted, `${count} of ${threshold}${over ? ", over" : ""}`),
      h("span.lab-bar-h", { "aria-hidden": "true" }, h("span", { style: width })),
    );
  }

  function circumstances({ enabled, scheduled, collecting }) {
    const said = [];
    if (!enabled) said.push("automatic collection is off");
    if (scheduled) said.push("a collection is due at the next safe point");
    if (collecting) said.push(`collecting generation ${collecting.generation}`);
    return said.join("; ");
  }

  Lab.Crowd = class {
    constructor() {
      this.element = h("div.lab-crowd");
    }

    clear() {
      this.element.textContent = "";
      this.element.shown = null;
    }

    draw(view, layout) {
      const groups = Lab.crowd(view, layout).map((kind) => {
        const states = [...kind.states]
          .filter(([state]) => state !== "alive")
          .map(([state, n]) => `${n} ${Lab.WORDS[state]}`);
        const counts = [...kind.counts]
          .slice(0, 3)
          .map(([count, n]) => `${n} with ${Lab.refcount({ count })}`);
        return [`${kind.type} × ${kind.total.toLocaleString("en")}`, [...counts, ...states]];
      });
      if (!Lab.differs(this.element, String(groups))) return;
      const group = ([what, how]) =>
        h("div.lab-group", {}, h("strong", {}, what), h("span", {}, how.join(", ")));
      this.element.replaceChildren(...groups.map(group));
    }
  };
})();

/* The names, frame by frame, and what was printed. */
(function () {
  "use strict";

  const { h } = Lab;
  const PROBES = 6; // stops at which the names are measured
  const MASK = 20; // pixels at the edge in which what goes on fades out

  const heaviest = (all) => all.sort((a, b) => b.weight - a.weight).slice(0, PROBES);

  Lab.Names = class {
    constructor(lab) {
      this.lab = lab;
      const attributes = { role: "group", "aria-label": "Names", tabindex: "0" };
      this.element = h("div.lab-names", attributes);
    }

    /** The most names that a run comes to show at once; and the stops, as views of no more
     * than this needs, at which names have the most letters. */
    static most({ stops }) {
      const objects = new Map();
      const letters = ({ name, to, text = "" }) =>
        name.length + (to === undefined ? text.length : (objects.get(to)?.type.length ?? 0) + 3);
      let frames = [];
      let names = 0;
      let fullest = [];
      for (const stop of stops) {
        for (const object of stop.objects) objects.set(object.n, object);
        if (!stop.frames) continue;
        frames = Lab.frames(frames, stop.frames);
        const all = frames.flatMap((frame) => frame.names);
        names = Math.max(names, all.length);
        const weight = all.reduce((sum, name) => sum + letters(name) + 3, 0);
        fullest.push({ weight, view: { frames, objects } });
        if (fullest.length > 2 * PROBES) fullest = heaviest(fullest);
      }
      return { names, fullest: heaviest(fullest).map(({ view }) => view) };
    }

    /** How high the names of these views come to be, in a box as wide as this; `brief`:
     * without the types of what they lead to. */
    high(views, brief) {
      const cls = `div.lab-names.lab-rows.lab-probe${brief ? ".lab-brief" : ""}`;
      const probes = views.map((view) => h(cls, {}, ...this.frames(view)));
      this.element.after(...probes);
      for (const probe of probes) probe.style.width = `${this.element.offsetWidth}px`;
      const heights = probes.map((probe) => probe.scrollHeight);
      for (const probe of probes) probe.remove();
      return Math.max(0, ...heights);
    }

    clear() {
      this.element.textContent = "";
      this.element.shown = null;
    }

    draw(view, before) {
      if (!Lab.differs(this.element, view.frames, before && before.frames)) return;
      this.element.replaceChildren(...this.frames(view, before));
      this.drawn = true;
    }

    /** Where they go on beyond their room, the last that has changed comes into view. */
    settle() {
      if (!this.drawn) return;
      this.drawn = false;
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = this.element;
      const over = scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;
      this.element.classList.toggle("lab-over", over);
      if (over) this.follow();
    }

    /** Scrolls to the last name that has changed, or else to the end. */
    follow() {
      const { element } = this;
      const changed = [...element.querySelectorAll("li.lab-changed-row")].pop();
      const last = changed || [...element.querySelectorAll("li")].pop();
      if (!last) return;
      const [one, all] = [last, element].map((e) => e.getBoundingClientRect());
      element.scrollTop += one.bottom - all.bottom;
      element.scrollLeft += one.right - all.right + MASK;
    }

    frames(view, before) {
      const frames = view.frames.map((frame, depth) =>
        this.frame(view, frame, before && (before.frames[depth] || { names: [] })),
      );
      return frames.filter(Boolean);
    }

    frame(view, frame, before) {
      const within = frame.function;
      if (!frame.names.length && !within) return null;
      const rows = frame.names.map((name) => {
        const was = before && before.names.find((other) => other.name === name.name);
        const changed = before && (!was || was.to !== name.to || was.text !== name.text);
        const code = h("code.lab-name-h", {}, name.name);
        return h(changed ? "li.lab-changed-row" : "li", {}, code, " ", this.value(view, name));
      });
      const title = h("span.lab-small", {}, within ? `${within}()` : "names");
      return h("div.lab-frame", {}, title, h("ul", {}, ...rows));
    }

    value(view, name) {
      if (name.gone) return h("s.lab-gone", {}, "gone");
      if (name.to === undefined) return h("span", {}, name.text);
      const onclick = () => this.lab.choose(name.to);
      const object = view.objects.get(name.to);
      const type = h("span.lab-kind", {}, object ? `${object.type} ` : "");
      return h("button.lab-ref", { type: "button", onclick }, type, `#${name.to}`);
    }
  };

  Lab.Output = class {
    constructor() {
      const attributes = { role: "group", "aria-label": "Output", tabindex: "0" };
      this.text = h("pre.lab-output", attributes);
      this.element = h("div.lab-printed", {}, h("span.lab-small", {}, "output"), this.text);
    }

    /** How long the longest line is that a run prints, in letters. */
    static longest({ stops }) {
      const lines = stops
        .map(({ printed }) => printed || "")
        .join("")
        .split("\n");
      return lines.reduce((most, { length }) => Math.max(most, length), 0);
    }

    /** How many lines a run prints. */
    static lines({ stops }) {
      return stops.reduce((n, { printed }) => n + (printed || "").split("\n").length - 1, 0);
    }

    clear() {
      this.text.textContent = " ";
      this.element.classList.remove("lab-changed-box");
    }

    draw(view, stop) {
      if (Lab.put(this.text, view.output || " ")) this.text.scrollTop = 1e6;
      this.element.classList.toggle("lab-changed-box", !!stop.printed);
    }
  };
})();

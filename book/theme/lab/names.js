/* The names, frame by frame, and what was printed. */
(function () {
  "use strict";

  const { h } = Lab;

  Lab.Names = class {
    constructor(lab) {
      this.lab = lab;
      const attributes = { role: "group", "aria-label": "Names", tabindex: "0" };
      this.element = h("div.lab-names", attributes);
    }

    /** The most that a run comes to show at once: names, and letters in them and in what they
     * lead to. */
    static most({ stops }) {
      const types = new Map();
      const value = ({ to, text = "gone" }) =>
        to === undefined ? text : `${types.get(to)} #${to}`;
      let frames = [];
      const most = { names: 0, letters: 0 };
      for (const stop of stops) {
        for (const { n, type } of stop.objects) types.set(n, type);
        if (!stop.frames) continue;
        frames = Lab.frames(frames, stop.frames);
        const names = frames.flatMap((frame) => frame.names);
        const letters = names.reduce((n, one) => n + one.name.length + value(one).length, 0);
        most.names = Math.max(most.names, names.length);
        most.letters = Math.max(most.letters, letters);
      }
      return most;
    }

    clear() {
      this.element.textContent = "";
      this.element.shown = null;
    }

    draw(view, before) {
      if (!Lab.differs(this.element, view.frames, before && before.frames)) return;
      const frames = view.frames.map((frame, depth) =>
        this.frame(view, frame, before && (before.frames[depth] || { names: [] })),
      );
      this.element.replaceChildren(...frames.filter(Boolean));
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = this.element;
      this.element.scrollTop = scrollHeight;
      const over = scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;
      this.element.classList.toggle("lab-over", over);
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
      return h("button.lab-ref", { type: "button", onclick }, Lab.link(view, name));
    }
  };

  Lab.Output = class {
    constructor() {
      const attributes = { role: "group", "aria-label": "Output", tabindex: "0" };
      this.text = h("pre.lab-output", attributes);
      this.element = h("div.lab-printed", {}, h("span.lab-small", {}, "output"), this.text);
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

/* A second version beside the first: it goes where the first goes, and what is
 * other there is marked.
 */
(function () {
  "use strict";

  const { h } = Lab;

  /** The objects that look different in the two. */
  function different(one, other) {
    const about = (object) =>
      object && [object.count, object.gc_refs, object.list, object.state, object.label].join();
    const all = new Set([...one.objects.keys(), ...other.objects.keys()]);
    return new Set(
      [...all].filter((n) => about(one.objects.get(n)) !== about(other.objects.get(n))),
    );
  }

  Lab.Second = class {
    /** `empty` is a run of nothing; `place` is where the second one stands. */
    constructor(main, empty, place) {
      this.main = main;
      this.empty = empty;
      this.place = place;
      const none = h("option", { value: "" }, "no other version");
      const versions = Lab.VERSIONS.map((v) => h("option", { value: v }, `CPython ${v}`));
      this.select = h("select", { "aria-label": "Compare with" }, none, ...versions);
      this.verdict = h("span.lab-verdict", { role: "status" });
      this.element = h("span", {}, h("label", {}, "compare with ", this.select), " ", this.verdict);
    }

    /** Runs the program as the other version, or takes that one away. */
    async run(source) {
      const version = this.select.value;
      this.place.hidden = !version;
      this.place.parentNode.parentNode.classList.toggle("lab-two", !!version);
      this.verdict.textContent = "";
      this.main.room.fit();
      if (!version) return;
      const options = { id: "playground", playground: true, second: true };
      this.lab = this.lab || new Lab.Stepper(this.place, this.empty, options);
      try {
        this.lab.show(await this.lab.run(source, version), 0);
        this.follow();
        this.verdict.textContent = this.said();
      } catch (error) {
        this.lab.note(error.message);
      }
    }

    said() {
      const printed = (lab) => lab.views.at(lab.trace.stops.length - 1).output;
      const same = printed(this.main) === printed(this.lab);
      return same ? "Both print the same." : "They print different things.";
    }

    /** To the same line's stop; inside a collection, to the same step of it. */
    follow() {
      const { main, lab } = this;
      if (!lab || this.place.hidden || !lab.trace.stops.length || main.at < 0) return;
      const nth = main.byGrain.line.filter((i) => i <= main.at).length - 1;
      const { line } = lab.byGrain;
      const at = line[Math.max(0, Math.min(nth, line.length - 1))];
      const inside = main.at - main.byGrain.line[nth];
      const until = line[nth + 1] ?? lab.trace.stops.length;
      if (lab.grain !== main.grain) lab.setGrain(main.grain);
      lab.goTo(main.grain === "step" && nth >= 0 ? Math.min(at + inside, until - 1) : at, true);
      this.mark();
    }

    mark() {
      const { main, lab } = this;
      if (!main.view || !lab.view) return;
      const others = different(main.view, lab.view);
      for (const { drawing } of [main, lab]) {
        for (const [n, { g }] of drawing.groups)
          g.classList.toggle("lab-other-here", others.has(n));
      }
      const prints = main.view.output !== lab.view.output;
      const says = main.sayings.caption.textContent !== lab.sayings.caption.textContent;
      lab.output.element.classList.toggle("lab-other-text", prints);
      lab.sayings.element.classList.toggle("lab-other-text", says);
    }
  };
})();

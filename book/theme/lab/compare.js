/* A second run beside the first, as another version or from before a change: it
 * goes where the first goes, and what differs there is marked.
 */
(function () {
  "use strict";

  const { h } = Lab;
  const PAST = "past";

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
      const versions = Lab.compared().map((v) => h("option", { value: v }, Lab.versionName(v)));
      this.before = h("option", { value: PAST, hidden: true }, "the run before the change");
      const choices = [none, this.before, ...versions];
      this.select = h("select", { "aria-label": "Compare with" }, ...choices);
      this.verdict = h("span.lab-verdict", { role: "status" });
      this.element = h("span", {}, h("label", {}, "compare with ", this.select), " ", this.verdict);
    }

    /** The version that stands beside, if one does. */
    get version() {
      return this.select.value === PAST ? "" : this.select.value;
    }

    /** The run from before a change, if that stands beside. */
    get past() {
      return this.select.value === PAST ? this.was : undefined;
    }

    /** From now on this run stands beside. */
    keep(was) {
      this.was = { ...was, title: "Before the change" };
      this.before.hidden = false;
      this.select.value = PAST;
    }

    /** Runs the program as the other version, shows the run before the change,
     * or takes away what is there. */
    async run(source) {
      const { past, version } = this;
      const shows = past || version;
      this.place.hidden = !shows;
      this.place.classList.toggle("lab-past", !!past);
      this.place.parentNode.parentNode.classList.toggle("lab-two", !!shows);
      this.verdict.textContent = "";
      this.main.room.fit();
      if (!shows) return;
      const options = { id: "playground", playground: true, second: true };
      this.lab = this.lab || new Lab.Stepper(this.place, this.empty, options);
      try {
        this.lab.show(past || (await this.lab.run(source, version)), 0);
        if (past) this.lab.listing.markChanged(Lab.changedLines(past.source, source));
        this.follow();
        this.verdict.textContent = past ? this.parted() : this.said();
      } catch (error) {
        this.lab.note(error.message);
      }
    }

    parted() {
      const { main } = this;
      const name = (at) => {
        const stops = main.stops();
        const line = main.trace.stops[at].line;
        const nth = stops.filter((stop) => stop <= at).length;
        return `stop ${Math.max(1, nth)} of ${stops.length} (line ${line})`;
      };
      return Lab.parting(main.trace, this.past, name);
    }

    said() {
      const printed = (lab) => lab.views.at(lab.trace.stops.length - 1).output;
      const same = printed(this.main) === printed(this.lab);
      return same ? "Both print the same." : "They print different things.";
    }

    /** To the stop that belongs to the one at hand. */
    follow() {
      const { main, lab } = this;
      if (!lab || this.place.hidden || !lab.trace.stops.length || main.at < 0) return;
      if (lab.grain !== main.grain) lab.setGrain(main.grain);
      const [ours, theirs] = [main.stops(), lab.stops()];
      if (Lab.differs(this, ours, theirs)) {
        this.pairs = Lab.pairs(main.trace, ours, lab.trace, theirs);
      }
      const nth = ours.filter((stop) => stop <= main.at).length - 1;
      lab.goTo(theirs[this.pairs[nth] ?? 0], true);
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

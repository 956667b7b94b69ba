/* The steps of a collection in a row, the step at hand lit. */
(function () {
  "use strict";

  const { h } = Lab;

  /** The collection that stop `at` is in, and which of its steps that is. */
  function collection({ collections }, at) {
    const within = ({ first, last }) => first !== null && first <= at && at <= last;
    const { steps } = (collections || []).find(within) || { steps: [] };
    return { steps, here: steps.findLastIndex(within) };
  }

  Lab.Pipeline = class {
    constructor() {
      this.element = h("ol.lab-steps", { "aria-label": "Steps of the collection" });
    }

    show(trace) {
      this.trace = trace;
      this.collects = trace.stops.some((stop) => stop.grain === "step");
      this.element.shown = null;
      this.element.textContent = "";
    }

    /** By line the steps are passed over, and the row is not there. */
    showGrain(grain) {
      this.element.hidden = !this.collects || grain === "line";
    }

    draw(at) {
      if (this.element.hidden) return;
      const { steps, here } = collection(this.trace, at);
      if (!Lab.differs(this.element, `${steps.map(({ first }) => first)} ${here}`)) return;
      this.element.replaceChildren(...steps.map((step, i) => item(step, i, here)));
      const lit = this.element.children[here];
      if (!lit) return;
      const { offsetLeft, offsetWidth } = lit;
      this.element.scrollLeft = offsetLeft - (this.element.clientWidth - offsetWidth) / 2;
    }
  };

  /** A step: lit, over, still to come, or one that changed nothing. */
  function item({ name, does, first }, i, here) {
    // One that changed nothing is a dot.
    if (first === null) return h("li.lab-idle", { title: `${name}: nothing to do` }, "·");
    if (i === here) return h("li.lab-here", { "aria-current": "step", title: does }, name);
    return h(i < here ? "li.lab-done" : "li", { title: does }, name);
  }
})();

/* The steps of a collection in a row, the step at hand lit. */
(function () {
  "use strict";

  const { h } = Lab;

  /** The steps of the collection that stop `at` is in, and which of them it is. */
  function steps({ stops }, at) {
    if (!stops[at].step) return { names: [], here: -1 };
    let from = at;
    while (from > 0 && stops[from - 1].step) from--;
    const names = [];
    let here = 0;
    for (let i = from; i < stops.length && stops[i].step; i++) {
      if (names[names.length - 1] !== stops[i].step) names.push(stops[i].step);
      if (i === at) here = names.length - 1;
    }
    return { names, here };
  }

  Lab.Pipeline = class {
    constructor() {
      this.element = h("ol.lab-steps", { "aria-label": "Steps of the collection" });
    }

    show(trace) {
      this.trace = trace;
      this.collects = trace.stops.some((stop) => stop.step);
      this.element.shown = null;
      this.element.textContent = "";
    }

    /** By line the steps are passed over, and the row is not there. */
    showGrain(grain) {
      this.element.hidden = !this.collects || grain === "line";
    }

    draw(at) {
      if (this.element.hidden) return;
      const { names, here } = steps(this.trace, at);
      if (!Lab.differs(this.element, `${names} ${here}`)) return;
      this.element.replaceChildren(
        ...names.map((name, i) => {
          const what = i === here ? "li.lab-here" : i < here ? "li.lab-done" : "li";
          return h(what, i === here ? { "aria-current": "step" } : {}, name);
        }),
      );
      const lit = this.element.children[here];
      if (!lit) return;
      const { offsetLeft, offsetWidth } = lit;
      this.element.scrollLeft = offsetLeft - (this.element.clientWidth - offsetWidth) / 2;
    }
  };
})();

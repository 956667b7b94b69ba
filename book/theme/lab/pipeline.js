/* The steps of a collection in a row, the step at hand lit; before them, where a run has
 * several collections, which of them it is. */
(function () {
  "use strict";

  const { h } = Lab;

  /** The collection that stop `at` is in, and which of its steps that is. */
  function collection({ collections }, at) {
    const within = ({ first, last }) => first !== null && first <= at && at <= last;
    const all = collections || [];
    const nth = all.findIndex(within);
    const { steps, generation } = all[nth] || { steps: [] };
    return { steps, generation, nth, here: steps.findLastIndex(within) };
  }

  Lab.Pipeline = class {
    constructor() {
      this.element = h("ol.lab-steps", { "aria-label": "Steps of the collection" });
    }

    /** `ages`: whether to say which generation a collection is of. */
    show(trace, ages) {
      this.trace = trace;
      this.ages = ages;
      // In what isn't recorded stop by stop there may have been more.
      const all = !trace.truncated && !trace.stops.some(({ folded }) => folded);
      const { length } = trace.collections || [];
      this.n = all ? length : 0;
      this.collects = length > 0;
      this.element.shown = this.nth = null;
      this.element.textContent = "";
      this.name(-1);
    }

    /** By line the steps are passed over, and the row is not there. */
    showGrain(grain) {
      this.element.hidden = !this.collects || grain === "line";
    }

    draw(at) {
      if (this.element.hidden) return;
      const { steps, generation, nth, here } = collection(this.trace, at);
      const { element } = this;
      if (!Lab.differs(element, nth < 0 ? this.waits(at) : nth, here)) return;
      if (this.nth !== nth) {
        element.replaceChildren(...steps.map(item));
        this.nth = nth;
        this.name(nth, generation);
      }
      if (nth < 0) element.replaceChildren(h("li", {}, this.waits(at)));
      steps.forEach(({ first }, i) => {
        const how = first === null ? "idle" : i === here ? "here" : i < here ? "done" : "next";
        Lab.write(element.children[i], "class", `lab-${how}`);
        Lab.write(element.children[i], "aria-current", i === here ? "step" : "false");
      });
      this.lit = element.children[here];
    }

    /** What stands in the row between collections. */
    waits(at) {
      const next = this.trace.collections.find(({ first }) => first > at);
      return next
        ? "the next collection's steps will be here"
        : "no steps of a collection after this stop";
    }

    /** The step at hand comes into view. */
    settle() {
      const { lit, element } = this;
      if (!lit) return;
      this.lit = null;
      const { children, clientWidth, dataset } = element;
      const { which } = dataset;
      if (element.scrollWidth > clientWidth) dataset.which = which.replace("collection ", "");
      const { offsetLeft, offsetWidth } = lit;
      // What stands before the steps stays where it is.
      const from = which ? children[0].offsetLeft : 0;
      element.scrollLeft = offsetLeft - from - (clientWidth - from - offsetWidth) / 2;
    }

    /** Which collection it is, if there are several or their generations matter. */
    name(nth, generation) {
      const parts = [this.n > 1 && `${nth + 1} of ${this.n}`, this.ages && `gen ${generation}`];
      const which = nth < 0 ? "" : parts.filter(Boolean).join(", ");
      const { element } = this;
      element.setAttribute("aria-label", `Steps of the collection ${which}`.trim());
      element.dataset.which = which && `collection ${which}`;
    }
  };

  /** A step; one that changes nothing is a dot. */
  function item({ name, does, first }) {
    if (first === null) return h("li", { title: `${name}: nothing to do` }, "·");
    return h("li", { title: does }, name);
  }
})();

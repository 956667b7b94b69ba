/* The legend: what the boxes, lines and colours mean, and what the keys do. */
(function () {
  "use strict";

  const { h } = Lab;

  const STATES = [
    ["alive", "alive"],
    ["candidate", "candidate: this collection looks at it"],
    ["reached", "reached from outside: it stays"],
    ["tentative", "tentatively unreachable"],
    ["finalized", "finalized: its __del__ has run"],
    ["dying", "dying, then freed"],
  ];

  const MARKS = [
    ["lab-mark-strong", "a reference: it counts"],
    ["lab-mark-weak", "a weak reference: it does not"],
    ["lab-mark-undrawn", "also held by what isn't drawn: a running call, a class"],
    ["lab-mark-gone", "subtracted: gc_refs no longer counts it"],
    ["lab-mark-green", "followed: what it leads to is needed"],
    ["lab-mark-halo", "the object that the step visits"],
    ["lab-mark-name", "a name that leads to the object"],
    ["lab-mark-changed", "changed at this stop"],
    ["lab-mark-ran", "the line that has just run"],
    ["lab-mark-next", "the line that runs next"],
  ];

  const SIGNS = [
    ["", "a finalizer, __del__, that has not run"],
    ["lab-spoken", "its finalizer has run"],
    ["lab-risen", "resurrected by a finalizer"],
  ];

  const KEYS = [
    ["← →", "one stop back, forward"],
    ["Home End", "first, last stop"],
    ["space", "play, pause"],
    ["I", "into the next line's collection"],
    ["L S", "by line, by step"],
    ["F", "full screen"],
    ["E", "edit the program"],
    ["Esc", "let go of an object"],
  ];

  const term = (sign, words) => [h("dt", {}, sign), h("dd", {}, words)];
  const swatch = (name) => h(`span.lab-swatch.${name}`, { "aria-hidden": "true" });

  Lab.Legend = class {
    constructor(lab) {
      this.lab = lab;
      const attributes = { role: "group", "aria-label": "Legend", hidden: true, tabindex: "-1" };
      this.element = h("div.lab-legend", attributes);
      this.button = Lab.button("legend", "Legend", "?", () => this.toggle());
      this.button.setAttribute("aria-expanded", "false");
    }

    toggle(open = this.element.hidden) {
      this.element.hidden = !open;
      this.button.setAttribute("aria-expanded", String(open));
      if (!open) return this.button.focus({ preventScroll: true });
      if (!this.element.firstChild) this.build();
      this.element.focus({ preventScroll: true });
    }

    build() {
      const list = (title, terms) =>
        h("div", {}, h("p.lab-small", {}, title), h("dl", {}, ...terms.flat()));
      const states = STATES.map(([state, words]) => term(swatch(`lab-state-${state}`), words));
      states.push(
        term("not drawn", "classes, functions, modules: in the lists, but without a box"),
      );
      const marks = MARKS.map(([mark, words]) => term(swatch(mark), words));
      for (const [sign, words] of SIGNS) {
        const drawn = h("span.lab-swatch.lab-drawn");
        drawn.innerHTML = Lab.signAlone(sign);
        marks.push(term(drawn, words));
      }
      const keys = KEYS.map(([key, words]) => term(h("kbd", {}, key), words));
      const close = Lab.button("close", "Close the legend", "?", () => this.toggle(false));
      const lists = [list("objects", states), list("marks", marks), list("keys", keys)];
      this.element.append(close, ...lists);
    }
  };
})();

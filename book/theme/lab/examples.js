/* The book's programs to choose from, by chapter, and found by a word. */
(function () {
  "use strict";

  const { h } = Lab;

  /** What a chapter is called in the sidebar. */
  function chapter(number) {
    const entries = document.querySelectorAll(".sidebar .chapter a");
    const found = [...entries].find((a) => a.textContent.trim().startsWith(`${number}. `));
    return found ? found.textContent.trim() : `Chapter ${number}`;
  }

  Lab.Examples = class {
    /** `onpick` is given the program that was chosen. */
    constructor(programs, onpick) {
      this.onpick = onpick;
      const search = { type: "search", placeholder: "weakref, gc.freeze, cycle, …" };
      const label = { "aria-label": "Find an example", oninput: () => this.filter() };
      this.search = h("input", { ...search, ...label });
      this.none = h("p", { hidden: true, role: "status" }, "No program of the book has that word.");
      this.groups = h("div.lab-example-groups");
      const summary = h("summary", {}, `Examples: ${programs.length} programs of the book`);
      const panel = h("div.lab-example-panel", {}, this.search, this.none, this.groups);
      this.element = h("details.lab-examples", {}, summary, panel);
      this.element.addEventListener("toggle", () => this.open(programs));
      this.element.addEventListener("keydown", (event) => {
        if (event.key === "Escape") this.close();
        event.stopPropagation();
      });
    }

    open(programs) {
      if (!this.element.open) return;
      if (!this.groups.firstChild) this.build(programs);
      this.search.focus();
    }

    close() {
      this.element.open = false;
      this.element.firstChild.focus();
    }

    build(programs) {
      const groups = new Map();
      for (const program of programs) {
        const group = groups.get(program.chapter) || [];
        groups.set(program.chapter, [...group, this.item(program)]);
      }
      for (const [number, items] of groups) {
        const title = h("p.lab-small", {}, chapter(number));
        this.groups.append(h("div", {}, title, h("ul", {}, ...items)));
      }
    }

    item(program) {
      const pick = () => {
        this.close();
        this.onpick(program);
      };
      const item = h(
        "li",
        {},
        h("button.lab-ref", { type: "button", onclick: pick }, program.title),
      );
      item.words = `${program.title}\n${program.source}`.toLowerCase();
      return item;
    }

    /** Shows the programs that have all of the words. */
    filter() {
      const words = this.search.value.toLowerCase().split(/\s+/).filter(Boolean);
      let found = 0;
      for (const group of this.groups.children) {
        const items = [...group.querySelectorAll("li")];
        for (const item of items) item.hidden = !words.every((word) => item.words.includes(word));
        const shown = items.filter((item) => !item.hidden).length;
        group.hidden = !shown;
        found += shown;
      }
      this.none.hidden = found > 0;
    }
  };
})();

/* The program: its lines, what is folded away, the line that has run. */
(function () {
  "use strict";

  const { h } = Lab;
  const comment = (line) => /^\s*#/.test(line);
  const blank = (line) => !line.trim();

  /** How each line is shown: in full, as a gap, or not at all. A comment that
   * heads the program says again what the title says. */
  function folding(lines) {
    let heading = lines.some((line) => !comment(line) && !blank(line));
    return lines.map((line, i) => {
      heading = heading && (comment(line) || blank(line));
      if (heading) return "lab-away";
      if (!blank(line)) return "";
      return i === lines.length - 1 || blank(lines[i + 1]) ? "lab-away" : "lab-gap";
    });
  }

  Lab.Listing = class {
    constructor() {
      const attributes = { role: "group", "aria-label": "Program", tabindex: "0" };
      this.element = h("div.lab-program", attributes);
      this.lines = [];
    }

    show({ source, error }) {
      const texts = source.replace(/\n+$/, "").split("\n");
      const folded = folding(texts);
      this.lines = texts.map((line, i) => {
        const code = h("code");
        code.innerHTML = Lab.colour(line);
        return h(folded[i] ? `li.${folded[i]}` : "li", { value: i + 1 }, code);
      });
      this.lengths = texts.map((line, i) => (folded[i] ? 0 : line.length));
      const wrong = error && this.lines[error.line - 1];
      if (wrong) {
        wrong.classList.add("lab-error");
        wrong.append(h("span.lab-message", {}, error.message));
      }
      this.list = h("ol.lab-lines", {}, ...this.lines);
      this.element.replaceChildren(this.list);
    }

    /** Marks the lines that a change has taken away, and scrolls to them. */
    markChanged(change) {
      if (!change) return;
      const lines = this.lines.slice(change.first - 1, change.last);
      for (const line of lines) line.classList.add("lab-other-line");
      this.bringIntoView(lines[0], true);
    }

    /** The longest line of those that have at most so many letters. */
    longest(most) {
      return Math.max(0, ...this.lengths.filter((length) => length <= most));
    }

    draw(stop) {
      for (const line of this.element.querySelectorAll(".lab-ran, .lab-next")) {
        line.classList.remove("lab-ran", "lab-next");
        line.removeAttribute("aria-current");
      }
      const ran = this.lines[stop.line - 1];
      const next = this.lines[stop.next - 1];
      if (next) next.classList.add("lab-next");
      if (ran) {
        ran.classList.add("lab-ran");
        ran.setAttribute("aria-current", "step");
      }
      this.bringIntoView(next, false);
      this.bringIntoView(ran, true);
    }

    /** Scrolls the program, and only the program, until a line is seen. */
    bringIntoView(line, middle) {
      if (!line || !line.isConnected) return;
      const { top, bottom, height } = line.getBoundingClientRect();
      const box = this.element.getBoundingClientRect();
      if (top >= box.top && bottom <= box.bottom) return;
      const by = middle || top < box.top ? top - box.top - (box.height - height) / 2 : 0;
      this.element.scrollTop += by || bottom - box.bottom;
    }
  };
})();

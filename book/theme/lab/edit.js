/* The editor in place of the program, and what runs it.
 *
 * The text area is all that is needed; the larger editor, which colours and
 * indents, takes its place once it has come.
 */
(function () {
  "use strict";

  const { h } = Lab;

  /** The versions of CPython that can be modelled, oldest first: the page says which. */
  const versions = document.querySelector("[data-versions]");
  Lab.VERSIONS = versions ? versions.dataset.versions.split(" ") : [];

  /** A text area with line numbers. */
  class Plain {
    constructor(source, onrun) {
      this.onrun = onrun;
      this.numbers = h("pre.lab-numbers", { "aria-hidden": "true" });
      this.text = h("textarea.lab-text-area", {
        "aria-label": "Program",
        spellcheck: "false",
        autocapitalize: "off",
        wrap: "off",
        oninput: () => this.count(),
        onkeydown: (event) => this.key(event),
        onscroll: () => (this.numbers.scrollTop = this.text.scrollTop),
      });
      this.element = h("div.lab-edit", {}, this.numbers, this.text);
      this.value = source;
    }

    get value() {
      return this.text.value;
    }

    set value(source) {
      this.text.value = source;
      this.count();
    }

    focus() {
      this.text.focus();
    }

    mark(line) {
      this.ran = line;
      this.count();
    }

    wrong(error) {
      this.error = error && error.line;
      this.count();
    }

    count() {
      const lines = this.text.value.split("\n").length;
      const number = (_, i) => {
        if (i + 1 === this.error) return `<b>${i + 1}</b>`;
        return i + 1 === this.ran ? `<i>▸${i + 1}</i>` : i + 1;
      };
      this.numbers.innerHTML = Array.from({ length: lines }, number).join("\n");
    }

    key(event) {
      const { text } = this;
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        return this.onrun();
      }
      if (event.key === "Escape") this.leaving = true;
      else if (event.key === "Tab" && !event.shiftKey && !this.leaving) {
        event.preventDefault();
        text.setRangeText("    ", text.selectionStart, text.selectionEnd, "end");
      } else if (event.key !== "Shift") this.leaving = false;
    }
  }

  Lab.Editor = class {
    constructor(lab) {
      this.lab = lab;
      const { trace } = lab;
      this.surface = new Plain(trace.source.replace(/\n$/, ""), () => this.run());
      const versions = Lab.VERSIONS.map((v) =>
        h("option", { value: v, selected: v === trace.version }, v),
      );
      this.version = h("select", { "aria-label": "Version of CPython" }, ...versions);
      this.runButton = Lab.wordButton(".lab-run", "Run", () => this.run());
      this.stopButton = Lab.wordButton("", "Stop", () => lab.live && lab.live.stop());
      this.stopButton.hidden = true;
      this.problem = h("p.lab-problem", { role: "alert" });
      const reset = lab.options.playground
        ? null
        : Lab.wordButton(".lab-quiet", "Reset", () => lab.reset());
      const hint = h("span.lab-hint", {}, "Ctrl+Enter runs; Escape, then Tab, leaves the editor");
      const buttons = [this.runButton, this.stopButton, this.version, reset, hint];
      const bar = h("div.lab-edit-bar", {}, ...buttons);
      this.element = h("div.lab-editor", {}, this.surface.element, this.problem, bar);
      lab.listing.element.hidden = true;
      lab.listing.element.before(this.element);
      lab.app.classList.add("lab-editing");
      this.focus();
    }

    get value() {
      return this.surface.value;
    }

    set value(source) {
      this.surface.value = source;
    }

    focus() {
      this.surface.focus();
    }

    /** Marks the line that has run. */
    mark(line) {
      this.surface.mark(line);
    }

    async run() {
      const { lab } = this;
      if (this.running) return;
      this.busy(true);
      this.problem.textContent = "";
      try {
        const trace = await lab.run(this.value + "\n", this.version.value);
        if (lab.took !== undefined) lab.app.dataset.took = Math.round(lab.took);
        this.show(trace);
      } catch (error) {
        const stopped = error.message === "stopped";
        this.problem.textContent = stopped ? "Stopped." : error.message;
      }
      this.busy(false);
    }

    busy(running) {
      this.running = running;
      this.runButton.hidden = running;
      this.stopButton.hidden = !running;
      this.lab.app.classList.toggle("lab-busy", running);
    }

    show(trace) {
      const { lab } = this;
      const { error } = trace;
      this.surface.wrong(error);
      if (error) this.problem.textContent = `Line ${error.line}: ${error.message}`;
      lab.show(trace, error ? trace.stops.length - 1 : 0);
      if (!error && !lab.options.playground) {
        lab.closeEditor();
        lab.app.classList.add("lab-edited");
        lab.controls.buttons.forward.focus();
      }
      if (lab.onrun) lab.onrun(trace, this.value + "\n");
    }

    close() {
      this.element.remove();
      this.lab.listing.element.hidden = false;
      this.lab.app.classList.remove("lab-editing");
    }
  };
})();

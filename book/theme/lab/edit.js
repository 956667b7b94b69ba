/* The editor in place of the program, and what runs it.
 *
 * A text area is there at once; the larger editor, which colours, indents and
 * underlines mistakes, takes its place as soon as it has come. Where it cannot
 * be loaded the text area stays. In the playground the program is only shown
 * until there is a sign of a reader who could change it: a page that is looked at
 * loads no editor.
 */
(function () {
  "use strict";

  const { h } = Lab;
  const PATIENCE = 1000; // milliseconds before it is said that a program still runs

  /** The versions of CPython that can be modelled, oldest first: the page says which. */
  const versions = document.querySelector("[data-versions]");
  Lab.VERSIONS = versions ? versions.dataset.versions.split(" ") : [];

  /** What a run can be compared with: the versions, and counting without a collector. */
  Lab.compared = () => [...Lab.VERSIONS, "counting"];
  Lab.versionName = (version) => (version === "counting" ? "counting only" : `CPython ${version}`);

  Lab.Editor = class {
    constructor(lab) {
      this.lab = lab;
      const { trace, options } = lab;
      this.events = { onrun: () => this.run(), onchange: () => this.onchange && this.onchange() };
      const source = trace.source.replace(/\n$/, "");
      this.surface = new (options.playground ? Lab.Shown : Lab.Plain)(source, this.events);
      const choices = Lab.VERSIONS.map((v) =>
        h("option", { value: v, selected: v === trace.version }, v),
      );
      const change = () => options.playground && this.run();
      this.version = h(
        "select",
        { "aria-label": "Version of CPython", onchange: change },
        ...choices,
      );
      this.runButton = Lab.wordButton(".lab-run", options.check ? "Check" : "Run", () => {
        this.asked = true;
        this.run();
      });
      this.version.hidden = Boolean(options.check);
      this.onButton = Lab.wordButton(".lab-run-on", "", () => this.runOn());
      this.onButton.hidden = true;
      this.onButton.title = "Ctrl+Shift+Enter";
      this.stopButton = Lab.wordButton(".lab-stop", "Stop", () => lab.live && lab.live.stop());
      this.stopButton.hidden = true;
      this.problem = h("p.lab-problem", { role: "alert" });
      this.hint = h("span.lab-hint", { role: "status" }, "Ctrl+Enter runs; Escape, Tab leaves");
      const reset = options.playground
        ? null
        : Lab.wordButton(".lab-quiet", "Reset", () => lab.reset());
      const { runButton, onButton, stopButton } = this;
      const buttons = [runButton, onButton, stopButton, this.version, reset, this.hint];
      const bar = h("div.lab-edit-bar", {}, ...buttons);
      this.element = h("div.lab-editor", {}, this.surface.element, this.problem, bar);
      this.element.addEventListener("keydown", (event) => this.press(event), true);
      lab.listing.element.hidden = true;
      lab.listing.element.before(this.element);
      lab.app.classList.add("lab-editing");
      if (options.playground) return Lab.onceThere(() => this.grow());
      this.focus();
      this.grow();
    }

    /** Puts the larger editor in place of what is there. */
    async grow() {
      try {
        if (!window.LAB_EDITOR) await Lab.script("lab/editor.js");
        this.become(window.LAB_EDITOR);
      } catch (_) {
        if (!(this.surface instanceof Lab.Plain)) this.become(Lab.Plain);
      }
    }

    become(Surface) {
      const { element, value } = this.surface;
      const focused = element.contains(document.activeElement) || element.matches(":active");
      this.surface = new Surface(value, this.events);
      element.replaceWith(this.surface.element);
      if (focused) this.focus();
      if (this.lab.at >= 0) this.lab.draw();
    }

    get value() {
      return this.surface.value;
    }

    set value(source) {
      this.surface.value = source.replace(/\n$/, "");
    }

    focus() {
      this.surface.focus();
    }

    /** Marks the line that has run. */
    mark(line) {
      this.surface.mark(line);
    }

    /** Before the editor gets the key: on from the stop at hand. */
    press(event) {
      const keys = event.key === "Enter" && event.shiftKey && (event.ctrlKey || event.metaKey);
      if (!keys || this.onButton.hidden) return;
      event.preventDefault();
      event.stopPropagation();
      this.runOn();
    }

    run() {
      return this.ask((trace) => this.show(trace));
    }

    /** Runs what is written, and on from the stop at which the run before it stands. */
    runOn() {
      const { trace: was, at } = this.lab;
      return this.ask((trace) => this.showOn(trace, was, at));
    }

    /** Has the program run, and hands its trace on. */
    async ask(show) {
      const { lab } = this;
      if (this.running) return;
      this.busy(true);
      this.problem.textContent = "";
      try {
        const trace = await lab.run(this.value + "\n", this.version.value);
        if (lab.took !== undefined) lab.app.dataset.took = Math.round(lab.took);
        this.busy(false);
        show(trace);
      } catch (error) {
        this.busy(false);
        this.problem.textContent = error.message;
      }
    }

    busy(running) {
      this.running = running;
      this.runButton.hidden = running;
      this.offer();
      this.stopButton.hidden = !running;
      this.lab.app.classList.toggle("lab-busy", running);
      clearInterval(this.clock);
      if (!running) return;
      this.hint.textContent = "";
      const started = performance.now();
      this.clock = setInterval(() => {
        const seconds = (performance.now() - started) / 1000;
        this.hint.textContent = `still running, ${seconds.toFixed(0)} s`;
      }, PATIENCE);
    }

    /** Shows a run at its end, where all the output is. */
    show(trace) {
      const { lab } = this;
      const { error } = trace;
      this.wrong(error);
      lab.show(trace, trace.stops.length - 1);
      this.tell(trace);
      if (!error && !lab.options.playground && !lab.options.check) {
        lab.closeEditor();
        lab.app.classList.add("lab-edited");
        lab.controls.buttons.back.focus({ preventScroll: true });
      }
      if (lab.onrun) lab.onrun(trace, this.value + "\n");
      if (!error) this.turnToHeap();
    }

    /** On a phone, from the program to what it did, if the reader has just run it. */
    turnToHeap() {
      const { app, names, heap } = this.lab;
      if (!app.matches(".lab-narrow.lab-editing") || !this.asked) return;
      const first = names.element.hidden ? heap : names.element;
      first.scrollIntoView({ block: "start", behavior: "instant" });
    }

    wrong(error) {
      this.surface.wrong(error);
      if (error) this.problem.textContent = `Line ${error.line}: ${error.message}`;
    }

    /** Shows a run where the one before it stood, or where the two part. */
    showOn(trace, was, at) {
      const { lab } = this;
      this.wrong(trace.error);
      if (!trace.stops.length) return; // it cannot be parsed: the run before it stays
      const common = Lab.common(trace, was);
      lab.show(trace, Math.max(0, Math.min(at, common - 1)));
      if (lab.onrun) lab.onrun(trace, this.value + "\n", was);
      const as = common > at ? "It came here as before" : "It comes here otherwise";
      this.hint.textContent = `${as}; → goes on.`;
      lab.controls.buttons.forward.focus({ preventScroll: true });
    }

    /** Offers to run on from a stop before the end, if the program has changed. */
    offer() {
      const { lab, onButton } = this;
      const { trace, at } = lab;
      if (!lab.options.playground || !trace) return;
      const back = !this.running && at >= 0 && at < trace.stops.length - 1;
      const change = back && Lab.changedLines(trace.source, this.value);
      onButton.hidden = !change;
      if (!back) return;
      onButton.textContent = `Run on from ${lab.controls.where.textContent}`;
      const past = change && Lab.overtaken(trace, at, change);
      if (past) this.hint.textContent = `Line ${past} has run: the new run will differ from there.`;
      else if (change) this.hint.textContent = "";
      else this.hint.textContent = "Change a line that is still to come, and run on from here.";
    }

    /** How long it took, and the way back through the run. */
    tell(trace) {
      const { lab } = this;
      const stops = lab.stops().length;
      const took = lab.took === undefined ? "" : ` in ${Math.max(1, Math.round(lab.took))} ms`;
      const [first] = trace.collections || [];
      const act = first ? () => this.enter(first) : () => lab.go("first");
      const label = first ? "To the first collection" : "To the first stop";
      const said = `Ran${took}: ${stops} ${stops === 1 ? "stop" : "stops"}, this is the last. `;
      this.hint.replaceChildren(said, Lab.wordButton("", label, act));
    }

    enter({ first }) {
      this.lab.setGrain("step");
      this.lab.goTo(first, true);
    }

    close() {
      this.element.remove();
      this.lab.listing.element.hidden = false;
      this.lab.app.classList.remove("lab-editing");
    }
  };
})();

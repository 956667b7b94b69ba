/* The stepper: a recorded run, stop by stop, forward and back.
 *
 * It knows where in the run it is, and has each of its parts draw that stop;
 * what the parts are, the files beside this one say.
 */
(function () {
  "use strict";

  const { h, button } = Lab;
  const NOTE = 4000; // milliseconds that a note stands

  Lab.Stepper = class {
    /** `options`: id, start, grain, show, predict, check, playground. */
    constructor(root, trace, options) {
      this.root = root;
      this.options = options || {};
      this.original = trace;
      this.grain = this.options.grain || "line";
      this.at = -1;
      this.chosen = null;
      this.build();
      this.show(trace, this.options.start || 0);
    }

    build() {
      this.listing = new Lab.Listing();
      this.names = new Lab.Names(this);
      this.output = new Lab.Output();
      this.pipeline = new Lab.Pipeline();
      this.crowd = new Lab.Crowd();
      this.lists = new Lab.Lists(this);
      this.life = new Lab.Life(this);
      this.legend = new Lab.Legend(this);
      this.sayings = new Lab.Sayings(this);
      this.controls = new Lab.Controls(this);
      this.words = new Lab.InWords(this);
      this.log = new Lab.Log(this);
      this.buildHeap();
      this.buildBar();
      this.left = h("div.lab-left", {}, ...elements(this.listing, this.names, this.output));
      const below = elements(this.crowd, this.lists);
      this.right = h("div.lab-right", {}, this.heap, ...below, this.legend.element);
      this.stage = h(
        "div.lab-stage",
        {},
        this.bar,
        this.trouble,
        this.pipeline.element,
        h("div.lab-main", {}, this.left, this.right, this.life.element),
        ...elements(this.sayings, this.controls),
      );
      const more = h("div.lab-more", {}, ...elements(this.words, this.log));
      this.app = h("div.lab-app", { tabindex: "-1" }, this.stage, more);
      this.root.append(this.app);
      Lab.listen(this);
      this.room = new Lab.Room(this);
    }

    buildHeap() {
      this.svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      this.svg.setAttribute("class", "lab-drawing");
      this.svg.setAttribute("aria-hidden", "true");
      this.svg.addEventListener("click", (event) => {
        const group = event.target.closest("[data-n]");
        this.choose(group ? +group.dataset.n : null);
      });
      this.drawing = new Lab.Drawing(this.svg);
      this.empty = h("div.lab-empty");
      this.thicket = h("div.lab-thicket");
      const attributes = { role: "group", "aria-label": "Heap", tabindex: "0" };
      this.heap = h("div.lab-heap", attributes, this.svg, this.empty, this.thicket);
    }

    buildBar() {
      this.title = h("strong.lab-title");
      this.version = h("span.lab-version");
      this.trouble = h("p.lab-trouble", { role: "alert" });
      this.noted = h("span.lab-note", { role: "status" });
      const tools = h(
        "span.lab-tools",
        {},
        button("edit", "Edit this program", "E", () => this.edit()),
        button("link", "Copy a link to this stop", "", () => Lab.share(this)),
        this.legend.button,
        button("full", "Full screen", "F", () => this.fullScreen()),
      );
      this.bar = h("header.lab-bar", {}, this.title, this.version, this.noted, tools);
    }

    /** Shows a trace from stop `at` on. */
    show(trace, at) {
      this.pause();
      this.trace = trace;
      this.views = new Lab.Views(trace);
      this.chosen = null;
      this.byGrain = { line: [], step: [] };
      trace.stops.forEach((stop, i) => {
        this.byGrain.step.push(i);
        if (stop.grain === "line") this.byGrain.line.push(i);
      });
      const steps = this.byGrain.step.length !== this.byGrain.line.length;
      if (!steps) this.grain = "line";
      this.controls.showGrain(this.grain, steps);
      this.pipeline.show(trace, this.shown().includes("generations"));
      this.pipeline.showGrain(this.grain);
      this.title.textContent = trace.title;
      this.version.textContent = Lab.versionName(trace.version);
      this.listing.show(trace);
      this.lists.show(trace, this.shown());
      this.drawing.shown = this.shown();
      this.at = -1;
      this.room.fit();
      this.goTo(Math.min(at, trace.stops.length - 1), true);
    }

    /** What is shown beside the objects; of a reader's own program, all of it. */
    shown() {
      const all = ["walk", "generations", "counters"];
      return (this.trace === this.original && this.options.show) || all;
    }

    stops() {
      return this.byGrain[this.grain];
    }

    /** The collector's lists stand below the heap, or where that has no room
     * for them below the program. */
    standLists(aside) {
      const { element } = this.lists;
      const home = aside ? this.left : this.right;
      if (element.parentNode !== home) home.append(element);
    }

    /** Where `at` is among the stops of this grain. */
    index() {
      const stops = this.stops();
      const i = stops.findIndex((stop) => stop >= this.at);
      return i < 0 ? stops.length - 1 : i;
    }

    go(where) {
      if (where !== "forward") this.pause();
      const stops = this.stops();
      const i = this.index();
      const next = stops[i] === this.at ? i + 1 : i;
      const to = { first: 0, last: stops.length - 1, forward: next, back: i - 1 }[where];
      this.goTo(stops[Math.max(0, Math.min(to, stops.length - 1))]);
    }

    /** Goes to a stop; not without the question before it, unless `unasked`. */
    goTo(at, unasked) {
      if (at === undefined || at < 0) at = 0;
      const question = !unasked && this.sayings.pending(at);
      if (question) return this.sayings.ask(question);
      this.sayings.hide();
      // What a link got wrong was said of where it led.
      if (!unasked && !this.trouble.children.length) this.trouble.textContent = "";
      this.at = at;
      this.draw();
      if (this.onmove) this.onmove(this);
    }

    /** Goes to the stop that a link asks for (`3`), or where there is no such stop to the
     * nearest, and says so. */
    goToAsked(stop = "1") {
      const { stops } = this.trace;
      const n = stops.length;
      const at = Math.max(0, Math.min(Math.trunc(stop) - 1 || 0, n - 1));
      if (n && at !== stop - 1 && !this.trouble.textContent) {
        const asked = stop.slice(0, 20);
        const which = stop > n ? "last" : "first";
        this.wrong(`There is no stop ${asked} in this run: this is the ${which} of ${n}.`);
      }
      if (stops[at]?.grain === "step") this.setGrain("step");
      this.goTo(at, true);
    }

    /** Where the collection begins that the next line runs, if it runs one. */
    entrance() {
      if (this.grain !== "line") return undefined;
      const stops = this.stops();
      const next = stops[stops[this.index()] === this.at ? this.index() + 1 : this.index()];
      return next === undefined ? undefined : this.trace.stops[next].enter;
    }

    /** Into that collection, step by step. */
    into() {
      const entrance = this.entrance();
      if (entrance === undefined) return;
      this.pause();
      this.setGrain("step");
      this.goTo(entrance);
    }

    setGrain(grain) {
      if (this.controls.grains.hidden) return;
      this.grain = grain;
      this.controls.showGrain(grain, true);
      this.pipeline.showGrain(grain);
      if (grain === "line") this.at = this.stops()[this.index()];
      this.room.fit();
    }

    pause() {
      this.controls.pause();
    }

    choose(n) {
      this.chosen = n === this.chosen ? null : n;
      this.draw();
    }

    /** Escape: lets go of what is open or chosen, one after the other. */
    letGo() {
      if (!this.legend.element.hidden) return this.legend.toggle(false);
      if (this.chosen !== null) return this.choose(null);
      if (this.app.classList.contains("lab-full")) this.fullScreen();
    }

    draw() {
      if (this.at < 0 || !this.layout) return;
      // What is drawn again must not take the keyboard's focus away with it.
      const active = document.activeElement;
      const parts = elements(this.names, this.lists, this.life, this.words);
      const part = parts.find((element) => element.contains(active));
      const nth = part ? [...part.querySelectorAll("button")].indexOf(active) : -1;
      this.drawStop();
      if (nth < 0 || document.activeElement === active) return;
      // A chip that has changed lists has lost the focus on the way.
      if (active.isConnected) return active.focus({ preventScroll: true });
      const buttons = part.querySelectorAll("button");
      const heir = buttons[Math.min(nth, buttons.length - 1)] || this.controls.buttons.forward;
      heir.focus({ preventScroll: true });
    }

    drawStop() {
      const { trace, at } = this;
      const stop = trace.stops[at];
      if (!stop) return this.drawNothing();
      const stops = this.stops();
      const i = this.index();
      const before = i > 0 ? this.views.at(stops[i] === at ? stops[i - 1] : at - 1) : null;
      const view = (this.view = this.views.at(at));
      // First what asks where things are: between changes each would cost a layout.
      this.svg.style.display = view.objects.size ? "" : "none";
      this.room.follow(stop, view);
      this.listing.draw(stop);
      this.lists.draw(view);
      if (this.editor) this.editor.mark(stop.line);
      this.drawing.draw(view, before, this.layout, this.chosen);
      Lab.put(this.empty, view.objects.size ? "" : "No objects yet.");
      const { leftOut } = this.drawing;
      const aside = `${leftOut} references have no arrow here: choose an object to see its own`;
      Lab.put(this.thicket, leftOut ? aside : "");
      this.pipeline.draw(at);
      this.names.draw(view, before);
      this.crowd.draw(view, this.layout);
      this.life.draw(view);
      this.output.draw(view, stop);
      this.sayings.say(stop.caption);
      this.controls.draw(i, stops.length);
      this.controls.drawFolded(stop.folded);
      this.log.draw(stop);
      this.words.draw(view);
      this.app.dataset.stop = at;
      // Then what asks where things have come to be.
      for (const part of [this.lists, this.pipeline, this.names]) part.settle();
    }

    drawNothing() {
      const { error } = this.trace;
      this.sayings.say(error ? `Line ${error.line}: ${error.message}` : "Nothing has run.");
      for (const part of [this.names, this.lists, this.crowd, this.output]) part.clear();
      this.svg.style.display = "none";
      this.empty.textContent = this.thicket.textContent = "";
      this.controls.clear();
    }

    /** Says something beside the title, for a while. */
    note(text) {
      this.noted.textContent = text;
      clearTimeout(this.saying);
      this.saying = setTimeout(() => (this.noted.textContent = ""), NOTE);
    }

    /** Says what is wrong, until something else runs, and may offer a way on. */
    wrong(text, label, act) {
      const { trouble } = this;
      const on = () => {
        trouble.textContent = "";
        act();
      };
      trouble.textContent = text;
      if (label) trouble.append(" ", Lab.wordButton("", label, on));
    }

    fullScreen() {
      Lab.toggleFull(this);
    }

    /** Opens the editor on the program. */
    edit() {
      if (this.editor) return this.editor.focus();
      this.pause();
      this.editor = new Lab.Editor(this);
      this.room.fit();
    }

    /** Runs a program in the page; resolves to what it did. A kata's is judged. */
    async run(source, version) {
      this.trouble.replaceChildren();
      this.live = this.live || new Lab.Live();
      const title = this.original ? this.original.title : "A program of yours";
      const { check } = this.options;
      const { trace, judgement, ms } = await this.live.run({ source, version, title, check });
      this.took = ms;
      const broken = trace.broken || (judgement && judgement.broken);
      if (broken) throw new Error(broken);
      this.judgement = judgement;
      return trace;
    }

    reset() {
      this.closeEditor();
      this.trouble.replaceChildren();
      history.replaceState(null, "", location.pathname + location.search);
      this.show(this.original, this.options.start || 0);
    }

    closeEditor() {
      if (!this.editor) return;
      this.editor.close();
      this.editor = null;
      this.room.fit();
    }
  };

  function elements(...parts) {
    return parts.map((part) => part.element);
  }
})();

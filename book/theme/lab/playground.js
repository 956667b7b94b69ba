/* The playground: all the book's programs or the reader's own, any version,
 * and two versions side by side.
 */
(function () {
  "use strict";

  const { h } = Lab;
  const PAUSE = 400; // milliseconds without a key before a draft is kept
  const PLACES = { layouts: [{ width: 100, height: 40, boxes: {} }] };

  const nothing = (version) => ({
    title: "Playground",
    version,
    source: "",
    stops: [],
    collections: [],
    error: null,
    truncated: false,
    places: PLACES,
  });

  const trimmed = (source) => source.replace(/\n+$/, "");

  class Playground {
    constructor(root) {
      const programs = JSON.parse(root.querySelector("script.lab-programs").textContent);
      this.programs = programs;
      this.first = JSON.parse(root.querySelector("script.lab-trace").textContent);
      const empty = nothing(root.dataset.version);
      const [left, right] = [h("div.lab-side"), h("div.lab-side", { hidden: true })];
      const other = () => this.second.version;
      const past = () => this.second.past;
      const options = { id: "playground", playground: true, other, past };
      this.examples = new Lab.Examples(programs, (program) => this.pick(program));
      this.bar = h("div.lab-playground-bar");
      this.question = h("p.lab-ask", { role: "alert" });
      root.append(this.bar, this.question, h("div.lab-sides", {}, left, right));
      this.main = new Lab.Stepper(left, empty, options);
      this.second = new Lab.Second(this.main, empty, right);
      this.bar.append(this.examples.element, this.second.element);
      this.main.edit();
      this.listen();
      this.follow();
    }

    listen() {
      const { main, second } = this;
      const source = () => main.editor.value + "\n";
      main.onmove = () => {
        second.follow();
        main.editor.offer();
      };
      main.onrun = (trace, ran, was) => {
        this.loaded(ran);
        if (was) second.keep(was);
        second.run(ran);
        this.link();
      };
      second.select.addEventListener("change", () => {
        if (main.trace.source !== source()) return main.editor.run();
        second.run(source());
        this.link();
      });
      main.editor.onchange = () => {
        main.editor.offer();
        clearTimeout(this.typing);
        this.typing = setTimeout(() => this.keep(), PAUSE);
      };
      addEventListener("pagehide", () => this.keep());
      addEventListener("hashchange", () => this.follow());
    }

    link() {
      Lab.address(this.main).then((hash) => history.replaceState(null, "", hash));
    }

    /** This program is where the reader begins: what differs is the reader's own. */
    loaded(source) {
      this.pristine = trimmed(source);
      this.question.replaceChildren();
      Lab.draft.drop();
    }

    get touched() {
      return trimmed(this.main.editor.value) !== this.pristine;
    }

    keep() {
      if (this.touched) Lab.draft.keep(this.main.editor.value);
    }

    /** The example that the address names: `#example-04_the_smallest_cycle`. */
    linked() {
      const [, name] = /^#example-(\w+)$/.exec(location.hash) || [];
      return this.programs.find((program) => program.name === name);
    }

    load({ source }) {
      this.main.editor.value = source;
      this.loaded(source);
      return this.main.editor.run();
    }

    /** An example; never over the reader's own program unasked. */
    pick(program) {
      const load = () => this.load(program);
      if (!this.touched) return load();
      this.ask("This replaces the program you have changed.", ["Replace it", load]);
    }

    ask(text, [label, act]) {
      const answer = (run) => () => {
        this.question.replaceChildren();
        if (run) run();
      };
      const buttons = [Lab.wordButton("", label, answer(act))];
      buttons.push(Lab.wordButton(".lab-quiet", "Keep mine", answer(null)));
      this.question.replaceChildren(text, " ", ...buttons);
      buttons[0].focus();
    }

    /** What the address asks for, or else a run to begin with; then the draft. */
    async follow() {
      const draft = Lab.draft.read();
      const asked = Lab.asked();
      const example = this.linked();
      if (asked.py !== undefined) await this.runAsked(asked);
      else if (example) await this.load(example);
      else {
        const loose = asked.loose || asked.stop !== undefined;
        this.showFirst(Lab.misled({ ...asked, loose }, "the playground"));
      }
      if (!draft || trimmed(draft.source) === trimmed(this.main.editor.value)) return;
      const restore = () => {
        this.main.editor.value = draft.source;
        this.question.replaceChildren();
      };
      Lab.draft.keep(draft.source);
      if (draft.here) return restore();
      const back = Lab.wordButton("", "Bring it back", restore);
      this.question.replaceChildren("You left a program here that has not run. ", back);
    }

    /** A run that was recorded with the book, at the stop that says most; perhaps because
     * what a link asks for is not there. */
    showFirst(why) {
      const { main, first } = this;
      main.editor.value = first.source;
      main.editor.version.value = first.version;
      this.loaded(first.source);
      main.grain = "step";
      main.show(first, 0);
      const subtracts = ({ along }) => (along || []).some(({ does }) => does === "subtract");
      const at = first.stops.findIndex(subtracts);
      main.goTo(at < 0 ? first.stops.length - 1 : at, true);
      main.wrong(why && `${why} This is the run that the playground opens on.`);
    }

    /** Runs the program of a link, or says why not. */
    async runAsked(asked) {
      const { main, second } = this;
      try {
        const { source, version, unknown } = await Lab.linked(asked);
        main.editor.value = source;
        this.pristine = trimmed(source);
        if (version) main.editor.version.value = version;
        if (Lab.compared().includes(asked.other)) second.select.value = asked.other;
        if (asked.was) await this.bringBack(asked.was, version);
        if (unknown) {
          const as = main.editor.version.value;
          const act = () => this.runAsked({ ...asked, version: as, other: "" });
          return main.wrong(`${unknown} Its program has not run.`, `Run it as CPython ${as}`, act);
        }
        await main.editor.run();
        // A run stands at its end, where its output is.
        if ((asked.stop ?? "1") !== "1") main.goToAsked(asked.stop);
      } catch (error) {
        this.showFirst(error.message);
      }
    }

    /** The run before a change that a link brings along. */
    async bringBack(was, version) {
      const { main, second } = this;
      second.keep(await main.run(await Lab.unpack(was), version || main.editor.version.value));
    }
  }

  Lab.playground = function () {
    const root = document.querySelector(".lab-playground");
    if (!root) return;
    Lab.played = new Playground(root);
  };
})();

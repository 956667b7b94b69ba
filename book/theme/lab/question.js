/* What is said of a stop, and in its place at times a question: the lab asks
 * before it shows.
 */
(function () {
  "use strict";

  const { h } = Lab;

  Lab.Sayings = class {
    constructor(lab) {
      this.lab = lab;
      this.answered = new Set();
      this.caption = h("p.lab-caption", { "aria-live": "polite" });
      this.question = h("div.lab-question", { hidden: true });
      this.element = h("div.lab-say", {}, this.caption, this.question);
    }

    get asks() {
      return !this.question.hidden;
    }

    say(text) {
      this.caption.innerHTML = Lab.marked(text);
    }

    hide() {
      this.question.hidden = true;
      this.element.classList.remove("lab-asks");
    }

    /** The question that is to be answered before stop `at` is shown. */
    pending(at) {
      const { lab } = this;
      if (lab.trace !== lab.original) return null;
      return (lab.options.predict || []).find(
        (p) => !this.answered.has(p) && lab.at < asked(p) && at >= asked(p),
      );
    }

    ask(p) {
      const { lab } = this;
      lab.pause();
      // Go up to the line in question, and no further.
      const before = lab
        .stops()
        .filter((i) => i < asked(p))
        .pop();
      if (before !== undefined && before > lab.at) lab.at = before;
      lab.draw();
      const on = () => {
        this.answered.add(p);
        this.hide();
        lab.goTo(p.stop);
        lab.controls.buttons.forward.focus();
      };
      const reply = (choice) => {
        this.guessed(p, choice, before ?? lab.at);
        this.question.replaceChildren(...answer(p, choice === p.answer, on));
        this.question.querySelector("button").focus();
      };
      this.question.replaceChildren(...question(p, reply, on));
      this.question.hidden = false;
      this.element.classList.add("lab-asks");
      const inside = lab.app.contains(document.activeElement);
      if (inside) this.question.querySelector("button").focus({ preventScroll: true });
    }

    /** Tells the page of a guess, and the stop that the question comes after. */
    guessed(p, choice, stop) {
      const { question, answer } = p;
      const detail = { lab: this.lab.options.id, stop, question, choice, answer };
      document.dispatchEvent(new CustomEvent("lab-guess", { detail }));
    }

    /** How high the longest captions come to be, and the questions if asked for. */
    height(trace, questions) {
      const captions = trace.stops.map((stop) => stop.caption);
      captions.sort((a, b) => b.length - a.length);
      const probe = (...content) => h("div.lab-say.lab-probe", {}, ...content);
      const probes = captions.slice(0, 12).map((text) => {
        const caption = h("p.lab-caption");
        caption.innerHTML = Lab.marked(text);
        return probe(caption);
      });
      const nothing = () => {};
      const asks = questions && trace === this.lab.original;
      for (const p of (asks && this.lab.options.predict) || []) {
        for (const parts of [question(p, nothing, nothing), answer(p, false, nothing)]) {
          probes.push(probe(h("div.lab-question", {}, ...parts)));
        }
      }
      // All are laid out at once, and then measured.
      this.element.after(...probes);
      const heights = probes.map((one) => one.offsetHeight);
      for (const one of probes) one.remove();
      return Math.max(0, ...heights) + 3;
    }
  };

  /** The first stop that would give the answer away. */
  const asked = (p) => p.ask ?? p.stop;

  function question(p, reply, on) {
    const id = Lab.fresh("question");
    const choices = p.choices.map((choice) =>
      Lab.wordButton("", Lab.said(choice), () => reply(choice)),
    );
    const away = Lab.wordButton(".lab-quiet", "Show me", on);
    const group = { role: "group", "aria-labelledby": id };
    return [
      h("p", { id }, h("strong", {}, "What do you think? "), Lab.said(p.question)),
      h("div.lab-choices", group, ...choices, away),
    ];
  }

  function answer(p, right, on) {
    const verdict = right ? "Yes: " : Lab.said(`The answer: ${p.answer}. `);
    const text = h("p", { role: "status" }, h("strong", {}, verdict), Lab.said(p.because));
    return [text, Lab.wordButton("", "Show it", on)];
  }
})();

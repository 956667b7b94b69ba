/* Python exercises: a stepper whose program is the reader's answer, and what
 * the check makes of it.
 *
 * Which exercises are solved is kept in the browser and goes nowhere else.
 */
(function () {
  "use strict";

  const { h } = Lab;
  const KEY = "counting-to-zero.katas";

  /** The exercises that are solved: name to the program that solved it. An answer
   * that was kept under a name of before is found. */
  const solved = () =>
    Lab.store((s) => JSON.parse(s.getItem(KEY).replace("_neighbour", "_neighbor"))) || {};

  Lab.solved = solved;

  const keep = (name, source) =>
    Lab.store((s) => s.setItem(KEY, JSON.stringify({ ...solved(), [name]: source })));

  Lab.Kata = class {
    constructor(box, lab) {
      this.box = box;
      this.lab = lab;
      this.name = box.dataset.kata;
      this.asked = [...box.querySelectorAll(".kata-asked > li")];
      this.sentences = this.asked.map((item) => item.innerHTML);
      this.verdict = h("p.kata-verdict", { role: "status" });
      this.open = Lab.wordButton(".lab-run", "Write your answer", () => this.answer());
      const bar = h("div.kata-bar", {}, this.open, this.verdict);
      box.querySelector(".kata-asked").before(bar);
      lab.onrun = (trace, source) => this.judged(lab.judgement, source);
      if (solved()[this.name] !== undefined) this.mark("You have solved this one.");
    }

    /** Opens the editor, on the answer that was kept if there is one. */
    answer() {
      const { lab } = this;
      lab.edit();
      const kept = solved()[this.name];
      if (kept !== undefined && lab.trace === lab.original) lab.editor.value = kept;
      lab.editor.focus();
    }

    mark(text) {
      this.box.classList.add("kata-solved");
      this.verdict.textContent = text;
    }

    /** Says what came of the check: below the stepper, and beside the button that
     * was pressed. */
    judged(judgement, source) {
      this.say(judgement, source);
      const { editor } = this.lab;
      if (!editor) return;
      const { findings } = judgement;
      const wrong = findings.findIndex((finding) => !finding.ok);
      editor.problem.replaceChildren();
      if (wrong < 0) return editor.hint.prepend(h("strong", {}, "Solved. "));
      const missed = h("span");
      missed.innerHTML = findings.length === this.asked.length ? this.sentences[wrong] : "";
      editor.problem.append("Not yet. ", missed, this.came(findings[wrong]));
    }

    say({ passed, findings }, source) {
      const whole = findings.length === this.asked.length;
      this.asked.forEach((item, i) => {
        const finding = whole ? findings[i] : null;
        item.classList.toggle("kata-ok", Boolean(finding && finding.ok));
        item.classList.toggle("kata-wrong", Boolean(finding && !finding.ok));
        const old = item.querySelector(".kata-came");
        if (old) old.remove();
        if (finding && !finding.ok) item.append(this.came(finding));
      });
      this.verdict.replaceChildren();
      if (passed) {
        keep(this.name, source);
        this.mark("Solved. Compare yours with the solution below.");
        return;
      }
      this.box.classList.remove("kata-solved");
      const wrong = findings.filter((finding) => !finding.ok).length;
      if (whole) {
        const still = wrong === 1 ? "one thing is" : `${wrong} things are`;
        this.verdict.textContent = `Not yet: ${still} missing.`;
      } else {
        this.verdict.append("Not yet. ", this.came(findings[0]));
      }
    }

    /** What the run shows instead, and the way to where it shows it. */
    came({ came, stop }) {
      const text = h("span.kata-came", {}, " ", Lab.said(came));
      if (stop === undefined) return text;
      text.append(
        " ",
        Lab.wordButton("", "Show it", () => this.go(stop)),
      );
      return text;
    }

    go(stop) {
      const { lab } = this;
      if (lab.trace.stops[stop].grain === "step") lab.setGrain("step");
      lab.goTo(stop, true);
      const behavior = Lab.still() ? "auto" : "smooth";
      lab.root.scrollIntoView({ block: "start", behavior });
    }
  };

  /** Marks what is solved in the table of all exercises. */
  Lab.tally = function () {
    const table = document.querySelector(".katas");
    if (!table) return;
    const rows = [...table.querySelectorAll("tr[data-kata]")];
    const done = solved();
    const of = rows.filter((row) => done[row.dataset.kata] !== undefined);
    for (const row of of) row.querySelector(".kata-done").textContent = "solved";
    table.querySelector(".kata-tally").textContent = `${of.length} of ${rows.length} solved.`;
  };
})();

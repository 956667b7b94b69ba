/* The buttons under the picture: stop by stop, play, by line or by step. */
(function () {
  "use strict";

  const { h, button } = Lab;
  const PACE = 1500; // milliseconds a stop, at speed 1
  const SPEEDS = [0.5, 1, 2, 4];

  Lab.Controls = class {
    constructor(lab) {
      this.lab = lab;
      this.speed = 1;
      const go = (where) => () => lab.go(where);
      this.buttons = {
        first: button("first", "First stop", "Home", go("first")),
        back: button("back", "One stop back", "←", go("back")),
        play: button("play", "Play", "space", () => this.play()),
        forward: button("forward", "One stop forward", "→", go("forward")),
        into: button("into", "Into the collection of the next line", "I", () => lab.into()),
        last: button("last", "Last stop", "End", go("last")),
      };
      this.slider = h("input.lab-slider", {
        type: "range",
        min: "0",
        "aria-label": "Stop",
        oninput: () => lab.goTo(lab.stops()[+this.slider.value]),
      });
      this.where = h("span.lab-where");
      this.folded = h("span.lab-folded", { hidden: true });
      const row = { role: "group", "aria-label": "Stepping" };
      const buttons = h("span.lab-buttons", {}, ...Object.values(this.buttons));
      const { slider, where, folded } = this;
      const parts = [buttons, slider, folded, where, this.grainChoice(), this.speedChoice()];
      this.element = h("div.lab-controls", row, ...parts);
    }

    grainChoice() {
      const name = Lab.fresh("grain");
      const radio = (value, label, key) => {
        const onchange = () => this.lab.setGrain(value);
        const input = h("input", { type: "radio", name, value, onchange });
        this[value] = input;
        return h("label", { title: `${label} (${key})` }, input, h("span", {}, label));
      };
      const attributes = { role: "radiogroup", "aria-label": "Size of a step" };
      const [line, step] = [radio("line", "by line", "L"), radio("step", "by step", "S")];
      return (this.grains = h("span.lab-grain", attributes, line, step));
    }

    speedChoice() {
      const onchange = (event) => this.setSpeed(+event.target.value);
      const options = SPEEDS.map((s) => h("option", { value: s, selected: s === 1 }, `${s}×`));
      return h("select.lab-speed", { "aria-label": "Speed", onchange }, ...options);
    }

    showGrain(grain, both) {
      this.buttons.into.hidden = !both;
      this.grains.hidden = !both;
      this.line.checked = grain === "line";
      this.step.checked = grain === "step";
    }

    /** A stop in which a loop went on: how many lines lie folded in it. */
    drawFolded(lines = 0) {
      this.folded.hidden = !lines;
      const many = lines.toLocaleString("en");
      this.folded.title = `the loop went on for ${many} more lines, all in this stop`;
      Lab.put(this.folded, lines ? `${many} lines` : "");
    }

    /** There is no stop to go to. */
    clear() {
      this.draw(0, 1);
      this.where.textContent = "";
    }

    draw(i, n) {
      const where = `stop ${i + 1} of ${n}`;
      this.slider.max = n - 1;
      this.slider.value = i;
      this.slider.setAttribute("aria-valuetext", where);
      Lab.put(this.where, where);
      // Not `disabled`: a button that loses the focus loses the keyboard.
      const { first, back, forward, last } = this.buttons;
      for (const one of [first, back]) one.setAttribute("aria-disabled", i === 0);
      for (const one of [forward, last]) one.setAttribute("aria-disabled", i === n - 1);
      this.buttons.into.setAttribute("aria-disabled", this.lab.entrance() === undefined);
    }

    setSpeed(speed) {
      this.speed = speed;
      if (!this.timer) return;
      this.pause();
      this.play();
    }

    play() {
      if (this.timer) return this.pause();
      const { lab } = this;
      const stops = lab.stops();
      const end = stops[stops.length - 1];
      if (lab.at >= end) lab.goTo(stops[0]);
      this.timer = setInterval(() => {
        if (lab.at >= end || lab.sayings.asks) return this.pause();
        lab.go("forward");
      }, PACE / this.speed);
      this.showPlaying("pause", "Pause");
    }

    pause() {
      clearInterval(this.timer);
      this.timer = null;
      this.showPlaying("play", "Play");
    }

    showPlaying(name, label) {
      const { play } = this.buttons;
      play.innerHTML = Lab.icon(name);
      play.setAttribute("aria-label", label);
      play.title = `${label} (space)`;
    }
  };
})();

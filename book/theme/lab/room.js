/* How much room there is, and what gets it: code, heap, caption and controls
 * are in view together, in a page, on a phone and on a whole screen.
 *
 * Sizes are in units, `--u` in the style sheet: a pixel in a page, and more on
 * a whole screen, where everything grows alike.
 */
(function () {
  "use strict";

  const NARROW = 640; // below, what else stands side by side stands one below the other
  const NARROW_PLAYGROUND = 480; // where two stand side by side
  const LETTER = 7.5; // how wide a letter of the program is
  const BESIDE = 56; // what stands beside them: numbers, marks
  const AROUND = 66; // what of the window's height the page itself takes
  const AROUND_PLAYGROUND = 176;
  const GROUPS = 76; // for what has no place in the drawing
  const LINES = 110; // of the program, where the lists stand below it, at least
  const PAD = 28; // below the lowest box that must be seen
  const SCREEN = { width: 1150, height: 646 }; // what a whole screen shows, at least
  const MOST = 0.55; // of the width, for the program
  const MOST_OF_TWO = 0.46; // where a second run stands beside

  const ROWS = 3; // of names on a phone, at most
  const PRINTED = 70; // what stands beside the output on a phone

  /** Gives an element so many units. */
  const size = (element, units) => element.style.setProperty("--lab-size", units);

  const placed = ({ boxes }) => Object.keys(boxes).length;
  const largest = ({ boxes }, side) => Math.max(0, ...Object.values(boxes).map((b) => b[side]));

  /** How good a layout is that is seen whole: boxes rather than tiles, large tiles
   * rather than small ones, all the objects rather than some, and as large as can be. */
  function worth({ layout, scale }, widest) {
    const form = Lab.hasLines(layout) ? 1e4 : 100 * largest(layout, "h");
    return form + placed(layout) + scale - (largest(layout, "w") < widest ? 0.08 : 0);
  }

  /** The layout that is drawn in such a room, and how large. */
  function choose(layouts, width, height, least, most) {
    const all = Math.max(...layouts.map(placed));
    const scaled = layouts.map((layout) => {
      const groups = placed(layout) < all ? GROUPS : 0;
      const scale = Math.min(most, width / layout.width, (height - groups) / layout.height);
      return { layout, scale, groups };
    });
    const whole = scaled.filter(({ scale }) => scale >= least);
    if (whole.length) {
      const widest = largest(layouts[0], "w");
      const best = Math.max(...whole.map((one) => worth(one, widest)));
      return { ...whole.filter((one) => worth(one, widest) > best - 0.03).pop(), best };
    }
    // None is seen whole: then it is scrolled, from top to bottom.
    const wide = (layout) => width / layout.width;
    const layout = layouts.filter((layout) => wide(layout) >= least).pop() || layouts[0];
    return { layout, scale: Math.min(1, Math.max(least, wide(layout))), groups: 0, best: -1 };
  }

  Lab.Room = class {
    constructor(lab) {
      this.lab = lab;
      new ResizeObserver(() => this.fit()).observe(lab.root);
      addEventListener("resize", () => this.fit());
      document.addEventListener("fullscreenchange", () => this.fit());
    }

    get full() {
      const { app } = this.lab;
      return document.fullscreenElement === app || app.classList.contains("lab-full");
    }

    /** Gives everything its room, for the run as a whole: nothing moves from
     * stop to stop. */
    fit() {
      const { lab } = this;
      if (!lab.trace || !lab.root.clientWidth) return;
      const { app } = lab;
      const u = this.full ? Math.max(1, this.screen()) : 1;
      app.style.setProperty("--u", `${u}px`);
      app.classList.toggle("lab-whole", this.full);
      const width = lab.stage.clientWidth / u;
      const narrow = width < (lab.options.playground ? NARROW_PLAYGROUND : NARROW);
      app.classList.toggle("lab-narrow", narrow);
      const code = narrow ? 0 : this.code(width);
      app.style.setProperty("--lab-code", code);
      this.reserve(narrow, u);
      const needs = Lab.Names.most(lab.trace);
      const seen = (rows) => {
        this.reserveNames(narrow, code, needs, rows);
        return this.place(u, narrow, width - code - 10);
      };
      const best = seen(1);
      // Where it is not seen whole as it is, it has what room there is.
      if (narrow) this.rows(needs, u, (rows) => seen(rows) >= Math.max(best - 0.3, 0));
      if (lab.at >= 0) lab.draw();
    }

    /** Gives the names of a phone as many rows as they need, if there is `room`: the drawing
     * loses nothing by it but a little size. Where there is not, or where they need more than
     * two, they are shown without the types of what they lead to, which the drawing has. */
    rows({ fullest }, u, room) {
      const { names } = this.lab;
      const need = (brief) => Math.ceil((names.high(fullest, brief) / u - 4) / 26);
      const given = (rows) => {
        while (rows > 1 && !room(rows)) rows -= 1;
        return rows;
      };
      const whole = need(false);
      const brief = whole > 2 || given(whole) < whole;
      names.element.classList.toggle("lab-brief", brief);
      if (brief && given(Math.min(need(true), ROWS)) === 1) room(1);
    }

    screen() {
      return Math.min(innerWidth / SCREEN.width, innerHeight / SCREEN.height);
    }

    /** How wide the program is: as its longest line, if there is room. */
    code(width) {
      const { listing, editor, app } = this.lab;
      const most = width * (app.closest(".lab-two") ? MOST_OF_TWO : MOST);
      // What does not fit goes on below, and takes no room from the heap.
      const longest = listing.longest((most - BESIDE) / LETTER);
      // What is edited may come to have longer lines.
      const letters = editor ? Math.min(Math.max(longest + 3, 44), 60) : longest;
      return Math.round(Math.min(Math.max(BESIDE + letters * LETTER, 230), most));
    }

    /** Room for whatever the run comes to show: what is printed, and what is said. */
    reserve(narrow, u) {
      const { output, sayings, trace, app, options } = this.lab;
      const lines = Math.min(Lab.Output.lines(trace), 4);
      // What a second run prints is there to be compared, line by line.
      const row = narrow && !options.second;
      app.classList.toggle("lab-row", row);
      size(output.element, row ? 30 : 28 + Math.max(lines, 1) * 19);
      const wide = PRINTED + Lab.Output.longest(trace) * LETTER;
      output.element.style.setProperty("--lab-wide", wide);
      app.classList.toggle("lab-silent", row && !lines);
      // On a phone a question may be higher than what it stands in place of.
      const high = sayings.height(trace, !narrow) / u;
      size(sayings.element, Math.min(Math.max(high, narrow ? 48 : 56), narrow ? 190 : 150));
    }

    /** Room for all the names that the run comes to have; on a phone for so many rows. */
    reserveNames(narrow, code, needs, most) {
      const { element } = this.lab.names;
      element.hidden = !needs.names;
      const beside = Math.max(1, Math.floor(code / 150));
      const rows = narrow ? most : Math.min(Math.ceil(needs.names / beside), 4);
      element.classList.toggle("lab-rows", narrow && rows > 1);
      element.shown = null; // whether it goes on beyond its room is asked again
      size(element, narrow ? 4 + rows * 26 : 26 + rows * 24);
    }

    /** How high the whole is, and how large the drawing. Answers how good that is. */
    place(u, narrow, width) {
      const { lab } = this;
      const high = (element) => element.offsetHeight / u;
      const page = lab.options.playground && !narrow ? AROUND_PLAYGROUND : AROUND;
      const cap = (innerHeight - (this.full ? 0 : page)) / u;
      const around = [lab.bar, lab.pipeline.element, lab.sayings.element, lab.controls.element];
      // The row of steps comes and goes with the size of a step.
      const steps = lab.pipeline.collects && !high(lab.pipeline.element) ? 28 : 0;
      const fixed = around.reduce((sum, element) => sum + high(element), 2 + steps);
      const [names, output] = [high(lab.names.element), high(lab.output.element)];
      const beside = narrow ? Math.max(names, output) : names + output;
      const program = lab.editor ? 380 : (lab.listing.list?.offsetHeight || 0) / u + 22;
      const foot = high(lab.lists.element);
      // On a phone an editor is scrolled away, and what is below it in view together.
      const editor = narrow && lab.editor ? high(lab.editor.element) : 0;
      const away = editor && high(lab.bar) + high(lab.pipeline.element);
      const above = fixed - away + (narrow ? beside + (editor ? 0 : 106) : 0);
      const limits = this.full ? [1, 1.6] : [narrow ? 0.75 : 0.8, 1];
      const fit = (room, space) => choose(lab.trace.places.layouts, room, space, ...limits);
      const [below, aside] = [foot, 0].map((n) => fit(width, cap - above - n - 12));
      const free = foot && !narrow && !lab.editor && cap - fixed - beside - foot > LINES;
      const moved = free && aside.best > below.best + 0.05;
      lab.standLists(moved);
      const { layout, scale, groups } = moved ? aside : below;
      const drawn = Math.max(layout.height * scale + 14, 150) + groups + (moved ? 0 : foot);
      const left = narrow ? 0 : fixed + program + beside + (moved ? foot : 0);
      const natural = away + editor + Math.max(left, above + drawn, narrow ? 0 : 420);
      lab.stage.style.setProperty("--lab-height", Math.ceil(natural));
      const { clientWidth, clientHeight } = lab.heap;
      const crowd = lab.crowd.element.offsetHeight;
      const room = (less) => fit(clientWidth / u - 8, (clientHeight + crowd) / u - 10 - less);
      this.draw(u, room(0));
      // The row of steps is counted always: what is decided by this stays as it is.
      return room(steps).best;
    }

    /** So large. */
    draw(u, { layout, scale }) {
      const { lab } = this;
      lab.layout = layout;
      lab.svg.style.width = `${layout.width * scale * u}px`;
      lab.svg.style.height = `${layout.height * scale * u}px`;
      this.scale = scale * u;
    }

    /** Scrolls the heap, where it is larger than its room, to what changed. */
    follow(stop, view) {
      const { heap, layout } = this.lab;
      const over = heap.scrollHeight > heap.clientHeight + 1;
      if (!over && heap.scrollWidth <= heap.clientWidth + 1) return;
      const visited = view.visit === undefined ? [] : [{ n: view.visit }];
      const changed = [...stop.objects, ...visited].filter(({ n }) => view.objects.has(n));
      const boxes = changed.map(({ n }) => layout.boxes[n]).filter(Boolean);
      if (!boxes.length) return;
      const top = Math.min(...boxes.map((box) => box.y)) * this.scale - 26;
      const bottom = Math.max(...boxes.map((box) => box.y + box.h)) * this.scale + PAD;
      if (bottom > heap.scrollTop + heap.clientHeight) heap.scrollTop = bottom - heap.clientHeight;
      if (top < heap.scrollTop) heap.scrollTop = top;
    }
  };

  /** Puts a lab on the whole screen, or back. */
  Lab.toggleFull = function (lab) {
    const { app } = lab;
    const still = () => {
      app.classList.toggle("lab-full");
      lab.room.fit();
    };
    if (document.fullscreenElement) return document.exitFullscreen();
    if (app.classList.contains("lab-full") || !app.requestFullscreen) return still();
    app.requestFullscreen().catch(still);
  };
})();

/* The stepper: a recorded run, stop by stop, forward and back.
 *
 * Keys, anywhere inside a lab: left and right for one stop, Home and End for
 * the first and the last, space to play, L and S for steps by line or by
 * collector step, F for full screen, E to edit, Escape to let go of an object.
 */
(function () {
  "use strict";

  const Lab = (window.Lab = window.Lab || {});
  const escape = Lab.escape;
  const PACE = 1500; // milliseconds a stop, at speed 1
  const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

  /** `h("p.a.b", {title: "x"}, "text", child)` */
  function h(what, attributes, ...children) {
    const [tag, ...classes] = what.split(".");
    const element = document.createElement(tag);
    if (classes.length) element.className = classes.join(" ");
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (value === true) element.setAttribute(name, "");
      else if (value !== false && value != null) element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child != null));
    return element;
  }
  Lab.h = h;

  const ICONS = {
    first: "M5 4v12M16 4l-8 6 8 6z", back: "M14 4l-8 6 8 6z", forward: "M6 4l8 6-8 6z",
    last: "M15 4v12M4 4l8 6-8 6z", play: "M6 3l11 7-11 7z", pause: "M6 4v12M14 4v12",
    link: "M8 12l4-4M7 9l-2 2a3 3 0 0 0 4 4l2-2M13 11l2-2a3 3 0 0 0-4-4l-2 2",
    full: "M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4", edit: "M4 16l1-4 8-8 3 3-8 8z",
  };
  const icon = (name) => `<svg viewBox="0 0 20 20" aria-hidden="true"><path d="${ICONS[name]}"/></svg>`;

  function button(name, label, key, onclick) {
    const element = h("button.lab-button", { type: "button", title: key ? `${label} (${key})` : label, "aria-label": label, onclick });
    element.innerHTML = icon(name);
    return element;
  }

  /** Writes a text, if it is another than stands there. */
  function put(element, text) {
    if (element.textContent === text) return false;
    element.textContent = text;
    return true;
  }

  /** Whether `element` shows something else than `what`, which it does next. */
  function differs(element, ...what) {
    const shown = element.shown || [];
    if (shown.length === what.length && what.every((is, i) => is === shown[i])) return false;
    element.shown = what;
    return true;
  }

  /** What stands between backticks, as code. */
  const marked = (text) => escape(text).replace(/`([^`]+)`/g, "<code>$1</code>");
  function said(text) {
    const element = h("span", {});
    element.innerHTML = marked(text);
    return element;
  }

  /* -- Python, coloured a little ---------------------------------------- */

  const TOKEN = /(#.*$)|("""|'''|"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?)|\b(and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield|None|True|False)\b|\b(\d[\d_.]*)\b/g;
  Lab.colour = (line) => {
    // A line that is too long breaks after a bracket or a dot, not in a word.
    const soft = (text) => escape(text).replace(/[([.=](?![)\]])/g, "$&<wbr>");
    let out = "", from = 0;
    for (const match of line.matchAll(TOKEN)) {
      out += soft(line.slice(from, match.index));
      const cls = match[1] ? "c" : match[2] ? "s" : match[3] ? "k" : "n";
      out += `<span class="lab-py-${cls}">${escape(match[0])}</span>`;
      from = match.index + match[0].length;
    }
    return out + soft(line.slice(from)) || " ";
  };

  /* -- the stepper ------------------------------------------------------ */

  Lab.Stepper = class {
    /** `options`: id, start, predict, versions, onrun, playground. */
    constructor(root, trace, options) {
      this.root = root;
      this.options = options || {};
      this.original = trace;
      this.grain = this.options.grain || "line";
      this.speed = 1;
      this.answered = new Set();
      this.build();
      this.show(trace, this.options.start || 0);
    }

    build() {
      const go = (where) => () => this.go(where);
      const part = (name, tag = "div") => (this[name] = h(`${tag}.lab-${name}`));
      this.title = h("strong.lab-title");
      this.version = h("span.lab-version");
      this.note = h("span.lab-note", { role: "status" });
      this.tools = h("span.lab-tools", {},
        button("edit", "Edit this program", "E", () => this.edit()),
        button("link", "Copy a link to this stop", "", () => this.share()),
        button("full", "Full screen", "F", () => this.fullScreen()));
      this.program = h("div.lab-program", { role: "group", "aria-label": "Program", tabindex: "0" });
      this.heap = h("div.lab-heap", { role: "group", "aria-label": "Heap", tabindex: "0" });
      this.svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      this.svg.setAttribute("class", "lab-drawing");
      this.svg.setAttribute("aria-hidden", "true");
      this.svg.addEventListener("click", (event) => {
        const group = event.target.closest("[data-n]");
        this.choose(group ? +group.dataset.n : null);
      });
      this.drawing = new Lab.Drawing(this.svg);
      this.heap.append(this.svg, part("empty"));
      part("names"); part("crowd"); part("lanes"); part("gauges"); part("steps");
      this.life = h("div.lab-life", { role: "group", "aria-label": "The chosen object", hidden: true });
      this.output = h("pre.lab-output", { role: "group", "aria-label": "Output", tabindex: "0" });
      this.caption = h("p.lab-caption", { "aria-live": "polite" });
      this.question = h("div.lab-question", { hidden: true });
      this.buttons = {
        first: button("first", "First stop", "Home", go("first")),
        back: button("back", "One stop back", "←", go("back")),
        play: button("play", "Play", "space", () => this.play()),
        forward: button("forward", "One stop forward", "→", go("forward")),
        last: button("last", "Last stop", "End", go("last")),
      };
      this.slider = h("input.lab-slider", { type: "range", min: "0", "aria-label": "Stop", oninput: () => this.goTo(this.stops()[+this.slider.value]) });
      this.where = h("span.lab-where");
      const speed = h("select.lab-speed", { "aria-label": "Speed", onchange: (event) => this.setSpeed(+event.target.value) });
      for (const s of [0.5, 1, 2, 4]) speed.append(h("option", { value: s, selected: s === 1 }, `${s}×`));
      const radio = (value, label, key) => {
        const input = h("input", { type: "radio", name: `grain-${this.options.id}-${Math.random()}`, value, onchange: () => this.setGrain(value) });
        this[`by_${value}`] = input;
        return h("label", { title: `${label} (${key})` }, input, h("span", {}, label));
      };
      this.grains = h("span.lab-grain", { role: "radiogroup", "aria-label": "Size of a step" }, radio("line", "by line", "L"), radio("step", "by step", "S"));
      const name = `grain-${Lab.count = (Lab.count || 0) + 1}`;
      this.by_line.name = this.by_step.name = name;
      this.log = h("ol.lab-log");
      this.words = h("ul.lab-words");
      this.logBox = h("details.lab-details", {}, h("summary", {}, "Event log"), this.log);
      this.wordBox = h("details.lab-details", {}, h("summary", {}, "The heap in words"), this.words);
      for (const box of [this.logBox, this.wordBox]) box.addEventListener("toggle", () => this.draw());
      this.trouble = h("p.lab-trouble", { role: "alert" });
      this.app = h("div.lab-app", {},
        h("header.lab-bar", {}, this.title, this.version, this.note, this.tools),
        this.trouble,
        h("div.lab-main", {},
          h("div.lab-left", {}, this.program, this.names,
            h("div.lab-printed", {}, h("span.lab-small", {}, "output"), this.output)),
          h("div.lab-right", {}, this.heap, this.crowd, this.life,
            h("div.lab-foot", {}, this.lanes, this.gauges))),
        h("div.lab-say", {}, this.caption, this.question),
        h("div.lab-controls", { role: "group", "aria-label": "Stepping" }, ...Object.values(this.buttons), this.slider, this.where, this.grains, speed),
        h("div.lab-more", {}, this.wordBox, this.logBox));
      this.app.addEventListener("keydown", (event) => this.key(event));
      this.root.append(this.app);
      new ResizeObserver(() => this.fit()).observe(this.heap);
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
      this.grains.hidden = !steps;
      if (!steps) this.grain = "line";
      this.by_line.checked = this.grain === "line";
      this.by_step.checked = this.grain === "step";
      this.title.textContent = trace.title;
      this.version.textContent = `CPython ${trace.version}`;
      this.listProgram();
      this.layout = null;
      this.at = -1;
      this.fit();
      this.goTo(Math.min(at, trace.stops.length - 1), true);
    }

    listProgram() {
      const list = h("ol.lab-lines");
      this.lines = this.trace.source.replace(/\n$/, "").split("\n").map((line) => {
        const code = h("code");
        code.innerHTML = Lab.colour(line);
        const item = h("li", {}, code);
        list.append(item);
        return item;
      });
      const { error } = this.trace;
      if (error && this.lines[error.line - 1]) {
        const line = this.lines[error.line - 1];
        line.classList.add("lab-error");
        line.append(h("span.lab-message", {}, error.message));
      }
      this.program.replaceChildren(list);
    }

    /** The widest layout that fits. */
    fit() {
      if (!this.trace) return;
      const { layouts } = this.trace.places;
      const room = this.heap.clientWidth - 8;
      // A drawing may shrink a little; two columns beat one.
      const fits = layouts.filter((layout) => layout.width * 0.85 <= room);
      const layout = fits.length ? fits[fits.length - 1] : layouts[0];
      if (layout !== this.layout) {
        this.layout = layout;
        this.reserve();
        if (this.at >= 0) this.draw();
      }
      // On a phone the drawing shrinks a little before it scrolls.
      if (room > 0) this.svg.style.width = `${Math.max(Math.min(layout.width, room), layout.width * 0.85)}px`;
    }

    /** Room for whatever the run comes to show: the controls never move. */
    reserve() {
      const { stops } = this.trace;
      const most = (list, of) => list.reduce((max, item) => Math.max(max, of(item)), 0);
      const rows = most(stops, (stop) => (stop.frames ? stop.frames.reduce((n, f) => n + (f.names || []).length + (f.names || f.function ? 1 : 0), 0) : 0));
      const steps = new Set(stops.map((stop) => stop.step).filter(Boolean)).size;
      const wide = this.app.clientWidth >= 640;
      this.names.style.minHeight = rows ? `${Math.min(rows, 12) * 24 + 16}px` : "";
      this.program.style.minHeight = wide ? `${Math.min(this.program.firstChild.offsetHeight + steps * 18 + 26, 420)}px` : "";
      this.lanes.style.minHeight = `${most(stops, (stop) => (stop.lists ? stop.lists.length : 3)) * 29}px`;
      this.output.style.minHeight = `${Math.min(Math.max(stops.reduce((n, stop) => n + (stop.printed || "").split("\n").length - 1, 0), 1), 6) * 1.5}em`;
      const line = Math.max((this.app.clientWidth - 32) / 7.4, 20);
      this.caption.style.minHeight = `${Math.max(2, Math.ceil(most(stops, (stop) => stop.caption.length) / line)) * 1.5}em`;
    }

    stops() { return this.byGrain[this.grain]; }

    /** Where `at` is among the stops of this grain. */
    index() {
      const stops = this.stops();
      let i = stops.findIndex((stop) => stop >= this.at);
      return i < 0 ? stops.length - 1 : i;
    }

    go(where) {
      if (where !== "forward") this.pause();
      const stops = this.stops(), i = this.index();
      const here = stops[i] === this.at;
      const to = { first: 0, last: stops.length - 1, forward: here ? i + 1 : i, back: i - 1 }[where];
      this.goTo(stops[Math.max(0, Math.min(to, stops.length - 1))]);
    }

    goTo(at, unasked) {
      if (at === undefined || at < 0) at = 0;
      if (!unasked) {
        const ask = this.pending(at);
        if (ask) return this.ask(ask);
      }
      this.question.hidden = true;
      this.at = at;
      this.draw();
      if (this.onmove) this.onmove(this);
    }

    setGrain(grain) {
      this.grain = grain;
      this.by_line.checked = grain === "line";
      this.by_step.checked = grain === "step";
      if (grain === "line") this.at = this.stops()[this.index()];
      this.draw();
    }

    setSpeed(speed) {
      this.speed = speed;
      if (this.timer) { this.pause(); this.play(); }
    }

    play() {
      if (this.timer) return this.pause();
      const stops = this.stops();
      if (this.at >= stops[stops.length - 1]) this.goTo(stops[0]);
      this.timer = setInterval(() => {
        if (this.at >= stops[stops.length - 1] || !this.question.hidden) return this.pause();
        this.go("forward");
      }, PACE / this.speed);
      this.buttons.play.innerHTML = icon("pause");
      this.buttons.play.setAttribute("aria-label", "Pause");
    }

    pause() {
      clearInterval(this.timer);
      this.timer = null;
      this.buttons.play.innerHTML = icon("play");
      this.buttons.play.setAttribute("aria-label", "Play");
    }

    choose(n) {
      this.chosen = n === this.chosen ? null : n;
      this.draw();
    }

    key(event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      event.stopPropagation(); // the arrow keys must not turn mdBook's page
      const { tagName, type } = event.target;
      if (tagName === "TEXTAREA" || tagName === "SELECT" || (tagName === "INPUT" && type !== "range")) return;
      const range = tagName === "INPUT";
      const act = {
        ArrowRight: () => this.go("forward"), ArrowLeft: () => this.go("back"),
        Home: () => this.go("first"), End: () => this.go("last"),
        l: () => this.setGrain("line"), s: () => !this.grains.hidden && this.setGrain("step"),
        f: () => this.fullScreen(), e: () => this.edit(), p: () => this.play(),
        Escape: () => this.chosen !== null && this.choose(null),
        " ": tagName === "BUTTON" || tagName === "SUMMARY" ? null : () => this.play(),
      }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act || (range && event.key === " ")) return;
      event.preventDefault();
      act();
    }

    /* -- predictions: the lab asks before it shows ---------------------- */

    pending(at) {
      if (this.trace !== this.original) return null;
      return (this.options.predict || []).find((p) => !this.answered.has(p) && this.at < p.ask && at >= p.ask);
    }

    ask(p) {
      this.pause();
      // Go up to the line in question, and no further.
      const before = this.stops().filter((i) => i < p.ask).pop();
      if (before !== undefined && before > this.at) { this.at = before; }
      this.draw();
      const on = () => {
        this.answered.add(p);
        this.question.hidden = true;
        this.goTo(this.stops().find((i) => i >= p.ask));
        this.buttons.forward.focus();
      };
      const reply = (choice) => {
        const right = choice === p.answer;
        this.question.replaceChildren(
          h("p", { role: "status" }, h("strong", {}, right ? "Yes: " : said(`The answer: ${p.answer}. `)), said(p.because)),
          h("button.lab-text", { type: "button", onclick: on }, "Show it"));
        this.question.querySelector("button").focus();
      };
      const choices = p.choices.map((choice) =>
        h("button.lab-text", { type: "button", onclick: () => reply(choice) }, said(choice)));
      const id = `question-${Lab.count = (Lab.count || 0) + 1}`;
      this.question.replaceChildren(
        h("p", { id }, h("strong", {}, "What do you think? "), said(p.question)),
        h("div.lab-choices", { role: "group", "aria-labelledby": id }, ...choices,
          h("button.lab-text.lab-quiet", { type: "button", onclick: on }, "Show me")));
      this.question.hidden = false;
      if (this.app.contains(document.activeElement)) choices[0].focus();
    }

    /* -- drawing a stop -------------------------------------------------- */

    draw() {
      // What is drawn anew must not take the keyboard's focus away with it.
      const active = document.activeElement;
      const part = [this.names, this.lanes, this.life, this.words].find((p) => p.contains(active));
      const nth = part ? [...part.querySelectorAll("button")].indexOf(active) : -1;
      this.drawStop();
      if (nth < 0 || document.activeElement === active) return;
      const buttons = part.querySelectorAll("button");
      (buttons[Math.min(nth, buttons.length - 1)] || this.buttons.forward).focus();
    }

    drawStop() {
      const { trace, at } = this;
      const stop = trace.stops[at];
      if (!stop) return this.drawNothing();
      const stops = this.stops(), i = this.index();
      const before = i > 0 ? this.views.at(stops[i] === at ? stops[i - 1] : at - 1) : null;
      const view = (this.view = this.views.at(at));
      // First what asks where things are: later that would cost a layout.
      this.drawLines(stop);
      this.drawing.draw(view, before, this.layout, this.chosen);
      put(this.empty, view.objects.size ? "" : "No objects yet.");
      this.svg.style.display = view.objects.size || this.drawing.groups.size ? "" : "none";
      this.drawNames(view, before);
      this.drawLanes(view);
      this.drawGauges(view);
      this.drawCrowd(view);
      this.drawLife(view);
      if (put(this.output, view.output || " ")) this.output.scrollTop = 1e6;
      this.output.parentNode.classList.toggle("lab-changed-box", !!stop.printed);
      this.caption.innerHTML = marked(stop.caption);
      this.slider.max = stops.length - 1;
      this.slider.value = i;
      this.slider.setAttribute("aria-valuetext", `stop ${i + 1} of ${stops.length}`);
      put(this.where, `stop ${i + 1} of ${stops.length}`);
      // Not `disabled`: a button that loses the focus loses the keyboard.
      for (const [name, off] of [["first", i === 0], ["back", i === 0], ["forward", i === stops.length - 1], ["last", i === stops.length - 1]]) {
        this.buttons[name].setAttribute("aria-disabled", off);
      }
      if (this.logBox.open) this.log.replaceChildren(...(stop.log.length ? stop.log : ["nothing"]).map((line) => h("li", {}, line)));
      if (this.wordBox.open) this.drawWords(view);
      this.app.dataset.stop = at;
    }

    drawNothing() {
      const { error } = this.trace;
      this.caption.textContent = error ? `Line ${error.line}: ${error.message}` : "Nothing has run.";
      for (const part of [this.names, this.lanes, this.gauges, this.crowd]) {
        part.textContent = "";
        part.shown = null;
      }
      this.output.textContent = " ";
      this.svg.style.display = "none";
      this.empty.textContent = "";
      this.where.textContent = "";
    }

    drawLines(stop) {
      for (const line of this.program.querySelectorAll(".lab-ran, .lab-next")) {
        line.classList.remove("lab-ran", "lab-next");
        line.removeAttribute("aria-current");
      }
      const ran = this.lines[stop.line - 1], next = this.lines[stop.next - 1];
      if (next) next.classList.add("lab-next");
      if (ran) {
        ran.classList.add("lab-ran");
        ran.setAttribute("aria-current", "step");
      }
      this.drawSteps(stop, ran);
      this.bringIntoView(ran);
      this.bringIntoView(this.steps.querySelector(".lab-here"));
      if (this.editor) this.editor.mark(stop.line);
    }

    /** Scrolls the program, and only the program, until a part of it is seen. */
    bringIntoView(part) {
      if (!part || !part.isConnected) return;
      const { top, bottom } = part.getBoundingClientRect(), box = this.program.getBoundingClientRect();
      if (top < box.top || bottom > box.bottom) this.program.scrollTop += top - box.top - box.height / 3;
    }

    /** The steps of the collection that runs, under the line that runs it. */
    drawSteps(stop, ran) {
      this.steps.remove();
      if (this.grain !== "step" || !stop.step || !ran) return;
      const { stops } = this.trace;
      let from = this.at, to = this.at;
      while (from > 0 && stops[from - 1].step) from--;
      while (to + 1 < stops.length && stops[to + 1].step) to++;
      const names = [];
      for (let i = from; i <= to; i++) {
        if (names[names.length - 1] !== stops[i].step) names.push(stops[i].step);
      }
      let seen = [];
      for (let i = from; i <= this.at; i++) {
        if (seen[seen.length - 1] !== stops[i].step) seen.push(stops[i].step);
      }
      this.steps.replaceChildren(...names.map((name, i) =>
        h(i === seen.length - 1 ? "span.lab-here" : "span", i === seen.length - 1 ? { "aria-current": "true" } : {}, name)));
      ran.append(this.steps);
    }

    drawNames(view, before) {
      if (!differs(this.names, view.frames, before && before.frames)) return;
      const frames = view.frames.map((frame, depth) => {
        const old = before && before.frames[depth];
        const rows = frame.names.map((name) => {
          const was = old && old.names.find((n) => n.name === name.name);
          const changed = before && (!was || was.to !== name.to || was.text !== name.text);
          const to = name.to !== undefined
            ? h("button.lab-ref", { type: "button", onclick: () => this.choose(name.to) }, Lab.link(view, name))
            : h(name.gone ? "s.lab-gone" : "span", {}, name.gone ? "gone" : name.text);
          return h(changed ? "tr.lab-changed-row" : "tr", {}, h("th", { scope: "row" }, name.name), h("td", {}, to));
        });
        if (!rows.length && !frame.function) return null;
        return h("table", {}, h("caption", {}, frame.function ? `${frame.function}()` : "names"), h("tbody", {}, ...rows));
      });
      this.names.replaceChildren(...frames.filter(Boolean));
    }

    drawLanes(view) {
      const states = view.lists.map((list) => list.ids.slice(0, 40).map((n) => (view.objects.get(n) || "").state).join());
      if (!differs(this.lanes, view.lists, states.join(";"), this.chosen)) return;
      this.lanes.replaceChildren(...view.lists.map((list) => {
        const most = list.ids.length > 40 ? 12 : 40;
        const chips = list.ids.slice(0, most).map((n) => {
          const object = view.objects.get(n);
          const state = object ? object.state : "alive";
          return h(`button.lab-chip-h.lab-${state}`, {
            type: "button", title: object ? `${Lab.called(object)}, ${Lab.WORDS[state]}` : `#${n}`,
            "aria-pressed": String(n === this.chosen), onclick: () => this.choose(n),
          }, `#${n}`);
        });
        if (list.ids.length > most) chips.push(h("span", {}, `and ${list.ids.length - most} more`));
        if (!list.ids.length) chips.push(h("span", {}, "empty"));
        if (list.hidden) chips.push(h("span", { title: "classes, functions, modules: not drawn" }, `+ ${list.hidden} not drawn`));
        return h("div.lab-lane-h", {}, h("span.lab-small", {}, list.name), ...chips);
      }));
    }

    drawGauges(view) {
      const { counts, thresholds, enabled, scheduled, collecting } = view;
      const going = collecting && collecting.generation;
      if (!differs(this.gauges, `${counts} ${thresholds} ${enabled} ${scheduled} ${going}`)) return;
      const gauges = view.counts.map((count, i) => {
        const threshold = view.thresholds[i];
        const share = threshold < 0 ? 1 : threshold ? Math.min(count / threshold, 1) : i && count ? 1 : 0;
        // The first threshold 0 turns collecting off; the others are passed by 1.
        const over = (threshold || i) && count > threshold;
        const bar = h("span.lab-bar-h", { "aria-hidden": "true" }, h("span", { style: `width:${share * 100}%` }));
        return h(over ? "div.lab-gauge-h.lab-over" : "div.lab-gauge-h", {},
          h("span.lab-small", {}, `count ${i}`), bar, h("span", {}, `${count} of ${threshold}${over ? ", over" : ""}`));
      });
      const said = [];
      if (!view.enabled) said.push("automatic collection is off");
      if (view.scheduled) said.push("a collection is due at the next safe point");
      if (view.collecting) said.push(`collecting generation ${view.collecting.generation}`);
      this.gauges.replaceChildren(...gauges, h("div.lab-said", {}, said.join("; ")));
    }

    drawCrowd(view) {
      const kinds = Lab.crowd(view, this.layout);
      const groups = kinds.map((kind) => {
        const states = [...kind.states].filter(([state]) => state !== "alive").map(([state, n]) => `${n} ${Lab.WORDS[state]}`);
        const counts = [...kind.counts].slice(0, 3).map(([count, n]) => `${n} with count ${count === null ? "immortal" : count}`);
        return [`${kind.type} × ${kind.total.toLocaleString("en")}`, [...counts, ...states].join(", ")];
      });
      if (!differs(this.crowd, String(groups))) return;
      this.crowd.replaceChildren(...groups.map(([what, how]) => h("div.lab-group", {}, h("strong", {}, what), h("span", {}, how))));
    }

    /** Who refers to the chosen object, and what became of it when. */
    drawLife(view) {
      const n = this.chosen;
      this.life.hidden = n === null;
      if (n === null) return this.life.replaceChildren();
      const object = view.objects.get(n);
      const jump = (to, label) => h("button.lab-text", { type: "button", onclick: () => this.goTo(to, true) }, label);
      const history = this.history(n);
      const who = object ? Lab.called(object) : history.length ? history[0].called : `#${n}`;
      const referrers = object ? Lab.referrers(view, n).map((r) =>
        h("li", {}, r.name ? h("span.lab-name-h", {}, r.name) : h("button.lab-ref", { type: "button", onclick: () => this.choose(r.object.n) }, Lab.called(r.object)),
          r.name ? "" : ` ${r.label}`)) : [];
      const now = !object ? "not there at this stop" : `${Lab.numbers(object)}, ${object.list || (object.state === "freed" ? "freed" : "untracked")}${Lab.remarks(object).map((r) => `, ${r}`).join("")}`;
      this.life.replaceChildren(
        h("div.lab-life-head", {}, h("strong", {}, `${who} ${(object && object.label) || ""}`), h("span", {}, now),
          h("button.lab-text", { type: "button", onclick: () => this.choose(null) }, "close")),
        h("div.lab-life-cols", {},
          h("div", {}, h("span.lab-small", {}, "referred to by"), referrers.length ? h("ul", {}, ...referrers) : h("p", {}, "nothing that is drawn")),
          h("div", {}, h("span.lab-small", {}, "its life"),
            h("ol", {}, ...history.map((e) => h(e.at === this.at ? "li.lab-here" : "li", {}, jump(e.at, e.what)))))));
    }

    history(n) {
      const events = [];
      let was = null;
      this.trace.stops.forEach((stop, at) => {
        const is = stop.objects.find((object) => object.n === n);
        if (!is) return;
        const what = [];
        if (!was) what.push("made");
        else if (is.state === "freed") what.push("freed");
        else {
          if (was.count !== is.count) what.push(`count ${was.count} → ${is.count}`);
          if (was.gc_refs !== is.gc_refs && is.gc_refs !== undefined) what.push(`gc_refs ${is.gc_refs}`);
          if (was.state !== is.state && is.state !== "alive") what.push(Lab.WORDS[is.state]);
          if (was.list !== is.list) what.push(is.list || "untracked");
          if (is.finalized && !was.finalized) what.push("finalized");
        }
        if (what.length && !(was && was.state === "freed")) {
          const line = stop.line ? `line ${stop.line}` : `stop ${at + 1}`;
          events.push({ at, called: Lab.called(is), what: `${line}: ${what.join(", ")}` });
        }
        was = is;
      });
      return events.slice(0, 60);
    }

    drawWords(view) {
      const items = [...view.objects.values()].slice(0, 200).map((object) => {
        const fields = object.fields.map((field) => `${field.label} ${field.to === undefined ? "is" : "refers to"} ${Lab.link(view, field)}`);
        if (object.weak_to) fields.push(object.weak_to.gone ? "points at nothing" : `points at ${Lab.link(view, object.weak_to)} without counting`);
        const list = object.list || (object.state === "freed" ? "" : "untracked");
        const said = [Lab.numbers(object), list, ...Lab.remarks(object), ...fields].filter(Boolean).join("; ");
        return h("li", {}, h("button.lab-ref", { type: "button", onclick: () => this.choose(object.n) }, `${Lab.called(object)} ${object.label || ""}`), ` ${said}`);
      });
      this.words.replaceChildren(...(items.length ? items : [h("li", {}, "no objects")]));
    }

    /* -- sharing, full screen ------------------------------------------- */

    say(text) {
      this.note.textContent = text;
      clearTimeout(this.saying);
      this.saying = setTimeout(() => (this.note.textContent = ""), 4000);
    }

    /** Says what is wrong, until something else runs, and offers a way on. */
    wrong(text, label, act) {
      const on = () => {
        this.trouble.replaceChildren();
        act();
      };
      this.trouble.replaceChildren(text, " ", h("button.lab-text", { type: "button", onclick: on }, label));
    }

    /** The address of this very stop; with the program, if it was changed. */
    async address() {
      const { id } = this.options;
      let hash = `#${id}@${this.at + 1}`;
      if (this.trace !== this.original || this.options.playground) {
        hash += `;v=${this.trace.version};py=${await Lab.pack(this.trace.source)}`;
      }
      return hash;
    }

    async share() {
      const hash = await this.address();
      history.replaceState(null, "", hash);
      try {
        await navigator.clipboard.writeText(location.href);
        this.say("Link copied.");
      } catch (_) {
        this.say("The link is in the address bar.");
      }
    }

    fullScreen() {
      if (document.fullscreenElement) return document.exitFullscreen();
      if (this.app.classList.contains("lab-full")) return this.app.classList.remove("lab-full");
      const asked = this.app.requestFullscreen && this.app.requestFullscreen();
      if (asked) asked.catch(() => this.app.classList.add("lab-full"));
      else this.app.classList.add("lab-full");
    }

    /* -- editing and running -------------------------------------------- */

    /** Opens the editor on the program. */
    edit() {
      if (this.editor) return this.editor.text.focus();
      this.pause();
      this.editor = new Lab.Editor(this);
    }

    /** Runs a program in the page and shows what it does. */
    async run(source, version) {
      this.trouble.replaceChildren();
      this.live = this.live || new Lab.Live();
      const { trace, ms } = await this.live.run({ source, version, title: this.original ? this.original.title : "A program of yours" });
      this.took = ms;
      if (trace.broken) throw new Error(trace.broken);
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
    }
  };

  /** The versions of CPython that can be modelled, oldest first: the page says which. */
  const versions = document.querySelector("[data-versions]");
  Lab.VERSIONS = versions ? versions.dataset.versions.split(" ") : [];

  /** A text area with line numbers in place of the program. */
  Lab.Editor = class {
    constructor(stepper) {
      this.stepper = stepper;
      const { trace } = stepper;
      this.numbers = h("pre.lab-numbers", { "aria-hidden": "true" });
      this.text = h("textarea.lab-text-area", { "aria-label": "Program", spellcheck: "false", autocapitalize: "off", wrap: "off", oninput: () => this.count() });
      this.text.value = trace.source.replace(/\n$/, "");
      this.text.addEventListener("keydown", (event) => this.key(event));
      this.text.addEventListener("scroll", () => (this.numbers.scrollTop = this.text.scrollTop));
      this.version = h("select", { "aria-label": "Version of CPython" },
        ...Lab.VERSIONS.map((v) => h("option", { value: v, selected: v === trace.version }, v)));
      this.runButton = h("button.lab-text.lab-run", { type: "button", onclick: () => this.run() }, "Run");
      this.stopButton = h("button.lab-text", { type: "button", hidden: true, onclick: () => stepper.live && stepper.live.stop() }, "Stop");
      this.problem = h("p.lab-problem", { role: "alert" });
      this.box = h("div.lab-editor", {}, h("div.lab-edit", {}, this.numbers, this.text), this.problem,
        h("div.lab-edit-bar", {}, this.runButton, this.stopButton, this.version,
          stepper.options.playground ? null : h("button.lab-text.lab-quiet", { type: "button", onclick: () => stepper.reset() }, "Reset"),
          h("span.lab-hint", {}, "Ctrl+Enter runs; Escape, then Tab, leaves the editor")));
      stepper.program.hidden = true;
      stepper.program.before(this.box);
      this.count();
      this.text.focus();
    }

    /** Another program takes the place of this one. */
    put(source) {
      this.text.value = source.replace(/\n$/, "");
      this.count();
    }

    /** Marks the line that has run. */
    mark(line) {
      this.ran = line;
      this.count(this.error);
    }

    count(error) {
      this.error = error;
      const lines = this.text.value.split("\n").length;
      this.text.rows = Math.min(Math.max(lines + 1, 6), 24);
      this.numbers.innerHTML = Array.from({ length: lines }, (_, i) => (i + 1 === error ? `<b>${i + 1}</b>` : i + 1 === this.ran ? `<i>▸${i + 1}</i>` : i + 1)).join("\n");
    }

    key(event) {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        return this.run();
      }
      if (event.key === "Escape") this.leaving = true;
      else if (event.key === "Tab" && !event.shiftKey && !this.leaving) {
        event.preventDefault();
        this.text.setRangeText("    ", this.text.selectionStart, this.text.selectionEnd, "end");
      } else if (event.key !== "Shift") this.leaving = false;
    }

    async run() {
      const { stepper } = this;
      if (this.running) return;
      this.running = true;
      this.problem.textContent = "";
      this.runButton.hidden = true;
      this.stopButton.hidden = false;
      stepper.app.classList.add("lab-busy");
      try {
        const trace = await stepper.run(this.text.value + "\n", this.version.value);
        stepper.took !== undefined && (stepper.app.dataset.took = Math.round(stepper.took));
        this.show(trace);
      } catch (error) {
        this.problem.textContent = error.message === "stopped" ? "Stopped." : error.message;
      }
      stepper.app.classList.remove("lab-busy");
      this.running = false;
      this.runButton.hidden = false;
      this.stopButton.hidden = true;
    }

    show(trace) {
      const { stepper } = this;
      const { error } = trace;
      this.count(error && error.line);
      if (error) this.problem.textContent = `Line ${error.line}: ${error.message}`;
      stepper.show(trace, error ? trace.stops.length - 1 : 0);
      if (!error && !stepper.options.playground) {
        stepper.closeEditor();
        stepper.app.classList.add("lab-edited");
        stepper.buttons.forward.focus();
      }
      if (stepper.onrun) stepper.onrun(trace, this.text.value + "\n");
    }

    close() {
      this.box.remove();
      this.stepper.program.hidden = false;
    }
  };

  /* -- labs in a page ---------------------------------------------------- */

  const found = new Map();

  function mount(section) {
    if (section.dataset.ready) return found.get(section.id);
    section.dataset.ready = "1";
    const trace = JSON.parse(section.querySelector("script.lab-trace").textContent);
    const options = JSON.parse(section.dataset.options || "{}");
    const stepper = new Lab.Stepper(section, trace, { ...options, id: section.id });
    section.classList.add("lab-on");
    found.set(section.id, stepper);
    return stepper;
  }
  Lab.mounted = mount;

  /** What an address asks for: `#id@stop`, perhaps with a program. */
  Lab.asked = function () {
    let hash = location.hash;
    try { hash = decodeURIComponent(hash); } catch (_) { /* not one of ours */ }
    const [place, ...rest] = hash.slice(1).split(";");
    const [id, stop] = place.split("@");
    const said = Object.fromEntries(rest.map((part) => [part.split("=", 1)[0], part.slice(part.indexOf("=") + 1)]));
    const { v: version, py } = said;
    if (stop === undefined && py === undefined) return null;
    return { id, stop: Math.max(0, (parseInt(stop, 10) || 1) - 1), version, py };
  };

  /** The program that a link asks for, and the version to run it as. */
  Lab.linked = async function ({ version, py }) {
    const source = await Lab.unpack(py);
    const known = !version || Lab.VERSIONS.includes(version);
    return { source, version: known && version, unknown: known ? null : `This link asks for CPython ${version.slice(0, 20)}, which the book doesn't have.` };
  };

  async function follow() {
    const asked = Lab.asked();
    const section = asked && document.getElementById(asked.id);
    if (!section || !section.classList.contains("lab")) return;
    const stepper = mount(section);
    section.scrollIntoView({ block: "start", behavior: still() ? "auto" : "smooth" });
    if (asked.py !== undefined) await follower(stepper, asked);
    const { stops } = stepper.trace;
    const at = Math.min(asked.stop, stops.length - 1);
    if (stops[at] && stops[at].grain === "step") stepper.setGrain("step");
    stepper.goTo(at, true);
  }

  /** Runs the program of a link in a lab, or says why not. */
  async function follower(stepper, asked) {
    const own = () => stepper.reset();
    try {
      const { source, version, unknown } = await Lab.linked(asked);
      if (unknown) {
        const other = stepper.original.version;
        return stepper.wrong(unknown, `Run it as CPython ${other}`, () => follower(stepper, { ...asked, version: other }));
      }
      const trace = await stepper.run(source, version || stepper.original.version);
      stepper.app.classList.add("lab-edited");
      stepper.show(trace, 0);
    } catch (error) {
      stepper.wrong(error.message, "Show this lab's own program", own);
    }
  }

  /** What mdBook's own page lacks for those who do not see it. */
  function landmarks() {
    const bar = document.getElementById("mdbook-menu-bar");
    if (bar && !bar.hasAttribute("role")) bar.setAttribute("role", "banner");
    const toggle = document.getElementById("mdbook-sidebar-toggle");
    if (!toggle || toggle.tagName !== "LABEL") return;
    // A label may have neither of the two: its text says what it is for.
    toggle.append(h("span.lab-unseen", {}, toggle.getAttribute("aria-label") || ""));
    toggle.removeAttribute("aria-label");
    const bare = () => toggle.hasAttribute("aria-expanded") && toggle.removeAttribute("aria-expanded");
    new MutationObserver(bare).observe(toggle, { attributeFilter: ["aria-expanded"] });
    bare();
  }

  /** What is wider than its box must be reached by keyboard to be scrolled. */
  function reachable() {
    for (const box of document.querySelectorAll("pre > code, .content table, .content .picture")) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  }

  function start() {
    landmarks();
    new ResizeObserver(reachable).observe(document.body);
    const labs = document.querySelectorAll(".lab");
    if (labs.length) {
      const near = new IntersectionObserver((entries) => {
        for (const { isIntersecting, target } of entries) {
          if (isIntersecting) { near.unobserve(target); mount(target); }
        }
      }, { rootMargin: "900px" });
      labs.forEach((lab) => near.observe(lab));
      follow();
      addEventListener("hashchange", follow);
    }
    if (Lab.playground) Lab.playground();
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();

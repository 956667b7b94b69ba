/* What the tests ask of a lab in the page: whether all of it is in view, and
 * whether anything moves, wraps or overlaps. Each answers with a list of
 * complaints, which should be empty, or with numbers.
 */
window.Fit = (function () {
  "use strict";

  const frame = () => new Promise(requestAnimationFrame);
  const box = (element) => element.getBoundingClientRect();
  const labs = () => [...document.querySelectorAll("section.lab")].map(Lab.mounted);
  const seen = (element) => box(element).height > 0 && box(element).width > 0;

  /** The four parts that must be in view together. */
  const parts = ({ listing, heap, sayings, controls }) => ({
    code: listing.element,
    heap,
    caption: sayings.element,
    controls: controls.element,
  });

  async function settled() {
    await document.fonts.ready;
    await frame();
    await frame();
  }

  /** Whether the drawing of the heap is larger than its room, and so would be scrolled. */
  const scrolls = ({ heap }) =>
    heap.scrollHeight > heap.clientHeight + 1 || heap.scrollWidth > heap.clientWidth + 1;

  /** Complaints about parts that are not in view when the lab is gone to, and about a page
   * that is wider than its window. */
  async function inView(lab) {
    lab.root.scrollIntoView({ block: "start", behavior: "instant" });
    await settled();
    const out = [];
    for (const [name, element] of Object.entries(parts(lab))) {
      const { top, bottom, height, width } = box(element);
      const inside = top >= -1 && bottom <= innerHeight + 1;
      const large = height > (name === "heap" ? 90 : 30) && width > 100;
      if (!inside || !large) out.push(`${lab.root.id}: ${name} at ${top}..${bottom}`);
    }
    const { scrollWidth, clientWidth } = document.querySelector(".content");
    if (scrollWidth > clientWidth + 1) out.push(`${lab.root.id}: ${scrollWidth} of ${clientWidth}`);
    const { at } = lab;
    lab.goTo(lab.trace.stops.length - 1, true);
    if (scrolls(lab)) out.push(`${lab.root.id}: the heap is larger than its room at the end`);
    lab.goTo(at, true);
    return out;
  }

  /** Where what a stop is shown in stands; the drawing, once there is one. */
  const standing = ({ stage, svg, names, output, lists }, drawn) =>
    [names.element, output.element, lists.element, ...(drawn ? [svg] : [])]
      .map((element) => [box(element), box(stage)])
      .map(([a, all]) => [a.left - all.left, a.top - all.top, a.width, a.height].map(Math.round))
      .join(" ");

  /** Complaints about what moves, and captions that are cut. */
  function still(lab) {
    const button = lab.controls.buttons.forward;
    const place = () => {
      const [at, stage] = [box(button), box(lab.stage)];
      return [at.left - stage.left, at.top - stage.top].map(Math.round).join();
    };
    const first = place();
    const out = new Set();
    for (const grain of ["line", "step"]) {
      lab.setGrain(grain);
      const stood = {};
      for (const at of lab.stops().slice(0, 200)) {
        lab.goTo(at, true);
        const drawn = seen(lab.svg);
        const stands = standing(lab, drawn);
        stood[drawn] ??= stands;
        if (stands !== stood[drawn]) out.add(`${lab.root.id}: something moves at stop ${at + 1}`);
        if (place() !== first) out.add(`${lab.root.id}: controls move at stop ${at + 1}`);
        const { scrollHeight, clientHeight } = lab.sayings.element;
        if (scrollHeight > clientHeight + 1) out.add(`${lab.root.id}: caption ${at + 1} is cut`);
        if (scrolls(lab)) out.add(`${lab.root.id}: the heap is scrolled at stop ${at + 1}`);
        const line = lab.listing.element.querySelector(".lab-ran");
        const [code, ran] = [box(lab.listing.element), line && box(line)];
        const hidden = ran && (ran.bottom < code.top + 4 || ran.top > code.bottom - 4);
        if (hidden) out.add(`${lab.root.id}: the line of stop ${at + 1} is out of sight`);
      }
    }
    for (const p of lab.options.predict || []) {
      lab.at = 0;
      lab.sayings.ask(p);
      if (place() !== first) out.add(`${lab.root.id}: the question moves the controls`);
      const choices = [...lab.sayings.question.querySelectorAll("button")];
      const inside = (choice) => box(choice).bottom <= box(lab.controls.element).top + 1;
      if (!choices.every(inside)) out.add(`${lab.root.id}: choices are covered`);
      lab.sayings.hide();
    }
    lab.setGrain("line");
    lab.goTo(0, true);
    return [...out];
  }

  /** How many lines of code are shown, and how many of them wrap. */
  function lines({ listing }) {
    const shown = listing.lines.filter(seen).filter((line) => !line.matches(".lab-gap"));
    const high = (line) => parseFloat(getComputedStyle(line).lineHeight) * 1.5;
    return [shown.length, shown.filter((line) => box(line).height > high(line)).length];
  }

  /** Complaints about a lab on the whole screen. */
  async function whole(lab, letters) {
    const middle = Math.floor(lab.stops().length * 0.6);
    lab.goTo(lab.stops()[middle], true);
    await settled();
    const { bar, listing, names, output, heap, lists, sayings, controls } = lab;
    const elements = [listing, names, output, lists, sayings, controls].map((p) => p.element);
    const all = [bar, heap, ...elements].filter(seen);
    const out = [];
    all.forEach((one, i) => {
      const a = box(one);
      if (a.bottom > innerHeight + 1 || a.right > innerWidth + 1)
        out.push(`${one.className} is out`);
      for (const other of all.slice(i + 1)) {
        const b = box(other);
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1 && down > 1) out.push(`${one.className} over ${other.className}`);
      }
    });
    const text = (e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    for (const element of lab.stage.querySelectorAll("*")) {
      if (element.closest("svg") || !text(element) || !seen(element)) continue;
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (size < letters) out.push(`${element.className || element.tagName} is ${size} px`);
    }
    const drawn = 12 * lab.room.scale;
    if (drawn < letters) out.push(`the drawing is ${drawn} px`);
    return out.map((what) => `${lab.root.id}: ${what}`);
  }

  // Far down a page, the browser's 32-bit edges leave a side of 24 px as 23.9995.
  const NOISE = 0.01;

  /** Complaints about what is too small to be hit. */
  function targets(lab, least, large) {
    const main = new Set(Object.values(lab.controls.buttons));
    const buttons = [...lab.app.querySelectorAll("button, summary, input, select")].filter(seen);
    return buttons
      .filter((button) => !button.matches("[type=radio]"))
      .filter((button) => {
        const { width, height } = box(button);
        return Math.min(width, height) < (main.has(button) ? large : least) - NOISE;
      })
      .map(
        (button) =>
          `${lab.root.id}: ${button.className} is ${box(button).width}x${box(button).height}`,
      );
  }

  return { labs, settled, inView, still, lines, whole, targets };
})();

/* Labs in a page: each is made when it comes near, or when the address asks
 * for it; and what mdBook's own page lacks for those who do not see it.
 */
(function () {
  "use strict";

  const { h } = Lab;
  const NEAR = "900px";
  const mounted = new Map();

  /** The stepper of a lab in the page. */
  Lab.mounted = function (section) {
    if (section.dataset.ready) return mounted.get(section.id);
    section.dataset.ready = "1";
    const trace = JSON.parse(section.querySelector("script.lab-trace").textContent);
    const options = JSON.parse(section.dataset.options || "{}");
    section.classList.add("lab-on");
    const lab = new Lab.Stepper(section, trace, { ...options, id: section.id });
    mounted.set(section.id, lab);
    if (options.check) new Lab.Kata(section.closest("section.kata"), lab);
    return lab;
  };

  /** Shows what the address asks for. */
  async function follow() {
    const asked = Lab.asked();
    const { id, stop, py, loose } = asked;
    const lost = /^lab-\d/.test(id) && document.querySelector("section.lab");
    const section = document.getElementById(id) || lost;
    if (!section || !section.classList.contains("lab")) return;
    const own = section.id === id;
    if (own && stop === undefined && py === undefined && !loose) return;
    // Those above first: the pictures that they take the place of have other heights.
    for (const above of document.querySelectorAll("section.lab")) {
      Lab.mounted(above);
      if (above === section) break;
    }
    const lab = Lab.mounted(section);
    section.scrollIntoView({ block: "start", behavior: Lab.still() ? "auto" : "smooth" });
    if (own && py !== undefined) await runAsked(lab, asked);
    else {
      const why = Lab.misled({ id, loose: own && loose }, "this page");
      lab.wrong(why && `${why} This is ${own ? "the lab's own program" : "its first lab"}.`);
    }
    if (own) lab.goToAsked(stop);
  }

  /** Runs the program of a link in a lab, or says why not. */
  async function runAsked(lab, asked) {
    try {
      const { source, version, unknown } = await Lab.linked(asked);
      const own = lab.original.version;
      if (unknown) {
        const act = () => runAsked(lab, { ...asked, version: own, other: "" });
        const why = `${unknown} This is the lab's own program.`;
        return lab.wrong(why, `Run it as CPython ${own}`, act);
      }
      const trace = await lab.run(source, version || own);
      lab.app.classList.add("lab-edited");
      lab.show(trace, 0);
    } catch (error) {
      lab.reset();
      lab.wrong(`${error.message} This is the lab's own program.`);
    }
  }

  function landmarks() {
    const bar = document.getElementById("mdbook-menu-bar");
    if (bar && !bar.hasAttribute("role")) bar.setAttribute("role", "banner");
    const toggle = document.getElementById("mdbook-sidebar-toggle");
    if (!toggle || toggle.tagName !== "LABEL") return;
    // A label may have neither of the two: its text says what it is for.
    toggle.append(h("span.lab-unseen", {}, toggle.getAttribute("aria-label") || ""));
    toggle.removeAttribute("aria-label");
    const bare = () =>
      toggle.hasAttribute("aria-expanded") && toggle.removeAttribute("aria-expanded");
    new MutationObserver(bare).observe(toggle, { attributeFilter: ["aria-expanded"] });
    bare();
  }

  /** Links past the sidebar, to be seen when the keyboard comes to them. */
  function skipLinks(first) {
    const main = document.querySelector(".content main");
    if (!main) return;
    const link = (label, to) => {
      const jump = (event) => {
        event.preventDefault();
        if (!to.hasAttribute("tabindex")) to.tabIndex = -1;
        to.scrollIntoView({ block: "start" });
        to.focus({ preventScroll: true });
      };
      return h("a.lab-skip", { href: `#${to.id}`, onclick: jump }, label);
    };
    if (!main.id) main.id = "lab-text";
    const links = [link("Skip to the text", main)];
    if (first) links.push(link("Skip to the first lab", first));
    document.body.prepend(h("nav.lab-skips", { "aria-label": "Skip" }, ...links));
  }

  /** Every program of the page can be run in the playground. */
  function offer() {
    for (const program of document.querySelectorAll("div.program")) {
      const code = program.querySelector("code.language-python");
      if (!code || program.querySelector(".lab-open")) continue;
      const link = h(
        "a.lab-open",
        { href: `${Lab.root}playground.html` },
        "Open in the playground",
      );
      Lab.pack(code.textContent).then((py) => (link.href += `#playground@1;py=${py}`));
      program.append(h("p.lab-offer", {}, link));
    }
  }

  const WIDE = "pre > code, .content table, .content .picture, .lab-figure";

  const goesOn = ({ scrollLeft, clientWidth, scrollWidth }) =>
    scrollLeft + clientWidth < scrollWidth - 1;

  /** Says of a table whether it goes on to the right. */
  function edge({ target }) {
    target.classList.toggle("goes-on", goesOn(target));
  }

  /** How far what is lit in a box lies from the middle of it. */
  function fromMiddle(box) {
    const lit = box.querySelector(".lab-lit");
    if (!lit) return 0;
    const [{ left, width }, room] = [lit, box].map((e) => e.getBoundingClientRect());
    return left - room.left - (room.width - width) / 2;
  }

  /** What is wider than its box must be reached by keyboard to be scrolled; it begins
   * with the step that is lit. All boxes are measured before one of them is changed: a
   * change in between would have the whole page laid out again. */
  function reachable() {
    const boxes = [...document.querySelectorAll(WIDE)].map((box) => {
      const wide = box.scrollWidth > box.clientWidth;
      const first = wide && !box.hasAttribute("tabindex");
      return { box, wide, more: goesOn(box), by: first ? fromMiddle(box) : 0 };
    });
    for (const { box, wide, more, by } of boxes) {
      if (box.tagName === "TABLE") {
        box.classList.toggle("goes-on", more);
        box.addEventListener("scroll", edge, { passive: true });
      }
      if (wide) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
      if (by) box.scrollLeft += by;
    }
  }

  /** Labs may be wider than the text: as wide as what the text stands in. */
  function measure() {
    const content = document.querySelector(".content");
    if (!content) return;
    const root = document.documentElement;
    const say = () => root.style.setProperty("--lab-room", `${content.clientWidth}px`);
    say();
    new ResizeObserver(say).observe(content);
  }

  function watch(labs) {
    const near = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting) continue;
          near.unobserve(target);
          Lab.mounted(target);
        }
      },
      { rootMargin: NEAR },
    );
    labs.forEach((lab) => near.observe(lab));
    follow();
    addEventListener("hashchange", follow);
  }

  function start() {
    const labs = document.querySelectorAll("section.lab");
    landmarks();
    skipLinks(labs[0]);
    measure();
    offer();
    new ResizeObserver(reachable).observe(document.body);
    if (labs.length) watch(labs);
    if (Lab.playground) Lab.playground();
    Lab.tally();
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();

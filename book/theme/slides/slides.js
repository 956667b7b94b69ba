/* The slides of a chapter: keys, room, hands, notes.
 *
 * A slide is as large as it can be: `fit` finds the largest text with which all
 * of it is to be seen. What is `later` keeps its room until a key shows it.
 */
(function () {
  "use strict";

  const { h } = Lab;
  const LEAST = 20; // pixels of a screen with 1080 lines
  const THEMES = ["light", "rust", "coal", "navy", "ayu"];
  const root = document.documentElement;
  const all = [...document.querySelectorAll(".slide")];
  const asked = new URLSearchParams(location.search);
  let slides = all;
  const bar = document.querySelector(".note-bar");
  const count = document.querySelector(".count");
  const keys = document.querySelector(".keys");
  const START = Date.now();
  let at = 0;
  let other = null; // the second window

  /** Tries sizes and shapes, and keeps the largest text that fits. */
  function fit(slide) {
    const box = slide.querySelector(".fit");
    if (!box || slide.matches(".lab-slide")) return;
    const most = Number(slide.dataset.most);
    const fits = (size) => {
      box.style.setProperty("--s", size);
      const parts = [box, ...box.querySelectorAll("pre, table, .code, .prints, .asked")];
      return parts.every(
        (e) => e.scrollHeight <= e.clientHeight + 1 && e.scrollWidth <= e.clientWidth + 1,
      );
    };
    let best = { size: 0, shape: "" };
    for (const shape of ["stacked", "beside", "columns"]) {
      box.dataset.shape = shape;
      let size = most;
      while (size >= LEAST && size > best.size && !fits(size)) size -= 1;
      if (size >= LEAST && size > best.size) best = { size, shape };
    }
    box.dataset.shape = best.shape || "stacked";
    box.style.setProperty("--s", best.size || LEAST);
    box.querySelectorAll("figure svg").forEach(draw);
  }

  /** A picture as large as its room, and no larger: beyond its edge is what
   * another slide shows. */
  function draw(svg) {
    svg.removeAttribute("style");
    const { width, height } = svg.viewBox.baseVal;
    const room = svg.getBoundingClientRect();
    const scale = Math.min(room.width / width, room.height / height);
    svg.style.cssText = `flex: none; width: ${width * scale}px; height: ${height * scale}px`;
  }

  /** What of a slide is still to come. */
  const waiting = (slide) => slide.querySelectorAll(".later:not(.shown)");

  /** Shows a slide, `whole` with its answers; `linked` if the address led here. */
  function show(index, whole, linked) {
    const old = slides[at];
    at = Math.max(0, Math.min(index, slides.length - 1));
    const slide = slides[at];
    // A lab that was touched would go on taking the keys.
    document.body.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    old.classList.remove("here");
    slide.classList.add("here");
    for (const part of slide.querySelectorAll(".later")) part.classList.toggle("shown", whole);
    slide.classList.toggle("answered", whole);
    fit(slide);
    const section = slide.querySelector("section.lab");
    if (section) open(section);
    else (slide.querySelector("h1, h2") || slide).focus({ preventScroll: true });
    if (!linked) history.replaceState(null, "", `#${at + 1}`);
    tell();
  }

  /** A lab takes the whole slide, and the arrows. */
  function open(section) {
    const lab = Lab.mounted(section);
    lab.app.classList.add("lab-full");
    lab.room.fit();
    lab.app.focus({ preventScroll: true });
  }

  function tell() {
    const slide = slides[at];
    const lab = slide.querySelector(".lab-bar");
    (lab || document.body).append(count);
    count.textContent = `${at + 1} / ${slides.length}`;
    const notes = slide.querySelector(".notes");
    const html = notes ? notes.innerHTML : "<p>Nothing on this slide.</p>";
    bar.innerHTML = html;
    if (!other || other.closed) return;
    const minutes = Math.floor((Date.now() - START) / 60000);
    const next = slides[at + 1] && slides[at + 1].querySelector("h1, h2");
    const where = `${count.textContent} · ${minutes} min`;
    const heading = slide.querySelector("h1, h2");
    other.document.body.innerHTML =
      `<main class="notes-page"><p class="where">${where}</p>` +
      `<h1>${heading ? heading.innerHTML : ""}</h1>${html}` +
      `<p class="next">Next: ${next ? next.innerHTML : "the end"}</p></main>`;
  }

  /** The notes in a window of their own, which follows this one; it needs no
   * server, since it is this page's own. */
  function second() {
    other = window.open("", "counting-to-zero-notes", "popup,width=900,height=700");
    if (!other) return;
    const styles = [...document.querySelectorAll("link[rel=stylesheet]")];
    other.document.head.replaceChildren(
      ...styles.map((s) => Object.assign(s.cloneNode(), { href: s.href })),
    );
    other.document.title = "Speaker notes";
    other.document.documentElement.className = root.className;
    other.document.documentElement.lang = "en";
    other.onkeydown = press;
    other.onclick = (event) => {
      const link = event.target.closest("a");
      if (!link) return;
      event.preventDefault();
      location.hash = link.hash;
    };
    tell();
  }

  function forward() {
    const [next] = waiting(slides[at]);
    if (!next) return show(at + 1, false);
    next.classList.add("shown");
    slides[at].classList.add("answered");
  }

  function back() {
    if (at > 0) show(at - 1, true);
  }

  /** One more hand for a choice; none for any with 0. */
  function hand(n) {
    const choices = slides[at].querySelectorAll(".choices button");
    for (const [i, choice] of choices.entries()) {
      const hands = n === 0 ? 0 : parseInt(choice.dataset.hands || 0) + (i === n - 1 ? 1 : 0);
      if (hands) choice.dataset.hands = hands === 1 ? "1 hand" : `${hands} hands`;
      else delete choice.dataset.hands;
    }
  }

  function theme(name) {
    // Without "js", mdBook shows its light theme whatever the class says.
    root.className = `${name} js deck-on`;
    const sheet = (id, on) => {
      const link = document.getElementById(`mdbook-${id}-css`);
      if (link) link.disabled = !on;
    };
    sheet("tomorrow-night", name === "coal" || name === "navy");
    sheet("ayu-highlight", name === "ayu");
    sheet("highlight", name === "light" || name === "rust");
    if (other && !other.closed) other.document.documentElement.className = root.className;
  }

  /** The slides with the Rust of the chapter, or without it. */
  function choose(rust) {
    const chosen = (slide) => rust || !slide.matches(".in-rust");
    const here = all.indexOf(slides[at]);
    slides = all.filter(chosen);
    for (const slide of all) slide.classList.toggle("out", !chosen(slide));
    // One that is out now leaves its place to the one before it.
    at = all.slice(0, here + 1).filter(chosen).length - 1;
  }

  /** Puts the Rust in or takes it out, here and in the chapters. */
  function turnRust() {
    const old = slides[at];
    const open = slides.length < all.length;
    Lab.keepRust(open);
    choose(open);
    old.classList.remove("here");
    show(at, false);
  }

  const named = () => THEMES.find((name) => root.classList.contains(name)) || THEMES[0];

  const ACTS = {
    ArrowRight: forward,
    ArrowDown: forward,
    PageDown: forward,
    " ": forward,
    Enter: forward,
    ArrowLeft: back,
    ArrowUp: back,
    PageUp: back,
    Home: () => show(0, false),
    End: () => show(slides.length - 1, true),
    n: () => bar.toggleAttribute("hidden"),
    p: second,
    b: () => root.classList.toggle("blank"),
    ".": () => root.classList.toggle("blank"),
    k: () => keys.toggleAttribute("hidden"),
    t: () => theme(THEMES[(THEMES.indexOf(named()) + 1) % THEMES.length]),
    r: turnRust,
    f: () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()),
    Escape: () => {
      keys.hidden = true;
      slides[at].focus();
    },
  };
  // What the slides take although a lab has the focus.
  const ALWAYS = ["PageDown", "PageUp", "Escape", "n", "f", "b", "k", "r", "t"];

  function press(event) {
    const { target, key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if (target.isContentEditable || /TEXTAREA|SELECT/.test(target.tagName)) return;
    const name = key.length === 1 ? key.toLowerCase() : key;
    const inside = target.closest && target.closest(".lab-app");
    if (inside && !ALWAYS.includes(name)) return;
    if (target.tagName === "BUTTON" && (key === " " || key === "Enter")) return;
    if (/^[0-9]$/.test(key)) return hand(Number(key));
    if (!ACTS[name]) return;
    event.preventDefault();
    event.stopPropagation();
    ACTS[name]();
  }

  /** Every slide on a page of its own, with all that it holds. */
  function paper() {
    if (root.classList.contains("paper")) return;
    root.classList.add("paper");
    for (const slide of slides) {
      slide.classList.add("answered");
      for (const part of slide.querySelectorAll(".later")) part.classList.add("shown");
      fit(slide);
    }
  }

  /** Goes to the lab that the address names; its own script goes to the stop. */
  function follow() {
    const [, id] = /^#(lab-[^@]*)@/.exec(location.hash) || [];
    const found = slides.findIndex((slide) => id && slide.querySelector(`#${id}`));
    if (found >= 0) show(found, false, true);
  }

  for (const code of document.querySelectorAll(".slide pre code.language-python")) {
    if (window.hljs && !code.closest(".lab-static")) window.hljs.highlightBlock(code);
  }
  for (const button of document.querySelectorAll(".choices button")) {
    const n = [...button.closest("ol").children].indexOf(button.closest("li")) + 1;
    button.addEventListener("click", () => hand(n));
  }
  for (const slide of all) slide.tabIndex = -1;
  document.body.append(
    h(
      "nav.turn",
      { "aria-label": "Slides" },
      h("button", { type: "button", "aria-label": "Back", onclick: back }, "‹"),
      h("button", { type: "button", "aria-label": "On", onclick: forward }, "›"),
      h("button", { type: "button", "aria-label": "Keys", onclick: ACTS.k }, "K"),
    ),
  );
  theme(named());
  choose(asked.has("rust") || Lab.rustIsOpen());
  addEventListener("keydown", press, true);
  addEventListener("resize", () => fit(slides[at]));
  addEventListener("hashchange", follow);
  addEventListener("beforeprint", paper);
  // For tests.
  window.Slides = {
    get slides() {
      return slides;
    },
    show,
    fit,
    paper,
  };
  show(Number((/^#(\d+)$/.exec(location.hash) || [])[1] || 1) - 1, false);
  follow();
  if (asked.has("paper")) paper();
})();

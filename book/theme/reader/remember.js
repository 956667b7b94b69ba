/* Keeps what the reader does on a page, and shows it in the contents: which
 * chapters are read to their end, and where to go on.
 */
(function () {
  "use strict";

  const { h, reader } = Lab;
  const main = document.querySelector(".content main");

  /** The number of the chapter that this page is, if it is one. */
  const number = () => main && main.querySelector(".chapter-number");

  /** A chapter is read when its last line has been on the screen. */
  function watchTheEnd() {
    const last = [...main.children].filter((child) => child.offsetHeight > 0).pop();
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      seen.disconnect();
      reader.change((kept) => (kept.read[reader.page()] = true));
      marks();
    });
    if (last) seen.observe(last);
  }

  /** The heading that stands above the middle of the screen. */
  function heading() {
    const above = [...main.querySelectorAll("h2[id]")].filter(
      (h2) => h2.getBoundingClientRect().top < innerHeight / 2,
    );
    return above.pop();
  }

  function keepThePlace() {
    const at = heading();
    const title = main.querySelector("h1").textContent;
    reader.change((kept) => {
      kept.last = { page: reader.page(), at: at ? at.id : "", title };
    });
  }

  /** Ticks in the sidebar and in the map of the book. */
  function marks() {
    const { read } = reader.read();
    const ticks = (element, address) => element.classList.toggle("is-read", Boolean(read[address]));
    for (const link of document.querySelectorAll("#mdbook-sidebar a[href*='/index.html']")) {
      const address = link.getAttribute("href").split("#")[0].split("/").slice(-2).join("/");
      if (!link.getAttribute("href").includes("#")) ticks(link, address);
    }
    for (const item of document.querySelectorAll(".map li[data-page]")) {
      ticks(item, item.dataset.page);
    }
  }

  /** On the first page: the way back to where the reader was. */
  function goOn() {
    const map = document.querySelector(".map");
    const { last, read } = reader.read();
    if (!map || !last) return;
    const place = last.at ? `#${last.at}` : "";
    const link = h("a", { href: reader.href(`${last.page}${place}`) }, last.title);
    const chapters = map.querySelectorAll("li").length;
    const done = [...map.querySelectorAll("li")].filter((li) => read[li.dataset.page]).length;
    const far = done ? ` You have read ${done} of ${chapters} chapters.` : "";
    map.before(h("p.go-on", {}, "Go on where you were: ", link, ".", far));
  }

  /** A guess at a lab's question, told by the lab. */
  function keepGuess({ detail }) {
    const { lab, stop, question, choice, answer } = detail;
    const page = reader.page();
    reader.change((kept) => {
      kept.guesses[`${page}#${lab}@${stop + 1}`] = { question, choice, answer };
    });
  }

  document.addEventListener("lab-guess", keepGuess);
  marks();
  goOn();
  if (number()) {
    watchTheEnd();
    addEventListener("pagehide", keepThePlace);
    document.addEventListener("visibilitychange", () => document.hidden && keepThePlace());
  }
})();

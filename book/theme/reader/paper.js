/* A chapter on paper: its Rust is open, and hints and answers stand at the end, where
 * no eye falls on them beside the question. Afterwards all is as it was.
 */
(function () {
  "use strict";

  const { h } = Lab;
  const main = document.querySelector(".content main");
  let opened = [];
  let answers = null;

  const OPEN = ".in-rust, .listing";

  /** One answer or hint, as it stands at the end. */
  function answer(details, n) {
    const summary = details.querySelector("summary");
    summary.dataset.answer = n;
    const title = h("p.answer-of", {}, `${n}. `, ...summary.cloneNode(true).childNodes);
    const rest = [...details.children].filter((child) => child !== summary);
    const copies = rest.map((child) => child.cloneNode(true));
    for (const copy of copies) {
      for (const inner of [copy, ...copy.querySelectorAll("*")]) {
        inner.removeAttribute("id");
        if (inner.tagName === "DETAILS") inner.open = true;
      }
    }
    return h("div.answer", {}, title, ...copies);
  }

  function before() {
    after();
    const all = [...main.querySelectorAll("details")].filter((d) => !d.closest(".lab"));
    opened = all.filter((details) => details.matches(OPEN) && !details.open);
    for (const details of opened) details.open = true;
    const folded = all.filter(
      (d) => !d.matches(OPEN) && !d.parentElement.closest(`details:not(${OPEN})`),
    );
    if (folded.length === 0) return;
    const title = h("p.answers-title", {}, "Hints and answers");
    const parts = folded.map((details, index) => answer(details, index + 1));
    answers = h("section.paper-answers", {}, title, ...parts);
    main.append(answers);
  }

  function after() {
    for (const details of opened) details.open = false;
    opened = [];
    if (answers) answers.remove();
    answers = null;
  }

  if (!main) return;
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
})();

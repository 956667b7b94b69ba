/* What a word of the glossary means, beside the word: under the pointer, on
 * focus, and at the first touch of it. The link goes to the glossary as ever.
 */
(function () {
  "use strict";

  const { h } = Lab;
  const data = document.querySelector("script.terms");
  const terms = data ? JSON.parse(data.textContent) : {};
  const box = h("div.term", { id: "term", role: "tooltip", hidden: true });
  let shown = null;

  const word = (link) => decodeURIComponent(link.hash.slice(1));

  function show(link) {
    shown = link;
    box.innerHTML = terms[word(link)];
    box.hidden = false;
    link.setAttribute("aria-describedby", "term");
    const at = link.getBoundingClientRect();
    const left = Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - 12);
    const over = at.bottom + box.offsetHeight + 12 > innerHeight;
    const top = over ? at.top - box.offsetHeight - 6 : at.bottom + 6;
    box.style.left = `${Math.max(12, left) + scrollX}px`;
    box.style.top = `${top + scrollY}px`;
  }

  function hide() {
    box.hidden = true;
    if (shown) shown.removeAttribute("aria-describedby");
    shown = null;
  }

  /** The first touch explains, the second follows the link. */
  function touched(event) {
    const link = event.currentTarget;
    if (event.pointerType !== "touch" || shown === link) return;
    const stay = (click) => click.preventDefault();
    link.addEventListener("click", stay, { once: true });
    setTimeout(() => link.removeEventListener("click", stay), 600);
    show(link);
  }

  function explain(link) {
    link.classList.add("has-term");
    link.addEventListener("pointerenter", (e) => e.pointerType !== "touch" && show(link));
    link.addEventListener("pointerleave", (e) => e.pointerType !== "touch" && hide());
    link.addEventListener("pointerdown", touched);
    link.addEventListener("focus", () => show(link));
    link.addEventListener("blur", hide);
  }

  const links = [...document.querySelectorAll("main a[href*='glossary.html#']")];
  links.filter((link) => terms[word(link)]).forEach(explain);
  if (data) document.body.append(box);
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  document.addEventListener("pointerdown", (event) => shown && event.target !== shown && hide());
})();

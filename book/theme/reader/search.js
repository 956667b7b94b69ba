/* What searches is fetched when a reader is about to: its three scripts stand in a
 * file of their own, named in the head of a built page. The gesture that asked for
 * it is made again once it is there.
 */
(function () {
  "use strict";

  const named = document.querySelector("meta[name=search]");
  if (!named) return; // the page has it already
  const toggle = document.getElementById("mdbook-search-toggle");

  /** What does not come is asked for again by the next gesture. */
  const load = () => Lab.script(named.content).catch(() => {});

  // What mdBook's own script asks before a key turns the page.
  window.search = window.search || { hasFocus: () => false };
  const isThere = () => Boolean(window.elasticlunr);

  async function again(event, gesture) {
    if (isThere()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    await load();
    if (isThere()) gesture();
  }

  if (toggle) {
    toggle.addEventListener("click", (event) => again(event, () => toggle.click()), true);
    toggle.addEventListener("pointerenter", load, { once: true });
    toggle.addEventListener("focus", load, { once: true });
  }

  document.addEventListener(
    "keydown",
    (event) => {
      const typing = event.target.closest("input, textarea, select, [contenteditable]");
      const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (typing || !plain || !["s", "S", "/"].includes(event.key)) return;
      again(event, () => document.dispatchEvent(new KeyboardEvent("keydown", event)));
    },
    true,
  );

  // A link out of a search marks its words; one into a search opens it.
  const parameters = new URLSearchParams(location.search);
  if (parameters.has("highlight") || parameters.has("search")) load();
})();

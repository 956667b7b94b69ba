/* mdBook's bar leaves as one reads down and comes back as one scrolls up. It takes each
 * scroll up for a small one: when a page jumps up, because what is above an anchor has
 * been laid out meanwhile, the bar would stand in the middle of the text.
 */
(function () {
  "use strict";

  const bar = document.getElementById("mdbook-menu-bar");
  if (!bar) return;

  function backToTheTop() {
    if (bar.getBoundingClientRect().top > 0) bar.style.top = `${window.scrollY}px`;
  }

  document.addEventListener("scroll", backToTheTop, { passive: true });
})();

/* The titles of the pages before and after, where mdBook has arrows alone. The
 * contents in the sidebar know them.
 */
(function () {
  "use strict";

  const { h } = Lab;
  const titles = new Map();
  for (const link of document.querySelectorAll("#mdbook-sidebar a[href]")) {
    if (!titles.has(link.href)) titles.set(link.href, link.textContent.trim());
  }
  for (const arrow of document.querySelectorAll(".nav-chapters, .mobile-nav-chapters")) {
    const title = titles.get(arrow.href);
    if (!title) continue;
    const way = arrow.rel === "prev" ? "Back to" : "On to";
    arrow.title = `${way} ${title}`;
    arrow.setAttribute("aria-label", arrow.title);
    if (arrow.classList.contains("mobile-nav-chapters"))
      arrow.append(h("span.turn-title", {}, title));
  }
})();

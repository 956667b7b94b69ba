/* Once the book is served, a browser can keep it: see book/theme/offline. Not
 * while its author edits it, when a page of a moment ago is the wrong one.
 */
(function () {
  "use strict";

  const served = /^https?:$/.test(location.protocol);
  const kept = document.querySelector("meta[name=offline]");
  if (!served || !kept || window.top !== window || !navigator.serviceWorker) return;
  const saving = navigator.connection && navigator.connection.saveData;
  if (saving) return;
  const start = () => navigator.serviceWorker.register(kept.content).catch(() => {});
  // The page itself comes first.
  addEventListener("load", () => setTimeout(start, 8000));
})();

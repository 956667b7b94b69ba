/* Keys and fingers: which lab they belong to, and what they do there.
 *
 * Left and right for one stop, Home and End for the first and the last, space
 * to play, I to go into a collection, L and S for steps by line or by collector
 * E to edit, ? for the legend, Escape to let go. They belong to the lab that
 * was touched last, until something else is: they never turn mdBook's page.
 */
(function () {
  "use strict";

  const FOCUSABLE = "button, input, select, textarea, summary, a[href], [tabindex], .cm-editor";
  const SWIPE = 40; // pixels

  let touched = null; // the lab last touched

  /** What a key does in a lab. */
  function action(lab, event) {
    const { tagName } = event.target;
    const pressed = tagName === "BUTTON" || tagName === "SUMMARY" || tagName === "INPUT";
    const acts = {
      ArrowRight: () => lab.go("forward"),
      ArrowLeft: () => lab.go("back"),
      Home: () => lab.go("first"),
      End: () => lab.go("last"),
      i: () => lab.into(),
      l: () => lab.setGrain("line"),
      s: () => lab.setGrain("step"),
      f: () => lab.fullScreen(),
      e: () => lab.edit(),
      p: () => lab.controls.play(),
      "?": () => lab.legend.toggle(),
      Escape: () => lab.letGo(),
      " ": pressed ? null : () => lab.controls.play(),
    };
    return acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  }

  /** Whether a key is text for what has the focus. */
  function written({ target }) {
    const { tagName, type } = target;
    if (tagName === "TEXTAREA" || tagName === "SELECT" || target.isContentEditable) return true;
    return tagName === "INPUT" && type !== "range";
  }

  function press(lab, event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    event.stopPropagation(); // mdBook would turn the page
    if (written(event)) return;
    const act = action(lab, event);
    if (!act) return;
    event.preventDefault();
    act();
  }

  /** A stroke to the left shows what comes next, one to the right what was. */
  function swipes(lab, element) {
    let from = null;
    element.addEventListener("touchstart", ({ touches }) => {
      const [{ clientX, clientY }] = touches;
      from = touches.length === 1 ? { x: clientX, y: clientY } : null;
    });
    element.addEventListener("touchend", ({ changedTouches }) => {
      if (!from) return;
      const [{ clientX, clientY }] = changedTouches;
      const across = clientX - from.x;
      const down = clientY - from.y;
      from = null;
      if (Math.abs(across) < Math.max(SWIPE, 2 * Math.abs(down))) return;
      lab.go(across < 0 ? "forward" : "back");
    });
  }

  Lab.listen = function (lab) {
    const { app } = lab;
    app.addEventListener("keydown", (event) => press(lab, event));
    app.addEventListener("focusin", () => (touched = lab));
    app.addEventListener("pointerdown", (event) => {
      touched = lab;
      // What has no focus of its own leaves it with the lab.
      if (!event.target.closest(FOCUSABLE).matches(".lab-app")) return;
      setTimeout(() => app.focus({ preventScroll: true }));
    });
    swipes(lab, lab.heap);
  };

  document.addEventListener("pointerdown", ({ target }) => {
    if (touched && !touched.app.contains(target)) touched = null;
  });

  // Before mdBook's own: the focus may be nowhere, as after a click in Safari.
  window.addEventListener(
    "keydown",
    (event) => {
      const lost = event.target === document.body || event.target === document.documentElement;
      if (touched && lost) press(touched, event);
    },
    true,
  );
})();

/* What a reader has typed and not run yet, kept through a reload. Where the
 * browser keeps nothing, as for a page off the disk in some, it is not missed.
 */
(function () {
  "use strict";

  const KEY = "counting-to-zero-draft";

  const { store } = Lab;

  Lab.draft = {
    /** Keeps a program that was typed over what this address holds. */
    keep: (source) => store((s) => s.setItem(KEY, JSON.stringify({ source, at: location.hash }))),

    drop: () => store((s) => s.removeItem(KEY)),

    /** The draft, and whether it belongs to this address. */
    read() {
      const draft = store((s) => JSON.parse(s.getItem(KEY)));
      if (!draft || typeof draft.source !== "string") return null;
      return { source: draft.source, here: draft.at === location.hash };
    },
  };
})();

/* What the browser remembers of its reader: where they were, the chapters they
 * have read, and what they guessed. It is kept in this browser and goes nowhere
 * else; the page "Your progress" shows it, saves it to a file and erases it.
 */
(function () {
  "use strict";

  const KEY = "counting-to-zero.reader";
  /** Everything this book keeps has a key that begins so. */
  const OURS = "counting-to-zero";
  const FORMAT = "counting-to-zero progress";

  /** The address of this page from the book's first: `05_.../index.html`. */
  function page() {
    const depth = Lab.root.split("../").length;
    return location.pathname.split("/").slice(-depth).join("/") || "index.html";
  }

  const empty = () => ({ last: null, read: {}, guesses: {} });

  function read() {
    const kept = Lab.store((s) => JSON.parse(s.getItem(KEY)));
    return kept && typeof kept === "object" ? { ...empty(), ...kept } : empty();
  }

  function change(act) {
    const kept = read();
    act(kept);
    Lab.store((s) => s.setItem(KEY, JSON.stringify(kept)));
  }

  const keys = (store) => Object.keys(store).filter((key) => key.startsWith(OURS));

  Lab.reader = {
    page,
    read,
    change,

    /** The way from this page to one named by its address from the first. */
    href: (address) => `${Lab.root}${address}`,

    /** All that is kept, to be saved as a file: each key with its text. */
    all() {
      const kept = Lab.store((s) => keys(s).map((key) => [key, s.getItem(key)])) || [];
      return { format: FORMAT, version: 1, kept: Object.fromEntries(kept) };
    },

    /** Puts what a file holds in the place of what is kept; says what is wrong with it. */
    restore(text) {
      let file;
      try {
        file = JSON.parse(text);
      } catch (_) {
        return "This file is not JSON: choose the one that this page saved.";
      }
      const kept = file && file.format === FORMAT && file.kept;
      const sound = ([key, value]) => key.startsWith(OURS) && typeof value === "string";
      if (!kept || !Object.entries(kept).every(sound)) {
        return "This file is not progress saved by this book.";
      }
      const done = Lab.store((s) => {
        keys(s).forEach((key) => s.removeItem(key));
        Object.entries(kept).forEach(([key, value]) => s.setItem(key, value));
        return true;
      });
      return done ? null : "This browser does not let pages keep anything.";
    },

    erase: () => Lab.store((s) => keys(s).forEach((key) => s.removeItem(key))),
  };
})();

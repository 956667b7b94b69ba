/* What every part of the lab is made with: elements, icons, marked text. */
(function () {
  "use strict";

  const Lab = (window.Lab = window.Lab || {});

  /** Whether the reader asked for a page in which nothing moves. */
  Lab.still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

  /** The way from this page to the book's first. */
  Lab.root = typeof path_to_root === "string" ? path_to_root : "";

  /** An element: `h("p.a.b", {title: "x"}, "text", child)`. */
  function h(what, attributes, ...children) {
    const [tag, ...classes] = what.split(".");
    const element = document.createElement(tag);
    if (classes.length) element.className = classes.join(" ");
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (name === "style") element.style.cssText = value;
      else if (value === true) element.setAttribute(name, "");
      else if (value !== false && value != null) element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child != null));
    return element;
  }
  Lab.h = h;

  const ICONS = {
    first: "M5 4v12M16 4l-8 6 8 6z",
    back: "M14 4l-8 6 8 6z",
    forward: "M6 4l8 6-8 6z",
    last: "M15 4v12M4 4l8 6-8 6z",
    play: "M6 3l11 7-11 7z",
    pause: "M6 4v12M14 4v12",
    into: "M10 3v9M6 8l4 4 4-4M4 16h12",
    link: "M8 12l4-4M7 9l-2 2a3 3 0 0 0 4 4l2-2M13 11l2-2a3 3 0 0 0-4-4l-2 2",
    full: "M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4",
    edit: "M4 16l1-4 8-8 3 3-8 8z",
    legend: "M7.5 7.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M10 15v.2",
    close: "M5 5l10 10M15 5L5 15",
  };

  /** One of the lab's few icons, as SVG. */
  Lab.icon = (name) =>
    `<svg viewBox="0 0 20 20" aria-hidden="true"><path d="${ICONS[name]}"/></svg>`;

  /** A button that is an icon; `key` is what else does the same. */
  Lab.button = function (name, label, key, onclick) {
    const title = key ? `${label} (${key})` : label;
    const attributes = { type: "button", title, "aria-label": label, onclick };
    const element = h("button.lab-button", attributes);
    element.innerHTML = Lab.icon(name);
    return element;
  };

  /** A button that is a word. */
  Lab.wordButton = (classes, label, onclick) =>
    h(`button.lab-text${classes}`, { type: "button", onclick }, label);

  /** Writes a text, if it differs from the one that is there. */
  Lab.put = function (element, text) {
    if (element.textContent === text) return false;
    element.textContent = text;
    return true;
  };

  /** Writes an attribute, if it is another than was written last. */
  Lab.write = function (element, name, value) {
    const written = (element.written = element.written || {});
    if (written[name] !== value) element.setAttribute(name, (written[name] = value));
  };

  /** Makes these the children of an element. Those that are there stay as they are, with the
   * focus and whatever moves. */
  Lab.children = function (element, nodes) {
    for (const child of [...element.childNodes]) if (!nodes.includes(child)) child.remove();
    nodes.forEach((node, i) => {
      const there = element.childNodes[i] || null;
      if (there !== node) element.insertBefore(node, there);
    });
  };

  /** Whether `element` shows something else than `what`, which it does next. */
  Lab.differs = function (element, ...what) {
    const shown = element.shown || [];
    if (shown.length === what.length && what.every((is, i) => is === shown[i])) return false;
    element.shown = what;
    return true;
  };

  const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  Lab.escape = (text) => String(text).replace(/[&<>"]/g, (c) => ENTITIES[c]);

  /** HTML in which what stood between backticks is code. */
  Lab.marked = (text) => Lab.escape(text).replace(/`([^`]+)`/g, "<code>$1</code>");

  /** A text marked, as an element. */
  Lab.said = function (text) {
    const element = h("span");
    element.innerHTML = Lab.marked(text);
    return element;
  };

  const scripts = new Map();
  /** Loads a script of the book's, once; tries again if it did not come. */
  Lab.script = function (name) {
    if (scripts.has(name)) return scripts.get(name);
    const script = h("script", { src: `${Lab.root}${name}` });
    const loaded = new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = () => {
        scripts.delete(name);
        script.remove();
        reject(new Error(`${name} is not there`));
      };
    });
    scripts.set(name, loaded);
    document.head.append(script);
    return loaded;
  };

  /** What comes of `act` with the browser's store, which keeps things from page to
   * page; nothing where it is forbidden, as in a private window, or holds what
   * `act` can't read. */
  Lab.store = function (act) {
    try {
      return act(localStorage);
    } catch (_) {
      return null;
    }
  };

  const RUST = "counting-to-zero-rust";
  /** Whether the Rust of the book is open: where nothing is kept it is folded. */
  Lab.rustIsOpen = () => Lab.store((s) => s.getItem(RUST)) === "open";
  Lab.keepRust = (open) => Lab.store((s) => s.setItem(RUST, open ? "open" : "folded"));

  /** Copies a string to the clipboard. Answers whether the browser allowed it. */
  Lab.copy = async function (text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch (_) {
      return false;
    }
  };

  let ids = 0;
  /** An id, or a name, that nothing else in the page has. */
  Lab.fresh = (what) => `lab-${what}-${(ids += 1)}`;
})();

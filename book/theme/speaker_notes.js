// Speaker notes beside a chapter, for its instructor: N opens and closes them.
// They are a page of their own, so no reader has to load them.
"use strict";

(() => {
  const { h } = Lab;
  const page = /\/(\d\d_[^/]+|introduction)(?:\/(?:index\.html)?|\.html)$/;
  const [, name] = page.exec(location.pathname) || [];
  let beside = null;

  function open() {
    const style = "@media print { .speaker-notes { display: none } }";
    const frame = h("iframe", {
      src: `${Lab.root}notes/${name}.html`,
      title: "Speaker notes",
      style: "width: 100%; height: 100%; border: 0",
    });
    const place =
      "position: fixed; z-index: 250; inset: auto 0 0; height: 42vh; " +
      "border-top: 3px solid var(--ctz-do); background: var(--bg)";
    beside = h("aside.speaker-notes", { style: place }, h("style", {}, style), frame);
    document.body.append(beside);
  }

  document.addEventListener("keydown", (event) => {
    const { key, target, altKey, ctrlKey, metaKey } = event;
    const typing = target.isContentEditable || /INPUT|TEXTAREA|SELECT/.test(target.tagName);
    if (!name || typing || altKey || ctrlKey || metaKey || key.toLowerCase() !== "n") return;
    if (!beside) return open();
    beside.remove();
    beside = null;
  });
})();

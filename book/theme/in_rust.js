// One switch for the Rust of the whole book: folded or open, and remembered.
"use strict";

(() => {
  const folds = document.querySelectorAll("details.in-rust");
  const bar = document.querySelector("#mdbook-menu-bar .right-buttons, #menu-bar .right-buttons");

  function fold(open) {
    for (const details of folds) {
      details.open = open;
    }
    button.setAttribute("aria-pressed", String(open));
    button.title = open ? "Fold the Rust in every chapter" : "Open the Rust in every chapter";
  }

  const button = document.createElement("button");
  button.type = "button";
  button.className = "rust-switch";
  button.textContent = "Rust";
  button.addEventListener("click", () => {
    const open = button.getAttribute("aria-pressed") !== "true";
    Lab.keepRust(open);
    fold(open);
  });

  if (folds.length > 0) {
    bar?.prepend(button);
    fold(Lab.rustIsOpen());
    // The browser has looked for the place in the page before this opened it.
    const place = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const around = place && place.closest("details.in-rust");
    if (around) {
      around.open = true;
      place.scrollIntoView();
    }
  }
})();

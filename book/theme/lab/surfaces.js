/* What a program stands in before the larger editor is there. */
(function () {
  "use strict";

  const { h } = Lab;

  /** A text area. */
  Lab.Plain = class {
    constructor(source, { onrun, onchange }) {
      this.element = h("textarea.lab-text-area", {
        "aria-label": "Program",
        spellcheck: "false",
        autocapitalize: "off",
        wrap: "off",
        oninput: onchange,
        onkeydown: (event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onrun();
        },
      });
      this.value = source;
    }

    get value() {
      return this.element.value;
    }

    set value(source) {
      this.element.value = source;
    }

    focus() {
      this.element.focus();
    }

    mark() {}

    wrong() {}
  };

  /** The program to be read, with the line that has run. */
  Lab.Shown = class {
    constructor(source) {
      this.listing = new Lab.Listing();
      this.element = this.listing.element;
      this.element.classList.add("lab-shown");
      this.value = source;
    }

    get value() {
      return this.source;
    }

    set value(source) {
      this.source = source;
      this.listing.show({ source });
    }

    focus() {
      this.element.focus();
    }

    mark(line) {
      this.listing.draw({ line });
    }

    wrong(error) {
      this.listing.show({ source: this.source, error });
    }
  };

  const SIGNS = ["pointermove", "pointerdown", "wheel", "keydown", "focusin", "click"];
  /** Acts once a reader moves, touches, turns or types anything in the page. */
  Lab.onceThere = function (act) {
    const seen = () => {
      for (const sign of SIGNS) removeEventListener(sign, seen, true);
      act();
    };
    for (const sign of SIGNS) addEventListener(sign, seen, { capture: true, passive: true });
  };
})();

/* The playground: the whole screen, all the book's programs, any version, and
 * two versions side by side.
 */
(function () {
  "use strict";

  const Lab = (window.Lab = window.Lab || {});
  const EMPTY = {
    format: 1,
    title: "Playground",
    version: "",
    source: "",
    stops: [],
    error: null,
    truncated: false,
    collections: [],
    places: { layouts: [{ width: 100, height: 40, boxes: {} }] },
  };

  Lab.playground = function () {
    const root = document.querySelector(".lab-playground");
    if (!root) return;
    const { h } = Lab;
    EMPTY.version = root.dataset.version;
    const programs = JSON.parse(root.querySelector("script").textContent);
    document.documentElement.classList.add("lab-wide");
    const pick = h(
      "select",
      { "aria-label": "Example" },
      ...programs.map((p, i) => h("option", { value: i }, p.title)),
    );
    const other = h(
      "select",
      { "aria-label": "Compare with" },
      h("option", { value: "" }, "no other version"),
      ...Lab.VERSIONS.map((v) => h("option", { value: v }, `CPython ${v}`)),
    );
    const bar = h(
      "div.lab-playground-bar",
      {},
      h("label", {}, "example ", pick),
      h("label", {}, "side by side with ", other),
    );
    const left = h("div.lab-side"),
      right = h("div.lab-side", { hidden: true });
    root.append(bar, h("div.lab-sides", {}, left, right));

    const main = new Lab.Stepper(left, EMPTY, { id: "playground", playground: true });
    main.edit();
    let second = null;

    async function compare(source) {
      const version = other.value;
      right.hidden = !version;
      root.classList.toggle("lab-two", !!version);
      if (!version) return;
      if (!second)
        second = new Lab.Stepper(right, EMPTY, {
          id: "playground",
          playground: true,
          second: true,
        });
      try {
        second.show(await second.run(source, version), 0);
        together();
      } catch (error) {
        second.note(error.message);
      }
    }

    /** The second run goes where the first goes: to the same line's stop. */
    function together() {
      if (!second || right.hidden || !second.trace.stops.length) return;
      const nth = main.byGrain.line.filter((i) => i <= main.at).length - 1;
      const { line } = second.byGrain;
      second.goTo(line[Math.max(0, Math.min(nth, line.length - 1))], true);
    }

    main.onmove = together;
    main.onrun = (trace, source) => {
      compare(source);
      Lab.address(main).then((hash) => history.replaceState(null, "", hash));
    };
    const run = (source) => {
      main.editor.value = source.replace(/\n$/, "");
      return main.editor.run();
    };
    pick.addEventListener("change", () => run(programs[pick.value].source));
    other.addEventListener("change", () => compare(main.editor.value + "\n"));

    /** Runs what the address asks for, or else the first example. */
    async function follow(asked) {
      const first = () => {
        pick.value = 0;
        if (programs.length) run(programs[0].source);
      };
      if (!asked || asked.py === undefined) return first();
      try {
        const { source, version, unknown } = await Lab.linked(asked);
        if (version) main.editor.version.value = version;
        if (unknown) {
          main.editor.value = source.replace(/\n$/, "");
          const as = main.editor.version.value;
          const act = () => follow({ ...asked, version: as });
          return main.wrong(unknown, `Run it as CPython ${as}`, act);
        }
        await run(source);
        main.goTo(Math.min(asked.stop, main.trace.stops.length - 1), true);
      } catch (error) {
        main.wrong(error.message, "Load the first example", first);
      }
    }
    follow(Lab.asked());
    addEventListener("hashchange", () => follow(Lab.asked()));
  };
})();

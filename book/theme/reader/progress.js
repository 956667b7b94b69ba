/* The page "Your progress": what the browser keeps, the guesses that missed,
 * and the buttons that save, restore and erase it all.
 */
(function () {
  "use strict";

  const { h, reader } = Lab;
  const place = document.getElementById("progress");

  const plural = (n, one, many) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

  function summary(kept) {
    const guesses = Object.values(kept.guesses);
    const right = guesses.filter((g) => g.choice === g.answer).length;
    const katas = Object.keys(Lab.solved()).length;
    return h(
      "ul.progress-summary",
      {},
      h("li", {}, `${plural(Object.keys(kept.read).length, "chapter", "chapters")} read`),
      h("li", {}, `${right} of ${plural(guesses.length, "prediction", "predictions")} right`),
      h("li", {}, `${plural(katas, "Python exercise", "Python exercises")} solved`),
    );
  }

  /** The questions that were answered wrong, each with the way back to it. */
  function missed(kept) {
    const wrong = Object.entries(kept.guesses).filter(([, g]) => g.choice !== g.answer);
    if (wrong.length === 0) return h("p", {}, "There is no prediction to try again.");
    const item = ([address, guess]) =>
      h(
        "li",
        {},
        Lab.said(guess.question),
        " You said ",
        h("b", {}, Lab.said(guess.choice)),
        ". ",
        h("a", { href: reader.href(address) }, "Try it again"),
      );
    return h("ul", {}, ...wrong.map(item));
  }

  function save() {
    const text = JSON.stringify(reader.all(), null, 2);
    const href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    h("a", { href, download: "counting-to-zero-progress.json" }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1000);
  }

  function buttons(report) {
    const file = h("input", { type: "file", accept: ".json,application/json", hidden: true });
    file.addEventListener("change", async () => {
      const problem = file.files[0] && reader.restore(await file.files[0].text());
      file.value = "";
      draw(problem || "Restored.");
    });
    const erase = () => {
      if (!confirm("Erase everything this browser remembers of you and this book?")) return;
      reader.erase();
      draw("Erased.");
    };
    return h(
      "p.progress-buttons",
      {},
      Lab.wordButton("", "Save to a file", save),
      Lab.wordButton("", "Restore from a file", () => file.click()),
      Lab.wordButton("", "Erase", erase),
      file,
      h("span", { role: "status" }, report),
    );
  }

  function draw(report) {
    const kept = reader.read();
    place.replaceChildren(
      summary(kept),
      h("h2", { id: "missed" }, "My missed predictions"),
      missed(kept),
      h("h2", { id: "keep" }, "Keep it, take it along, erase it"),
      buttons(report),
    );
  }

  if (place) draw("");
})();

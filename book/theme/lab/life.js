/* The chosen object: what refers to it, and what became of it when; and the
 * whole heap in words.
 */
(function () {
  "use strict";

  const { h } = Lab;
  const EVENTS = 60;
  const OBJECTS = 200;

  /** What happened to object `n`, stop by stop. */
  function history({ stops }, n) {
    const events = [];
    let was = null;
    stops.forEach((stop, at) => {
      const is = stop.objects.find((object) => object.n === n);
      if (!is) return;
      const what = Lab.changes(was, is);
      if (what.length && events.length < EVENTS) {
        const where = stop.line ? `line ${stop.line}` : `stop ${at + 1}`;
        events.push({ at, called: Lab.called(is), what: `${where}: ${what.join(", ")}` });
      }
      was = is;
    });
    return events;
  }

  Lab.Life = class {
    constructor(lab) {
      this.lab = lab;
      const attributes = { role: "group", "aria-label": "The chosen object", hidden: true };
      this.element = h("div.lab-life", attributes);
    }

    draw(view) {
      const n = this.lab.chosen;
      this.element.hidden = n === null;
      if (n === null) return this.element.replaceChildren();
      const events = history(this.lab.trace, n);
      this.element.replaceChildren(
        this.head(view.objects.get(n), events),
        h("div.lab-life-cols", {}, this.referrers(view, n), this.events(events)),
      );
    }

    head(object, events) {
      const who = object ? Lab.called(object) : events.length ? events[0].called : "It";
      const now = object
        ? [Lab.numbers(object), Lab.home(object), ...Lab.remarks(object)].join(", ")
        : "not there at this stop";
      const title = h("strong", {}, `${who} ${(object && object.label) || ""}`);
      const close = Lab.wordButton("", "close", () => this.lab.choose(null));
      return h("div.lab-life-head", {}, title, h("span", {}, now), close);
    }

    referrers(view, n) {
      const choose = (object) => ({ type: "button", onclick: () => this.lab.choose(object.n) });
      const items = Lab.referrers(view, n).map(({ name, object, label }) =>
        name
          ? h("li", {}, h("span.lab-name-h", {}, name))
          : h("li", {}, h("button.lab-ref", choose(object), Lab.called(object)), ` ${label}`),
      );
      const list = items.length ? h("ul", {}, ...items) : h("p", {}, "nothing that is drawn");
      return h("div", {}, h("span.lab-small", {}, "referred to by"), list);
    }

    events(events) {
      const { lab } = this;
      const items = events.map(({ at, what }) => {
        const jump = Lab.wordButton("", what, () => lab.goTo(at, true));
        return h(at === lab.at ? "li.lab-here" : "li", {}, jump);
      });
      return h("div", {}, h("span.lab-small", {}, "its life"), h("ol", {}, ...items));
    }
  };

  Lab.InWords = class {
    constructor(lab) {
      this.lab = lab;
      this.list = h("ul.lab-words");
      this.element = h("details.lab-details", {}, h("summary", {}, "The heap in words"), this.list);
      this.element.addEventListener("toggle", () => lab.draw());
    }

    draw(view) {
      if (!this.element.open) return;
      const items = [...view.objects.values()].slice(0, OBJECTS).map((object) => {
        const attributes = { type: "button", onclick: () => this.lab.choose(object.n) };
        const name = `${Lab.called(object)} ${object.label || ""}`;
        return h("li", {}, h("button.lab-ref", attributes, name), ` ${inWords(view, object)}`);
      });
      this.list.replaceChildren(...(items.length ? items : [h("li", {}, "no objects")]));
    }
  };

  function inWords(view, object) {
    const fields = object.fields.map((field) => {
      const verb = field.to === undefined ? "is" : "refers to";
      return `${field.label} ${verb} ${Lab.link(view, field)}`;
    });
    const weak = object.weak_to;
    if (weak && weak.gone) fields.push("points at nothing");
    else if (weak) fields.push(`points at ${Lab.link(view, weak)} without counting`);
    const list = object.state === "freed" ? "" : Lab.home(object);
    const said = [Lab.numbers(object), list, ...Lab.remarks(object), ...fields];
    return said.filter(Boolean).join("; ");
  }

  Lab.Log = class {
    constructor(lab) {
      this.list = h("ol.lab-log");
      this.element = h("details.lab-details", {}, h("summary", {}, "Event log"), this.list);
      this.element.addEventListener("toggle", () => lab.draw());
    }

    draw({ log }) {
      if (!this.element.open) return;
      const lines = log.length ? log : ["nothing"];
      this.list.replaceChildren(...lines.map((line) => h("li", {}, line)));
    }
  };
})();

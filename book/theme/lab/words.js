/* What an object is called, and what is said of it. */
(function () {
  "use strict";

  Lab.WORDS = {
    alive: "alive",
    candidate: "candidate",
    reached: "reached from outside",
    tentative: "tentatively unreachable",
    finalized: "finalized",
    dying: "dying",
    freed: "freed",
  };

  Lab.called = (object) => `${object.type} #${object.n}`;

  /** What a field or a name leads to. */
  Lab.link = function (view, to) {
    if (to.to !== undefined) {
      const object = view.objects.get(to.to);
      return object ? Lab.called(object) : `#${to.to}`;
    }
    return to.text !== undefined ? to.text : Lab.phrase("gone");
  };

  Lab.refcount = (object) =>
    object.count === null ? Lab.phrase("immortal") : Lab.phrase("refcount", { n: object.count });

  /** During a collection, the number that it works on. */
  Lab.worksOn = ({ gc_refs }) =>
    gc_refs === undefined ? undefined : Lab.phrase("gc_refs", { n: gc_refs });

  /** Both numbers of an object, in a line. */
  Lab.numbers = (object) => [Lab.refcount(object), Lab.worksOn(object)].filter(Boolean).join(" · ");

  /** The list an object is in. */
  Lab.home = (object) => object.list || (object.state === "freed" ? "freed" : "untracked");

  /** What is special about an object. */
  Lab.remarks = (object) => object.remarks || [];

  function fromNames(view, n) {
    const found = [];
    for (const { function: within, names } of view.frames) {
      for (const { name, to } of names) {
        if (to === n) found.push({ name: within ? `${within}·${name}` : name });
      }
    }
    return found;
  }

  function fromObjects(view, n) {
    const found = [];
    for (const object of view.objects.values()) {
      if (object.state === "freed") continue;
      for (const { label, to } of object.fields) {
        if (to === n) found.push({ object, label });
      }
      const weak = object.weak_to && object.weak_to.to === n;
      if (weak) found.push({ object, label: "weakly", weak });
    }
    return found;
  }

  /** What refers to an object: names first, then fields. */
  Lab.referrers = (view, n) => [...fromNames(view, n), ...fromObjects(view, n)];

  /** What changed in an object from one stop to another, in words. */
  Lab.changes = function (was, is) {
    if (!was) return ["made"];
    if (is.state === "freed") return was.state === "freed" ? [] : ["freed"];
    const said = [];
    if (was.count !== is.count) said.push(`refcount ${was.count} → ${is.count}`);
    const refs = is.gc_refs !== undefined && was.gc_refs !== is.gc_refs;
    if (refs) said.push(`gc_refs ${is.gc_refs}`);
    if (was.state !== is.state && is.state !== "alive") said.push(Lab.WORDS[is.state]);
    if (was.list !== is.list) said.push(is.list || "untracked");
    if (is.finalized && !was.finalized) said.push("finalized");
    return said;
  };
})();

/* Stops into views.
 *
 * There is no heap logic here. A trace is a list of stops, each telling what
 * differs from the one before; a view is all of them up to one, laid over each
 * other.
 */
(function () {
  "use strict";

  const EVERY = 64; // a view is kept for every so many stops

  const NOTHING = {
    objects: new Map(),
    frames: [{ frame: 0, function: "", names: [] }],
    lists: [],
    counts: [0, 0, 0],
    thresholds: [0, 0, 0],
    enabled: true,
    along: [],
    output: "",
  };

  /** The frames of a stop, which says what differs from those before. */
  function frames(before, changes) {
    return changes.map((change) => {
      const was = before.find((frame) => frame.frame === change.frame);
      if (was && !change.dropped && !change.names) return was;
      const names = new Map((was ? was.names : []).map((name) => [name.name, name]));
      for (const name of change.dropped || []) names.delete(name);
      for (const name of change.names || []) names.set(name.name, name);
      return { frame: change.frame, function: change.function || "", names: [...names.values()] };
    });
  }
  Lab.frames = frames;

  /** The lists of a stop: what has left, and what has joined at the tail. */
  function lists(before, changes) {
    return changes.map((change) => {
      const { name, young, hidden } = change;
      const was = before.find((list) => list.name === name);
      const left = new Set(change.out);
      const stayed = (was ? was.ids : []).filter((n) => !left.has(n));
      const ids = change.ids || stayed.concat(change.in || []);
      return { name, young: !!young, hidden: hidden || 0, ids };
    });
  }

  function step(view, stop) {
    const objects = new Map();
    for (const [n, object] of view.objects) {
      if (object.state !== "freed") objects.set(n, object);
    }
    for (const n of stop.gone || []) objects.delete(n);
    for (const object of stop.objects) objects.set(object.n, object);
    return {
      objects,
      frames: stop.frames ? frames(view.frames, stop.frames) : view.frames,
      lists: stop.lists ? lists(view.lists, stop.lists) : view.lists,
      counts: stop.counts,
      thresholds: stop.thresholds,
      enabled: stop.enabled,
      scheduled: !!stop.scheduled,
      collecting: stop.collecting || null,
      visit: stop.visit,
      verdict: stop.verdict,
      along: stop.along || [],
      output: view.output + (stop.printed || ""),
    };
  }

  /** The views of a trace, made as they are asked for. */
  Lab.Views = class {
    constructor(trace) {
      this.trace = trace;
      this.kept = [];
      this.last = -1;
      this.view = NOTHING;
    }

    at(i) {
      if (i < 0) return NOTHING;
      if (i === this.last) return this.view;
      const near = i === this.last + 1 ? [this.last, this.view] : this.before(i);
      let view = near[1];
      for (let k = near[0] + 1; k <= i; k++) {
        if (k % EVERY === 0) this.kept[k / EVERY] = view;
        view = step(view, this.trace.stops[k]);
      }
      this.last = i;
      this.view = view;
      return view;
    }

    /** A view that was kept, as near before `i` as there is. */
    before(i) {
      for (let block = Math.floor(i / EVERY); block > 0; block--) {
        if (this.kept[block]) return [block * EVERY - 1, this.kept[block]];
      }
      return [-1, NOTHING];
    }
  };
})();

/* Shapes filled in: pieces of SVG, `[tag, attributes, text]`, out of `shapes.js`. */
(function () {
  "use strict";

  const { sizes, forms, shapes, words } = Lab.DRAWN;
  const PIECE = /<(\w+)([^>]*?)(?:\/>|>([^<]*)<)/g;

  /** What stands in a hole: a function of what a shape is given. */
  function hole(text) {
    const terms = text.match(/[+-]?[\w.]+/g).map((term) => {
      const name = term.replace(/^[+-]/, "");
      const known = /^\d/.test(name) ? +name : sizes[name];
      return { name, known, minus: term[0] === "-" };
    });
    if (terms.length === 1) return (given) => given[terms[0].name] ?? terms[0].known;
    return (given) => {
      let sum = 0;
      for (const { name, known, minus } of terms) {
        const value = known ?? given[name];
        sum += minus ? -value : value;
      }
      return Math.round(10 * sum) / 10;
    };
  }

  /** A text with holes, as a function of what fills them. */
  function template(text) {
    const parts = text.split(/[{}]/).map((part, i) => (i % 2 ? hole(part) : part));
    if (parts.length === 1) return () => text;
    if (parts.length === 3 && !parts[0] && !parts[2]) return parts[1];
    return (given) => parts.map((part) => (typeof part === "string" ? part : part(given))).join("");
  }

  const attributesOf = (text) =>
    [...text.matchAll(/([\w-]+)='([^']*)'/g)].map(([, name, value]) => [name, template(value)]);

  const known = {};
  for (const [name, lines] of Object.entries(shapes)) {
    known[name] = [...lines.join("").matchAll(PIECE)].map(([, tag, attributes, text]) => ({
      tag,
      attributes: attributesOf(attributes),
      text: text && template(text),
    }));
  }

  /** The pieces of a shape, filled in with what it is given. */
  Lab.shape = (name, given) =>
    known[name].map(({ tag, attributes, text }) => {
      const all = {};
      for (const [attribute, value] of attributes) all[attribute] = value(given);
      return [tag, all, text && text(given)];
    });

  Lab.SIZES = sizes;

  /** What objects are made of in a layout, and what may be added to them: `parts`, `marks`. */
  Lab.made = ({ form = "box" }) => forms[form];

  /** Whether each has a line for each of its fields. */
  Lab.hasLines = (layout) => Lab.made(layout).parts.includes("lines");

  const phrases = Object.fromEntries(
    Object.entries(words).map(([key, text]) => [key, template(text)]),
  );

  /** Words of the drawing, filled in. */
  Lab.phrase = (key, given) => phrases[key](given || {});
})();

/* What the heap is drawn with: SVG with holes, sizes in pixels, and words.
 *
 * The stepper fills it in (`shape.js`), and so does what draws for print and for
 * pages without JavaScript (`lab/trace/src/shapes.rs`), which reads this file as
 * the JSON that it is from the first brace to the last. In a hole stands a sum of
 * sizes and of what the shape is given: x, y, w and h are those of a box.
 *
 * A layout says in which form its objects are drawn, and `forms` what that is made
 * of: its parts, in this order, and what a step's marks and references may add.
 */
// prettier-ignore
Lab.DRAWN = {
  "sizes": {
    "fields": 6,
    "header": 26,
    "line": 18,
    "tile": 36,
    "letter": 7,
    "pill_letter": 7.3,
    "halo": 5,
    "tag": 22,
    "least_tag": 6,
    "beside": 40,
    "least_bend": 18,
    "swing": 26,
    "swing_more": 8,
    "end": 9,
    "end_more": 5,
    "most_effects": 4
  },
  "forms": {
    "box": {
      "parts": ["box", "title", "label", "rule", "count", "working", "lines", "signs"],
      "marks": ["visit", "reach", "sum", "stub", "undrawn"]
    },
    "card": {
      "parts": ["box", "tile_title", "tile_label", "tile_number", "signs"],
      "marks": ["visit", "reach", "sum", "undrawn"]
    },
    "tile": {
      "parts": ["box", "tile_title", "tile_number", "signs"],
      "marks": ["sum", "undrawn"]
    }
  },
  "shapes": {
    "box": ["<rect class='lab-box' x='{x}' y='{y}' width='{w}' height='{h}' rx='6'/>"],
    "rule": ["<path class='lab-rule' d='M{x} {y+header-2}h{w}'/>"],
    "title": ["<text class='lab-type' x='{x+8}' y='{y+17}'>{words}</text>"],
    "label": ["<text class='lab-label' text-anchor='end' x='{x+w-8}' y='{y+17}'>{words}</text>"],
    "row": ["<text class='{class}' x='{x+8}' y='{y+header+13+below}'>{words}</text>"],
    "row_end": [
      "<text class='{class}' text-anchor='end' x='{x+w-8}' y='{y+header+13}'>{words}</text>"
    ],
    "tile_title": ["<text class='lab-type' x='{x+6}' y='{y+14}'>{words}</text>"],
    "tile_label": ["<text class='lab-label' x='{x+6}' y='{y+29}'>{words}</text>"],
    "tile_number": ["<text class='{class}' x='{x+6}' y='{y+h-8}'>{words}</text>"],
    "tag": [
      "<rect class='{class}' x='{x+8+before}' y='{y-23}' width='{width}' height='17' rx='8.5'/>",
      "<text class='{class}' x='{x+15+before}' y='{y-11}'>{words}</text>",
      "<path class='lab-head {class}' d='M{x+8+before+middle} {y-1}l-4 -5h8z'/>"
    ],
    "arrow": [
      "<circle cx='{x1}' cy='{y1}' r='2.5'/>",
      "<path class='lab-line' d='M{x1} {y1}C{c1} {y1} {c2} {y2} {back} {y2}'/>",
      "<path class='lab-head' d='M{tip} {y2}L{back} {y2-4}V{y2+4}Z'/>"
    ],
    "undrawn": [
      "<path class='lab-line' d='M{x-19} {y+h-9}h10'/>",
      "<path class='lab-head' d='M{x-1} {y+h-9}l-8 -4v8z'/>"
    ],
    "halo": [
      "<rect class='lab-halo' x='{x-halo}' y='{y-halo}' width='{w+halo+halo}'",
      " height='{h+halo+halo}' rx='10'/>"
    ],
    "verdict": [
      "<rect class='lab-pill {class}' x='{x-4}' y='{y+h-3}' width='{width}' height='18' rx='9'/>",
      "<text class='lab-pill-text {class}' x='{x+3}' y='{y+h+10}'>{words}</text>"
    ],
    "effect": [
      "<rect class='lab-pill {class}' x='{x+w+4-width}' y='{y-15}' width='{width}' height='18'",
      " rx='9'/>",
      "<text class='lab-pill-text {class}' x='{x+w+11-width}' y='{y-2}'>{words}</text>"
    ],
    "finalizer": [
      "<path class='lab-sign{class}' d='M{x+w-24} {y+h-7}h16v10h-8l-4 4v-4h-4z'/>"
    ],
    "resurrected": [
      "<path class='lab-sign lab-risen' d='M{x+w-36} {y+h-8}l6 7h-3v7h-6v-7h-3z'/>"
    ]
  },
  "words": {
    "refcount": "refcount {n}",
    "immortal": "immortal",
    "gc_refs": "gc_refs {n}",
    "more": "and {n} more",
    "others": "+{n}",
    "points_at": "points at {what}",
    "nothing": "nothing",
    "gone": "(gone)",
    "visited": "visited",
    "outside": "held from outside: stays",
    "needed": "needed: stays",
    "aside": "gc_refs 0: set aside",
    "moved_back": "needed: moved back",
    "taken": " − 1",
    "undrawn": " (not drawn)"
  }
};

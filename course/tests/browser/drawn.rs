//! One drawing: what `lab_trace::svg` draws for print and what the stepper draws
//! in the page are the same shapes at the same places: at every stop with `CI=true`,
//! else at every third.

use std::collections::BTreeSet;

use lab_trace::svg::Drawing;
use lab_trace::{Layout, Show, Trace};
use serde_json::json;

use crate::{chrome, open_in, some};
use yet_to_run::everything;

/// Programs with all there is to draw: collections, weak references,
/// finalizers, what is brought back, long lists, and more than fits in boxes.
fn programs() -> Vec<(&'static str, String)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/python");
    let read = |name| {
        let text = std::fs::read_to_string(folder.join(format!("{name}.py")));
        text.unwrap_or_else(|e| panic!("{name}: {e}"))
    };
    let mut programs: Vec<_> = [
        "labs/05_tram_and_ferry",
        "book/08_two_ways_to_die",
        "book/09_finalized_once",
        "book/11_survivors_move_up",
    ]
    .map(|name| (name, read(name)))
    .into();
    let long = "class Cup: pass\ncups = [Cup() for i in range(12)]\ndel cups[3:]\ndel cups\n";
    programs.push(("a long list", long.into()));
    let crowd = |n| {
        format!(
            "import gc\na = [[i] for i in range({n})]\nfor b in a: b.append(a)\ndel a, b\n\
             gc.collect()\n"
        )
    };
    programs.push(("a crowd", crowd(60)));
    // So many arrows that the page counts them.
    programs.push(("a thicket", crowd(90)));
    programs
}

/// Stops as they are drawn for print, each with its place in the run; the objects are in
/// these places.
fn drawn(trace: &Trace, layout: &Layout) -> Vec<(usize, String)> {
    let show = Show { walk: false, tracking: true, generations: false, counters: false };
    let views = trace.views();
    let draw = |(at, view)| {
        let (title, description) = ("", "");
        let panels = vec![("", view)];
        (at, Drawing { title, description, steps: Vec::new(), panels, layout, show }.svg())
    };
    some(views.iter().enumerate().collect(), 0, 6).into_iter().map(draw).collect()
}

/// Boxes, narrow ones, and tiles of both sizes, as far as a run has them.
fn one_of_each_form(trace: &Trace) -> Vec<&Layout> {
    let mut seen = BTreeSet::new();
    let width = |layout: &Layout| layout.boxes.values().map(|rect| rect.w).max();
    trace.places.layouts.iter().filter(|layout| seen.insert(width(layout))).collect()
}

/// Compares the shapes of both, and answers with the first that only one has.
const COMPARE: &str = r#"
(trace, svgs, layout) => {
  const number = (text) => text.replace(/-?\d+(\.\d+)?/g, (n) => Math.round(n * 10) / 10);
  const classes = (e) => [...e.classList].filter((c) => c !== "lab-changed").sort().join(".");
  const shape = (e) => {
    const group = e.parentNode.tagName === "g" ? classes(e.parentNode) : "";
    const at = [...e.attributes].filter((a) => a.name !== "class" && a.name !== "data-n");
    const places = at.map((a) => `${a.name}=${number(a.value)}`).sort().join(" ");
    return `${group} > ${e.tagName}.${classes(e)} ${places} ${e.textContent}`;
  };
  const counted = (e) => e.parentNode.matches(".lab-arrow:not(.lab-undrawn)");
  const shapes = (svg, all) => [...svg.querySelectorAll("rect, text, path, circle")]
    .filter((e) => all || !counted(e)).map(shape).sort();
  const views = new Lab.Views(trace);
  let n = 0;
  for (const [at, svg] of svgs) {
    const print = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    const page = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const drawing = new Lab.Drawing(page);
    drawing.shown = ["tracking"];
    drawing.draw(views.at(at), null, layout, null);
    const [one, other] = [print, page].map((svg) => shapes(svg, !drawing.leftOut));
    n += one.length;
    const only = (a, b) => a.filter((s) => !b.has(s));
    const [left, right] = [only(one, new Set(other)), only(other, new Set(one))];
    if (left.length || right.length || one.length !== other.length)
      return { stop: at + 1, print: left.slice(0, 3), page: right.slice(0, 3) };
  }
  return n;
}"#;

#[test]
fn print_and_page_show_the_same_shapes_at_each_stop() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open_in(1280, 720, "introduction.html", "");
    let mut all = 0;
    for (name, source) in programs() {
        let trace = lab_player::record(name, &source, "3.13").expect("3.13 is a version");
        for layout in one_of_each_form(&trace) {
            let svgs = drawn(&trace, layout);
            let arguments = [trace.json(), json!(svgs).to_string(), layout.json()];
            let found = chrome.eval(&format!("({COMPARE})({})", arguments.join(", ")));
            all += found.as_u64().unwrap_or_else(|| panic!("{name}: {found:#}"));
        }
    }
    let enough = if everything() { 9000 } else { 1500 };
    assert!(all > enough, "{all} shapes were compared");
}

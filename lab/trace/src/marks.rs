//! What the step at hand does, drawn: the object it visits, what is left of
//! `gc_refs`, what is needed and what is set aside; and the signs of objects
//! with a finalizer.
//!
//! `book/theme/lab/marks.js` decides the same for the stepper; the shapes are in
//! `book/theme/lab/shapes.js`.

use std::collections::BTreeSet;

use crate::by_number::ByNumber;
use crate::followed::{Along, Does, Verdict};
use crate::layout::{Layout, Rect};
use crate::shapes::{Given, Made, draw, fine_size, said, size};
use crate::view::{FieldView, Link, ObjectView, State, View};

/// What the shapes of a box are given: where it is, and the words in a class.
pub(crate) fn given<'a>(
    rect: &Rect,
    class: &'a str,
    words: &'a str,
) -> Vec<(&'static str, Given<'a>)> {
    let Rect { x, y, w, h } = *rect;
    let places = [("x", x), ("y", y), ("w", w), ("h", h)].map(|(key, n)| (key, n.into()));
    places.into_iter().chain([("class", class.into()), ("words", words.into())]).collect()
}

/// A ring around the object that is visited.
pub(crate) fn halo(svg: &mut String, view: &View, layout: &Layout) {
    if let Some(rect) = visited(view, layout) {
        draw(svg, "halo", &given(rect, "", ""));
    }
}

fn visited<'a>(view: &View, layout: &'a Layout) -> Option<&'a Rect> {
    layout.boxes.get(&view.visit?)
}

/// What the walk does with the object that is visited, and what the references just followed
/// did to the objects they lead to.
pub(crate) fn pills(svg: &mut String, view: &View, layout: &Layout, made: &Made) {
    if let Some(rect) = visited(view, layout).filter(|_| made.takes("visit")) {
        let class = match view.verdict {
            Some(Verdict::Outside | Verdict::Needed) => " lab-reached",
            Some(Verdict::Aside) => " lab-tentative",
            None => "",
        };
        let words = said(view.verdict.map_or("visited", Verdict::word), "");
        pill(svg, "verdict", rect, &format!("lab-mark-visit{class}"), &words);
    }
    let mut seen = BTreeSet::new();
    for to in view.along.iter().map(|along| along.to).filter(|to| seen.insert(*to)) {
        let along: Vec<&Along> = view.along.iter().filter(|along| along.to == to).collect();
        // A pill says it already.
        let told = view.visit == Some(to) && view.verdict.is_some();
        let Some(rect) =
            layout.boxes.get(&to).filter(|_| !told && along.len() <= size("most_effects") as usize)
        else {
            continue;
        };
        let (mark, words) = effect(&along);
        if made.takes(mark) {
            pill(svg, "effect", rect, &format!("lab-mark-{mark}"), &words);
        }
    }
}

/// What references did to the object that all of them lead to.
fn effect(along: &[&Along]) -> (&'static str, String) {
    let Does::Subtract { before, .. } = along[0].does else {
        let back = along.iter().any(|a| matches!(a.does, Does::Reach { back: true }));
        return ("reach", said(if back { "moved_back" } else { "needed" }, ""));
    };
    let mut sum = before.to_string();
    let mut left = before;
    for a in along {
        if let Does::Subtract { after, .. } = a.does {
            sum.push_str(&said("taken", ""));
            left = after;
        }
    }
    let holder = match along[0].from {
        None if !along[0].holder.is_empty() => said("undrawn", ""),
        _ => String::new(),
    };
    ("sum", format!("{sum} = {left}{holder}"))
}

/// A word in a pill at a box.
fn pill(svg: &mut String, shape: &str, rect: &Rect, class: &str, words: &str) {
    let width = fine_size("pill_letter") * words.chars().count() as f64 + 14.0;
    let mut given = given(rect, class, words);
    given.push(("width", width.into()));
    draw(svg, shape, &given);
}

/// Signs on the lower edge of a box: a speech bubble for a finalizer, filled
/// once it has spoken; an arrow upwards for an object that it brought back.
pub(crate) fn signs(svg: &mut String, object: &ObjectView, rect: &Rect) {
    if object.state == State::Freed {
        return;
    }
    if object.finalizer || object.finalized {
        let spoken = if object.finalized { " lab-spoken" } else { "" };
        draw(svg, "finalizer", &given(rect, spoken, ""));
    }
    if object.resurrected {
        draw(svg, "resurrected", &given(rect, "", ""));
    }
}

/// The references that no arrow is drawn for, to objects that no arrow leads
/// to: the object each leads to, and where it comes from, such as `list #1 [7]`.
pub(crate) fn stubs(view: &View, made: &Made) -> Vec<(u32, String)> {
    if !made.takes("stub") {
        return Vec::new();
    }
    let strong = view.objects.iter().flat_map(|object| object.fields.iter().map(|f| &f.to));
    let weak = view.objects.iter().filter_map(|object| object.weak_to.as_ref());
    let pointed: BTreeSet<u32> = strong.chain(weak).filter_map(Link::object).collect();
    let alive = view.objects.iter().filter(|object| object.state != State::Freed);
    let rest = alive.flat_map(|object| object.rest.iter().map(move |field| (object, field)));
    rest.filter_map(|(object, field)| {
        let to = field.to.object().filter(|to| !pointed.contains(to))?;
        Some((to, format!("{} {}", object.called(), field.label)))
    })
    .collect()
}

/// A short arrow from nowhere, to each object that more references hold than are seen: what
/// holds it is the call or line that runs, a class, a function, or an object without a place.
pub(crate) fn undrawn(svg: &mut String, view: &View, layout: &Layout, made: &Made) {
    if !made.takes("undrawn") {
        return;
    }
    let holds =
        |object: &&ObjectView| object.state != State::Freed && layout.boxes.contains_key(&object.n);
    let fields = view.objects.iter().filter(holds).flat_map(|o| o.fields.iter().chain(&o.rest));
    let names = view.frames.iter().flat_map(|frame| &frame.names);
    let links = fields.map(|field| &field.to).chain(names.map(|name| &name.to));
    let mut seen: ByNumber<u32> = ByNumber::default();
    for n in links.filter_map(Link::object) {
        *seen.get_or_put(n, || 0) += 1;
    }
    for object in view.objects.iter().filter(holds) {
        let held = object.count.unwrap_or(0);
        if held > seen.get(object.n).copied().unwrap_or(0) {
            svg.push_str(r#"<g class="lab-arrow lab-undrawn">"#);
            draw(svg, "undrawn", &given(&layout.boxes[&object.n], "", ""));
            svg.push_str("</g>");
        }
    }
}

/// The fields that arrows are drawn for: what has no lines has all of them alike.
pub(crate) fn drawn_fields<'a>(
    object: &'a ObjectView,
    made: &Made,
) -> impl Iterator<Item = &'a FieldView> {
    let rest = if made.has_lines() { &[][..] } else { &object.rest };
    object.fields.iter().chain(rest)
}

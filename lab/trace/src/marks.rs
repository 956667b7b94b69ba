//! What the step at hand does, drawn: the object it visits, what is left of
//! `gc_refs`, what is needed and what is set aside; and the signs of objects
//! with a finalizer.
//!
//! `book/theme/lab/marks.js` draws the same for the stepper.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::escape::escape;
use crate::followed::{Along, Does, Verdict};
use crate::layout::{Layout, Rect};
use crate::view::{Link, ObjectView, State, View};

/// So far is the halo outside its box.
const HALO: i64 = 5;
/// A pill with a subtraction, the only kind that has room between small tiles.
const SUM: &str = "lab-mark-sum";
/// How wide a letter of a pill is.
const LETTER: f64 = 7.3;
/// Of more references that lead to one object nothing is said.
const MOST: usize = 4;

/// A ring around the object that is visited.
pub(crate) fn halo(svg: &mut String, view: &View, layout: &Layout) {
    let Some(Rect { x, y, w, h }) = visited(view, layout) else { return };
    let (x, y) = (i64::from(*x) - HALO, i64::from(*y) - HALO);
    let (w, h) = (i64::from(*w) + 2 * HALO, i64::from(*h) + 2 * HALO);
    let _ =
        write!(svg, r#"<rect class="lab-halo" x="{x}" y="{y}" width="{w}" height="{h}" rx="10"/>"#);
}

fn visited<'a>(view: &View, layout: &'a Layout) -> Option<&'a Rect> {
    layout.boxes.get(&view.visit?)
}

/// What the walk makes of the object that is visited, and what the references
/// just followed did to the objects they lead to.
pub(crate) fn pills(svg: &mut String, view: &View, layout: &Layout) {
    let cramped = layout.is_cramped();
    if let Some(rect) = visited(view, layout).filter(|_| !cramped) {
        let (class, words) = match view.verdict {
            Some(Verdict::Outside) => (" lab-reached", "held from outside: stays"),
            Some(Verdict::Needed) => (" lab-reached", "needed: stays"),
            Some(Verdict::Aside) => (" lab-tentative", "gc_refs 0: set aside"),
            None => ("", "visited"),
        };
        let (x, y) = (f64::from(rect.x) - 4.0, f64::from(rect.y + rect.h) - 3.0);
        pill(svg, &format!("lab-mark-visit{class}"), x, y, words);
    }
    let mut seen = BTreeSet::new();
    for to in view.along.iter().map(|along| along.to).filter(|to| seen.insert(*to)) {
        let along: Vec<&Along> = view.along.iter().filter(|along| along.to == to).collect();
        // A pill says it already.
        let said = view.visit == Some(to) && view.verdict.is_some();
        let Some(rect) = layout.boxes.get(&to).filter(|_| !said && along.len() <= MOST) else {
            continue;
        };
        let (class, words) = effect(&along);
        if cramped && class != SUM {
            continue;
        }
        let right = f64::from(rect.x + rect.w) + 4.0;
        pill(svg, class, right - width(&words), f64::from(rect.y) - 15.0, &words);
    }
}

/// What references did to the object that all of them lead to.
fn effect(along: &[&Along]) -> (&'static str, String) {
    let Does::Subtract { before, .. } = along[0].does else {
        let back = along.iter().any(|a| matches!(a.does, Does::Reach { back: true }));
        return (
            "lab-mark-reach",
            format!("needed: {}", if back { "moved back" } else { "stays" }),
        );
    };
    let mut sum = before.to_string();
    let mut left = before;
    for a in along {
        if let Does::Subtract { after, .. } = a.does {
            sum.push_str(" − 1");
            left = after;
        }
    }
    let holder = match along[0].from {
        None if !along[0].holder.is_empty() => format!(" ({})", along[0].holder),
        _ => String::new(),
    };
    (SUM, format!("{sum} = {left}{holder}"))
}

fn width(words: &str) -> f64 {
    LETTER * words.chars().count() as f64 + 14.0
}

/// A word in a pill, its left end at `x`.
fn pill(svg: &mut String, class: &str, x: f64, y: f64, words: &str) {
    let _ = write!(
        svg,
        r#"<rect class="lab-pill {class}" x="{x:.1}" y="{y}" width="{:.1}" height="18" rx="9"/><text class="lab-pill-text {class}" x="{:.1}" y="{}">{}</text>"#,
        width(words),
        x + 7.0,
        y + 13.0,
        escape(words)
    );
}

/// Signs on the lower edge of a box: a speech bubble for a finalizer, filled
/// once it has spoken; an arrow upwards for an object that it brought back.
pub(crate) fn signs(svg: &mut String, object: &ObjectView, rect: &Rect) {
    if object.state == State::Freed {
        return;
    }
    let (x, y) = (rect.x + rect.w - 16, rect.y + rect.h);
    if object.finalizer || object.finalized {
        let spoken = if object.finalized { " lab-spoken" } else { "" };
        let _ = write!(
            svg,
            r#"<path class="lab-sign{spoken}" d="M{} {}h16v10h-8l-4 4v-4h-4z"/>"#,
            x - 8,
            y - 7
        );
    }
    if object.resurrected {
        let _ = write!(
            svg,
            r#"<path class="lab-sign lab-risen" d="M{} {}l6 7h-3v7h-6v-7h-3z"/>"#,
            x - 20,
            y - 8
        );
    }
}

/// The references that no arrow is drawn for, to objects that no arrow leads
/// to: the object each leads to, and where it comes from, such as `list #1 [7]`.
pub(crate) fn stubs(view: &View) -> Vec<(u32, String)> {
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

//! A View as a small text picture: for snapshots, a terminal, and readers
//! who do not see the drawing.

use std::fmt::Write;

use crate::view::{Link, Mark, ObjectView, View};

/// How many objects are listed before the rest is counted by type.
const LISTED: usize = 40;

/// The picture of a view.
pub fn picture(view: &View) -> String {
    let mut text = String::new();
    for frame in &view.frames {
        if frame.names.is_empty() && frame.function.is_empty() {
            continue;
        }
        let whose = if frame.function.is_empty() { "names" } else { &frame.function };
        let names: Vec<String> = frame
            .names
            .iter()
            .map(|name| format!("{} -> {}", name.name, link(view, &name.to)))
            .collect();
        let _ = writeln!(text, "{whose:<8} {}", names.join("   "));
    }
    for object in view.objects.iter().take(LISTED) {
        line(&mut text, view, object);
    }
    rest(&mut text, &view.objects[view.objects.len().min(LISTED)..]);
    for list in view.lists.iter().filter(|list| !list.ids.is_empty()) {
        let ids: Vec<String> = list.ids.iter().take(LISTED).map(|n| format!("#{n}")).collect();
        let more = list.ids.len() - ids.len();
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        let name = if list.young { "young" } else { list.name };
        let _ = writeln!(text, "{name:<8} {}{more}", ids.join(" "));
    }
    let counts: Vec<String> = view
        .counts
        .iter()
        .zip(view.thresholds)
        .map(|(count, threshold)| format!("{count}/{threshold}"))
        .collect();
    let off = if view.enabled { "" } else { "   automatic collection off" };
    let due = if view.scheduled { "   a collection is scheduled" } else { "" };
    let _ = writeln!(text, "counts   {}{off}{due}", counts.join("  "));
    if !view.output.is_empty() {
        for (at, printed) in view.output.lines().enumerate() {
            let _ = writeln!(text, "{:<8} {printed}", if at == 0 { "output" } else { "" });
        }
    }
    text
}

fn link(view: &View, to: &Link) -> String {
    match to {
        Link::To(n) => view.object(*n).map_or_else(|| format!("#{n}"), ObjectView::called),
        Link::Text(text) => text.clone(),
        Link::Gone(_) => "(gone)".into(),
    }
}

fn line(text: &mut String, view: &View, object: &ObjectView) {
    let who = object.in_full();
    let count = object.count.map_or("immortal".into(), |count| format!("refcount {count}"));
    let visit = if view.visit == Some(object.n) { ">" } else { " " };
    let _ = write!(text, "{visit} {who:<20} {count}");
    if let Some(gc_refs) = object.gc_refs {
        let _ = write!(text, "  gc_refs {gc_refs}");
    }
    if object.list.is_none() && object.state != crate::view::State::Freed {
        text.push_str("  untracked");
    }
    if !object.remarks.is_empty() {
        let _ = write!(text, "  ({})", object.remarks.join(", "));
    }
    for field in &object.fields {
        let arrow = match field.mark {
            None => "->",
            Some(Mark::Subtracted) => "-/->",
            Some(Mark::Followed) => "=>",
        };
        let _ = write!(text, "  {} {arrow} {}", field.label, link(view, &field.to));
    }
    if object.more > 0 {
        let _ = write!(text, "  and {} more", object.more);
    }
    if let Some(to) = &object.weak_to {
        let _ = write!(text, "  points at {}", link(view, to));
    }
    text.push('\n');
}

/// What is not listed, counted by type.
fn rest(text: &mut String, objects: &[ObjectView]) {
    let mut kinds: Vec<(&str, usize)> = Vec::new();
    for object in objects {
        match kinds.iter_mut().find(|(kind, _)| *kind == object.type_name) {
            Some((_, n)) => *n += 1,
            None => kinds.push((&object.type_name, 1)),
        }
    }
    for (kind, n) in kinds {
        let _ = writeln!(text, "  and {n} more of type {kind}");
    }
}

//! What the collector knows of, and since when: a line of life for each kind of
//! object.

use std::fmt::Write;

use gc_core::{Heap, HeapError, Kind, Object};

use super::Picture;
use crate::svg::{text as words, whole};

/// What an object lives through. A list is only put into some of them.
const STAGES: [[&str; 2]; 5] = [
    ["when", "made"],
    ["a list", "put in"],
    ["and", "taken out"],
    ["a young", "collection"],
    ["a full", "collection"],
];

/// Whether the collector knows of an object at each stage; `None` where the
/// object has no part in it.
type Life = [Option<bool>; STAGES.len()];

/// What an object is filled with, when it is made and afterwards.
#[derive(Clone, Copy, PartialEq)]
enum Holds {
    Nothing,
    AnAtom,
    AList,
    AListForAWhile,
}

/// What is asked of an object, and the rows that answer it.
type Group = (&'static str, &'static [(&'static str, Kind, Holds)]);

const GROUPS: &[Group] = &[
    ("refers to nothing", &[("a number", Kind::Atom, Holds::Nothing)]),
    (
        "a tuple: it can't change",
        &[
            ("a tuple of atoms", Kind::Tuple, Holds::AnAtom),
            ("a tuple with a list", Kind::Tuple, Holds::AList),
        ],
    ),
    (
        "a dict: what goes in is checked",
        &[
            ("a dict of atoms", Kind::Dict, Holds::AnAtom),
            ("a dict with a list", Kind::Dict, Holds::AList),
            ("a list in it for a while", Kind::Dict, Holds::AListForAWhile),
        ],
    ),
    (
        "may come to hold anything",
        &[
            ("an empty list", Kind::List, Holds::Nothing),
            ("an order", Kind::Instance, Holds::Nothing),
        ],
    ),
];

fn lived(kind: Kind, holds: Holds) -> Result<Life, HeapError> {
    let mut heap = Heap::new();
    let atom = heap.alloc(Object::new(Kind::Atom, "atom"));
    let list = heap.alloc(Object::new(Kind::List, "list"));
    let thing = heap.alloc(Object::new(kind, "thing"));
    match (kind, holds) {
        (_, Holds::AnAtom) => heap.link(thing, atom)?,
        (Kind::Tuple, Holds::AList) => heap.link(thing, list)?,
        _ => {}
    }
    let mut life = [None; STAGES.len()];
    life[0] = Some(heap.is_tracked(thing)?);
    if kind == Kind::Dict && holds != Holds::AnAtom {
        heap.link(thing, list)?;
        life[1] = Some(heap.is_tracked(thing)?);
    }
    if holds == Holds::AListForAWhile {
        heap.unlink(thing, list)?;
        life[2] = Some(heap.is_tracked(thing)?);
    }
    heap.collect(0)?;
    life[3] = Some(heap.is_tracked(thing)?);
    heap.collect(2)?;
    life[4] = Some(heap.is_tracked(thing)?);
    Ok(life)
}

/// Where the stages stand, and how high a row is.
const ACROSS: [u32; STAGES.len()] = [252, 330, 412, 502, 594];
const ROW: u32 = 25;

/// When each kind of object is tracked, from being made to a full collection.
pub fn what_is_tracked() -> Result<Picture, HeapError> {
    let caption = "Filled: the collector knows of the object. Hollow: it doesn't. A tuple of atoms is \
                   let go by the first collection that looks at it, a dict that holds only atoms \
                   again by a full one. (3.11 to 3.13. Since 3.14 a dict is tracked from its \
                   creation, and a tuple of atoms never.)";
    let (mut body, mut text) = (String::new(), String::new());
    for (x, stage) in ACROSS.iter().zip(STAGES) {
        for (line, word) in stage.iter().enumerate() {
            let y = 14 + 15 * line;
            let _ = write!(
                body,
                r#"<text class="lab-heading" x="{x}" y="{y}" text-anchor="middle">{word}</text>"#
            );
        }
    }
    let mut y = 40;
    for (asked, rows) in GROUPS {
        words(&mut body, "lab-lane-name", 4, y + 16, asked);
        let _ = writeln!(text, "{asked}");
        y += ROW;
        for (name, kind, holds) in *rows {
            let life = lived(*kind, *holds)?;
            words(&mut body, "lab-count", 16, y + 13, name);
            line(&mut body, y + 9, &life);
            let _ = writeln!(text, "  {name:<26}{}", said(&life));
            y += ROW;
        }
        y += 6;
    }
    let svg = whole((640, y), caption, &text, &format!("<g>{body}</g>"));
    Ok(Picture { svg, text, caption: caption.into() })
}

/// A line of life, solid while the collector knows of the object.
fn line(body: &mut String, y: u32, life: &Life) {
    let stages: Vec<(u32, bool)> =
        ACROSS.iter().zip(life).filter_map(|(x, known)| Some((*x, (*known)?))).collect();
    for pair in stages.windows(2) {
        let [(from, known), (to, _)] = pair else { continue };
        let dashes = if *known { "" } else { r#" stroke-dasharray="2 4" opacity="0.5""# };
        let _ = write!(
            body,
            r#"<path d="M{} {y}H{}" stroke="currentColor"{dashes}/>"#,
            from + 7,
            to - 7
        );
    }
    for (x, known) in &stages {
        let fill = if *known { "currentColor" } else { "none" };
        let _ = write!(
            body,
            r#"<circle cx="{x}" cy="{y}" r="6" fill="{fill}" stroke="currentColor" stroke-width="1.5"/>"#
        );
    }
}

fn said(life: &Life) -> String {
    let stages = STAGES.iter().zip(life).filter_map(|(stage, known)| {
        let known = if (*known)? { "tracked" } else { "not tracked" };
        Some(format!("{}: {known}", stage.join(" ")))
    });
    stages.collect::<Vec<_>>().join(", ")
}

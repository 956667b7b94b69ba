//! What stands in front of a container: the two links of the collector's list,
//! and the count and the type that every object has.

use std::fmt::Write;

use gc_core::{Heap, HeapError, Kind, Object};

use super::Picture;
use crate::svg::{text as words, whole};

/// Where the cells begin, how wide each is, and how high.
const LEFT: u32 = 24;
const CELL: u32 = 118;
const HIGH: u32 = 46;
/// Where the two objects begin.
const ROWS: [u32; 2] = [46, 182];

/// Two lists that hold each other, word for word as they lie in memory.
pub fn object_header() -> Result<Picture, HeapError> {
    let mut heap = Heap::new();
    let [tea, cup] = ["tea", "cup"].map(|name| heap.alloc(Object::new(Kind::List, name)));
    heap.link(tea, cup)?;
    heap.link(cup, tea)?;
    let list = heap.get_objects(Some(0))?;
    let mut objects = Vec::new();
    for (at, &id) in list.iter().enumerate() {
        let name = |at: Option<usize>| match at.and_then(|at| list.get(at)) {
            Some(&id) => heap.get(id).map(|object| object.name.clone()),
            None => Ok("list head".into()),
        };
        let held: Result<Vec<String>, HeapError> = heap
            .get(id)?
            .references()
            .iter()
            .map(|&to| heap.get(to).map(|object| object.name.clone()))
            .collect();
        objects.push([
            ("_gc_next", name(at.checked_add(1))?),
            ("_gc_prev", name(at.checked_sub(1))?),
            ("ob_refcnt", heap.refcount(id)?.to_string()),
            ("ob_type", "list".into()),
            ("its items", held?.join(", ")),
        ]);
    }
    Ok(drawn(&objects))
}

/// Cells with what they hold, and the arrows between the two objects.
fn drawn(objects: &[[(&str, String); 5]]) -> Picture {
    let caption = "Two lists in memory, `tea` and `cup`, which hold each other. A reference leads to byte 0 \
                   and is counted. The links of the collector's list (dashed) lead to byte −16 and \
                   aren't.";
    let (mut body, mut text) = (String::new(), String::new());
    for (at, byte) in ["−16", "−8", "0", "8", "16 and on"].into_iter().enumerate() {
        words(&mut body, "lab-heading", left(at) + 4, ROWS[0] - 8, byte);
    }
    for (cells, top) in objects.iter().zip(ROWS) {
        for (at, (field, value)) in cells.iter().enumerate() {
            let (x, dashes) = (left(at), if at < 2 { r#" stroke-dasharray="4 3""# } else { "" });
            let _ = write!(
                body,
                r#"<rect class="lab-box" x="{x}" y="{top}" width="{CELL}" height="{HIGH}"{dashes}/>"#
            );
            words(&mut body, "lab-field", x + 8, top + 18, field);
            words(&mut body, "lab-count", x + 8, top + 37, value);
            let _ = write!(text, "{}{field}: {value}", if at == 0 { "" } else { " | " });
        }
        text.push('\n');
    }
    links(&mut body);
    let under = ROWS[1] + HIGH + 20;
    words(&mut body, "lab-remark", left(0), under, "for the collector");
    words(&mut body, "lab-remark", left(2), under, "the object");
    let svg = whole((640, under + 10), caption, &text, &format!("<g>{body}</g>"));
    Picture { svg, text, caption: caption.into() }
}

/// From the first object to the second and back: of the list, and references.
fn links(body: &mut String) {
    let (low, high) = (ROWS[0] + HIGH, ROWS[1]);
    let dashed = r#" stroke-dasharray="5 4""#;
    for (from, to, dashes) in
        [(left(0) + 70, left(0) + 10, dashed), (left(4) + 70, left(2) + 10, "")]
    {
        arrow(body, (from, low), (to, high), dashes);
    }
    for (from, to, dashes) in
        [(left(1) + 40, left(0) + 30, dashed), (left(4) + 40, left(2) + 30, "")]
    {
        arrow(body, (from, high), (to, low), dashes);
    }
}

fn arrow(body: &mut String, from: (u32, u32), to: (u32, u32), dashes: &str) {
    let middle = (from.1 + to.1) / 2;
    let down = to.1 > from.1;
    let (tip, neck) = if down { (to.1 - 1, "-6") } else { (to.1 + 1, "6") };
    let _ = write!(
        body,
        r#"<path d="M{} {}C{} {middle} {} {middle} {} {tip}" fill="none" stroke="currentColor"{dashes}/><path fill="currentColor" d="M{} {tip}l-4 {neck}h8z"/>"#,
        from.0, from.1, from.0, to.0, to.0, to.0,
    );
}

fn left(at: usize) -> u32 {
    LEFT + CELL * at as u32
}

//! A name is a tag, not a box: the picture that is wrong beside the one that
//! is right.

use std::fmt::Write;

use gc_core::{Heap, HeapError};

use super::Picture;
use crate::svg::whole;

/// One order with two names, drawn wrongly and rightly.
pub fn box_against_tag() -> Result<Picture, HeapError> {
    let mut heap = Heap::new();
    let order = heap.new_object("tea"); // a = Order("tea")
    heap.incref(order)?; // b = a
    debug_assert_eq!(heap.len(), 1);
    let count = heap.refcount(order)?;
    let caption = format!(
        "`a = Order(\"tea\")`, then `b = a`. There are not two boxes with an order in each, but two \
         tags on one order, and its count is {count}."
    );
    let mut body = String::new();
    heading(&mut body, 4, "not like this");
    for (at, name) in ["a", "b"].iter().enumerate() {
        let x = 4 + 150 * at as u32;
        let _ = write!(
            body,
            r#"<g class="lab-freed"><rect class="lab-box" x="{x}" y="44" width="136" height="76" rx="4"/></g><text class="lab-field" x="{}" y="60">{name}</text>"#,
            x + 10
        );
        object(&mut body, x + 16, 70, 104, "");
    }
    heading(&mut body, 380, "like this");
    for (at, name) in ["a", "b"].iter().enumerate() {
        let x = 396 + 48 * at as u32;
        let _ = write!(
            body,
            r#"<g class="lab-name"><rect x="{x}" y="38" width="22" height="17" rx="8.5"/><text x="{}" y="50">{name}</text><path class="lab-head" d="M{} 79l-4 -5h8z"/></g><path class="lab-arrow-line" d="M{} 55V75" stroke="currentColor" fill="none"/>"#,
            x + 7,
            x + 11,
            x + 11,
        );
    }
    object(&mut body, 384, 80, 160, &format!("count {count}"));
    let text = format!(
        "not like this: [a: Order \"tea\"] [b: Order \"tea\"]\n\
         like this:     a, b -> Order \"tea\", count {count}\n"
    );
    let svg = whole((560, 130), &caption, &text, &body);
    Ok(Picture { svg, text, caption })
}

fn heading(body: &mut String, x: u32, text: &str) {
    let _ = write!(body, r#"<text class="lab-heading" x="{x}" y="18">{text}</text>"#);
}

/// The box of an order, with its count at the right if one is given.
fn object(body: &mut String, x: u32, y: u32, width: u32, count: &str) {
    let _ = write!(
        body,
        r#"<g><rect class="lab-box" x="{x}" y="{y}" width="{width}" height="38" rx="8"/><text class="lab-type" x="{}" y="{}">Order</text><text class="lab-label" x="{}" y="{}">"tea"</text><text class="lab-count" x="{}" y="{}" text-anchor="end">{count}</text></g>"#,
        x + 10,
        y + 24,
        x + 52,
        y + 24,
        x + width - 10,
        y + 24,
    );
}

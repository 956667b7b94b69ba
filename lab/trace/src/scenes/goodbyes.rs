//! The last moments of an object in two columns: by counting, and by the
//! collector.

use std::fmt::Write;

use gc_core::{Event, Finalizer, Heap, HeapError, Kind, Log, Object, Profile, StepName};

use super::Picture;
use crate::svg::{text as words, whole};

/// A moment of a death, in the order in which the run comes to it.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Moment {
    Finalizer,
    Cleared,
    Callbacks,
    AskedAgain,
    LetsGo,
}

/// The end of a letter that holds a page, has a finalizer, and is watched by a
/// weak reference that calls back.
fn end(on_a_cycle: bool) -> Result<Vec<Moment>, HeapError> {
    let mut heap: Heap<Object, Log> = Heap::with(Profile::default(), Log::default());
    let letter = heap.alloc(Object::instance("letter").with_finalizer(Finalizer::Quiet));
    let page = heap.new_object("page");
    heap.link(letter, page)?;
    heap.decref(page)?;
    let watch = heap.alloc(Object::new(Kind::Weakref, "watch"));
    heap.new_weakref(watch, letter, true)?;
    if on_a_cycle {
        heap.link(letter, letter)?;
    }
    heap.decref(letter)?;
    if on_a_cycle {
        heap.collect(2)?;
    }
    let moments = heap.observer().events.iter().filter_map(|event| match event {
        Event::Finalizing { .. } => Some(Moment::Finalizer),
        Event::WeakrefCleared { .. } => Some(Moment::Cleared),
        Event::CallbackCalled { .. } => Some(Moment::Callbacks),
        Event::Step { name: StepName::HandleResurrected } => Some(Moment::AskedAgain),
        Event::Dying { id } if *id == page => Some(Moment::LetsGo),
        _ => None,
    });
    Ok(moments.collect())
}

/// What a box says: what happens, and to what.
fn says(moment: Moment, by_the_collector: bool, cleared: bool) -> [&'static str; 2] {
    match moment {
        Moment::Finalizer if cleared => ["__del__ runs", "a weak reference gives None"],
        Moment::Finalizer => ["__del__ runs", "a weak reference still leads to it"],
        Moment::Cleared if by_the_collector => {
            ["weak references are cleared", "all of them, to all of the trash"]
        }
        Moment::Cleared => ["weak references are cleared", "all of them, to this object"],
        Moment::Callbacks => ["their callbacks are called", "and get a reference that gives None"],
        Moment::AskedAgain => ["what is needed now?", "the collector asks again"],
        Moment::LetsGo if by_the_collector => ["it is made to let go", "and counting frees it"],
        Moment::LetsGo => ["it lets go", "of what it holds"],
    }
}

/// Where the columns begin; how wide and high a box is, and how far apart two
/// of them are.
const COLUMNS: [u32; 2] = [4, 356];
const BOX: (u32, u32) = (280, 42);
const DOWN: u32 = 60;
const TOP: u32 = 30;

/// The two orders, with a line from each moment to the same one opposite.
pub fn two_ways_to_die() -> Result<Picture, HeapError> {
    let caption = "The last moments of an object, on the left when its count falls to zero, on the \
                   right when the collector has found it. A dashed line joins the same moment in the \
                   two columns: the finalizer changes places.";
    let ways = [
        ("by counting: one object", end(false)?),
        ("by the collector: all of the trash", end(true)?),
    ];
    let (mut body, mut text) = (String::new(), String::new());
    for (column, (heading, moments)) in ways.iter().enumerate() {
        words(&mut body, "lab-heading", COLUMNS[column], 18, heading);
        let _ = writeln!(text, "{heading}");
        for (row, moment) in moments.iter().enumerate() {
            let cleared = moments[..row].contains(&Moment::Cleared);
            let said = says(*moment, column == 1, cleared);
            boxed(&mut body, COLUMNS[column], TOP + row as u32 * DOWN, said);
            if row > 0 {
                arrow(&mut body, COLUMNS[column] + 40, TOP + row as u32 * DOWN);
            }
            let _ = writeln!(text, "  {}. {}: {}", row + 1, said[0], said[1]);
        }
    }
    let [(_, left), (_, right)] = &ways;
    for (row, moment) in left.iter().enumerate() {
        if let Some(opposite) = right.iter().position(|other| other == moment) {
            joined(&mut body, row as u32, opposite as u32);
        }
    }
    let rows = left.len().max(right.len()) as u32;
    let svg = whole((640, TOP + rows * DOWN - 10), caption, &text, &format!("<g>{body}</g>"));
    Ok(Picture { svg, text, caption: caption.into() })
}

fn boxed(body: &mut String, x: u32, y: u32, [what, of]: [&str; 2]) {
    let (width, height) = BOX;
    let _ = write!(
        body,
        r#"<rect class="lab-box" x="{x}" y="{y}" width="{width}" height="{height}" rx="6"/>"#
    );
    words(body, "lab-count", x + 10, y + 18, what);
    words(body, "lab-field", x + 10, y + 34, of);
}

/// From the box above to the one that begins at `y`.
fn arrow(body: &mut String, x: u32, y: u32) {
    let _ = write!(
        body,
        r#"<path d="M{x} {}V{}" stroke="currentColor"/><path fill="currentColor" d="M{x} {}l-4 -6h8z"/>"#,
        y + BOX.1 - DOWN,
        y - 6,
        y - 1,
    );
}

/// From a box on the left to one on the right.
fn joined(body: &mut String, left: u32, right: u32) {
    let middle = |row: u32| TOP + row * DOWN + BOX.1 / 2;
    let (from, to) = (COLUMNS[0] + BOX.0, COLUMNS[1]);
    let half = (from + to) / 2;
    let _ = write!(
        body,
        r#"<path d="M{from} {}C{half} {} {half} {} {to} {}" fill="none" stroke="currentColor" opacity="0.6" stroke-dasharray="4 4"/>"#,
        middle(left),
        middle(left),
        middle(right),
        middle(right),
    );
}

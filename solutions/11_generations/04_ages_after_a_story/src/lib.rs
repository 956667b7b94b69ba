//! Which generation, after this day?
//!
//! Read what happens in a café on one day and predict where each object is in
//! the evening. Nothing has to be computed: the three rules of the chapter are
//! enough. The test runs `day` and compares.
//!
//! `day` is for the test to run: predict without running it.

use gc_core::{Heap, HeapError, ObjId};

/// Where an object is in the evening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In generation 0.
    Gen0,
    /// In generation 1.
    Gen1,
    /// In generation 2.
    Gen2,
    /// Freed: it is in no generation any more.
    Freed,
}

/// The day. Each object refers to itself, so that only a collection can free
/// it. `let_go` gives up the one name that an object has.
pub fn day(heap: &mut Heap) -> Result<[ObjId; 7], HeapError> {
    let menu = order(heap, "menu")?;
    heap.collect(1)?;

    let tea = order(heap, "tea")?;
    heap.collect(0)?;

    let cup = order(heap, "cup")?;
    let cake = order(heap, "cake")?;
    let_go(heap, cake)?;
    heap.collect(0)?;

    let_go(heap, tea)?;
    let jug = order(heap, "jug")?;
    heap.collect(0)?;

    let milk = order(heap, "milk")?;
    let_go(heap, menu)?;
    heap.collect(1)?;

    let jar = order(heap, "jar")?;
    heap.link(menu, jar)?; // the menu has no name, and refers to the jar
    let_go(heap, jar)?;
    heap.collect(0)?;

    Ok([menu, tea, cup, cake, jug, milk, jar])
}

// Your predictions: `Place::Gen0`, `Gen1`, `Gen2` or `Freed`.

/// The menu, made before the first collection of the day.
pub fn menu() -> Place {
    Place::Gen2
}

/// The tea, which grew old before it lost its name.
pub fn tea() -> Place {
    Place::Freed
}

/// The cup, which keeps its name all day.
pub fn cup() -> Place {
    Place::Gen2
}

/// The cake, which loses its name at once.
pub fn cake() -> Place {
    Place::Freed
}

/// The jug, made after the cup.
pub fn jug() -> Place {
    Place::Gen2
}

/// The milk, made just before `collect(1)`.
pub fn milk() -> Place {
    Place::Gen2
}

/// The jar, which only the nameless menu refers to.
pub fn jar() -> Place {
    Place::Gen1
}

// What follows is given.

/// An order that refers to itself.
fn order(heap: &mut Heap, name: &str) -> Result<ObjId, HeapError> {
    let order = heap.new_object(name);
    heap.link(order, order)?;
    Ok(order)
}

fn let_go(heap: &mut Heap, order: ObjId) -> Result<(), HeapError> {
    heap.decref(order)
}

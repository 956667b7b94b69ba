//! One collection, as an observer sees it.
//!
//! Two orders that refer to each other are trash; a third is needed. The
//! observer prints what the collector finds out about each, step by step.
//!
//! `cargo run -p gc-core --example watch`

use std::collections::BTreeMap;

use gc_core::{
    Event, Heap, HeapError, ObjId, Object, Observer, Profile, Version,
};

/// Prints what happens, and knows what objects are called.
#[derive(Default)]
struct Printer {
    names: BTreeMap<ObjId, String>,
    lines: Vec<String>,
}

impl Printer {
    fn say(&mut self, line: String) {
        println!("{line}");
        self.lines.push(line);
    }
}

impl Observer<Object> for Printer {
    const LISTENS: bool = true;

    /// An object was made or changed.
    fn contents(&mut self, id: ObjId, object: &Object) {
        self.names.insert(id, object.name.clone());
    }

    fn event(&mut self, event: Event) {
        let name = |id: &ObjId| self.names[id].clone();
        let line = match &event {
            Event::CollectionStarted { generation, .. } => {
                format!("a collection of generation {generation}")
            }
            Event::Step { name } => format!("{name}:"),
            Event::GcRefsSet { id, gc_refs } => {
                format!("  {} starts at {gc_refs}", name(id))
            }
            Event::GcRefsSubtracted { from, id, gc_refs } => {
                format!(
                    "  {} refers to {}, leaving {gc_refs}",
                    name(from),
                    name(id)
                )
            }
            Event::Reachable { id } => format!("  {} is needed", name(id)),
            Event::TentativelyUnreachable { id } => {
                format!("  {} may be trash", name(id))
            }
            Event::Cleared { id } => format!("  {} lets go", name(id)),
            Event::Freed { id } => format!("  {} is gone", name(id)),
            Event::CollectionFinished { collected, .. } => {
                format!("{collected} objects were trash")
            }
            _ => return,
        };
        self.say(line);
    }
}

fn main() -> Result<(), HeapError> {
    let profile = Profile::of(Version::V3_13);
    let mut heap = Heap::with(profile, Printer::default());
    let tea = heap.new_object("tea");
    let cup = heap.new_object("cup");
    let bill = heap.new_object("bill");
    heap.link(tea, cup)?;
    heap.link(cup, tea)?;
    heap.decref(tea)?;
    heap.decref(cup)?;
    assert_eq!(heap.collect(0)?, 2);
    assert!(heap.is_live(bill));
    let printer = heap.into_observer();
    assert!(printer.lines.contains(&"  tea may be trash".to_string()));
    assert!(printer.lines.contains(&"  bill is needed".to_string()));
    Ok(())
}

#[test]
fn observer_sees_what_is_trash() {
    main().unwrap();
}

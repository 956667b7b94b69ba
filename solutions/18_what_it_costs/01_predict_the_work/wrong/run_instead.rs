//! Wrong: the program is run instead of thought through: nothing is predicted.

use gc_core::{Heap, HeapError, Kind, Log, ObjId, Object};

/// The heap of these scenes.
pub type Cafe = Heap<Object, Log>;

/// Builds a heap; the answer is the generation to collect.
pub type Scene = fn(&mut Cafe) -> Result<usize, HeapError>;

// The scenes, with your predictions: `(objects, references)`.

/// A list with one string of a million letters.
pub fn film(heap: &mut Cafe) -> Result<usize, HeapError> {
    let film = heap.alloc(Object::new(Kind::List, "film"));
    let letters = heap.alloc(Object::new(Kind::Atom, "A".repeat(1_000_000)));
    heap.link(film, letters)?;
    Ok(2)
}

/// The work of collecting the film.
pub fn predict_film() -> (usize, usize) {
    work(film)
}

/// A list of five notes, each a list with one short string.
pub fn notes(heap: &mut Cafe) -> Result<usize, HeapError> {
    let all = heap.alloc(Object::new(Kind::List, "notes"));
    for _ in 0..5 {
        let note = heap.alloc(Object::new(Kind::List, "note"));
        let text = heap.alloc(Object::new(Kind::Atom, "tea"));
        heap.link(note, text)?;
        heap.link(all, note)?;
    }
    Ok(2)
}

/// The work of collecting the notes.
pub fn predict_notes() -> (usize, usize) {
    work(notes)
}

/// Four guests, each of whom knows the other three.
pub fn guests(heap: &mut Cafe) -> Result<usize, HeapError> {
    let guests: [ObjId; 4] = [(); 4].map(|()| heap.new_object("guest"));
    for a in guests {
        for b in guests.into_iter().filter(|&b| b != a) {
            heap.link(a, b)?;
        }
    }
    Ok(0)
}

/// The work of collecting the guests.
pub fn predict_guests() -> (usize, usize) {
    work(guests)
}

/// A list that holds the same order three times.
pub fn one_order_three_times(heap: &mut Cafe) -> Result<usize, HeapError> {
    let list = heap.alloc(Object::new(Kind::List, "orders"));
    let order = heap.new_object("order");
    for _ in 0..3 {
        heap.link(list, order)?;
    }
    Ok(0)
}

/// The work of collecting the list and its order.
pub fn predict_one_order_three_times() -> (usize, usize) {
    work(one_order_three_times)
}

/// The four guests have grown old. A new order refers to each of them, and
/// generation 0 is collected.
pub fn order_of_old_guests(heap: &mut Cafe) -> Result<usize, HeapError> {
    guests(heap)?;
    let old: Vec<ObjId> = heap.ids().collect();
    heap.collect(1)?;
    let order = heap.new_object("order");
    for guest in old {
        heap.link(order, guest)?;
    }
    Ok(0)
}

/// The work of collecting the young generation.
pub fn predict_order_of_old_guests() -> (usize, usize) {
    work(order_of_old_guests)
}

/// An old menu refers to three new dishes, and generation 0 is collected.
pub fn new_dishes_on_an_old_menu(heap: &mut Cafe) -> Result<usize, HeapError> {
    let menu = heap.new_object("menu");
    heap.collect(1)?;
    for _ in 0..3 {
        let dish = heap.new_object("dish");
        heap.link(menu, dish)?;
    }
    Ok(0)
}

/// The work of collecting the young generation.
pub fn predict_new_dishes_on_an_old_menu() -> (usize, usize) {
    work(new_dishes_on_an_old_menu)
}

/// The same four guests who know each other, and none has a name any more: all
/// of them are trash.
pub fn forgotten_guests(heap: &mut Cafe) -> Result<usize, HeapError> {
    guests(heap)?;
    let all: Vec<ObjId> = heap.ids().collect();
    for guest in all {
        heap.decref(guest)?;
    }
    Ok(0)
}

/// The work of collecting guests that are trash.
pub fn predict_forgotten_guests() -> (usize, usize) {
    work(forgotten_guests)
}

fn work(scene: Scene) -> (usize, usize) {
    let mut heap = Cafe::with(gc_core::Profile::default(), Log::default());
    let generation = scene(&mut heap).expect("the scene is right");
    heap.observer_mut().events.clear();
    heap.collect(generation).expect("it exists");
    let events = &heap.observer().events;
    let count = |wanted: fn(&gc_core::Event) -> bool| {
        events.iter().filter(|event| wanted(event)).count()
    };
    (
        count(|event| matches!(event, gc_core::Event::GcRefsSet { .. })),
        count(|event| matches!(event, gc_core::Event::GcRefsSubtracted { .. })),
    )
}

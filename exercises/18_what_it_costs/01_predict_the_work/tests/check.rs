use gc_core::{Event, Heap, Log, Profile, StepName};
use predict_the_work::*;
use workbench::{in_own_process, predicted, written_without};

/// Runs the scene, and holds the prediction to what the first look of the
/// collection came to.
fn scene(what: &str, build: Scene, prediction: (usize, usize), think: &str) {
    let mut heap: Cafe = Heap::with(Profile::default(), Log::default());
    heap.disable();
    let generation = build(&mut heap).expect("the scenes are given, and run");
    let before = heap.get_stats()[generation].candidates;
    let start = heap.observer().events.len();
    heap.collect(generation).expect("a generation");
    let objects = heap.get_stats()[generation].candidates - before;
    // Trash is questioned a second time; that is another chapter's matter.
    let references = heap.observer().events[start..]
        .iter()
        .take_while(|event| {
            !matches!(
                event,
                Event::Step {
                    name: StepName::MoveUnreachable
                }
            )
        })
        .filter(|event| matches!(event, Event::GcRefsSubtracted { .. }))
        .count();
    let words = |(objects, references)| {
        format!("objects: {objects}, references: {references}")
    };
    predicted(
        &format!("{what}: how much work is it?"),
        words(prediction),
        words((objects, references)),
        think,
    );
}

#[test]
fn bytes_are_no_work() {
    in_own_process!();
    let think = "A string refers to nothing, so the collector doesn't know \
                 of it. How long it is makes no difference, and the list's \
                 reference to it is none that could be subtracted.";
    scene("A film", film, predict_film(), think);
}

#[test]
fn every_container_counts() {
    in_own_process!();
    let think = "Which of the objects are containers? And which references \
                 lead from a container to a container?";
    scene("Five notes", notes, predict_notes(), think);
}

#[test]
fn every_reference_is_followed() {
    in_own_process!();
    let think = "Four guests, and each of them refers to three.";
    scene("Four guests", guests, predict_guests(), think);
}

#[test]
fn references_are_counted_not_objects() {
    in_own_process!();
    let think = "The order has a count of 4: its name, and three from the \
                 list. Each of the three has to be subtracted.";
    let prediction = predict_one_order_three_times();
    scene(
        "An order three times",
        one_order_three_times,
        prediction,
        think,
    );
}

#[test]
fn old_objects_are_not_looked_at() {
    in_own_process!();
    let think = "Only the order is in generation 0. Its references lead to \
                 objects that are no candidates, which have no gc_refs to \
                 subtract from.";
    let prediction = predict_order_of_old_guests();
    scene(
        "Old guests, a new order",
        order_of_old_guests,
        prediction,
        think,
    );
}

#[test]
fn references_from_the_old_are_not_followed() {
    in_own_process!();
    let think = "The menu is in generation 2. It isn't asked what it refers \
                 to, and that is why its dishes seem to be needed from outside.";
    let prediction = predict_new_dishes_on_an_old_menu();
    scene("New dishes", new_dishes_on_an_old_menu, prediction, think);
}

#[test]
fn trash_is_the_same_work_up_to_here() {
    in_own_process!();
    let think = "Before it has subtracted, the collector can't know that \
                 they are trash. Compare with the guests who have names.";
    let prediction = predict_forgotten_guests();
    scene("Forgotten guests", forgotten_guests, prediction, think);
}

#[test]
fn predictions_are_your_own() {
    in_own_process!();
    written_without!(
        "notes",
        "one_order_three_times",
        "order_of_old_guests",
        "new_dishes_on_an_old_menu",
        "forgotten_guests"
    );
}

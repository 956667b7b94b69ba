use ages_after_a_story::{Place, cake, cup, day, jar, jug, menu, milk, tea};
use gc_core::{Heap, ListId};
use workbench::{in_own_process, predicted, written_without};

/// Holds a prediction to where `day` really leaves the object.
fn evening(which: usize, name: &str, prediction: Place, think: &str) {
    let mut heap = Heap::new();
    heap.disable();
    let ids = day(&mut heap).expect("the day is given, and runs");
    let place = match heap.list_of(ids[which]) {
        Err(_) => Place::Freed,
        Ok(Some(ListId::Gen0)) => Place::Gen0,
        Ok(Some(ListId::Gen1)) => Place::Gen1,
        Ok(_) => Place::Gen2,
    };
    predicted(
        &format!("Where is the {name} in the evening?"),
        format!("{prediction:?}"),
        format!("{place:?}"),
        think,
    );
}

#[test]
fn cake_lost_its_name_while_it_was_young() {
    in_own_process!();
    let think = "The cake was trash, and in generation 0, when collect(0) ran.";
    evening(3, "cake", cake(), think);
}

#[test]
fn cup_has_survived_two_collections_that_looked_at_it() {
    in_own_process!();
    let think = "Write down which of the collections after it was made \
                 look at the cup. Each of these moves it on; the others \
                 don't look at it and leave it where it is.";
    evening(2, "cup", cup(), think);
}

#[test]
fn jug_went_on_with_all_that_was_in_generation_1() {
    in_own_process!();
    let think = "collect(0) took the jug to generation 1. What does \
                 collect(1) do with the survivors of generation 1?";
    evening(4, "jug", jug(), think);
}

#[test]
fn milk_was_young_when_generation_1_was_collected() {
    in_own_process!();
    let think = "collect(1) first joins generations 0 and 1 into one list. \
                 All survivors of that list go the same way, whatever \
                 generation they came from.";
    evening(5, "milk", milk(), think);
}

#[test]
fn tea_was_in_generation_1_when_it_became_trash() {
    in_own_process!();
    let think = "The tea became trash in generation 1. Is there a collection \
                 after that which looks at generation 1?";
    evening(1, "tea", tea(), think);
}

#[test]
fn menu_is_trash_of_generation_2() {
    in_own_process!();
    let think = "collect(1) took the menu to generation 2 in the morning. \
                 Which collections of that day look at generation 2?";
    evening(0, "menu", menu(), think);
}

#[test]
fn jar_is_held_by_old_trash() {
    in_own_process!();
    let think = "To collect(0) everything outside generation 0 counts as \
                 needed: it doesn't ask whether the menu, which holds the \
                 jar, is trash.";
    evening(6, "jar", jar(), think);
}

#[test]
fn predictions_are_your_own() {
    in_own_process!();
    written_without!("day");
}

use weak_by_hand::{Heap, ObjId, WeakId};
use workbench::{Dice, expect, hint, in_own_process};

/// What a weak reference leads to, with the reference given back at once.
fn leads_to(heap: &mut Heap, weak: WeakId) -> String {
    let Some(id) = heap.upgrade(weak) else {
        return "nothing".into();
    };
    let text = heap.read(id).unwrap_or("an empty place").to_string();
    heap.decref(id);
    text
}

#[test]
fn weak_reference_does_not_count() {
    in_own_process!();
    let _hint =
        hint("A weak reference to a letter was made. The letter counts:");
    let mut heap = Heap::default();
    let letter = heap.new_object("letter");
    let cache = heap.new_weakref(letter);
    insta::assert_snapshot!(heap.count(letter).to_string(), @"1");
    let _hint = hint("The weak reference leads to:");
    insta::assert_snapshot!(leads_to(&mut heap, cache), @"letter");
}

#[test]
fn what_was_found_counts_while_it_is_used() {
    in_own_process!();
    let _hint = hint("`found = cache()`. The letter counts:");
    let mut heap = Heap::default();
    let letter = heap.new_object("letter");
    let cache = heap.new_weakref(letter);
    let found = heap.upgrade(cache).expect("the letter is alive");
    insta::assert_snapshot!(heap.count(letter).to_string(), @"2");
    heap.decref(letter);
    let _hint = hint(
        "`del letter`: the name is gone, and `found` holds the letter. It reads:",
    );
    insta::assert_snapshot!(heap.read(found).unwrap_or("an empty place"), @"letter");
    heap.decref(found);
    let _hint = hint("`del found`. The weak reference leads to:");
    insta::assert_snapshot!(leads_to(&mut heap, cache), @"nothing");
}

#[test]
fn dead_letter_is_not_found() {
    in_own_process!();
    let _hint =
        hint("The letter died. The first of two weak references leads to:");
    let mut heap = Heap::default();
    let letter = heap.new_object("letter");
    let [cache, watcher] = [heap.new_weakref(letter), heap.new_weakref(letter)];
    heap.decref(letter);
    insta::assert_snapshot!(leads_to(&mut heap, cache), @"nothing");
    let _hint = hint("The second leads to:");
    insta::assert_snapshot!(leads_to(&mut heap, watcher), @"nothing");
}

#[test]
fn new_tenant_is_not_mistaken_for_the_old_one() {
    in_own_process!();
    let _hint = hint(
        "The letter died, and a bill lives in its place. The weak reference to \
         the letter leads to:",
    );
    let mut heap = Heap::default();
    let letter = heap.new_object("letter");
    let cache = heap.new_weakref(letter);
    heap.decref(letter);
    let bill = heap.new_object("bill");
    insta::assert_snapshot!(leads_to(&mut heap, cache), @"nothing");
    let _hint = hint("The bill counts:");
    insta::assert_snapshot!(heap.count(bill).to_string(), @"1");
}

#[test]
fn given_up_weak_reference_is_off_the_list() {
    in_own_process!();
    let mut heap = Heap::default();
    let [letter, bill] = ["letter", "bill"].map(|text| heap.new_object(text));
    let cache = heap.new_weakref(letter);
    heap.drop_weakref(cache);
    let other = heap.new_weakref(bill);
    expect!(
        "A weak reference to a letter was given up: its place is free. Where \
         is the next one made?",
        "in the same place",
        match other == cache {
            true => "in the same place",
            false => "in another place",
        },
    );
    heap.decref(letter);
    let _hint = hint(
        "A weak reference to a letter was given up, and one to a bill was made \
         in its place. Then the letter died. The weak reference to the bill \
         leads to:",
    );
    insta::assert_snapshot!(leads_to(&mut heap, other), @"bill");
}

#[test]
fn others_stay_on_the_list() {
    in_own_process!();
    let _hint = hint("One of two was given up. The other leads to:");
    let mut heap = Heap::default();
    let letter = heap.new_object("letter");
    let [cache, watcher] = [heap.new_weakref(letter), heap.new_weakref(letter)];
    heap.drop_weakref(cache);
    insta::assert_snapshot!(leads_to(&mut heap, watcher), @"letter");
    heap.decref(letter);
    let _hint = hint("The letter died. The other leads to:");
    insta::assert_snapshot!(leads_to(&mut heap, watcher), @"nothing");
}

#[test]
fn one_that_outlives_its_object_can_be_given_up() {
    in_own_process!();
    let mut heap = Heap::default();
    let letter = heap.new_object("letter");
    let cache = heap.new_weakref(letter);
    heap.decref(letter);
    heap.drop_weakref(cache);
    let bill = heap.new_object("bill");
    let other = heap.new_weakref(bill);
    expect!(
        "The letter died, and then the weak reference to it was given up: its \
         place is free. Where is the next one made?",
        "in the same place",
        match other == cache {
            true => "in the same place",
            false => "in another place",
        },
    );
    let _hint = hint(
        "The letter died, and the weak reference to it was given up. A bill was \
         made, and a weak reference to it, which leads to:",
    );
    insta::assert_snapshot!(leads_to(&mut heap, other), @"bill");
}

#[test]
fn random_programs_find_what_is_alive() {
    in_own_process!();
    let mut dice = Dice::new(802);
    for round in 0..200 {
        let mut heap = Heap::default();
        let mut alive: Vec<(ObjId, String)> = Vec::new();
        let mut weakrefs: Vec<(WeakId, String)> = Vec::new();
        let mut story: Vec<String> = Vec::new();
        for n in 0..3 + round / 8 {
            match (dice.roll(4), alive.len(), weakrefs.len()) {
                (0, 1.., _) => {
                    let (id, text) = alive.remove(dice.roll(alive.len()));
                    heap.decref(id);
                    story.push(format!("{text} dies"));
                }
                (1, 1.., _) | (2, 1.., 0) => {
                    let (id, text) = alive[dice.roll(alive.len())].clone();
                    weakrefs.push((heap.new_weakref(id), text.clone()));
                    story.push(format!("a weak reference to {text} is made"));
                }
                (2, _, 1..) => {
                    let (weak, text) =
                        weakrefs.remove(dice.roll(weakrefs.len()));
                    heap.drop_weakref(weak);
                    story.push(format!("one to {text} is given up"));
                }
                _ => {
                    let text = format!("document {n}");
                    alive.push((heap.new_object(&text), text.clone()));
                    story.push(format!("{text} is made"));
                }
            }
            for (weak, text) in &weakrefs {
                let lives = alive.iter().any(|(_, other)| other == text);
                expect!(
                    &format!(
                        "{}. What the weak reference to {text} leads to:",
                        story.join("; ")
                    ),
                    if lives { text.as_str() } else { "nothing" },
                    leads_to(&mut heap, *weak),
                );
            }
            for (id, text) in &alive {
                expect!(
                    &format!("{}. What {text} counts:", story.join("; ")),
                    1,
                    heap.count(*id),
                );
            }
        }
    }
}

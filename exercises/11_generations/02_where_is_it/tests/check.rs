use std::collections::BTreeSet;
use where_is_it::Generations;
use workbench::{Dice, hint, in_own_process};

/// A story, with a line after each of its steps: where each object is.
///
/// `make` and `drop` are followed by a name, `collect` by a generation.
fn story(steps: &str) -> String {
    let mut generations = Generations::default();
    let mut made: Vec<&str> = Vec::new();
    let mut needed: BTreeSet<&str> = BTreeSet::new();
    let mut text = String::new();
    for step in steps.split(',').map(str::trim) {
        let (what, name) = step.split_once(' ').unwrap();
        match what {
            "make" => {
                generations.new_object(name);
                made.push(name);
                needed.insert(name);
            }
            "drop" => {
                needed.remove(name);
            }
            _ => {
                let generation = name.parse().unwrap();
                generations.collect(generation, |name| needed.contains(name));
            }
        }
        text += &format!("{step:<11}");
        for name in &made {
            text += &match generations.where_is(name) {
                Some(generation) => format!("  {name} in {generation}"),
                None => format!("  {name} freed"),
            };
        }
        text.push('\n');
    }
    text
}

#[test]
fn survivor_moves_on_by_one() {
    in_own_process!();
    let _hint = hint(
        "tea is made and needed all the time. Each collection that looks at \
         it moves it to the next older generation than the one collected.",
    );
    insta::assert_snapshot!(
        story("make tea, collect 0, collect 0, collect 1, collect 2"), @r"
        make tea     tea in 0
        collect 0    tea in 1
        collect 0    tea in 1
        collect 1    tea in 2
        collect 2    tea in 2
        ");
}

#[test]
fn survivors_of_one_collection_go_the_same_way() {
    in_own_process!();
    let _hint = hint(
        "When generation 1 is collected, tea is in generation 1 and cup in 0. \
         The two lists were thrown together, so both go to generation 2.",
    );
    insta::assert_snapshot!(
        story("make tea, collect 0, make cup, collect 1"), @r"
        make tea     tea in 0
        collect 0    tea in 1
        make cup     tea in 1  cup in 0
        collect 1    tea in 2  cup in 2
        ");
}

#[test]
fn trash_waits_in_its_generation() {
    in_own_process!();
    let _hint = hint(
        "tea has grown old when nothing needs it any more. Collections of \
         younger generations do not look at it.",
    );
    insta::assert_snapshot!(
        story(
            "make tea, collect 0, drop tea, collect 0, make cup, drop cup, \
             collect 0, collect 1"
        ), @r"
        make tea     tea in 0
        collect 0    tea in 1
        drop tea     tea in 1
        collect 0    tea in 1
        make cup     tea in 1  cup in 0
        drop cup     tea in 1  cup in 0
        collect 0    tea in 1  cup freed
        collect 1    tea freed  cup freed
        ");
}

#[test]
fn a_longer_story() {
    in_own_process!();
    let _hint = hint("Three objects, from their making to their end.");
    insta::assert_snapshot!(story(
        "make tea, make cup, collect 1, make pot, drop cup, collect 0, \
         collect 1, drop pot, make jug, collect 1, collect 2, drop tea, \
         collect 1, collect 2"
    ));
}

#[test]
fn collect_returns_how_many_were_freed() {
    in_own_process!();
    for (generation, expected) in [(0, 1), (1, 2), (2, 3)] {
        let mut generations = Generations::default();
        for (name, collected) in [("tea", Some(1)), ("cup", Some(0))] {
            generations.new_object(name);
            generations.new_object("needed");
            generations.collect(collected.unwrap(), |_| true);
        }
        generations.new_object("pot");
        let came = generations.collect(generation, |name| name == "needed");
        assert!(
            came == expected,
            "an object that nothing needs in each generation; \
             collect({generation})\n    expected: {expected} freed\n        \
             came: {came}"
        );
    }
}

#[test]
fn random_stories_go_as_in_gc_core() {
    in_own_process!();
    let mut dice = Dice::new(13);
    for round in 0..200 {
        let mut heap: gc_core::Heap = gc_core::Heap::new();
        heap.disable();
        let mut generations = Generations::default();
        let mut objects = Vec::new();
        let mut told = String::new();
        for _ in 0..(4 + round / 8) {
            match dice.roll(4) {
                0 | 1 => {
                    // An object that refers to itself: only a collection
                    // can free it.
                    let name = format!("order {}", objects.len() + 1);
                    let id = heap.new_object(&name);
                    heap.link(id, id).unwrap();
                    generations.new_object(&name);
                    told += &format!("make {name}\n");
                    objects.push((name, id, true));
                }
                2 if !objects.is_empty() => {
                    let n = dice.roll(objects.len());
                    let (name, id, needed) = &mut objects[n];
                    if *needed {
                        heap.decref(*id).unwrap();
                        *needed = false;
                        told += &format!("drop {name}\n");
                    }
                }
                _ => {
                    let generation = dice.roll(3);
                    let expected = heap.collect(generation).unwrap();
                    let came = generations.collect(generation, |name| {
                        objects.iter().any(|o| o.0 == name && o.2)
                    });
                    told += &format!("collect {generation}\n");
                    assert!(
                        expected == came,
                        "{told}how many were freed by that\n    expected: \
                         {expected}\n        came: {came}"
                    );
                }
            }
        }
        for (name, id, _) in &objects {
            let place = |place: Option<usize>| match place {
                Some(generation) => format!("in generation {generation}"),
                None => "freed".into(),
            };
            let expected = heap
                .list_of(*id)
                .ok()
                .map(|list| list.expect("instances are tracked") as usize);
            let came = generations.where_is(name);
            assert!(
                expected == came,
                "{told}where is {name}?\n    expected: {}\n        came: {}",
                place(expected),
                place(came)
            );
        }
    }
}

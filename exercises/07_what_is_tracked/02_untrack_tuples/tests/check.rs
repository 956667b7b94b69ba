use gc_core::{Heap, Kind, ObjId, Object, Steps};
use untrack_tuples::Thing::{self, Atom, Container, Tuple};
use untrack_tuples::untrack_tuples;
use workbench::{Dice, candidates, expect, hint, in_own_process};

/// What is left of `list` after each of two passes.
fn two_passes(things: &[Thing], list: &[usize]) -> String {
    let first = untrack_tuples(things, list);
    let second = untrack_tuples(things, &first);
    format!("after a pass {first:?}, after another {second:?}")
}

#[test]
fn tuple_of_atoms_is_let_go() {
    in_own_process!();
    let things = [Atom, Atom, Tuple(vec![0, 1])];
    expect!(
        "0 and 1 are atoms, 2 is the tuple of both. What stays on the list 2:",
        "after a pass [], after another []",
        two_passes(&things, &[2]),
    );
}

#[test]
fn tuple_that_holds_a_container_stays() {
    in_own_process!();
    let things = [Atom, Container, Tuple(vec![0, 1])];
    expect!(
        "0 is an atom, 1 a container, 2 the tuple of both. What stays on the \
         list 1, 2:",
        "after a pass [1, 2], after another [1, 2]",
        two_passes(&things, &[1, 2]),
    );
}

#[test]
fn tuple_that_holds_an_old_container_stays() {
    in_own_process!();
    let things = [Container, Tuple(vec![0])];
    expect!(
        "0 is a container that this collection doesn't look at: it is older, \
         and on another list. 1 is a tuple with it. What stays on the list 1:",
        "after a pass [1], after another [1]",
        two_passes(&things, &[1]),
    );
}

#[test]
fn tuple_of_tuples_goes_in_the_pass_in_which_its_items_went() {
    in_own_process!();
    let things = [Atom, Tuple(vec![0]), Tuple(vec![1, 1])];
    expect!(
        "The tuple 2 holds the tuple 1, and 1 holds the atom 0; 1 comes first. \
         What stays on the list 1, 2:",
        "after a pass [], after another []",
        two_passes(&things, &[1, 2]),
    );
}

#[test]
fn tuple_that_comes_before_its_items_waits_for_the_next_pass() {
    in_own_process!();
    let things = [Atom, Tuple(vec![0]), Tuple(vec![1])];
    expect!(
        "The tuple 2 holds the tuple 1, and 1 holds the atom 0; 2 comes first. \
         What stays on the list 2, 1:",
        "after a pass [2], after another []",
        two_passes(&things, &[2, 1]),
    );
}

#[test]
fn containers_stay_in_their_order_even_if_empty() {
    in_own_process!();
    let things = [Container, Tuple(vec![]), Container, Container];
    expect!(
        "0, 2 and 3 are containers, 1 is a tuple of nothing. What stays on the \
         list 3, 1, 0, 2:",
        "[3, 0, 2]",
        format!("{:?}", untrack_tuples(&things, &[3, 1, 0, 2])),
    );
}

#[test]
fn tuple_that_was_let_go_long_ago_keeps_no_other() {
    in_own_process!();
    let things = [Atom, Tuple(vec![0]), Tuple(vec![1])];
    expect!(
        "1 is a tuple that was let go long ago, and 2 a tuple that holds it. \
         What stays on the list 2:",
        "[]",
        format!("{:?}", untrack_tuples(&things, &[2])),
    );
}

#[test]
fn nest_of_tuples_built_from_the_outside_goes_one_layer_a_pass() {
    in_own_process!();
    let _hint = hint(
        "4 holds 3, 3 holds 2, 2 holds 1, and 1 holds the atom 0. 6 holds a \
         list, 5, beside 1. The outermost comes first in the list.",
    );
    let things = [
        Atom,
        Tuple(vec![0]),
        Tuple(vec![1]),
        Tuple(vec![2]),
        Tuple(vec![3]),
        Container,
        Tuple(vec![1, 5]),
    ];
    let mut list = vec![6, 5, 4, 3, 2, 1];
    let mut story = String::new();
    for pass in 1..=5 {
        list = untrack_tuples(&things, &list);
        story += &format!("after pass {pass}: {list:?}\n");
    }
    insta::assert_snapshot!(story, @r"
    after pass 1: [6, 5, 4, 3, 2]
    after pass 2: [6, 5, 4, 3]
    after pass 3: [6, 5, 4]
    after pass 4: [6, 5]
    after pass 5: [6, 5]
    ");
}

/// The table as a heap; the last list is the order of its generation 0.
fn heap_of(things: &[Thing], list: &[usize]) -> (Heap, Vec<ObjId>) {
    let mut heap = Heap::new();
    heap.disable();
    let kind = |thing: &Thing| match thing {
        Atom => Kind::Atom,
        Container => Kind::List,
        Tuple(_) => Kind::Tuple,
    };
    let ids: Vec<ObjId> = things
        .iter()
        .map(|t| heap.alloc(Object::new(kind(t), "x")))
        .collect();
    for (n, thing) in things.iter().enumerate() {
        if let Tuple(items) = thing {
            for &item in items {
                heap.link(ids[n], ids[item]).unwrap();
            }
        }
    }
    for &n in list {
        heap.untrack(ids[n]).unwrap();
        heap.track(ids[n]).unwrap();
    }
    (heap, ids)
}

#[test]
fn as_gc_core_does_it_on_a_hundred_random_tables() {
    in_own_process!();
    for number in 0..100 {
        let mut dice = Dice::new(number);
        let mut things = vec![Atom];
        for n in 1..12 {
            things.push(match dice.roll(6) {
                0 => Atom,
                1 => Container,
                _ => Tuple((0..dice.roll(3)).map(|_| dice.roll(n)).collect()),
            });
        }
        let mut list: Vec<usize> =
            (0..things.len()).filter(|&n| things[n] != Atom).collect();
        for at in (1..list.len()).rev() {
            list.swap(at, dice.roll(at + 1));
        }
        let (mut heap, ids) = heap_of(&things, &list);
        let mut c = candidates(&heap, 0);
        (Steps::<Heap>::cpython().untrack_tuples)(&mut heap, &mut c);
        let expected: Vec<usize> = (c.young.iter())
            .map(|&slot| {
                let id = heap.id(slot);
                ids.iter().position(|&other| other == id).unwrap()
            })
            .collect();
        let came = untrack_tuples(&things, &list);
        assert_eq!(came, expected, "of {things:?} in the order {list:?}");
    }
}

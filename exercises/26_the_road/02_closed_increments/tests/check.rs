use closed_increments::{Graph, increment, round};
use std::collections::VecDeque;
use workbench::{Dice, expect, in_own_process};

/// The increment in the order of its numbers, and what stays pending.
fn taken(graph: &Graph, pending: &[usize], size: usize) -> String {
    let mut pending: VecDeque<usize> = pending.iter().copied().collect();
    let mut taken = increment(graph, &mut pending, size);
    taken.sort();
    format!("taken {taken:?}, pending {pending:?}")
}

fn check(
    what: &str,
    graph: &[&[usize]],
    pending: &[usize],
    size: usize,
    expected: &str,
) {
    let graph: Graph = graph.iter().map(|to| to.to_vec()).collect();
    expect!(
        &format!(
            "{what} What refers to what: {graph:?}. Pending: {pending:?}. Size: \
             {size}."
        ),
        expected,
        taken(&graph, pending, size),
    );
}

#[test]
fn objects_are_taken_in_order() {
    in_own_process!();
    check(
        "Five objects that refer to nothing.",
        &[&[], &[], &[], &[], &[]],
        &[3, 1, 0, 4, 2],
        2,
        "taken [1, 3], pending [0, 4, 2]",
    );
}

#[test]
fn cycle_is_taken_as_a_whole() {
    in_own_process!();
    check(
        "A ring of three. One is asked for: the ring must not be cut.",
        &[&[1], &[2], &[0], &[]],
        &[0, 1, 2, 3],
        1,
        "taken [0, 1, 2], pending [3]",
    );
}

#[test]
fn all_that_can_be_reached_however_far() {
    in_own_process!();
    check(
        "A chain from 0 to 4, and something else.",
        &[&[1], &[2], &[3], &[4], &[], &[]],
        &[0, 5, 1, 2, 3, 4],
        2,
        "taken [0, 1, 2, 3, 4], pending [5]",
    );
}

#[test]
fn what_was_looked_at_is_not_taken_again() {
    in_own_process!();
    check(
        "0 refers to 1, which is not pending, and to 2.",
        &[&[1, 2], &[], &[], &[]],
        &[0, 2, 3],
        1,
        "taken [0, 2], pending [3]",
    );
}

#[test]
fn nor_is_it_followed() {
    in_own_process!();
    check(
        "0 -> 1 -> 2, and 1 was looked at. When it was, it brought 2 with it \
         if 2 was pending; a 2 that is pending now came later.",
        &[&[1], &[2], &[], &[]],
        &[0, 2, 3],
        1,
        "taken [0], pending [2, 3]",
    );
}

#[test]
fn each_object_once() {
    in_own_process!();
    check(
        "0 and 1 both refer to 2, twice, and 2 to itself.",
        &[&[2, 2], &[2, 2], &[2]],
        &[0, 1, 2],
        5,
        "taken [0, 1, 2], pending []",
    );
}

#[test]
fn no_more_than_needed() {
    in_own_process!();
    check(
        "0 brings 1 and 2 along, and that is enough.",
        &[&[1, 2], &[], &[], &[4], &[]],
        &[0, 1, 2, 3, 4],
        3,
        "taken [0, 1, 2], pending [3, 4]",
    );
}

#[test]
fn nothing_is_asked_for() {
    in_own_process!();
    check(
        "A size of nothing.",
        &[&[1], &[]],
        &[0, 1],
        0,
        "taken [], pending [0, 1]",
    );
    check(
        "Nothing is pending.",
        &[&[1], &[]],
        &[],
        5,
        "taken [], pending []",
    );
}

#[test]
fn round_takes_everything_once() {
    in_own_process!();
    let graph: Graph = vec![vec![4], vec![], vec![1], vec![], vec![0], vec![]];
    let mut increments = round(&graph, 2);
    increments.iter_mut().for_each(|taken| taken.sort());
    expect!(
        "Six objects: 0 and 4 in a ring, and 2 refers to 1. Increments of \
         two.",
        "[[0, 4], [1, 2], [3, 5]]",
        format!("{increments:?}"),
    );
    let loose: Graph = vec![vec![], vec![], vec![]];
    expect!(
        "Three objects that refer to nothing, one at a time.",
        "[[0], [1], [2]]",
        format!("{:?}", round(&loose, 1)),
    );
    expect!(
        "A round over three objects with a size of 0, which must not go on \
         forever.",
        "[[0], [1], [2]]",
        format!("{:?}", round(&loose, 0)),
    );
    expect!(
        "An empty heap has a round without increments.",
        "[]",
        format!("{:?}", round(&vec![], 2)),
    );
}

#[test]
fn long_chain_needs_no_deep_stack() {
    in_own_process!();
    let n = 100_000;
    let mut graph: Graph = (1..n).map(|next| vec![next]).collect();
    graph.push(vec![0]);
    let mut pending: VecDeque<usize> = (0..n).collect();
    expect!(
        "A ring of 100,000 is taken as a whole: here an increment is as long \
         as a full collection.",
        n,
        increment(&graph, &mut pending, 10).len(),
    );
}

#[test]
fn random_rounds_cut_no_cycle() {
    in_own_process!();
    let mut dice = Dice::new(314);
    for n_round in 0..300 {
        let n = 1 + n_round / 20;
        let graph: Graph = (0..n)
            .map(|_| (0..dice.roll(3)).map(|_| dice.roll(n)).collect())
            .collect();
        let size = 1 + dice.roll(4);
        let told = format!("What refers to what: {graph:?}. Size: {size}.");
        let increments = round(&graph, size);
        let mut all: Vec<usize> = increments.concat();
        all.sort();
        expect!(
            &format!("{told} What does a round take, all in all?"),
            format!("{:?}", (0..n).collect::<Vec<_>>()),
            format!("{all:?}"),
        );
        let part = |k: usize| increments.iter().position(|i| i.contains(&k));
        for (from, to) in (0..n)
            .flat_map(|from| graph[from].iter().map(move |&to| (from, to)))
        {
            assert!(
                part(to) <= part(from),
                "{told}\n    expected: what {from} refers to is looked at with \
                 it or before it\n        came: {to} comes later, in \
                 {increments:?}"
            );
        }
        let all_but_last = &increments[..increments.len() - 1];
        assert!(
            all_but_last.iter().all(|taken| taken.len() >= size),
            "{told}\n    expected: no increment but the last is smaller than \
             the size\n        came: {increments:?}"
        );
    }
}

use mark_first::{Collected, Object, collect};
use workbench::{Dice, expect, in_own_process};

/// A heap from what refers to what and what is held from outside; the counts
/// follow from these.
fn heap(references: &[&[usize]], held: &[usize]) -> Vec<Object> {
    let mut heap: Vec<Object> = references
        .iter()
        .map(|to| Object {
            count: 0,
            refers_to: to.to_vec(),
        })
        .collect();
    for &to in references.iter().copied().flatten().chain(held) {
        heap[to].count += 1;
    }
    heap
}

fn words(collected: Collected) -> String {
    let Collected { trash, candidates } = collected;
    format!("trash {trash:?}, {candidates} candidates")
}

fn check(
    what: &str,
    references: &[&[usize]],
    held: &[usize],
    roots: &[usize],
    expected: &str,
) {
    expect!(
        &format!(
            "{what} What refers to what: {references:?}. Held from outside: \
             {held:?}. Roots: {roots:?}."
        ),
        expected,
        words(collect(&heap(references, held), roots)),
    );
}

#[test]
fn without_roots_it_is_the_old_collector() {
    in_own_process!();
    check(
        "0 is held, and holds 1. 2 and 3 hold each other.",
        &[&[1], &[], &[3], &[2]],
        &[0],
        &[],
        "trash [2, 3], 4 candidates",
    );
}

#[test]
fn what_is_marked_is_no_candidate() {
    in_own_process!();
    check(
        "0 is held and a root, and holds 1: both are marked. 2 and 3 hold each \
         other, and are trash as they are without roots.",
        &[&[1], &[], &[3], &[2]],
        &[0],
        &[0],
        "trash [2, 3], 2 candidates",
    );
}

#[test]
fn not_marked_is_not_trash() {
    in_own_process!();
    check(
        "1 is held by C code, so it isn't a root, and nothing that is marked \
         leads to it. It holds 2.",
        &[&[], &[2], &[]],
        &[0, 1],
        &[0],
        "trash [], 2 candidates",
    );
}

#[test]
fn reference_to_what_is_marked_is_left_alone() {
    in_own_process!();
    check(
        "Trash that refers to a marked object: 1 and 2 hold each other, and \
         both hold 0. Nothing is to be subtracted from 0, which is no \
         candidate.",
        &[&[], &[2, 0], &[1, 0]],
        &[0],
        &[0],
        "trash [1, 2], 2 candidates",
    );
}

#[test]
fn marking_reaches_all_the_way() {
    in_own_process!();
    check(
        "A chain from a root, with a ring at its end.",
        &[&[1], &[2], &[3], &[4], &[2]],
        &[0],
        &[0],
        "trash [], 0 candidates",
    );
}

#[test]
fn root_that_is_named_twice() {
    in_own_process!();
    check(
        "Two frames hold the same object.",
        &[&[1], &[0], &[]],
        &[0, 0],
        &[0, 0],
        "trash [2], 1 candidates",
    );
}

#[test]
fn needed_by_what_c_holds() {
    in_own_process!();
    check(
        "C code holds 4, which holds a ring of 2 and 3. The ring is needed, \
         though the references into it all come from candidates.",
        &[&[1], &[], &[3], &[2], &[2]],
        &[0, 4],
        &[0],
        "trash [], 3 candidates",
    );
}

#[test]
fn empty_heap() {
    in_own_process!();
    check("Nothing at all.", &[], &[], &[], "trash [], 0 candidates");
}

#[test]
fn random_heaps_and_any_roots() {
    in_own_process!();
    let mut dice = Dice::new(26);
    for round in 0..400 {
        let n = 1 + round / 30;
        let references: Vec<Vec<usize>> = (0..n)
            .map(|_| (0..dice.roll(3)).map(|_| dice.roll(n)).collect())
            .collect();
        let held: Vec<usize> =
            (0..dice.roll(n / 2 + 2)).map(|_| dice.roll(n)).collect();
        let roots: Vec<usize> =
            held.iter().copied().filter(|_| dice.roll(2) == 0).collect();
        let reach = |from: &[usize]| {
            let mut reached = vec![false; n];
            from.iter().for_each(|&k| reached[k] = true);
            for _ in 0..n {
                for k in 0..n {
                    if reached[k] {
                        references[k].iter().for_each(|&to| reached[to] = true);
                    }
                }
            }
            reached
        };
        let (needed, marked) = (reach(&held), reach(&roots));
        let expected = Collected {
            trash: (0..n).filter(|&k| !needed[k]).collect(),
            candidates: marked.iter().filter(|on| !**on).count(),
        };
        let slices: Vec<&[usize]> =
            references.iter().map(Vec::as_slice).collect();
        check("By dice.", &slices, &held, &roots, &words(expected));
    }
}

use pages_copied::{Does, Known, Object, copied};
use workbench::{expect, in_own_process};

fn object(page: usize, known: Known) -> Object {
    Object {
        page,
        known,
        immortal: false,
    }
}

fn check(what: &str, objects: &[Object], does: &[Does], expected: &[usize]) {
    let came: Vec<usize> = copied(objects, does).into_iter().collect();
    expect!(
        &format!("{what} Which pages are copied by {does:?}?"),
        format!("{expected:?}"),
        format!("{came:?}"),
    );
}

/// A menu of four dishes, each on a page of its own.
fn menu(known: Known) -> [Object; 4] {
    [10, 11, 12, 13].map(|page| object(page, known))
}

#[test]
fn nothing_done_nothing_copied() {
    in_own_process!();
    check("A worker that waits.", &menu(Known::In(2)), &[], &[]);
}

#[test]
fn looking_is_writing() {
    in_own_process!();
    check(
        "Old dishes. To look at one in Python, its count goes up and down \
         again, and that writes to its page.",
        &menu(Known::In(2)),
        &[Does::Use(1), Does::Use(1), Does::Use(3)],
        &[11, 13],
    );
}

#[test]
fn full_collection_writes_to_all() {
    in_own_process!();
    check(
        "Old dishes, none of which is used.",
        &menu(Known::In(2)),
        &[Does::Collect(2)],
        &[10, 11, 12, 13],
    );
}

#[test]
fn young_collection_leaves_the_old_alone() {
    in_own_process!();
    check(
        "A dish in each generation, and a fourth in generation 0.",
        &[
            object(1, Known::In(0)),
            object(2, Known::In(1)),
            object(3, Known::In(2)),
            object(4, Known::In(0)),
        ],
        &[Does::Collect(0)],
        &[1, 4],
    );
}

#[test]
fn older_collection_takes_the_younger_along() {
    in_own_process!();
    check(
        "A dish in each generation.",
        &[
            object(1, Known::In(0)),
            object(2, Known::In(1)),
            object(3, Known::In(2)),
        ],
        &[Does::Collect(1)],
        &[1, 2],
    );
}

#[test]
fn page_is_copied_once_and_with_all_that_is_on_it() {
    in_own_process!();
    check(
        "Three dishes on one page.",
        &[
            object(7, Known::In(2)),
            object(7, Known::In(2)),
            object(7, Known::In(0)),
        ],
        &[Does::Collect(0), Does::Use(0)],
        &[7],
    );
}

#[test]
fn frozen_objects_are_not_looked_at() {
    in_own_process!();
    check(
        "The dishes were frozen before the fork.",
        &menu(Known::Frozen),
        &[Does::Collect(2)],
        &[],
    );
}

#[test]
fn frozen_objects_are_counted_all_the_same() {
    in_own_process!();
    check(
        "The dishes were frozen before the fork. Freezing keeps the \
         collector away, and not the program.",
        &menu(Known::Frozen),
        &[Does::Collect(2), Does::Use(2)],
        &[12],
    );
}

#[test]
fn freezing_comes_too_late_after_a_collection() {
    in_own_process!();
    check(
        "The worker freezes by itself, before one collection and after \
         another.",
        &menu(Known::In(1)),
        &[Does::Freeze, Does::Collect(2)],
        &[],
    );
    check(
        "The other way around.",
        &menu(Known::In(1)),
        &[Does::Collect(2), Does::Freeze],
        &[10, 11, 12, 13],
    );
}

#[test]
fn immortal_objects_are_never_written_by_use() {
    in_own_process!();
    let none = Object {
        page: 5,
        known: Known::No,
        immortal: true,
    };
    check(
        "None is immortal, and no container.",
        &[none],
        &[Does::Use(0), Does::Collect(2)],
        &[],
    );
}

#[test]
fn immortal_container_is_written_by_a_collection() {
    in_own_process!();
    let class = Object {
        page: 6,
        known: Known::In(2),
        immortal: true,
    };
    check(
        "A class that came with the interpreter is immortal, and a container \
         all the same. Its count is never written; the head in front of it, \
         which only the collector uses, is.",
        &[class],
        &[Does::Use(0), Does::Collect(2)],
        &[6],
    );
}

#[test]
fn numbers_are_counted_and_not_collected() {
    in_own_process!();
    check(
        "Two prices, which aren't containers. One is used.",
        &[object(8, Known::No), object(9, Known::No)],
        &[Does::Collect(2), Does::Use(0)],
        &[8],
    );
}

#[test]
fn second_collection_copies_nothing_new() {
    in_own_process!();
    check(
        "A dish in generation 0 on page 1, one in generation 1 on page 2. \
         The first young collection writes to page 1, and takes the dish to \
         generation 1. No young collection looks there.",
        &[object(1, Known::In(0)), object(2, Known::In(1))],
        &[Does::Collect(0), Does::Collect(0)],
        &[1],
    );
    check(
        "A freeze takes all three generations, so a full collection has \
         nothing to write to.",
        &[object(1, Known::In(0)), object(2, Known::In(1))],
        &[Does::Collect(0), Does::Freeze, Does::Collect(2)],
        &[1],
    );
}

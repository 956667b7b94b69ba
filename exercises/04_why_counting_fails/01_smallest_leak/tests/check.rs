use gc_core::{Heap, HeapError, ObjId, check};
use smallest_leak::{leak, leak_one, leak_two};
use workbench::{call, hint, in_own_process};

/// The heap that `leaker` leaves behind, in which every count must be right.
fn left_by(leaker: impl FnOnce(&mut Heap) -> Result<(), HeapError>) -> Heap {
    let mut heap = Heap::new();
    let answer = leaker(&mut heap);
    for (n, id) in heap.ids().enumerate() {
        call(id, &format!("object {}", n + 1));
    }
    if let Err(mistake) = answer {
        panic!("the heap refuses: {mistake}\n{}", words(&heap));
    }
    if let Err(broken) = check(&heap, &[]) {
        panic!(
            "nothing may be held from outside: {broken}\n{}",
            words(&heap)
        );
    }
    heap
}

/// A line for each object: what it counts and what it refers to.
fn words(heap: &Heap) -> String {
    let ids: Vec<ObjId> = heap.ids().collect();
    let number = |id: &ObjId| {
        let n = ids.iter().position(|other| other == id).unwrap();
        format!("object {}", n + 1)
    };
    let line = |id: &ObjId| {
        let count = heap.refcount(*id).unwrap();
        let to = heap.get(*id).unwrap().references();
        let to = match to.is_empty() {
            true => "nothing".into(),
            false => to.iter().map(number).collect::<Vec<_>>().join(", "),
        };
        format!("{} counts {count} and refers to {to}\n", number(id))
    };
    match ids.is_empty() {
        true => "the heap is empty".into(),
        false => ids.iter().map(line).collect(),
    }
}

#[test]
fn one_object_keeps_itself() {
    in_own_process!();
    let _hint = hint(
        "What is left when leak_one returns: one object, with the one \
         reference that comes from itself.",
    );
    insta::assert_snapshot!(words(&left_by(leak_one)), @"object 1 counts 1 and refers to object 1");
}

#[test]
fn two_objects_keep_each_other() {
    in_own_process!();
    let _hint = hint(
        "What is left when leak_two returns: two objects, each with the \
         one reference that comes from the other.",
    );
    insta::assert_snapshot!(words(&left_by(leak_two)), @r"
    object 1 counts 1 and refers to object 2
    object 2 counts 1 and refers to object 1
    ");
}

#[test]
fn one_cycle_keeps_any_number_alive() {
    in_own_process!();
    for n in [0, 1, 2, 3, 10, 1000] {
        let heap = left_by(|heap| leak(heap, n));
        let shown = if n > 10 { String::new() } else { words(&heap) };
        assert!(
            heap.len() == n,
            "leak(heap, {n}) leaves objects behind\n    expected: {n}\n        \
             came: {}\n{shown}",
            heap.len()
        );
        let more_than_one: Vec<ObjId> = heap
            .ids()
            .filter(|&id| heap.refcount(id) != Ok(1))
            .collect();
        assert!(
            more_than_one.is_empty(),
            "after leak(heap, {n}) one reference keeps each object: {} \
             count more\n{shown}",
            more_than_one.len()
        );
    }
}

#[test]
fn one_object_is_the_reason_for_all() {
    in_own_process!();
    for n in [1, 2, 3, 10, 1000] {
        let mut heap = left_by(|heap| leak(heap, n));
        let shown = if n > 10 { String::new() } else { words(&heap) };
        let keepers: Vec<ObjId> = heap
            .ids()
            .filter(|id| heap.get(*id).unwrap().references().contains(id))
            .collect();
        assert!(
            keepers.len() == 1,
            "after leak(heap, {n}) one object refers to itself\n    \
             expected: 1\n        came: {}\n{shown}",
            keepers.len()
        );
        heap.unlink(keepers[0], keepers[0]).unwrap();
        assert!(
            heap.is_empty(),
            "once it no longer refers to itself all {n} are freed, and no \
             collector runs\n    expected: 0 left\n        came: {} \
             left\n{shown}",
            heap.len()
        );
    }
}

#[test]
fn collector_finds_what_counting_cannot_free() {
    in_own_process!();
    for n in [0, 1, 2, 3, 10, 1000] {
        let mut heap = left_by(|heap| leak(heap, n));
        let found = heap.collect(2).unwrap();
        assert!(
            found == n && heap.is_empty(),
            "a full collection frees what leak(heap, {n}) leaves\n    \
             expected: {n} found, 0 left\n        came: {found} found, {} left",
            heap.len()
        );
    }
}

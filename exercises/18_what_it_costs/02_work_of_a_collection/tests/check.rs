use gc_core::{Collection, Heap, Host, ObjId, Silent, Steps, Trace, Tracking};
use std::cell::Cell;
use work_of_a_collection::{Object, affordable, cost};
use workbench::{Dice, expect, in_own_process};

fn object(generation: usize, refers_to: &[usize]) -> Object {
    Object {
        generation: Some(generation),
        refers_to: refers_to.to_vec(),
        bytes: 48,
    }
}

fn number(bytes: usize) -> Object {
    Object {
        generation: None,
        refers_to: vec![],
        bytes,
    }
}

fn costs(heap: &[Object], generation: usize) -> String {
    let cost = cost(heap, generation);
    format!("objects: {}, references: {}", cost.objects, cost.references)
}

fn check(what: &str, heap: &[Object], generation: usize, expected: &str) {
    let what = format!("{what} What does collect({generation}) cost?");
    expect!(&what, expected, costs(heap, generation));
}

#[test]
fn each_candidate_and_each_of_its_references() {
    in_own_process!();
    check(
        "Three orders in a ring.",
        &[object(0, &[1]), object(0, &[2]), object(0, &[0])],
        0,
        "objects: 3, references: 3",
    );
}

#[test]
fn bytes_cost_nothing() {
    in_own_process!();
    check(
        "A list with a film of a million bytes. The list is a candidate, and \
         the film is only an answer to what it refers to.",
        &[object(0, &[1]), number(1_000_000)],
        2,
        "objects: 1, references: 1",
    );
    let array = Object {
        bytes: 8_000_000,
        ..object(0, &[])
    };
    check(
        "An object with an array of eight million bytes in it, none of which \
         is a reference.",
        &[array],
        0,
        "objects: 1, references: 0",
    );
}

#[test]
fn older_generations_are_left_alone() {
    in_own_process!();
    let heap = [
        object(2, &[0, 1, 2, 3]),
        object(1, &[0, 2]),
        object(0, &[0]),
        object(0, &[]),
    ];
    check(
        "A menu in generation 2 with four references, a guest in generation \
         1 with two, two orders in generation 0 with one in all.",
        &heap,
        0,
        "objects: 2, references: 1",
    );
    check(
        "A menu in generation 2 with four references, a guest in generation \
         1 with two, two orders in generation 0 with one in all. Now with \
         generation 1.",
        &heap,
        1,
        "objects: 3, references: 3",
    );
    check(
        "A menu in generation 2 with four references, a guest in generation \
         1 with two, two orders in generation 0 with one in all. Now with \
         generation 2.",
        &heap,
        2,
        "objects: 4, references: 7",
    );
}

#[test]
fn each_reference_is_followed_wherever_it_leads() {
    in_own_process!();
    check(
        "An order refers twice to the same old menu, and to a price. To know \
         that none of the three leads to a candidate, it has to look.",
        &[object(0, &[1, 1, 2]), object(2, &[]), number(24)],
        0,
        "objects: 1, references: 3",
    );
}

#[test]
fn nothing_costs_nothing() {
    in_own_process!();
    check("An empty heap.", &[], 2, "objects: 0, references: 0");
}

fn chosen(heap: &[Object], budget: usize) -> String {
    match affordable(heap, budget) {
        Some(generation) => format!("generation {generation}"),
        None => "none".into(),
    }
}

#[test]
fn oldest_within_the_budget() {
    in_own_process!();
    // Generation 0 costs 3, 1 costs 6, 2 costs 11.
    let heap = [
        object(2, &[0, 1, 2, 3]),
        object(1, &[0, 2]),
        object(0, &[0]),
        object(0, &[]),
    ];
    let budgets = [2, 3, 5, 6, 10, 11, 1000];
    let came: Vec<String> = budgets
        .iter()
        .map(|&b| format!("{b}: {}", chosen(&heap, b)))
        .collect();
    expect!(
        "Collecting generation 0 costs 3 visits, generation 1 with it 6, and \
         everything 11. A budget that is just met is met.",
        "2: none\n3: generation 0\n5: generation 0\n6: generation 1\n\
         10: generation 1\n11: generation 2\n1000: generation 2",
        came.join("\n"),
    );
}

#[test]
fn what_costs_nothing_can_be_afforded() {
    in_own_process!();
    expect!(
        "An empty heap and a budget of nothing.",
        "generation 2",
        chosen(&[], 0),
    );
}

// From here on a real collection is counted.

thread_local! {
    static FOLLOWED: Cell<usize> = const { Cell::new(0) };
}

/// An object that counts how often one of its references is asked for.
struct Counting {
    refers_to: Vec<ObjId>,
    has_gc: bool,
}

impl Trace for Counting {
    fn traverse(&self, visit: &mut impl FnMut(ObjId)) {
        for &id in &self.refers_to {
            FOLLOWED.set(FOLLOWED.get() + 1);
            visit(id);
        }
    }
    fn tracking(&self) -> Tracking {
        match self.has_gc {
            true => Tracking::Always,
            false => Tracking::Never,
        }
    }
}

/// The owner of the heap, and what `subtract_refs` has been seen to do.
struct Counted {
    heap: Heap<Counting>,
    objects: usize,
    references: usize,
}

impl Host for Counted {
    type Object = Counting;
    type Observer = Silent;
    fn heap(&self) -> &Heap<Counting> {
        &self.heap
    }
    fn heap_mut(&mut self) -> &mut Heap<Counting> {
        &mut self.heap
    }
    fn steps(&self) -> Steps<Counted> {
        Steps {
            subtract_refs: count,
            ..Steps::cpython()
        }
    }
}

fn count(host: &mut Counted, c: &mut Collection) {
    let before = FOLLOWED.get();
    host.objects = host.objects.max(c.young.len());
    (Steps::cpython().subtract_refs)(host, c);
    if host.references == 0 {
        host.references = FOLLOWED.get() - before;
    }
}

/// The same objects in a real heap, with a collection of `generation`.
fn really(sketch: &[Object], generation: usize) -> String {
    let mut heap: Heap<Counting> = Heap::new();
    heap.disable();
    let mut ids = vec![None; sketch.len()];
    for age in [Some(2), Some(1), Some(0), None] {
        for (n, object) in sketch.iter().enumerate() {
            if object.generation == age {
                ids[n] = Some(heap.alloc(Counting {
                    refers_to: vec![],
                    has_gc: age.is_some(),
                }));
            }
        }
        if let Some(age @ 1..) = age {
            heap.collect(age - 1).unwrap();
        }
    }
    for (n, object) in sketch.iter().enumerate() {
        for &to in &object.refers_to {
            let to = ids[to].unwrap();
            heap.incref(to).unwrap();
            heap.update(ids[n].unwrap(), |o| o.refers_to.push(to))
                .unwrap();
        }
    }
    let mut host = Counted {
        heap,
        objects: 0,
        references: 0,
    };
    gc_core::collect(&mut host, generation).unwrap();
    format!("objects: {}, references: {}", host.objects, host.references)
}

#[test]
fn real_collections_cost_as_much() {
    in_own_process!();
    let mut dice = Dice::new(18);
    for round in 0..200 {
        let n = 1 + round / 10;
        let heap: Vec<Object> = (0..n)
            .map(|_| match dice.roll(4) {
                3 => number(24),
                generation => {
                    let refers_to: Vec<usize> =
                        (0..dice.roll(4)).map(|_| dice.roll(n)).collect();
                    object(generation, &refers_to)
                }
            })
            .collect();
        for generation in 0..3 {
            let lines: Vec<String> = heap
                .iter()
                .enumerate()
                .map(|(n, o)| match o.generation {
                    Some(g) => {
                        format!("{n} in generation {g} -> {:?}", o.refers_to)
                    }
                    None => format!("{n} is a number"),
                })
                .collect();
            expect!(
                &format!(
                    "collect({generation}) of this heap, in gc-core: {}",
                    lines.join("; ")
                ),
                really(&heap, generation),
                costs(&heap, generation),
            );
        }
    }
}

//! Random programs on a heap, against what the definitions say.
//!
//! A program that fails is shrunk, and printed as something one can read. Its
//! seed is kept in `main.regressions`, which belongs in the repository: it is
//! tried first from then on.

mod lab;
mod oracle;
mod program;

use std::collections::{BTreeMap, BTreeSet};

use gc_core::*;
use proptest::prelude::*;
use proptest::test_runner::{Config, FileFailurePersistence};

use lab::Lab;
use program::{Program, Wildness, programs};

/// `PROPTEST_CASES=20000 cargo test --release` looks further.
fn config(cases: u32) -> Config {
    let asked = std::env::var("PROPTEST_CASES").ok();
    let cases = asked.and_then(|n| n.parse().ok()).unwrap_or(cases);
    let file = FileFailurePersistence::WithSource("regressions");
    Config {
        cases,
        failure_persistence: Some(Box::new(file)),
        max_shrink_iters: 20_000,
        ..Config::default()
    }
}

/// What may live though no name leads to it: what is immortal, frozen, in
/// `gc.garbage`, or owned by a type without `tp_traverse`.
fn held_otherwise(lab: &Lab) -> Vec<ObjId> {
    let heap = &lab.heap;
    let opaque = heap
        .ids()
        .filter(|&id| heap.get(id).unwrap().kind == Kind::Opaque);
    heap.list(ListId::Permanent)
        .chain(heap.garbage().iter().copied())
        .chain(lab.immortals.iter().copied())
        .chain(opaque)
        .collect()
}

/// Nothing that is needed has gone, and nothing else has stayed.
fn assert_exactly_the_reachable_lives(lab: &Lab) {
    let named = reachable_from(&lab.heap, &lab.roots()).unwrap();
    let held = reachable_from(&lab.heap, &held_otherwise(lab)).unwrap();
    for id in lab.heap.ids() {
        assert!(
            named.contains(&id) || held.contains(&id),
            "{id} lives and nothing leads to it"
        );
    }
}

/// The graph that can be reached by names, told without the places in the
/// heap, which depend on when things die.
fn answer(lab: &Lab) -> Vec<Option<String>> {
    let mut numbers = BTreeMap::new();
    lab.names
        .iter()
        .map(|name| name.map(|id| describe(lab, id, &mut numbers)))
        .collect()
}

fn describe(
    lab: &Lab,
    id: ObjId,
    numbers: &mut BTreeMap<ObjId, usize>,
) -> String {
    if let Some(number) = numbers.get(&id) {
        return format!("<{number}>");
    }
    let number = numbers.len();
    numbers.insert(id, number);
    let object = lab.heap.get(id).unwrap();
    let items: Vec<String> = object
        .references()
        .iter()
        .map(|&to| describe(lab, to, numbers))
        .collect();
    format!("{number}:{}({})", object.name, items.join(" "))
}

proptest! {
    #![proptest_config(config(400))]

    /// Soundness is checked along the way; here the heap comes to rest.
    #[test]
    fn random_programs_keep_exactly_what_is_reachable(
        program in programs(Wildness::Wild),
    ) {
        let mut lab = Lab::run(&program, false);
        lab.heap.set_debug(DebugFlags::empty());
        lab.settle();
        assert_exactly_the_reachable_lives(&lab);
        let log = &lab.heap.observer().log;
        prop_assert_eq!(Mirror::replay(log), Mirror::of(&lab.heap));

        for name in 0..lab.names.len() {
            lab.forget(name);
        }
        lab.heap.unfreeze();
        lab.settle();
        while !lab.heap.garbage().is_empty() {
            clear_garbage(&mut lab);
            lab.settle();
            if lab.heap.garbage().iter().all(|&id| {
                lab.heap.get(id).unwrap().finalizer == Finalizer::Legacy
            }) {
                break;
            }
        }
        assert_exactly_the_reachable_lives(&lab);
    }

    /// A collection at every allocation changes when things die, and nothing
    /// that the program can reach.
    #[test]
    fn stress_changes_no_answer(program in programs(Wildness::Timeless)) {
        let mut calm = Lab::run(&program, false);
        let mut stressed = Lab::run(&program, true);
        prop_assert_eq!(answer(&calm), answer(&stressed));

        // Once all is collected, the same finalizers have run.
        for lab in [&mut calm, &mut stressed] {
            lab.heap.unfreeze();
            lab.settle();
            lab.finalized.sort();
        }
        let opaque = calm.heap.ids().any(|id| {
            calm.heap.get(id).unwrap().kind == Kind::Opaque
        });
        if !opaque {
            prop_assert_eq!(&calm.finalized, &stressed.finalized);
        }
    }
}

/// The comparison with the oracle is not empty talk: most collections of
/// random programs can be foretold in full.
#[test]
fn the_oracle_has_something_to_compare() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let strategy = programs(Wildness::Wild);
    let mut compared = 0;
    let mut kinds: BTreeSet<&'static str> = BTreeSet::new();
    for _ in 0..300 {
        let program: Program =
            strategy.new_tree(&mut runner).unwrap().current();
        let lab = Lab::run(&program, false);
        compared += lab.compared;
        for event in &lab.heap.observer().log {
            kinds.extend(notable(event));
        }
    }
    assert!(compared > 200, "only {compared} collections compared");
    let all = [
        "cleared",
        "callback",
        "garbage",
        "merged",
        "moved back",
        "resurrected",
        "scheduled",
        "found",
        "uncollectable",
    ];
    assert_eq!(kinds, BTreeSet::from(all), "what the programs met");
}

/// What random programs must have met, or they test too little.
fn notable(event: &Event) -> Option<&'static str> {
    Some(match event {
        Event::Cleared { .. } => "cleared",
        Event::CallbackCalled { .. } => "callback",
        Event::Garbage { .. } => "garbage",
        Event::Merged { .. } => "merged",
        Event::Rescued {
            moved_back: true, ..
        } => "moved back",
        Event::Resurrected { .. } => "resurrected",
        Event::Scheduled => "scheduled",
        Event::CollectionFinished {
            uncollectable: 1.., ..
        } => "uncollectable",
        Event::CollectionFinished { collected: 1.., .. } => "found",
        _ => return None,
    })
}

#[test]
fn programs_read_well() {
    use program::{Calling, Dying, Op};
    let program = Program {
        profile: Profile::V3_13,
        ops: vec![
            Op::New(Kind::Instance, Dying::Silently, vec![]),
            Op::New(Kind::List, Dying::SaveIn(0), vec![0]),
            Op::Weakref(1, Calling::Forget),
            Op::Link(0, 1),
            Op::Drop(0),
            Op::Collect(2),
        ],
    };
    assert_eq!(
        program.to_string(),
        "\
# CPython 3.13
a = Instance()
b = List(a)  # __del__: save in a
c = weakref.ref(b, Forget)
a.append(b)
del a
gc.collect(2)
"
    );
}

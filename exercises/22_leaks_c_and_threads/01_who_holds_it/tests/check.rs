use gc_core::{Heap, HeapError, ObjId};
use std::collections::BTreeSet;
use who_holds_it::chain;
use workbench::{Dice, expect, in_own_process};

/// A heap from a text like `"log -> visit; site -> log"`, in which `names` are
/// held by name and nothing else is.
struct Scene {
    heap: Heap,
    objects: Vec<(String, ObjId)>,
    names: Vec<ObjId>,
}

fn scene(text: &str, names: &str) -> Scene {
    let mut heap = Heap::new();
    heap.disable();
    let mut objects: Vec<(String, ObjId)> = Vec::new();
    let mut object = |heap: &mut Heap, name: &str| {
        if let Some(known) = objects.iter().find(|o| o.0 == name) {
            return known.1;
        }
        let id = heap.new_object(name);
        objects.push((name.into(), id));
        id
    };
    for part in text.split("; ") {
        let mut before = None;
        for name in part.split(" -> ") {
            let id = object(&mut heap, name);
            if let Some(from) = before {
                heap.link(from, id).unwrap();
            }
            before = Some(id);
        }
    }
    let names: Vec<ObjId> = names
        .split_whitespace()
        .map(|name| object(&mut heap, name))
        .collect();
    // What is not held by name keeps its first reference all the same, so
    // that garbage stays to be asked about.
    Scene {
        heap,
        objects,
        names,
    }
}

impl Scene {
    fn id(&self, name: &str) -> ObjId {
        self.objects.iter().find(|o| o.0 == name).unwrap().1
    }

    fn chain(&self, name: &str) -> String {
        self.words(chain(&self.heap, &self.names, self.id(name)))
    }

    fn words(&self, chain: Result<Option<Vec<ObjId>>, HeapError>) -> String {
        let called = |id: &ObjId| self.heap.get(*id).unwrap().name.clone();
        match chain {
            Ok(Some(ids)) => {
                ids.iter().map(called).collect::<Vec<_>>().join(" -> ")
            }
            Ok(None) => "no chain".into(),
            Err(error) => format!("an error: {error}"),
        }
    }
}

fn check(what: &str, heap: &str, names: &str, of: &str, expected: &str) {
    expect!(
        &format!("{what} The heap: {heap}. Names: {names}. What holds {of}?"),
        expected,
        scene(heap, names).chain(of),
    );
}

#[test]
fn chain_leads_from_a_name_to_the_object() {
    in_own_process!();
    check(
        "A site has a log, and the log has a visit.",
        "site -> log -> visit",
        "site",
        "visit",
        "site -> log -> visit",
    );
}

#[test]
fn name_of_its_own_is_a_chain_of_one() {
    in_own_process!();
    check(
        "The visit has a name, and a log holds it as well.",
        "site -> log -> visit",
        "site visit",
        "visit",
        "visit",
    );
}

#[test]
fn garbage_is_held_by_no_name() {
    in_own_process!();
    check(
        "Two orders hold each other, and no name leads there.",
        "tea -> cup -> tea; menu -> dish",
        "menu",
        "tea",
        "no chain",
    );
}

#[test]
fn shortest_chain_first() {
    in_own_process!();
    check(
        "A long way leads to the visit, and a short one.",
        "site -> page -> part -> row -> visit; cache -> entry -> visit",
        "site cache",
        "visit",
        "cache -> entry -> visit",
    );
    check(
        "A long way leads to the visit, and a short one. The objects were made \
         in another order.",
        "cache -> entry -> visit; site -> page -> part -> row -> visit",
        "site cache",
        "visit",
        "cache -> entry -> visit",
    );
}

#[test]
fn cycle_on_the_way_has_an_end() {
    in_own_process!();
    check(
        "Guests who know each other hold the visit, and one has a name.",
        "ada -> bob -> cem -> ada; cem -> visit; visit -> cem",
        "ada",
        "visit",
        "ada -> bob -> cem -> visit",
    );
}

#[test]
fn object_that_holds_itself() {
    in_own_process!();
    check(
        "The visit refers to itself, and a log holds it.",
        "visit -> visit; log -> visit",
        "log",
        "visit",
        "log -> visit",
    );
}

#[test]
fn dead_ends_are_left() {
    in_own_process!();
    check(
        "Several things hold the visit. All but one hang on nothing.",
        "a -> visit; b -> visit; c -> b; log -> c; d -> a",
        "log",
        "visit",
        "log -> c -> b -> visit",
    );
}

#[test]
fn frozen_holders_are_not_found() {
    in_own_process!();
    let mut scene = scene("log -> visit", "log");
    scene.heap.freeze();
    expect!(
        "The log is frozen, and get_referrers doesn't look at what is frozen.",
        "no chain",
        scene.chain("visit"),
    );
}

#[test]
fn freed_object_is_an_error() {
    in_own_process!();
    let mut scene = scene("log -> visit", "log");
    let gone = scene.heap.new_object("gone");
    scene.heap.decref(gone).unwrap();
    let came = chain(&scene.heap, &scene.names, gone);
    assert!(
        matches!(came, Err(HeapError::Stale { .. })),
        "What holds an object that was freed?\n    expected: the error that \
         the heap gives\n        came: {came:?}"
    );
}

#[test]
fn many_ways_are_no_more_work() {
    in_own_process!();
    // Twenty layers of two, each of which refers to both of the next: a
    // million ways, and 42 objects.
    let mut heap = Heap::new();
    heap.disable();
    let mut layers: Vec<[ObjId; 2]> = Vec::new();
    for n in 0..20 {
        let layer = [
            heap.new_object(format!("left {n}")),
            heap.new_object(format!("right {n}")),
        ];
        if let Some(&above) = layers.last() {
            for from in above {
                for to in layer {
                    heap.link(from, to).unwrap();
                }
            }
        }
        layers.push(layer);
    }
    let (top, bottom) = (layers[0][0], layers[19][1]);
    let length = |chain: Option<Vec<ObjId>>| match chain {
        Some(chain) => chain.len().to_string(),
        None => "no chain".into(),
    };
    expect!(
        "Twenty layers, with two ways from each to the next. Each object \
         needs to be asked only once. How long is the chain?",
        "20",
        length(chain(&heap, &[top], bottom).unwrap()),
    );
}

#[test]
fn random_heaps() {
    in_own_process!();
    let mut dice = Dice::new(22);
    for round in 0..300 {
        let n = 2 + round / 25;
        let mut heap = Heap::new();
        heap.disable();
        let ids: Vec<ObjId> =
            (0..n).map(|k| heap.new_object(format!("o{k}"))).collect();
        let mut edges = BTreeSet::new();
        for _ in 0..dice.roll(2 * n + 1) {
            edges.insert((dice.roll(n), dice.roll(n)));
        }
        for &(a, b) in &edges {
            heap.link(ids[a], ids[b]).unwrap();
        }
        let names: Vec<ObjId> =
            (0..1 + dice.roll(2)).map(|_| ids[dice.roll(n)]).collect();
        // How far each is from a name, by going forward.
        let mut far: Vec<Option<usize>> = ids
            .iter()
            .map(|id| names.contains(id).then_some(0))
            .collect();
        for distance in 0..n {
            for &(a, b) in &edges {
                if far[a] == Some(distance) && far[b].is_none() {
                    far[b] = Some(distance + 1);
                }
            }
        }
        let held: Vec<usize> =
            (0..n).filter(|&k| names.contains(&ids[k])).collect();
        let told = format!("references {edges:?}, names for {held:?}");
        for k in 0..n {
            let came = chain(&heap, &names, ids[k]).unwrap();
            expect!(
                &format!("{told}: how long is the chain that holds {k}?"),
                format!("{:?}", far[k].map(|far| far + 1)),
                format!("{:?}", came.as_ref().map(Vec::len)),
            );
            let Some(came) = came else { continue };
            let is_chain = names.contains(&came[0])
                && came.last() == Some(&ids[k])
                && came.windows(2).all(|pair| {
                    let to = heap.get_referents(&[pair[0]]).unwrap();
                    to.contains(&pair[1])
                });
            assert!(
                is_chain,
                "{told}\n    expected: a chain from a name to {k}, in which \
                 each refers to the next\n        came: {came:?}"
            );
        }
    }
}

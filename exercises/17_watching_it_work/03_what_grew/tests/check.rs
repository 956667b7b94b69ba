use gc_core::{Heap, Kind, ObjId, Object};
use what_grew::{Census, census, what_grew};
use workbench::{Dice, expect, in_own_process};

fn shown(census: &Census) -> String {
    let words: Vec<String> = census
        .iter()
        .map(|(name, n)| format!("{name} {n}"))
        .collect();
    words.join(", ")
}

fn grown(growth: &[(String, usize)]) -> String {
    let words: Vec<String> = growth
        .iter()
        .map(|(name, n)| format!("{name} +{n}"))
        .collect();
    words.join(", ")
}

/// `"order 3, guest 2"` as a census.
fn written(text: &str) -> Census {
    text.split(", ")
        .filter(|part| !part.is_empty())
        .map(|part| {
            let (name, n) = part.split_once(' ').unwrap();
            (name.into(), n.parse().unwrap())
        })
        .collect()
}

fn make(heap: &mut Heap, name: &str, n: usize) -> Vec<ObjId> {
    (0..n).map(|_| heap.new_object(name)).collect()
}

fn counted(heap: &mut Heap) -> String {
    shown(&census(heap).expect("a census is possible"))
}

#[test]
fn objects_are_counted_by_name() {
    in_own_process!();
    let mut heap = Heap::new();
    heap.disable();
    make(&mut heap, "order", 3);
    make(&mut heap, "guest", 2);
    expect!(
        "Three orders and two guests.",
        "guest 2, order 3",
        counted(&mut heap),
    );
}

#[test]
fn all_generations_are_counted() {
    in_own_process!();
    let mut heap = Heap::new();
    heap.disable();
    make(&mut heap, "order", 1);
    heap.collect(1).unwrap();
    make(&mut heap, "order", 1);
    heap.collect(0).unwrap();
    make(&mut heap, "order", 1);
    expect!(
        "An order in each generation.",
        "order 3",
        counted(&mut heap),
    );
}

#[test]
fn garbage_is_not_counted() {
    in_own_process!();
    let mut heap = Heap::new();
    heap.disable();
    make(&mut heap, "order", 1);
    for order in make(&mut heap, "order", 4) {
        heap.link(order, order).unwrap();
        heap.decref(order).unwrap();
    }
    heap.collect(0).unwrap();
    for order in make(&mut heap, "order", 1) {
        heap.link(order, order).unwrap();
        heap.collect(1).unwrap();
        heap.decref(order).unwrap();
    }
    expect!(
        "One order is in use. Another is trash in generation 2, and waits: \
         counted with it, every census would show growth that is none.",
        "order 1",
        counted(&mut heap),
    );
}

#[test]
fn what_the_collector_does_not_know_is_left_out() {
    in_own_process!();
    let mut heap = Heap::new();
    heap.disable();
    make(&mut heap, "menu", 1);
    heap.freeze();
    make(&mut heap, "order", 1);
    heap.alloc(Object::new(Kind::Atom, "price"));
    expect!(
        "A frozen menu, an order, and a price, which is a number.",
        "order 1",
        counted(&mut heap),
    );
}

fn check(what: &str, before: &str, after: &str, expected: &str) {
    let what = format!("{what} Before: {before}. After: {after}.");
    let [before, after] = [before, after].map(written);
    expect!(&what, expected, grown(&what_grew(&before, &after)));
}

#[test]
fn only_what_grew_is_told() {
    in_own_process!();
    check(
        "The guests are as many as before, and tables were given up.",
        "guest 5, order 3, table 9",
        "guest 5, order 7, table 2",
        "order +4",
    );
}

#[test]
fn what_was_not_there_before_has_grown() {
    in_own_process!();
    check(
        "Nothing called visit was there before.",
        "order 3",
        "order 3, visit 2",
        "visit +2",
    );
}

#[test]
fn what_is_gone_has_not() {
    in_own_process!();
    check(
        "All visits are gone.",
        "order 3, visit 2",
        "order 4",
        "order +1",
    );
}

#[test]
fn largest_growth_first() {
    in_own_process!();
    check(
        "What grew most comes first, however much there was of it.",
        "cart 1000, guest 5, order 3, visit 1",
        "cart 1002, guest 7, order 90, visit 10",
        "order +87, visit +9, cart +2, guest +2",
    );
}

#[test]
fn a_leak_is_found() {
    in_own_process!();
    let mut heap = Heap::new();
    let log = heap.new_object("log");
    let serve = |heap: &mut Heap, requests: usize| {
        for _ in 0..requests {
            let cart = heap.new_object("cart");
            heap.link(cart, cart).unwrap();
            heap.decref(cart).unwrap();
            let visit = heap.new_object("visit");
            heap.link(log, visit).unwrap();
            heap.decref(visit).unwrap();
            heap.safe_point();
        }
    };
    serve(&mut heap, 100);
    let before = census(&mut heap).unwrap();
    serve(&mut heap, 1000);
    let after = census(&mut heap).unwrap();
    expect!(
        "1000 requests. Each makes a cart that is trash at once, and a visit \
         that a log keeps.",
        "visit +1000",
        grown(&what_grew(&before, &after)),
    );
}

#[test]
fn random_censuses() {
    in_own_process!();
    let names = ["cart", "guest", "order", "table", "visit"];
    let mut dice = Dice::new(17);
    for _ in 0..300 {
        let mut roll = || -> Census {
            let all = names.map(|name| (name.to_string(), dice.roll(5)));
            all.into_iter().filter(|entry| entry.1 > 0).collect()
        };
        let (before, after) = (roll(), roll());
        let mut expected: Vec<(isize, &str)> = Vec::new();
        for name in names {
            let n = |census: &Census| {
                census.get(name).copied().unwrap_or(0) as isize
            };
            let more = n(&after) - n(&before);
            if more > 0 {
                expected.push((-more, name));
            }
        }
        expected.sort();
        let expected: Vec<(String, usize)> = expected
            .into_iter()
            .map(|(less, name)| (name.into(), -less as usize))
            .collect();
        expect!(
            &format!("Before: {}. After: {}.", shown(&before), shown(&after)),
            grown(&expected),
            grown(&what_grew(&before, &after)),
        );
    }
}

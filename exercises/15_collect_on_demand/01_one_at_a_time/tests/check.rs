use one_at_a_time::Collector;
use workbench::{hint, in_own_process};

/// What a call returned, in words.
fn words(returned: Result<usize, &str>) -> String {
    match returned {
        Ok(found) => format!("returns {found}"),
        Err(mistake) => format!("fails: {mistake}"),
    }
}

fn door(collector: &Collector) -> &'static str {
    match collector.is_collecting() {
        true => "a collection is running",
        false => "no collection is running",
    }
}

#[test]
fn collection_hands_on_what_it_found() {
    in_own_process!();
    let _hint = hint("A collection that finds three objects.");
    let mut collector = Collector::default();
    let mut diary = vec![door(&collector).to_string()];
    let returned = collector.collect(|collector| {
        diary.push(format!("  inside: {}", door(collector)));
        Ok(3)
    });
    diary.push(words(returned));
    diary.push(door(&collector).into());
    insta::assert_snapshot!(diary.join("\n"), @r"
    no collection is running
      inside: a collection is running
    returns 3
    no collection is running
    ");
}

#[test]
fn collect_inside_a_collection_returns_0() {
    in_own_process!();
    let _hint = hint(
        "Two finalizers ask for a collection while one is running. Both get \
         0, and their work is not done; the one that runs goes on.",
    );
    let mut collector = Collector::default();
    let mut diary = Vec::new();
    let returned = collector.collect(|collector| {
        for which in ["first", "second"] {
            let mut worked = "not done";
            let inner = collector.collect(|_| {
                worked = "done";
                Ok(100)
            });
            let inner = words(inner);
            diary.push(format!("  {which} inner call {inner}, {worked}"));
            diary.push(format!("  {}", door(collector)));
        }
        Ok(3)
    });
    diary.push(format!("outer call {}", words(returned)));
    diary.push(door(&collector).into());
    insta::assert_snapshot!(diary.join("\n"), @r"
    first inner call returns 0, not done
    a collection is running
    second inner call returns 0, not done
    a collection is running
  outer call returns 3
  no collection is running
    ");
}

#[test]
fn next_collection_may_begin() {
    in_own_process!();
    let _hint = hint("Three collections, one after the other: 3, 0, 7 found.");
    let mut collector = Collector::default();
    let mut diary = Vec::new();
    for found in [3, 0, 7] {
        diary.push(words(collector.collect(|_| Ok(found))));
    }
    insta::assert_snapshot!(diary.join("\n"), @r"
    returns 3
    returns 0
    returns 7
    ");
}

#[test]
fn door_opens_after_a_mistake_too() {
    in_own_process!();
    let _hint = hint(
        "The first collection fails. The second must be let in all the same.",
    );
    let mut collector = Collector::default();
    let mut diary = Vec::new();
    let returned = collector.collect(|_| Err("the heap is not sound"));
    diary.push(words(returned));
    diary.push(door(&collector).into());
    diary.push(words(collector.collect(|_| Ok(3))));
    insta::assert_snapshot!(diary.join("\n"), @r"
    fails: the heap is not sound
    no collection is running
    returns 3
    ");
}

#[test]
fn gc_core_does_the_same() {
    in_own_process!();
    use gc_core::{Finalizer, Heap, Object};
    let mut heap: Heap = Heap::new();
    let order = Object::instance("order").with_finalizer(Finalizer::Collect);
    let order = heap.alloc(order);
    heap.link(order, order).unwrap();
    heap.decref(order).unwrap();
    // Its finalizer asks for a full collection, and gets 0.
    let mut collector = Collector::default();
    let came = collector.collect(|inner| {
        inner.collect(|_| Ok::<usize, ()>(1)).map(|found| found + 1)
    });
    let expected = heap.collect(2).unwrap();
    assert!(
        Ok(expected) == came,
        "an order whose finalizer collects\n    expected: {expected}\n        \
         came: {came:?}"
    );
}

use gc_core::{Event, Heap, Log, Object, Profile};
use too_few_are_new::LongLived;
use workbench::{Dice, hint};

/// The books after each of some collections, given as `generation: survivors`.
fn story(collections: &[(usize, usize)]) -> String {
    let mut long_lived = LongLived::default();
    let mut text = String::new();
    for &(generation, survivors) in collections {
        long_lived.survived(generation, survivors);
        let (total, pending) = long_lived.books();
        text += &format!(
            "generation {generation}, {survivors:>4} survive   total \
             {total:>4}, pending {pending:>4}   {}\n",
            if long_lived.too_few_are_new() {
                "wait"
            } else {
                "go ahead"
            }
        );
    }
    text
}

#[test]
fn books_are_kept() {
    let _hint = hint(
        "Some collections, one after the other: what the books say, and \
         whether a full collection should wait.",
    );
    insta::assert_snapshot!(
        story(&[(0, 500), (1, 400), (2, 1000), (0, 90), (1, 100), (1, 149), (1, 1), (2, 1200), (1, 300)]),
        @r"
        generation 0,  500 survive   total    0, pending    0   go ahead
        generation 1,  400 survive   total    0, pending  400   go ahead
        generation 2, 1000 survive   total 1000, pending    0   wait
        generation 0,   90 survive   total 1000, pending    0   wait
        generation 1,  100 survive   total 1000, pending  100   wait
        generation 1,  149 survive   total 1000, pending  249   wait
        generation 1,    1 survive   total 1000, pending  250   go ahead
        generation 2, 1200 survive   total 1200, pending    0   wait
        generation 1,  300 survive   total 1200, pending  300   go ahead
        ");
}

#[test]
fn quarter_is_rounded_down() {
    let _hint = hint(
        "A quarter of 3 is 0, and nothing is fewer than 0. A quarter of 7 \
         is 1.",
    );
    insta::assert_snapshot!(story(&[(2, 3), (2, 4), (1, 1), (2, 7), (1, 1), (2, 8), (1, 1)]), @r"
    generation 2,    3 survive   total    3, pending    0   go ahead
    generation 2,    4 survive   total    4, pending    0   wait
    generation 1,    1 survive   total    4, pending    1   go ahead
    generation 2,    7 survive   total    7, pending    0   wait
    generation 1,    1 survive   total    7, pending    1   go ahead
    generation 2,    8 survive   total    8, pending    0   wait
    generation 1,    1 survive   total    8, pending    1   wait
    ");
}

/// A program makes objects and keeps all of them. How many objects does the
/// collector look at, for each object that is made?
fn visits_per_object(objects: usize, with_the_rule: bool) -> f64 {
    let thresholds = [2000, 10, 10];
    let mut long_lived = LongLived::default();
    let mut counts = [0; 3];
    let mut sizes = [0; 3];
    let mut visits = 0;
    for _ in 0..objects {
        counts[0] += 1;
        sizes[0] += 1;
        if counts[0] <= thresholds[0] {
            continue;
        }
        let waits = with_the_rule && long_lived.too_few_are_new();
        let due = |&g: &usize| counts[g] > thresholds[g] && !(g == 2 && waits);
        let due = (0..3).rev().find(due).expect("generation 0 is due");
        let survivors: usize = sizes[..=due].iter().sum();
        visits += survivors;
        sizes[..=due].fill(0);
        sizes[(due + 1).min(2)] += survivors;
        counts[..=due].fill(0);
        if due < 2 {
            counts[due + 1] += 1;
        }
        long_lived.survived(due, survivors);
    }
    visits as f64 / objects as f64
}

#[test]
fn rule_keeps_the_work_in_proportion() {
    let mut text = String::from("objects made   without   with the rule\n");
    for objects in [500_000, 1_000_000, 2_000_000, 4_000_000, 8_000_000] {
        text += &format!(
            "{objects:>12}   {:>7.1}   {:>13.1}\n",
            visits_per_object(objects, false),
            visits_per_object(objects, true)
        );
    }
    let _hint = hint(
        "A program makes objects and keeps all of them. How often the \
         collector looks at an object, on average: without the rule that \
         grows with the heap, with your rule it stays below seven.",
    );
    insta::assert_snapshot!(text);
}

#[test]
fn real_collections_keep_the_same_books() {
    let mut dice = Dice::new(25);
    for _ in 0..40 {
        let mut heap: Heap<Object, Log> =
            Heap::with(Profile::default(), Log::default());
        let thresholds = [5 + dice.roll(10), dice.roll(3), dice.roll(3)];
        let [a, b, c] = thresholds.map(|n| n as i64);
        heap.set_threshold(a, Some(b), Some(c)).unwrap();
        let mut long_lived = LongLived::default();
        let mut told = format!("thresholds {thresholds:?}");
        for _ in 0..400 {
            let order = heap.new_object("order");
            if dice.roll(3) == 0 {
                heap.decref(order).unwrap();
            }
            let counts = heap.get_count();
            heap.observer_mut().events.clear();
            heap.safe_point();
            let generation =
                heap.observer().events.iter().find_map(|e| match e {
                    Event::CollectionStarted { generation, .. } => {
                        Some(*generation)
                    }
                    _ => None,
                });
            let Some(generation) = generation else {
                continue;
            };
            let waited = (0..3)
                .rev()
                .find(|&g| counts[g] > thresholds[g] as u32)
                .is_some_and(|due| due == 2 && generation < 2);
            let due = counts[2] > thresholds[2] as u32;
            if due {
                let came = long_lived.too_few_are_new();
                assert!(
                    came == waited,
                    "{told}\nshould the full collection that is due wait?\n    \
                     expected: {waited}\n        came: {came}"
                );
            }
            let survivors = match generation {
                2 => heap.long_lived().0,
                1 => heap.long_lived().1 - long_lived.books().1,
                _ => 0,
            };
            long_lived.survived(generation, survivors);
            told += &format!("\ngeneration {generation}, {survivors} survive");
            assert!(
                heap.long_lived() == long_lived.books(),
                "{told}\n    expected: total {}, pending {}\n        came: \
                 total {}, pending {}",
                heap.long_lived().0,
                heap.long_lived().1,
                long_lived.books().0,
                long_lived.books().1
            );
        }
    }
}

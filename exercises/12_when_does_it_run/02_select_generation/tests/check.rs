use select_generation::select_generation;
use workbench::{Dice, hint, in_own_process};

fn words(selected: Option<usize>) -> String {
    match selected {
        Some(generation) => format!("generation {generation}"),
        None => "none".into(),
    }
}

/// The answers for some counts, with thresholds 2000, 10, 10.
fn table(counts: &[[u32; 3]]) -> String {
    let line = |&counts: &[u32; 3]| {
        let due = words(select_generation(counts, [2000, 10, 10]));
        format!("{:<14} {due}\n", format!("{counts:?}"))
    };
    counts.iter().map(line).collect()
}

#[test]
fn count_must_be_over_the_threshold() {
    in_own_process!();
    let _hint = hint(
        "The thresholds are 2000, 10, 10. Which generation is due, for each \
         of these counts? A count that has only reached its threshold is not \
         over it.",
    );
    let counts = [
        [0, 0, 0],
        [1999, 9, 9],
        [2000, 10, 10],
        [2001, 10, 10],
        [5000, 0, 0],
    ];
    insta::assert_snapshot!(table(&counts), @r"
    [0, 0, 0]      none
    [1999, 9, 9]   none
    [2000, 10, 10] none
    [2001, 10, 10] generation 0
    [5000, 0, 0]   generation 0
    ");
}

#[test]
fn oldest_that_is_due_is_selected() {
    in_own_process!();
    let _hint = hint(
        "The thresholds are 2000, 10, 10. If two are due, the older takes \
         the younger along.",
    );
    let counts = [
        [2001, 11, 0],
        [2001, 11, 11],
        [2001, 3, 11],
        [0, 11, 0],
        [0, 0, 11],
        [9000, 12, 11],
    ];
    insta::assert_snapshot!(table(&counts), @r"
    [2001, 11, 0]  generation 1
    [2001, 11, 11] generation 2
    [2001, 3, 11]  generation 2
    [0, 11, 0]     generation 1
    [0, 0, 11]     generation 2
    [9000, 12, 11] generation 2
    ");
}

/// Which generation each automatic collection collects, when something is
/// always allocated.
fn sequence(thresholds: [u32; 3], n: usize) -> Vec<usize> {
    let mut counts = [0; 3];
    let mut sequence = Vec::new();
    while sequence.len() < n {
        counts[0] = thresholds[0] + 1;
        let Some(due) = select_generation(counts, thresholds) else {
            panic!(
                "count0 is over threshold0, so something is due\n    counts \
                 {counts:?}, thresholds {thresholds:?}\n    expected: a \
                 generation\n        came: none"
            );
        };
        counts[..=due].fill(0);
        if due < 2 {
            counts[due + 1] += 1;
        }
        sequence.push(due);
    }
    sequence
}

#[test]
fn eleven_young_collections_come_before_the_first_of_generation_1() {
    in_own_process!();
    let _hint = hint(
        "Something is always allocated, with thresholds 2000, 10, 10. Over 10 \
         means eleven: generation 1 is due when generation 0 was collected \
         eleven times, and generation 2 when generation 1 was.",
    );
    let sequence = sequence([2000, 10, 10], 200);
    let first = |generation: usize| {
        sequence
            .iter()
            .take_while(|&&due| due != generation)
            .count()
    };
    let runs = format!(
        "before the first of generation 1: {} collections\n\
         before the first of generation 2: {} collections\n",
        first(1),
        first(2)
    );
    insta::assert_snapshot!(runs, @r"
    before the first of generation 1: 11 collections
    before the first of generation 2: 132 collections
    ");
}

#[test]
fn sequence_with_small_thresholds() {
    in_own_process!();
    let _hint = hint(
        "The generations of forty automatic collections, one after the \
         other, with thresholds 5, 2, 1.",
    );
    let shown: Vec<String> = sequence([5, 2, 1], 40)
        .iter()
        .map(usize::to_string)
        .collect();
    let lines: Vec<String> =
        shown.chunks(20).map(|line| line.join(" ")).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn automatic_collections_choose_as_you_do() {
    in_own_process!();
    let mut dice = Dice::new(8);
    for _ in 0..60 {
        let thresholds = [1 + dice.roll(4), dice.roll(4), dice.roll(4)];
        let [a, b, c] = thresholds.map(|n| n as i64);
        let mut heap: gc_core::Heap<_, gc_core::Log> = gc_core::Heap::with(
            gc_core::Profile::default(),
            gc_core::Log::default(),
        );
        heap.set_threshold(a, Some(b), Some(c)).unwrap();
        for _ in 0..300 {
            // Trash at once, so that no object ever grows old.
            let order = heap.new_object("order");
            heap.link(order, order).unwrap();
            heap.decref(order).unwrap();
            if !heap.is_scheduled() {
                continue;
            }
            let counts = heap.get_count();
            let thresholds = heap.get_threshold().map(i32::unsigned_abs);
            let came = select_generation(counts, thresholds);
            heap.safe_point();
            let started = heap.observer().events.iter().rev();
            let expected = started.into_iter().find_map(|event| match event {
                gc_core::Event::CollectionStarted { generation, .. } => {
                    Some(*generation)
                }
                _ => None,
            });
            assert!(
                expected == came,
                "counts {counts:?}, thresholds {thresholds:?}: which \
                 generation is due?\n    expected: {}\n        came: {}",
                words(expected),
                words(came)
            );
            heap.observer_mut().events.clear();
        }
    }
}

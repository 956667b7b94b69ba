use few_touches::{Store, unreachable, unreachable_slowly};
use workbench::{Dice, expect, hint, in_own_process};

/// Objects by number: to what each refers, and which are held from outside.
fn store(references: &[&[usize]], held: &[usize]) -> Store {
    let references: Vec<Vec<usize>> =
        references.iter().map(|to| to.to_vec()).collect();
    counted(references, held)
}

fn counted(references: Vec<Vec<usize>>, held: &[usize]) -> Store {
    let mut counts = vec![0; references.len()];
    for &to in references.iter().flatten().chain(held) {
        counts[to] += 1;
    }
    Store::new(counts, references)
}

/// What is found, and whether that is within the budget: an answer that keeps what
/// it has read needs fewer touches.
fn bill(store: &Store, budget: usize) -> String {
    let found = unreachable(store);
    format!("trash: {found:?}; touches: {}", touches(store, budget))
}

fn touches(store: &Store, budget: usize) -> String {
    match store.touches() {
        few if few <= budget => format!("at most {budget}"),
        many => many.to_string(),
    }
}

#[test]
fn ring_is_found() {
    in_own_process!();
    let _hint = hint(
        "0 and 1 refer to each other, 2 is held from outside. Three counts \
         are asked for; three objects for their references, of which there \
         are two; and once more 2, which has none: 3 + 5 + 1 = 9.",
    );
    let store = store(&[&[1], &[0], &[]], &[2]);
    insta::assert_snapshot!(bill(&store, 9), @"trash: [0, 1]; touches: at most 9");
}

#[test]
fn what_is_led_to_is_kept_in_any_order() {
    in_own_process!();
    let _hint = hint(
        "3 is held from outside, and leads to 2, that to 1, that to 0. 4 \
         refers to itself: 5 counts, 5 objects with 4 references, and once \
         more 4 objects with 3.",
    );
    let store = store(&[&[], &[0], &[1], &[2], &[4]], &[3]);
    insta::assert_snapshot!(bill(&store, 21), @"trash: [4]; touches: at most 21");
}

#[test]
fn object_with_many_ways_to_it_is_asked_once_more() {
    in_own_process!();
    let _hint = hint(
        "0 is held, and refers to 1, 2 and 3, each of which refers to 4. 4 \
         refers to 0. None is trash: 5 counts, and twice 5 objects with 7 \
         references.",
    );
    let store = store(&[&[1, 2, 3], &[4], &[4], &[4], &[0]], &[0]);
    insta::assert_snapshot!(bill(&store, 29), @"trash: []; touches: at most 29");
}

#[test]
fn reference_that_is_there_twice_counts_twice() {
    in_own_process!();
    let _hint = hint(
        "0 refers to 1 twice, and 1 to 0. Each count is what comes from inside, \
         so both are trash: 2 counts, and 2 objects with 3 references.",
    );
    let store = store(&[&[1, 1], &[0]], &[]);
    insta::assert_snapshot!(bill(&store, 7), @"trash: [0, 1]; touches: at most 7");
}

#[test]
fn empty_heap_costs_nothing() {
    in_own_process!();
    assert_eq!(bill(&store(&[], &[]), 0), "trash: []; touches: at most 0");
}

/// Random objects: to what each refers, and which are held from outside, few or
/// many.
fn random(
    dice: &mut Dice,
    n: usize,
    held: usize,
) -> (Vec<Vec<usize>>, Vec<usize>) {
    let references = (0..n)
        .map(|_| (0..dice.roll(4)).map(|_| dice.roll(n)).collect())
        .collect();
    let held = (0..held).map(|_| dice.roll(n)).collect();
    (references, held)
}

#[test]
fn finds_what_the_slow_one_finds() {
    in_own_process!();
    let mut dice = Dice::new(14);
    // The small ones first: the first that goes wrong is to be read.
    for round in 0..400 {
        let (n, held) = (1 + dice.roll(2 + round / 30), dice.roll(4));
        let (references, held) = random(&mut dice, n, held);
        let store = counted(references.clone(), &held);
        let expected = unreachable_slowly(&store);
        expect!(
            &format!(
                "What each object refers to: {references:?}. Held from outside: \
                 {held:?}. Which are unreachable?"
            ),
            format!("{expected:?}"),
            format!("{:?}", unreachable(&store)),
        );
    }
}

#[test]
fn long_chain_is_no_trouble() {
    in_own_process!();
    let n = 200_000;
    let references =
        (0..n).map(|at| if at + 1 < n { vec![at + 1] } else { vec![] });
    let store = counted(references.collect(), &[0]);
    expect!(
        "A chain of 200,000 whose head is held. How many are unreachable?",
        0,
        unreachable(&store).len(),
    );
    expect!(
        "How many touches did that take?",
        format!("at most {}", 5 * n - 2),
        touches(&store, 5 * n - 2),
    );
}

/// The touches that the budget allows.
fn budget(store: &Store, trash: &[usize]) -> usize {
    let mut dead = vec![false; store.len()];
    trash.iter().for_each(|&object| dead[object] = true);
    let before = store.touches();
    for (object, dead) in dead.into_iter().enumerate() {
        store.count(object);
        store.references(object);
        if !dead {
            store.references(object);
        }
    }
    store.touches() - before
}

#[test]
fn keeps_to_the_budget() {
    in_own_process!();
    let _hint = hint(
        "Each object's count may be asked for once, its references once, and \
         those of what is needed once more.",
    );
    let mut dice = Dice::new(41);
    for (n, held) in
        [(50, 0), (50, 2), (500, 5), (5_000, 2_000), (200_000, 100)]
    {
        let (references, held) = random(&mut dice, n, held);
        let store = counted(references, &held);
        let trash = unreachable(&store);
        let came = store.touches();
        let allowed = budget(&store, &trash);
        assert!(
            came <= allowed,
            "{n} objects, {} of them trash: {came} touches, and the budget is {allowed}",
            trash.len()
        );
    }
}

#[test]
fn store_counts_its_touches() {
    in_own_process!();
    let store = store(&[&[1, 1], &[]], &[0]);
    let came = [
        store.touches(),
        store.count(0) as usize + store.touches(),
        store.references(0).len() + store.touches(),
        store.references(1).len() + store.touches(),
    ];
    expect!(
        "What is given counts as it was handed out: a count of 1 is one touch, \
         two references are three, and none are one.",
        "[0, 2, 6, 5]",
        format!("{came:?}"),
    );
}

use what_one_name_keeps::kept_by;
use workbench::{Dice, Sketch, hint, in_own_process, same};

/// What the name at this position keeps, in a drawn program. Names of the
/// program lead to what is held, in that order.
fn kept(sketch: &str, which: usize) -> String {
    let sketch = Sketch::new(sketch);
    let objects: Vec<&str> = sketch.objects().collect();
    by_name(
        &objects,
        &kept_by(&sketch.refers_to(), sketch.held(), which),
    )
}

fn by_name(names: &[&str], objects: &[usize]) -> String {
    let called: Vec<&str> = objects.iter().map(|&n| names[n]).collect();
    match called.is_empty() {
        true => "nothing".into(),
        false => called.join(", "),
    }
}

#[test]
fn only_name_keeps_all_that_hangs_on_it() {
    in_own_process!();
    let _hint = hint(
        "The name `cache` leads to a cache, the cache to a document, the \
         document to a page.",
    );
    insta::assert_snapshot!(kept("cache -> document -> page; held: cache", 0), @"cache, document, page");
}

#[test]
fn what_another_name_reaches_is_not_kept_by_this_one() {
    in_own_process!();
    let _hint = hint(
        "The cache holds a letter and a bill; a second name leads to the \
         letter. What does the name of the cache keep?",
    );
    insta::assert_snapshot!(kept("cache -> letter; cache -> bill; held: cache letter", 0), @"cache, bill");
    let _hint = hint(
        "The cache holds a letter and a bill; a second name leads to the \
         letter. What does the second name, the one of the letter, keep?",
    );
    insta::assert_snapshot!(kept("cache -> letter; cache -> bill; held: cache letter", 1), @"nothing");
}

#[test]
fn two_names_for_one_object_keep_it_together() {
    in_own_process!();
    let _hint = hint(
        "`order` and `first` are two names for one order. If `order` is \
         deleted, `first` still leads there.",
    );
    insta::assert_snapshot!(kept("order -> customer; held: order order", 0), @"nothing");
}

#[test]
fn ring_is_kept_as_a_whole() {
    in_own_process!();
    let _hint = hint(
        "Tea, cup and spoon refer to each other in a ring, and the tea has a \
         tray as well. The only name leads to the tea.",
    );
    insta::assert_snapshot!(kept("tea -> cup -> spoon -> tea; tea -> tray; spoon -> tray; held: tea", 0), @"tea, cup, spoon, tray");
}

#[test]
fn garbage_is_kept_by_no_name() {
    in_own_process!();
    let _hint = hint(
        "The drawer has a name. A letter that refers to itself has none: it is \
         garbage already.",
    );
    insta::assert_snapshot!(kept("letter -> letter; drawer; held: drawer", 0), @"drawer");
}

#[test]
fn names_are_told_apart_by_their_place() {
    in_own_process!();
    let _hint = hint(
        "Three names lead to picture, page and letter; the letter holds the \
         page, and the page the picture. What does the last name keep?",
    );
    insta::assert_snapshot!(kept(
            "picture; page -> picture; letter -> page; held: picture page letter",
            2,
        ), @"letter");
}

#[test]
fn random_programs_agree_with_two_collections() {
    in_own_process!();
    let mut dice = Dice::new(103);
    for round in 0..300 {
        let sketch = Sketch::random(&mut dice, round, false);
        let objects: Vec<&str> = sketch.objects().collect();
        for which in 0..sketch.held().len() {
            // What the collector finds when the name is gone, and not before.
            let mut drawn = sketch.draw();
            drawn.heap.collect(2).expect("a generation");
            let before: Vec<bool> =
                drawn.ids.iter().map(|&id| drawn.heap.is_live(id)).collect();
            drawn.heap.decref(drawn.held[which]).expect("it is held");
            drawn.heap.collect(2).expect("a generation");
            let expected: Vec<usize> = (0..objects.len())
                .filter(|&n| before[n] && !drawn.heap.is_live(drawn.ids[n]))
                .collect();
            same(
                &sketch,
                &format!("what name {which}, counted from 0, keeps"),
                &by_name(&objects, &expected),
                &by_name(
                    &objects,
                    &kept_by(&sketch.refers_to(), sketch.held(), which),
                ),
            );
        }
    }
}

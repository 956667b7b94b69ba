use two_ways_to_be_wrong::{Mistake, audit, reachable_from};
use workbench::{Dice, Sketch, expect, hint, in_own_process, same};

/// The report on freeing these objects of a drawn program, by name. Names of the
/// program lead to what is held.
fn report(sketch: &str, freed: &[&str]) -> String {
    let sketch = Sketch::new(sketch);
    let objects: Vec<&str> = sketch.objects().collect();
    let number = |name: &&str| objects.iter().position(|o| o == name).unwrap();
    let freed: Vec<usize> = freed.iter().map(number).collect();
    in_words(&objects, &audit(&sketch.refers_to(), sketch.held(), &freed))
}

fn in_words(objects: &[&str], mistakes: &[Mistake]) -> String {
    let line = |mistake: &Mistake| match *mistake {
        Mistake::TooEarly(n) => format!("{} too early", objects[n]),
        Mistake::TooLate(n) => format!("{} too late", objects[n]),
    };
    match mistakes.is_empty() {
        true => "no mistake".into(),
        false => mistakes.iter().map(line).collect::<Vec<_>>().join(", "),
    }
}

#[test]
fn dangling_reference_is_dangerous_and_a_leak_is_not() {
    in_own_process!();
    let _hint = hint(
        "A bill was freed although the program can still reach it: the next \
         line may read whatever lies there now. Is that dangerous?",
    );
    insta::assert_snapshot!(Mistake::TooEarly(0).is_dangerous().to_string(), @"true");
    let _hint = hint(
        "A letter was kept although nothing can reach it: it takes up its \
         place. Is that dangerous?",
    );
    insta::assert_snapshot!(Mistake::TooLate(0).is_dangerous().to_string(), @"false");
}

#[test]
fn right_decision_has_no_mistake() {
    in_own_process!();
    let _hint = hint(
        "The drawer has a name and holds a bill. The letter has none and was \
         freed.",
    );
    insta::assert_snapshot!(report("drawer -> bill; letter; held: drawer", &["letter"]), @"no mistake");
}

#[test]
fn what_can_be_reached_was_freed_too_early() {
    in_own_process!();
    let _hint = hint(
        "The drawer has a name and holds a bill. The bill was freed because \
         it will never be read again. But a way leads to it.",
    );
    insta::assert_snapshot!(report("drawer -> bill; held: drawer", &["bill"]), @"bill too early");
}

#[test]
fn whole_ring_without_a_name_is_missed() {
    in_own_process!();
    let _hint = hint(
        "Tea and cup refer to each other, no name leads to either, and both \
         were kept. Something refers to each of them; that is not the \
         question.",
    );
    insta::assert_snapshot!(report("tea -> cup -> tea; shelf; held: shelf", &[]), @"tea too late, cup too late");
}

#[test]
fn reference_from_garbage_does_no_harm() {
    in_own_process!();
    let _hint = hint(
        "A document without a name holds a page, and both were freed. The \
         reference that led to the page was in garbage, so no line of the \
         program can follow it.",
    );
    insta::assert_snapshot!(report("document -> page; shelf; held: shelf", &["document", "page"]), @"no mistake");
    let _hint = hint(
        "A document without a name holds a page, and only the page was freed: \
         the document was kept for nothing, and nothing that the program can \
         reach dangles.",
    );
    insta::assert_snapshot!(report("document -> page; shelf; held: shelf", &["page"]), @"document too late");
}

#[test]
fn what_hangs_on_a_freed_object_was_needed_too() {
    in_own_process!();
    let _hint = hint(
        "The shelf has a name, holds a book, and the book a page. Book and \
         page were freed. From the shelf the program could reach both.",
    );
    insta::assert_snapshot!(report("shelf -> book -> page; held: shelf", &["book", "page"]), @"book too early, page too early");
}

#[test]
fn dangerous_mistakes_come_first() {
    in_own_process!();
    let _hint = hint(
        "A letter without a name was kept, a bill that a name leads to was \
         freed, a note without a name was kept. The bill is what to mend \
         first.",
    );
    insta::assert_snapshot!(report("letter; bill; note; held: bill", &["bill"]), @"bill too early, letter too late, note too late");
}

#[test]
fn mistakes_are_in_the_order_of_the_objects() {
    in_own_process!();
    expect!(
        "A shelf, a drawer and a bill have names, and were made in this order. \
         All three were freed: the bill first, then the shelf, then the drawer.",
        "shelf too early, drawer too early, bill too early",
        report(
            "shelf; drawer; bill; held: shelf drawer bill",
            &["bill", "shelf", "drawer"]
        ),
    );
}

#[test]
fn random_decisions_are_judged_object_by_object() {
    in_own_process!();
    let mut dice = Dice::new(102);
    for round in 0..300 {
        let sketch = Sketch::random(&mut dice, round, false);
        let objects: Vec<&str> = sketch.objects().collect();
        let table = sketch.refers_to();
        let freed: Vec<usize> =
            (0..objects.len()).filter(|_| dice.roll(2) == 0).collect();
        let needed = reachable_from(&table, sketch.held());
        let early = freed.iter().filter(|&&n| needed[n]);
        let early = early.map(|&n| Mistake::TooEarly(n));
        let late = (0..objects.len())
            .filter(|n| !needed[*n] && !freed.contains(n))
            .map(Mistake::TooLate);
        let expected: Vec<Mistake> = early.chain(late).collect();
        let names: Vec<&str> = freed.iter().map(|&n| objects[n]).collect();
        same(
            &sketch,
            &format!("freed were: {}", names.join(", ")),
            &in_words(&objects, &expected),
            &in_words(&objects, &audit(&table, sketch.held(), &freed)),
        );
    }
}

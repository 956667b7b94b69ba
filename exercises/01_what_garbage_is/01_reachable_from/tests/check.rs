use reachable_from::reachable_from;
use workbench::{Dice, Sketch, expect, hint, in_own_process, same};

/// The reached objects of a drawn heap, by name. Names of the program lead to
/// what is held.
fn reached(sketch: &str) -> String {
    let sketch = Sketch::new(sketch);
    let names: Vec<&str> = sketch.objects().collect();
    by_name(&names, &reachable_from(&sketch.refers_to(), sketch.held()))
}

fn by_name(names: &[&str], objects: &[usize]) -> String {
    match objects.is_empty() {
        true => "nothing".into(),
        false => {
            let called: Vec<&str> = objects.iter().map(|&n| names[n]).collect();
            called.join(", ")
        }
    }
}

#[test]
fn name_reaches_its_object() {
    in_own_process!();
    let _hint = hint(
        "A letter with a name, and a bill without. Nothing refers to anything.",
    );
    insta::assert_snapshot!(reached("letter; bill; held: letter"), @"letter");
}

#[test]
fn what_it_holds_is_reached_however_long_the_way() {
    in_own_process!();
    let _hint = hint(
        "The name `drawer` leads to a folder, the folder to a document, the \
         document to a page, the page to a picture.",
    );
    insta::assert_snapshot!(reached("folder -> document -> page -> picture; held: folder"), @"folder, document, page, picture");
    let _hint = hint(
        "A folder leads to a document, the document to a page, the page to a \
         picture, and they were made the other way around: the picture is \
         number 0, the folder, which has a name, number 3.",
    );
    insta::assert_snapshot!(reached(
            "picture; page -> picture; document -> page; folder -> document; \
             held: folder",
        ), @"picture, page, document, folder");
}

#[test]
fn nothing_leads_backwards() {
    in_own_process!();
    let _hint = hint(
        "An order refers to a customer. The name leads to the customer, and a \
         reference can be followed in one direction only.",
    );
    insta::assert_snapshot!(reached("order -> customer; held: customer"), @"customer");
}

#[test]
fn two_names_are_one_object() {
    in_own_process!();
    let _hint = hint("The tea has two names, and refers to the cup.");
    insta::assert_snapshot!(reached("tea -> cup; held: tea tea"), @"tea, cup");
}

#[test]
fn circle_comes_to_an_end() {
    in_own_process!();
    let _hint = hint(
        "Tea and cup refer to each other, and a name leads to the tea. Pot and \
         lid refer to each other, and no name leads to either.",
    );
    insta::assert_snapshot!(reached("tea -> cup -> tea; pot -> lid -> pot; held: tea"), @"tea, cup");
}

#[test]
fn every_name_is_a_beginning() {
    in_own_process!();
    let _hint = hint(
        "Two names lead to the orders of Monday and Tuesday, which share a \
         customer. Sunday's order has no name.",
    );
    insta::assert_snapshot!(reached(
            "monday -> customer; tuesday -> customer; sunday -> customer; \
             held: monday tuesday",
        ), @"monday, customer, tuesday");
}

#[test]
fn without_names_nothing_is_reached() {
    in_own_process!();
    let _hint = hint("Three objects, and no name at all.");
    insta::assert_snapshot!(reached("tea -> cup -> tea; cup -> spoon"), @"nothing");
}

#[test]
fn long_chain_needs_no_deep_stack() {
    in_own_process!();
    let n = 100_000;
    let chain: Vec<Vec<usize>> = (0..n)
        .map(|k| if k + 1 < n { vec![k + 1] } else { vec![] })
        .collect();
    expect!(
        "A chain of 100,000 documents, each of which holds the next, and a \
         name that leads to the first. How many are reached?",
        n,
        reachable_from(&chain, &[0]).len(),
    );
}

#[test]
fn random_heaps_agree_with_gc_core() {
    in_own_process!();
    let mut dice = Dice::new(101);
    for round in 0..300 {
        let sketch = Sketch::random(&mut dice, round, false);
        let names: Vec<&str> = sketch.objects().collect();
        let drawn = sketch.draw();
        let model = gc_core::reachable_from(&drawn.heap, &drawn.held);
        let model: Vec<usize> = model
            .expect("what is held is alive")
            .iter()
            .map(|id| drawn.ids.iter().position(|other| other == id).unwrap())
            .collect();
        let mut expected = model;
        expected.sort();
        let came = reachable_from(&sketch.refers_to(), sketch.held());
        same(
            &sketch,
            "what can be reached",
            &by_name(&names, &expected),
            &by_name(&names, &came),
        );
    }
}

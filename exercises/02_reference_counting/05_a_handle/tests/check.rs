use a_handle::{Handle, Heap};
use workbench::{Dice, expect, hint, in_own_process};

fn count(heap: &Heap, name: &str) -> String {
    match heap.count_of(name) {
        Some(count) => format!("{name} counts {count}"),
        None => format!("{name} is dead"),
    }
}

fn died(heap: &Heap) -> String {
    match heap.diary().is_empty() {
        true => "no object dies".into(),
        false => heap.diary().join(", "),
    }
}

#[test]
fn copy_is_a_second_reference() {
    in_own_process!();
    let _hint = hint("`let copy = letter.clone();`");
    let heap = Heap::default();
    let letter = heap.new_object("letter");
    let _copy = letter.clone();
    insta::assert_snapshot!(count(&heap, "letter"), @"letter counts 2");
}

#[test]
fn end_of_a_block_gives_the_reference_back() {
    in_own_process!();
    let _hint = hint(
        "A copy of the handle was made in a block, and the block is over.",
    );
    let heap = Heap::default();
    let letter = heap.new_object("letter");
    {
        let _copy = letter.clone();
    }
    insta::assert_snapshot!(count(&heap, "letter"), @"letter counts 1");
    drop(letter);
    let _hint = hint("The first handle has gone out of scope as well.");
    insta::assert_snapshot!(died(&heap), @"letter dies");
}

/// Returns early for every other document.
fn read(document: &Handle, early: bool) -> usize {
    let _reading = document.clone();
    if early {
        return 0;
    }
    let _again = document.clone();
    1
}

#[test]
fn every_way_out_of_a_function_counts_right() {
    in_own_process!();
    let _hint = hint(
        "A function that copies the handle once or twice was left by an early \
         `return`, and then by its end.",
    );
    let heap = Heap::default();
    let bill = heap.new_object("bill");
    read(&bill, true);
    read(&bill, false);
    insta::assert_snapshot!(count(&heap, "bill"), @"bill counts 1");
}

#[test]
fn reference_given_away_changes_no_count() {
    in_own_process!();
    let _hint = hint(
        "The only handle of a page was given to its document, which holds the \
         page now.",
    );
    let heap = Heap::default();
    let document = heap.new_object("document");
    let page = heap.new_object("page");
    page.give_to(&document);
    insta::assert_snapshot!(format!("{}, {}", count(&heap, "page"), count(&heap, "document")), @"page counts 1, document counts 1");
    drop(document);
    let _hint = hint("Then the document's handle is dropped.");
    insta::assert_snapshot!(died(&heap), @"document dies, page dies");
}

#[test]
fn shared_page_outlives_one_document() {
    in_own_process!();
    let _hint = hint(
        "A copy of the page's handle was given to Monday's document and the \
         handle itself to Tuesday's. Monday's document is dropped.",
    );
    let heap = Heap::default();
    let [monday, tuesday] = ["monday", "tuesday"].map(|n| heap.new_object(n));
    let page = heap.new_object("page");
    page.clone().give_to(&monday);
    page.give_to(&tuesday);
    drop(monday);
    insta::assert_snapshot!(count(&heap, "page"), @"page counts 1");
    drop(tuesday);
    let _hint = hint("Tuesday's document is dropped.");
    insta::assert_snapshot!(died(&heap), @"monday dies, tuesday dies, page dies");
}

#[test]
fn panic_on_the_way_counts_right_too() {
    in_own_process!();
    let _hint = hint("A function copied the handle and panicked.");
    let heap = Heap::default();
    let bill = heap.new_object("bill");
    std::panic::set_hook(Box::new(|_| {}));
    let fails = || {
        let _copy = bill.clone();
        panic!("cannot be read");
    };
    let fails = std::panic::AssertUnwindSafe(fails);
    let _: Result<(), _> = std::panic::catch_unwind(fails);
    let _ = std::panic::take_hook();
    insta::assert_snapshot!(count(&heap, "bill"), @"bill counts 1");
}

#[test]
fn random_programs_keep_exact_counts() {
    in_own_process!();
    let mut dice = Dice::new(205);
    for round in 0..200 {
        let heap = Heap::default();
        let mut handles = vec![heap.new_object("order")];
        let owner = heap.new_object("shelf");
        let mut given = 0;
        let mut story = vec!["made".to_string()];
        for _ in 0..2 + round / 10 {
            let n = dice.roll(handles.len().max(1));
            match (dice.roll(3), handles.len()) {
                (0, 2..) => {
                    drop(handles.remove(n));
                    story.push("dropped".into());
                }
                (1, 2..) => {
                    handles.remove(n).give_to(&owner);
                    given += 1;
                    story.push("given to the shelf".into());
                }
                _ => {
                    let copy = handles[n].clone();
                    handles.push(copy);
                    story.push("copied".into());
                }
            }
            expect!(
                &format!("A handle was {}.", story.join(", one ")),
                format!("order counts {}", handles.len() + given),
                count(&heap, "order"),
            );
        }
        drop(handles);
        drop(owner);
        expect!(
            "All handles and the shelf were dropped.",
            "order is dead, shelf is dead",
            format!("{}, {}", count(&heap, "order"), count(&heap, "shelf")),
        );
    }
}

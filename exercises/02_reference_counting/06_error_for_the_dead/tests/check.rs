use error_for_the_dead::{Heap, HeapError, ObjId};
use workbench::{Dice, expect, hint, in_own_process};

fn said<T: std::fmt::Display>(answer: Result<T, HeapError>) -> String {
    match answer {
        Ok(text) => format!("fine: {text}"),
        Err(error) => error.to_string(),
    }
}

fn done(answer: Result<(), HeapError>) -> String {
    said(answer.map(|()| "done"))
}

#[test]
fn good_name_finds_its_object() {
    in_own_process!();
    let _hint = hint("Two objects; the first is read.");
    let mut heap = Heap::default();
    let letter = heap.new_object("Dear Alice");
    let bill = heap.new_object("Pay by Monday");
    insta::assert_snapshot!(said(heap.read(letter)), @"fine: Dear Alice");
    let _hint = hint("The second is read.");
    insta::assert_snapshot!(said(heap.read(bill)), @"fine: Pay by Monday");
}

#[test]
fn last_reference_is_the_end() {
    in_own_process!();
    let _hint = hint("The letter has two references; one is given back.");
    let mut heap = Heap::default();
    let letter = heap.new_object("Dear Alice");
    heap.incref(letter).unwrap();
    insta::assert_snapshot!(done(heap.decref(letter)), @"fine: done");
    let _hint = hint("It is read.");
    insta::assert_snapshot!(said(heap.read(letter)), @"fine: Dear Alice");
    let _hint = hint("The second reference is given back.");
    insta::assert_snapshot!(done(heap.decref(letter)), @"fine: done");
    let _hint = hint("It is read once more.");
    insta::assert_snapshot!(said(heap.read(letter)), @"#0 was freed: expected a live object, found nothing there");
}

#[test]
fn one_reference_too_many_is_an_error() {
    in_own_process!();
    let _hint = hint("The only reference was given back, and then another.");
    let mut heap = Heap::default();
    let letter = heap.new_object("Dear Alice");
    heap.decref(letter).unwrap();
    insta::assert_snapshot!(done(heap.decref(letter)), @"#0 was freed: expected a live object, found nothing there");
    let _hint = hint("And a reference is taken to what is gone.");
    insta::assert_snapshot!(done(heap.incref(letter)), @"#0 was freed: expected a live object, found nothing there");
}

#[test]
fn old_name_never_means_the_new_object() {
    in_own_process!();
    let _hint = hint(
        "The letter was freed, and a bill lives in its place. The letter is \
         read by its old name.",
    );
    let mut heap = Heap::default();
    let letter = heap.new_object("Dear Alice");
    heap.decref(letter).unwrap();
    let bill = heap.new_object("Pay by Monday");
    insta::assert_snapshot!(said(heap.read(letter)), @"#0 was freed: expected a live object, found #0.2");
    let _hint = hint("The bill is read by its own.");
    insta::assert_snapshot!(said(heap.read(bill)), @"fine: Pay by Monday");
    heap.decref(bill).unwrap();
    let note = heap.new_object("Milk");
    let _hint = hint(
        "The bill is freed, too, and a note lives there. The letter is read \
         by its old name.",
    );
    insta::assert_snapshot!(said(heap.read(letter)), @"#0 was freed: expected a live object, found #0.3");
    let _hint = hint("The note is read.");
    insta::assert_snapshot!(said(heap.read(note)), @"fine: Milk");
}

#[test]
fn error_changes_nothing() {
    in_own_process!();
    let _hint = hint(
        "A bill lives where the letter was, with two references. One \
         reference too many is given back for the letter.",
    );
    let mut heap = Heap::default();
    let letter = heap.new_object("Dear Alice");
    heap.decref(letter).unwrap();
    let bill = heap.new_object("Pay by Monday");
    heap.incref(bill).unwrap();
    insta::assert_snapshot!(done(heap.decref(letter)), @"#0 was freed: expected a live object, found #0.2");
    let _hint = hint("One of the bill's two is given back.");
    insta::assert_snapshot!(done(heap.decref(bill)), @"fine: done");
    let _hint = hint("The bill has one reference left, so it can be read.");
    insta::assert_snapshot!(said(heap.read(bill)), @"fine: Pay by Monday");
}

#[test]
fn name_of_another_heap_is_an_error() {
    in_own_process!();
    let _hint =
        hint("An object of another heap is read in a heap without any.");
    let mut large = Heap::default();
    let ids: Vec<ObjId> =
        (0..8).map(|n| large.new_object(&n.to_string())).collect();
    let mut small = Heap::default();
    insta::assert_snapshot!(said(small.read(ids[7])), @"#7 is not of this heap: it has no places");
    small.new_object("Dear Alice");
    small.new_object("Pay by Monday");
    let _hint = hint("In a heap of two.");
    insta::assert_snapshot!(said(small.read(ids[7])), @"#7 is not of this heap: expected a place from 0 to 1");
    let _hint = hint("A reference to it is given back.");
    insta::assert_snapshot!(done(small.decref(ids[7])), @"#7 is not of this heap: expected a place from 0 to 1");
}

#[test]
fn it_is_an_error_like_any_other() {
    in_own_process!();
    let _hint = hint("`?` in a function that may fail in any way.");
    fn read(
        heap: &Heap,
        id: ObjId,
    ) -> Result<usize, Box<dyn std::error::Error>> {
        Ok(heap.read(id)?.len())
    }
    let mut heap = Heap::default();
    let letter = heap.new_object("Dear Alice");
    heap.decref(letter).unwrap();
    let error = read(&heap, letter).map(|_| ()).unwrap_err();
    insta::assert_snapshot!(error, @"#0 was freed: expected a live object, found nothing there");
}

#[test]
fn random_programs_never_read_the_wrong_object() {
    in_own_process!();
    let mut dice = Dice::new(206);
    for round in 0..100 {
        let mut heap = Heap::default();
        // Every name there ever was, with its text, and its references.
        let mut names: Vec<(ObjId, String, u32)> = Vec::new();
        for step in 0..5 + round / 2 {
            if names.is_empty() || dice.roll(3) == 0 {
                let text = format!("document {step}");
                names.push((heap.new_object(&text), text, 1));
            } else {
                let n = dice.roll(names.len());
                let (id, _, count) = &mut names[n];
                let ok = *count > 0;
                let came = match dice.roll(3) {
                    0 => {
                        *count += u32::from(ok);
                        heap.incref(*id).is_ok()
                    }
                    _ => {
                        *count -= u32::from(ok);
                        heap.decref(*id).is_ok()
                    }
                };
                expect!("Whether an incref or a decref is fine.", ok, came);
            }
            for (id, text, count) in &names {
                let expected = (*count > 0).then_some(text.as_str());
                expect!(
                    &format!("After {step} steps, what {id} says."),
                    expected.unwrap_or("it was freed"),
                    heap.read(*id).unwrap_or("it was freed"),
                );
            }
        }
    }
}

use finalized_once::{Act, Heap};
use workbench::{hint, in_own_process};

fn diary(heap: &mut Heap) -> String {
    let lines = heap.diary();
    match lines.is_empty() {
        true => "nothing".into(),
        false => lines.join("; "),
    }
}

#[test]
fn each_is_finalized_once_and_in_order() {
    in_own_process!();
    let _hint = hint("Tea and cup have a __del__.");
    let mut heap = Heap::default();
    let tea = heap.new_object("tea", Some(vec![]));
    let cup = heap.new_object("cup", Some(vec![]));
    heap.finalize_garbage(&[tea, cup]);
    insta::assert_snapshot!(diary(&mut heap), @"tea is finalized; cup is finalized");
    heap.finalize_garbage(&[tea, cup]);
    let _hint = hint("The two are trash a second time.");
    insta::assert_snapshot!(diary(&mut heap), @"nothing");
}

#[test]
fn object_without_a_finalizer_is_not_finalized() {
    in_own_process!();
    let _hint = hint("Only the tea has a __del__.");
    let mut heap = Heap::default();
    let tea = heap.new_object("tea", Some(vec![]));
    let cup = heap.new_object("cup", None);
    heap.finalize_garbage(&[tea, cup]);
    insta::assert_snapshot!(diary(&mut heap), @"tea is finalized");
    let _hint = hint("gc.is_finalized(tea)");
    insta::assert_snapshot!(heap.is_finalized(tea).to_string(), @"true");
    let _hint = hint("gc.is_finalized(cup)");
    insta::assert_snapshot!(heap.is_finalized(cup).to_string(), @"false");
}

#[test]
fn finalizer_that_collects_is_not_called_again() {
    in_own_process!();
    let _hint = hint(
        "The __del__ of the tea asks for a collection, which finds tea and cup \
         to be trash.",
    );
    let mut heap = Heap::default();
    let tea = heap.new_object("tea", Some(vec![Act::Collect(vec![0, 1])]));
    let cup = heap.new_object("cup", Some(vec![]));
    heap.finalize_garbage(&[tea, cup]);
    insta::assert_snapshot!(diary(&mut heap), @"tea is finalized; cup is finalized");
}

#[test]
fn finalizer_that_raises_has_run() {
    in_own_process!();
    let _hint =
        hint("The __del__ of the tea raises an exception. The cup is next.");
    let mut heap = Heap::default();
    let tea = heap.new_object("tea", Some(vec![Act::Raise]));
    let cup = heap.new_object("cup", Some(vec![]));
    heap.finalize_garbage(&[tea, cup]);
    insta::assert_snapshot!(diary(&mut heap), @"tea is finalized; cup is finalized");
    let _hint = hint("gc.is_finalized(tea)");
    insta::assert_snapshot!(heap.is_finalized(tea).to_string(), @"true");
    heap.finalize_garbage(&[tea, cup]);
    let _hint = hint("The two are trash a second time.");
    insta::assert_snapshot!(diary(&mut heap), @"nothing");
}

#[test]
fn what_an_earlier_finalizer_has_freed_is_skipped() {
    in_own_process!();
    let _hint = hint(
        "The __del__ of the tea frees the cup, which is finalized by that and \
         dies. The pot is next.",
    );
    let mut heap = Heap::default();
    let tea = heap.new_object("tea", Some(vec![Act::Free(1)]));
    let cup = heap.new_object("cup", Some(vec![]));
    let pot = heap.new_object("pot", Some(vec![]));
    heap.finalize_garbage(&[tea, cup, pot]);
    insta::assert_snapshot!(diary(&mut heap), @"tea is finalized; cup is finalized; cup dies; pot is finalized");
    let mut heap = Heap::default();
    let tea = heap.new_object("tea", Some(vec![Act::Free(1)]));
    let cup = heap.new_object("cup", None);
    heap.finalize_garbage(&[tea, cup]);
    let _hint = hint(
        "The __del__ of the tea frees the cup, which has none of its own.",
    );
    insta::assert_snapshot!(diary(&mut heap), @"tea is finalized; cup dies");
    let _hint = hint("gc.is_finalized(cup)");
    insta::assert_snapshot!(heap.is_finalized(cup).to_string(), @"false");
}

#[test]
fn all_of_it_at_once() {
    in_own_process!();
    let _hint = hint(
        "The tea frees the pot, whose __del__ raises; collects cup, tea and jug; \
         and raises. The cup collects tea, cup and jug.",
    );
    let mut heap = Heap::default();
    let tea = heap.new_object(
        "tea",
        Some(vec![Act::Free(2), Act::Collect(vec![1, 0, 3]), Act::Raise]),
    );
    let cup = heap.new_object("cup", Some(vec![Act::Collect(vec![0, 1, 3])]));
    let pot = heap.new_object("pot", Some(vec![Act::Raise]));
    let jug = heap.new_object("jug", Some(vec![]));
    heap.finalize_garbage(&[tea, cup, pot, jug]);
    insta::assert_snapshot!(diary(&mut heap), @"tea is finalized; pot is finalized; pot dies; cup is finalized; jug is finalized");
}

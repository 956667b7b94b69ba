use clear_safely::{Heap, Kind, ObjId};
use workbench::{hint, in_own_process};

fn heap<const N: usize>(
    objects: [(Kind, &str); N],
    links: &[(usize, usize)],
) -> (Heap, [ObjId; N]) {
    let mut heap = Heap::default();
    let ids = objects.map(|(kind, name)| heap.new_object(kind, name));
    for &(from, to) in links {
        heap.link(ids[from], ids[to]);
    }
    (heap, ids)
}

fn diary(heap: &mut Heap) -> String {
    let lines = heap.diary();
    match lines.is_empty() {
        true => "nothing dies".into(),
        false => lines.join("; "),
    }
}

use Kind::{Instance, List, Tuple};

#[test]
fn instance_lets_go_of_its_first_attribute_first() {
    in_own_process!();
    let _hint = hint(
        "An order with the attributes tea and cup is cleared; a name holds the \
         order.",
    );
    let (mut heap, [order, tea, cup]) = heap(
        [(Instance, "order"), (Instance, "tea"), (Instance, "cup")],
        &[(0, 1), (0, 2)],
    );
    heap.decref(tea);
    heap.decref(cup);
    heap.clear(order);
    insta::assert_snapshot!(diary(&mut heap), @"tea dies; cup dies");
    let _hint = hint("What the order counts afterwards.");
    insta::assert_snapshot!(heap.count(order).to_string(), @"1");
}

#[test]
fn list_lets_go_of_its_last_item_first() {
    in_own_process!();
    let _hint = hint("The list [saw, nail] is cleared.");
    let (mut heap, [parts, saw, nail]) = heap(
        [(List, "parts"), (Instance, "saw"), (Instance, "nail")],
        &[(0, 1), (0, 2)],
    );
    heap.decref(saw);
    heap.decref(nail);
    heap.clear(parts);
    insta::assert_snapshot!(diary(&mut heap), @"nail dies; saw dies");
}

#[test]
fn cleared_first_and_dead_last() {
    in_own_process!();
    let _hint = hint(
        "Tea and cup hold each other, and the tea holds a spoon as well. No \
         names are left, and the tea is cleared. It must live until it has let \
         go of everything.",
    );
    let (mut heap, [tea, cup, spoon]) = heap(
        [(Instance, "tea"), (Instance, "cup"), (Instance, "spoon")],
        &[(0, 1), (1, 0), (0, 2)],
    );
    for id in [tea, cup, spoon] {
        heap.decref(id);
    }
    heap.clear(tea);
    insta::assert_snapshot!(diary(&mut heap), @"cup dies; spoon dies; tea dies");
    let _hint = hint("What the tea counts afterwards: it is dead.");
    insta::assert_snapshot!(heap.count(tea).to_string(), @"0");
}

#[test]
fn what_dies_by_that_lets_go_in_its_own_order() {
    in_own_process!();
    let _hint = hint(
        "An order is cleared that holds the list [saw, nail]. The list dies, \
         and drops its last item first, like every list.",
    );
    let (mut heap, [order, parts, saw, nail]) = heap(
        [
            (Instance, "order"),
            (List, "parts"),
            (Instance, "saw"),
            (Instance, "nail"),
        ],
        &[(0, 1), (1, 2), (1, 3)],
    );
    for id in [parts, saw, nail] {
        heap.decref(id);
    }
    heap.clear(order);
    insta::assert_snapshot!(diary(&mut heap), @"parts dies; nail dies; saw dies");
}

#[test]
fn finalizer_finds_the_object_empty() {
    in_own_process!();
    let _hint = hint(
        "The list [saw, nail] is cleared, and both have a __del__ that looks \
         into it.",
    );
    let (mut heap, [parts, saw, nail]) = heap(
        [(List, "parts"), (Instance, "saw"), (Instance, "nail")],
        &[(0, 1), (0, 2)],
    );
    heap.decref(saw);
    heap.decref(nail);
    heap.watch(parts);
    heap.clear(parts);
    insta::assert_snapshot!(diary(&mut heap), @"nail dies, and sees parts empty; saw dies, and sees parts empty");
}

#[test]
fn tuple_keeps_what_it_has() {
    in_own_process!();
    let _hint = hint("The tuple (tea,) is cleared; a name holds it.");
    let (mut heap, [pair, tea]) =
        heap([(Tuple, "pair"), (Instance, "tea")], &[(0, 1)]);
    heap.decref(tea);
    heap.clear(pair);
    insta::assert_snapshot!(diary(&mut heap), @"nothing dies");
    let _hint = hint("What the tea counts afterwards.");
    insta::assert_snapshot!(heap.count(tea).to_string(), @"1");
    heap.decref(pair);
    let _hint = hint("The tuple's name is deleted.");
    insta::assert_snapshot!(diary(&mut heap), @"pair dies; tea dies");
}

#[test]
fn ring_through_a_tuple_is_opened_by_the_list() {
    in_own_process!();
    let _hint = hint("Tuple and list hold each other. The tuple is cleared.");
    let (mut heap, [pair, pages]) =
        heap([(Tuple, "pair"), (List, "pages")], &[(0, 1), (1, 0)]);
    heap.decref(pair);
    heap.decref(pages);
    heap.clear(pair);
    insta::assert_snapshot!(diary(&mut heap), @"nothing dies");
    heap.clear(pages);
    let _hint = hint("The list is cleared.");
    insta::assert_snapshot!(diary(&mut heap), @"pair dies; pages dies");
}

#[test]
fn second_time_does_nothing() {
    in_own_process!();
    let _hint = hint(
        "An order that holds itself and a tea is cleared; a name holds it.",
    );
    let (mut heap, [order, tea]) =
        heap([(Instance, "order"), (Instance, "tea")], &[(0, 1), (0, 0)]);
    heap.decref(tea);
    heap.clear(order);
    insta::assert_snapshot!(diary(&mut heap), @"tea dies");
    heap.clear(order);
    let _hint = hint("It is cleared once more.");
    insta::assert_snapshot!(diary(&mut heap), @"nothing dies");
    let _hint = hint("What it counts afterwards.");
    insta::assert_snapshot!(heap.count(order).to_string(), @"1");
    heap.decref(order);
    let _hint = hint("Its name is deleted.");
    insta::assert_snapshot!(diary(&mut heap), @"order dies");
}

use incref_and_decref::{Heap, ObjId};
use workbench::{Dice, Sketch, hint, in_own_process, on_random_heaps, same};

/// A heap in which the names `held` hold their objects, and the objects are
/// linked as `links` say.
fn heap<const N: usize>(
    held: [&str; N],
    links: &[(usize, usize)],
) -> (Heap, [ObjId; N]) {
    let mut heap = Heap::default();
    let ids = held.map(|name| heap.new_object(name));
    for &(from, to) in links {
        heap.link(ids[from], ids[to]);
    }
    (heap, ids)
}

/// `tea counts 2`, a line for each object.
fn counts(heap: &Heap, named: &[(&str, ObjId)]) -> String {
    let line = |&(name, id): &(&str, ObjId)| match heap.count(id) {
        Some(count) => format!("{name} counts {count}\n"),
        None => format!("{name} is dead\n"),
    };
    named.iter().map(line).collect()
}

#[test]
fn one_more_and_one_fewer() {
    in_own_process!();
    let _hint = hint("`incref` counts one more, `decref` one fewer.");
    let (mut heap, [tea]) = heap(["tea"], &[]);
    heap.incref(tea);
    heap.incref(tea);
    insta::assert_snapshot!(counts(&heap, &[("tea", tea)]), @"tea counts 3");
    heap.decref(tea);
    insta::assert_snapshot!(counts(&heap, &[("tea", tea)]), @"tea counts 2");
}

#[test]
fn last_reference_is_the_end() {
    in_own_process!();
    let _hint = hint(
        "The first `decref` leaves one reference, so tea lives. The \
         second leaves none: tea dies in that very moment.",
    );
    let (mut heap, [tea]) = heap(["tea"], &[]);
    heap.incref(tea);
    heap.decref(tea);
    insta::assert_snapshot!(counts(&heap, &[("tea", tea)]), @"tea counts 1");
    heap.decref(tea);
    insta::assert_snapshot!(counts(&heap, &[("tea", tea)]), @"tea is dead");
}

#[test]
fn death_is_passed_on() {
    in_own_process!();
    let _hint = hint(
        "A document refers to two pages, the first page to a picture. \
         Only the document has a name, and that name goes: nothing needs \
         any of them.",
    );
    let (mut heap, ids) = heap(
        ["document", "page 1", "picture", "page 2"],
        &[(0, 1), (1, 2), (0, 3)],
    );
    let [document, page_1, picture, page_2] = ids;
    heap.decref(picture);
    heap.decref(page_1);
    heap.decref(page_2);
    assert_eq!(
        heap.diary(),
        [""; 0],
        "the document still holds all of them, so none dies yet"
    );
    heap.decref(document);
    insta::assert_snapshot!(heap.diary().join("\n"), @r"
    document dies
    page 1 dies
    picture dies
    page 2 dies
    ");
}

#[test]
fn shared_object_outlives_one_of_its_owners() {
    in_own_process!();
    let _hint = hint(
        "Two orders share a customer. When the first order dies it gives \
         back one of the customer's two references, and the customer \
         lives.",
    );
    let (mut heap, ids) =
        heap(["order 1", "order 2", "customer"], &[(0, 2), (1, 2)]);
    let [order_1, order_2, customer] = ids;
    heap.decref(customer);
    heap.decref(order_1);
    let named = [
        ("order 1", order_1),
        ("order 2", order_2),
        ("customer", customer),
    ];
    insta::assert_snapshot!(counts(&heap, &named), @r"
    order 1 is dead
    order 2 counts 1
    customer counts 1
    ");
}

#[test]
fn object_held_twice_by_the_same_owner_is_given_back_twice() {
    in_own_process!();
    let _hint = hint("An order names the same customer as payer and receiver.");
    let (mut heap, [order, customer]) =
        heap(["order", "customer"], &[(0, 1), (0, 1)]);
    heap.decref(customer);
    let named = [("order", order), ("customer", customer)];
    insta::assert_snapshot!(counts(&heap, &named), @r"
    order counts 1
    customer counts 2
    ");
    heap.decref(order);
    insta::assert_snapshot!(heap.diary().join("\n"), @r"
    order dies
    customer dies
    ");
}

#[test]
fn cycle_is_never_freed() {
    in_own_process!();
    let _hint = hint(
        "Counting alone cannot free what holds itself. That is no \
         mistake of yours: \"Why counting fails on cycles\" is about it.",
    );
    let (mut heap, [tea, cup]) = heap(["tea", "cup"], &[(0, 1), (1, 0)]);
    heap.decref(tea);
    heap.decref(cup);
    let named = [("tea", tea), ("cup", cup)];
    insta::assert_snapshot!(counts(&heap, &named), @r"
    tea counts 1
    cup counts 1
    ");
}

#[test]
fn random_heaps_die_as_in_gc_core() {
    in_own_process!();
    let make = |dice: &mut Dice, round| Sketch::random(dice, round, false);
    on_random_heaps(2, 300, make, |sketch, _| {
        let mut model = gc_core::Heap::with(
            gc_core::Profile::default(),
            gc_core::Log::default(),
        );
        let mut heap = Heap::default();
        let objects: Vec<_> = sketch
            .objects()
            .map(|name| (model.new_object(name), heap.new_object(name)))
            .collect();
        for &(from, to) in sketch.references() {
            model.link(objects[from].0, objects[to].0).unwrap();
            heap.link(objects[from].1, objects[to].1);
        }
        let names: Vec<&str> = sketch.objects().collect();
        for (n, &(by, mine)) in objects.iter().enumerate() {
            if !sketch.held().contains(&n) {
                model.decref(by).unwrap();
                heap.decref(mine);
            }
        }
        let died: Vec<String> = (model.observer().events.iter())
            .filter_map(|event| match event {
                gc_core::Event::Dying { id } => {
                    Some(format!("{} dies", names[id.index()]))
                }
                _ => None,
            })
            .collect();
        let what = "all but what is held is let go of, in order; what dies";
        same(sketch, what, &died.join("\n"), &heap.diary().join("\n"));
        for (n, &(by, mine)) in objects.iter().enumerate() {
            let what = format!("{}: what it counts afterwards", names[n]);
            let count = |count: Option<u32>| {
                count.map_or("it is dead".into(), |n| n.to_string())
            };
            let expected = count(model.refcount(by).ok());
            same(sketch, &what, &expected, &count(heap.count(mine)));
        }
    });
}

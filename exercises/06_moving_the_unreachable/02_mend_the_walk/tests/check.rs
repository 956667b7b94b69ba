use gc_core::{Heap, Log, ObjId, Object, Slot, Steps};
use mend_the_walk::{Table, move_unreachable};
use workbench::{
    Dice, Drawn, Sketch, candidates, hint, in_own_process, names,
    on_random_heaps, same,
};

/// The candidates of a collection of generation 0, after subtracting.
fn subtracted(drawn: &mut Drawn) -> (Vec<ObjId>, Table) {
    let mut c = candidates(&drawn.heap, 0);
    let steps = Steps::<Heap<Object, Log>>::cpython();
    (steps.update_refs)(&mut drawn.heap, &mut c);
    (steps.subtract_refs)(&mut drawn.heap, &mut c);
    let heap = &drawn.heap;
    let ids: Vec<ObjId> = c.young.iter().map(|&slot| heap.id(slot)).collect();
    let number = |id: &ObjId| ids.iter().position(|other| other == id);
    let gc_refs = |slot: &Slot| heap.gc_refs(*slot).unwrap_or(0);
    let refers_to = |&id: &ObjId| {
        let held = heap.get(id).expect("it is alive").references().iter();
        held.filter_map(number).collect()
    };
    let table = Table {
        gc_refs: c.young.iter().map(gc_refs).collect(),
        refers_to: ids.iter().map(refers_to).collect(),
    };
    (ids, table)
}

/// What your walk leaves behind, by name, in two lines.
fn walked(sketch: &Sketch) -> String {
    let mut drawn = sketch.draw();
    let (ids, table) = subtracted(&mut drawn);
    let verdict = move_unreachable(&table);
    let called = |numbers: &[usize]| {
        let ids: Vec<ObjId> = numbers.iter().map(|&n| ids[n]).collect();
        names(&drawn.heap, &ids)
    };
    let (young, unreachable) =
        (called(&verdict.young), called(&verdict.unreachable));
    format!("needed: {young}\nunreachable: {unreachable}")
}

#[test]
fn order_that_suits_the_walk_needs_no_rescue() {
    in_own_process!();
    let _hint =
        hint("The station is held, made first, and leads to the others.");
    let sketch = Sketch::new("station -> market -> harbor; held: station");
    insta::assert_snapshot!(walked(&sketch), @r"
    needed: station, market, harbor
    unreachable: nothing
    ");
}

#[test]
fn rescued_object_is_in_one_list_only() {
    in_own_process!();
    let _hint =
        hint("The station is held, made last, and leads to the market.");
    let sketch = Sketch::new("market; station -> market; held: station");
    insta::assert_snapshot!(walked(&sketch), @r"
    needed: station, market
    unreachable: nothing
    ");
}

#[test]
fn rescued_object_fetches_others_in_its_turn() {
    in_own_process!();
    let _hint = hint(
        "The station is held, made last, and leads to the market; the market to \
         the harbor, which was made first.",
    );
    let sketch = Sketch::new(
        "harbor; market -> harbor; station -> market; held: station",
    );
    insta::assert_snapshot!(walked(&sketch), @r"
    needed: station, market, harbor
    unreachable: nothing
    ");
}

#[test]
fn rescued_objects_wait_behind_what_stands_there() {
    in_own_process!();
    let _hint = hint(
        "Cup and spoon are set aside, the tray fetches the cup, the bill stands \
         behind the tray.",
    );
    let sketch =
        Sketch::new("spoon; cup -> spoon; tray -> cup; bill; held: tray bill");
    insta::assert_snapshot!(walked(&sketch), @r"
    needed: tray, bill, cup, spoon
    unreachable: nothing
    ");
}

#[test]
fn trash_stays_aside() {
    in_own_process!();
    let _hint = hint(
        "Island and lighthouse hold each other, and nothing else holds them; the \
         station is held.",
    );
    let sketch = Sketch::new(
        "harbor; island -> lighthouse -> island; station -> harbor; \
         island -> harbor; held: station",
    );
    insta::assert_snapshot!(walked(&sketch), @r"
    needed: station, harbor
    unreachable: island, lighthouse
    ");
}

#[test]
fn random_heaps_are_split_as_gc_core_splits_them() {
    in_own_process!();
    let make = |dice: &mut Dice, round| Sketch::random(dice, round, false);
    on_random_heaps(604, 300, make, |sketch, _| {
        let mut drawn = sketch.draw();
        let mut c = candidates(&drawn.heap, 0);
        let steps = Steps::<Heap<Object, Log>>::cpython();
        (steps.update_refs)(&mut drawn.heap, &mut c);
        (steps.subtract_refs)(&mut drawn.heap, &mut c);
        (steps.move_unreachable)(&mut drawn.heap, &mut c);
        let called = |slots: &[Slot]| {
            let ids: Vec<ObjId> =
                slots.iter().map(|&slot| drawn.heap.id(slot)).collect();
            names(&drawn.heap, &ids)
        };
        let (young, unreachable) = (called(&c.young), called(&c.unreachable));
        let expected = format!("needed: {young}\nunreachable: {unreachable}");
        same(
            sketch,
            "what the walk leaves behind",
            &expected,
            &walked(sketch),
        );
    });
}

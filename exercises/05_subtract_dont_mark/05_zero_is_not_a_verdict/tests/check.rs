use gc_core::{Collection, Heap, HeapError, ObjId, Steps};
use workbench::{candidates, in_own_process, table};
use zero_is_not_a_verdict::{
    above_zero_and_garbage, one_name_keeps_ten, zero_and_needed,
};

/// A heap that was built, and the candidates of its youngest generation.
fn build<T>(
    how: impl Fn(&mut Heap) -> Result<T, HeapError>,
) -> (Heap, T, Vec<ObjId>) {
    let mut heap = Heap::new();
    heap.disable();
    let built = how(&mut heap);
    let built = built.unwrap_or_else(|error| {
        panic!("while you build the heap: {error}\n");
    });
    let young = candidates(&heap, 0).young;
    let young = young.into_iter().map(|slot| heap.id(slot)).collect();
    (heap, built, young)
}

/// `gc_refs` of each candidate after subtracting, and how the table looks then.
fn subtracted<T>(
    how: impl Fn(&mut Heap) -> Result<T, HeapError>,
) -> (Vec<u32>, String) {
    let (mut heap, _, young) = build(how);
    let mut c: Collection = candidates(&heap, 0);
    let steps = Steps::<Heap>::cpython();
    (steps.update_refs)(&mut heap, &mut c);
    (steps.subtract_refs)(&mut heap, &mut c);
    let gc_refs = young.iter().map(|id| heap.gc_refs(id.slot()).unwrap_or(0));
    (gc_refs.collect(), table(&heap))
}

/// The `gc_refs` of the object that was returned, which must be a candidate.
fn of_the_object(
    how: impl Fn(&mut Heap) -> Result<ObjId, HeapError> + Copy,
) -> (u32, String) {
    let (_, id, young) = build(how);
    let (gc_refs, table) = subtracted(how);
    let n = young.iter().position(|other| other.index() == id.index());
    let n = n.unwrap_or_else(|| {
        panic!(
            "the object that you return is not in generation 0: it is dead, or \
             has lived through a collection\n{table}"
        )
    });
    (gc_refs[n], table)
}

#[test]
fn zero_may_be_needed() {
    in_own_process!();
    let (gc_refs, table) = of_the_object(zero_and_needed);
    assert!(
        gc_refs == 0,
        "`gc_refs` of the object that you return\n    expected: 0\n        \
         came: {gc_refs}\n{table}"
    );
    let (mut heap, id, _) = build(zero_and_needed);
    heap.collect(0).expect("a generation");
    assert!(
        heap.is_live(id),
        "it is at 0, and the collection has freed it: nothing that is needed \
         refers to it\n{table}"
    );
}

#[test]
fn one_reference_from_outside_is_enough_for_ten() {
    in_own_process!();
    let (gc_refs, table) = subtracted(one_name_keeps_ten);
    let n = gc_refs.len();
    assert!(
        n >= 10,
        "there are {n} candidates, and there should be at least ten\n{table}"
    );
    let above = gc_refs.iter().filter(|&&n| n > 0).count();
    assert!(
        above == 1,
        "candidates above 0\n    expected: 1\n        came: {above}\n{table}"
    );
    let (mut heap, (), young) = build(one_name_keeps_ten);
    heap.collect(0).expect("a generation");
    let gone = young.iter().filter(|&&id| !heap.is_live(id)).count();
    assert!(
        gone == 0,
        "{gone} of them are freed, so they were not needed\n{table}"
    );
}

#[test]
fn above_zero_may_be_garbage() {
    in_own_process!();
    let (gc_refs, table) = of_the_object(above_zero_and_garbage);
    assert!(
        gc_refs > 0,
        "`gc_refs` of the object that you return\n    expected: above 0\n        \
         came: 0\n{table}"
    );
    let (mut heap, id, _) = build(above_zero_and_garbage);
    heap.collect(0).expect("a generation");
    assert!(
        heap.is_live(id),
        "the young collection has freed it\n{table}"
    );
    heap.collect(2).expect("a generation");
    assert!(
        !heap.is_live(id),
        "a full collection keeps it as well: a name leads to it, by whatever \
         way, and then it isn't garbage\n{table}"
    );
}

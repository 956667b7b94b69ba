//! Which objects the collector knows of, asked one by one.

use gc_core::*;

fn made(heap: &mut Heap, kind: Kind, to: &[ObjId]) -> ObjId {
    for &id in to {
        heap.incref(id).unwrap();
    }
    let object = Object::new(kind, "made").with_references(to.iter().copied());
    heap.alloc(object)
}

#[test]
fn an_atom_is_never_tracked_and_nothing_twice() {
    let mut heap: Heap = Heap::new();
    let atom = made(&mut heap, Kind::Atom, &[]);
    let first = heap.new_object("first");
    let second = heap.new_object("second");
    for id in [atom, first, second] {
        heap.track(id).unwrap();
    }
    assert_eq!(heap.is_tracked(atom), Ok(false));
    assert_eq!(heap.get_objects(None), Ok(vec![first, second]));
    check(&heap, &[atom, first, second]).unwrap();
}

#[test]
fn an_untracked_object_comes_back_at_the_tail() {
    let mut heap: Heap = Heap::new();
    let first = heap.new_object("first");
    let second = heap.new_object("second");
    heap.untrack(first).unwrap();
    heap.untrack(first).unwrap();
    assert_eq!(heap.get_objects(None), Ok(vec![second]));
    assert_eq!(heap.list_of(first), Ok(None));
    heap.track(first).unwrap();
    assert_eq!(heap.get_objects(None), Ok(vec![second, first]));
    check(&heap, &[first, second]).unwrap();
}

#[test]
fn a_dict_is_tracked_for_what_is_put_into_it() {
    let mut heap: Heap = Heap::new();
    let atom = made(&mut heap, Kind::Atom, &[]);
    let object = heap.new_object("object");
    let dict = made(&mut heap, Kind::Dict, &[atom]);
    assert_eq!(heap.is_tracked(dict), Ok(false));
    heap.maintain_tracking(dict, atom).unwrap();
    heap.maybe_track(dict).unwrap();
    assert_eq!(heap.is_tracked(dict), Ok(false));
    heap.maintain_tracking(dict, object).unwrap();
    assert_eq!(heap.is_tracked(dict), Ok(true));
    // It is in the list once, however often it is asked.
    heap.maintain_tracking(dict, object).unwrap();
    heap.maybe_track(dict).unwrap();
    assert_eq!(heap.get_objects(None), Ok(vec![object, dict]));
    check(&heap, &[atom, object, dict]).unwrap();
}

/// `maybe_track` looks at what is inside, `maintain_tracking` at what it is
/// told.
#[test]
fn a_dict_that_holds_an_object_is_tracked_when_it_is_looked_at() {
    let mut heap: Heap = Heap::new();
    let atom = made(&mut heap, Kind::Atom, &[]);
    let object = heap.new_object("object");
    let dict = made(&mut heap, Kind::Dict, &[atom, object]);
    assert_eq!(heap.is_tracked(dict), Ok(true));
    heap.untrack(dict).unwrap();
    heap.maintain_tracking(dict, atom).unwrap();
    assert_eq!(heap.is_tracked(dict), Ok(false));
    heap.maybe_track(dict).unwrap();
    assert_eq!(heap.is_tracked(dict), Ok(true));
    check(&heap, &[atom, object, dict]).unwrap();
}

#[test]
fn other_kinds_stay_as_they_are() {
    let mut heap: Heap = Heap::new();
    let object = heap.new_object("object");
    for kind in [Kind::Instance, Kind::List, Kind::Atom] {
        let to = if kind == Kind::Atom {
            &[][..]
        } else {
            &[object]
        };
        let id = made(&mut heap, kind, to);
        heap.untrack(id).unwrap();
        heap.maintain_tracking(id, object).unwrap();
        heap.maybe_track(id).unwrap();
        assert_eq!(heap.is_tracked(id), Ok(false), "{kind:?}");
    }
    // A tuple that is being filled is tracked for what is put into it.
    let tuple = made(&mut heap, Kind::Tuple, &[object]);
    heap.untrack(tuple).unwrap();
    heap.maybe_track(tuple).unwrap();
    assert_eq!(heap.is_tracked(tuple), Ok(false));
    heap.maintain_tracking(tuple, object).unwrap();
    assert_eq!(heap.is_tracked(tuple), Ok(true));
}

/// Nothing that is untracked now, and will be, can make a dict tracked; a
/// list that happens to be untracked can.
#[test]
fn a_tuple_counts_while_it_is_tracked_and_a_list_always() {
    let mut heap: Heap = Heap::new();
    let atom = made(&mut heap, Kind::Atom, &[]);
    let tuple = made(&mut heap, Kind::Tuple, &[atom]);
    let list = made(&mut heap, Kind::List, &[]);
    let of_tuple = made(&mut heap, Kind::Dict, &[tuple]);
    assert_eq!(heap.is_tracked(of_tuple), Ok(true));
    assert_eq!(heap.collect(0), Ok(0));
    assert_eq!(heap.is_tracked(tuple), Ok(false));
    heap.untrack(list).unwrap();
    let of_tuple = made(&mut heap, Kind::Dict, &[tuple]);
    let of_list = made(&mut heap, Kind::Dict, &[list]);
    assert_eq!(heap.is_tracked(of_tuple), Ok(false));
    assert_eq!(heap.is_tracked(of_list), Ok(true));
}

/// Since 3.14 a dict is tracked for good.
#[test]
fn a_full_collection_forgets_dicts_up_to_3_13() {
    for (profile, tracked) in [(Profile::V3_13, false), (Profile::V3_15, true)]
    {
        let mut heap: Heap = Heap::with(profile, Silent);
        let dict = heap.alloc(Object::new(Kind::Dict, "of nothing"));
        heap.track(dict).unwrap();
        heap.collect(2).unwrap();
        assert_eq!(heap.is_tracked(dict), Ok(tracked), "{}", profile.version);
    }
}

use gc_core::{Heap, HeapError, Kind, ObjId, Object};
use is_it_tracked::is_tracked;
use workbench::in_own_process;

/// Makes an object of this kind that holds these, and keeps its own reference.
fn make(
    heap: &mut Heap,
    kind: Kind,
    held: &[ObjId],
) -> Result<ObjId, HeapError> {
    let id = heap.alloc(Object::new(kind, "object"));
    for &item in held {
        heap.link(id, item)?;
    }
    Ok(id)
}

/// Asks the question in a heap in which this has been made.
fn judge(
    object: &str,
    why: &str,
    run: fn(&mut Heap) -> Result<ObjId, HeapError>,
) {
    let mut heap = Heap::new();
    heap.disable();
    let id = run(&mut heap).expect("nothing here dies");
    let tracked = heap.is_tracked(id).expect("it is alive");
    let said = is_tracked(object);
    let in_words = |tracked| if tracked { "tracked" } else { "not tracked" };
    assert!(
        said == tracked,
        "{object}\n    you say: {}\n    {why}\n",
        in_words(said)
    );
}

const ATOM: Kind = Kind::Atom;

#[test]
fn atoms_are_not_tracked() {
    in_own_process!();
    judge("3.14", "a number refers to nothing", |heap| {
        make(heap, ATOM, &[])
    });
    judge("\"tea\"", "a string refers to nothing", |heap| {
        make(heap, ATOM, &[])
    });
}

#[test]
fn what_can_hold_anything_is_tracked_for_life() {
    in_own_process!();
    let why = "it can be given anything, at any time";
    judge("[]", why, |heap| make(heap, Kind::List, &[]));
    judge("[1, 2], after gc.collect()", why, |heap| {
        let [one, two] = [make(heap, ATOM, &[])?, make(heap, ATOM, &[])?];
        let list = make(heap, Kind::List, &[one, two])?;
        heap.collect(2)?;
        Ok(list)
    });
    judge("Order()", why, |heap| make(heap, Kind::Instance, &[]));
}

#[test]
fn tuples_are_looked_into_by_a_collection() {
    in_own_process!();
    judge(
        "(\"tea\", 2)",
        "no collection has looked inside yet",
        |heap| {
            let [tea, two] = [make(heap, ATOM, &[])?, make(heap, ATOM, &[])?];
            make(heap, Kind::Tuple, &[tea, two])
        },
    );
    judge(
        "(\"tea\", 2), after gc.collect()",
        "it holds atoms, and can never hold anything else",
        |heap| {
            let [tea, two] = [make(heap, ATOM, &[])?, make(heap, ATOM, &[])?];
            let tuple = make(heap, Kind::Tuple, &[tea, two])?;
            heap.collect(2)?;
            Ok(tuple)
        },
    );
    judge(
        "(\"tea\", []), after gc.collect()",
        "the list can be given the tuple, and then they are a cycle",
        |heap| {
            let [tea, list] =
                [make(heap, ATOM, &[])?, make(heap, Kind::List, &[])?];
            let tuple = make(heap, Kind::Tuple, &[tea, list])?;
            heap.collect(2)?;
            Ok(tuple)
        },
    );
    judge(
        "((\"tea\", 2), 5), after gc.collect()",
        "the inner tuple was made first, stands before it in the list, and has \
         just been let go",
        |heap| {
            let [tea, two] = [make(heap, ATOM, &[])?, make(heap, ATOM, &[])?];
            let inner = make(heap, Kind::Tuple, &[tea, two])?;
            let five = make(heap, ATOM, &[])?;
            let outer = make(heap, Kind::Tuple, &[inner, five])?;
            heap.collect(2)?;
            Ok(outer)
        },
    );
}

#[test]
fn dicts_are_watched_at_the_door() {
    in_own_process!();
    judge("{}", "nothing has gone in", |heap| {
        make(heap, Kind::Dict, &[])
    });
    judge("{\"tea\": 2}", "only atoms have gone in", |heap| {
        let [tea, two] = [make(heap, ATOM, &[])?, make(heap, ATOM, &[])?];
        make(heap, Kind::Dict, &[tea, two])
    });
    judge("{\"tea\": []}", "a list has gone in", |heap| {
        let [tea, list] =
            [make(heap, ATOM, &[])?, make(heap, Kind::List, &[])?];
        make(heap, Kind::Dict, &[tea, list])
    });
    judge(
        "{\"today\": {}}",
        "a dict has gone in, and any dict can be given anything",
        |heap| {
            let [today, inner] =
                [make(heap, ATOM, &[])?, make(heap, Kind::Dict, &[])?];
            make(heap, Kind::Dict, &[today, inner])
        },
    );
}

#[test]
fn what_goes_out_is_seen_by_a_full_collection() {
    in_own_process!();
    fn in_and_out(heap: &mut Heap) -> Result<ObjId, HeapError> {
        let list = make(heap, Kind::List, &[])?;
        let dict = make(heap, Kind::Dict, &[list])?;
        heap.unlink(dict, list)?;
        Ok(dict)
    }
    judge(
        "prices = {\"tea\": []}; del prices[\"tea\"]",
        "when something goes out, nothing looks at what is left",
        in_and_out,
    );
    judge(
        "prices = {\"tea\": []}; del prices[\"tea\"]; gc.collect()",
        "a full collection looks into every dict",
        |heap| {
            let dict = in_and_out(heap)?;
            heap.collect(2)?;
            Ok(dict)
        },
    );
}

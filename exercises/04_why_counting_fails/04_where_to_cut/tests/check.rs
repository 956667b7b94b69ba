use accidental_rings::{Ring, cut};
use gc_core::{Heap, Kind, ObjId, Object};
use workbench::in_own_process;

/// A ring, drawn: what refers to what, what can't let go, which references are
/// still followed, and which names lead in.
struct Drawing {
    ring: Ring,
    references: &'static [(&'static str, &'static str)],
    tuples: &'static [&'static str],
    fixed: &'static [&'static str],
    needed: &'static [(&'static str, &'static str)],
    names: &'static [&'static str],
}

/// Cuts where the answer says, lets go of the names, and looks at what is left.
fn judge(drawing: &Drawing) {
    let (from, to) = cut(drawing.ring);
    let ring = drawing.ring;
    let way: Vec<String> = (drawing.references.iter())
        .map(|(from, to)| format!("{from} -> {to}"))
        .collect();
    let way = way.join(", ");
    let story = format!("{ring:?}: {way}\n    you cut {from} -> {to}");
    assert!(
        drawing.references.contains(&(from, to)),
        "{story}\n    there is no such reference\n"
    );
    assert!(
        !drawing.fixed.contains(&from),
        "{story}\n    {from} can't be made to refer to another thing\n"
    );
    assert!(
        !drawing.needed.contains(&(from, to)),
        "{story}\n    but this one is still followed\n"
    );
    let mut heap = Heap::new();
    heap.disable();
    let mut ids: Vec<(&str, ObjId)> = Vec::new();
    let mut id = |heap: &mut Heap, name: &'static str| -> ObjId {
        if let Some(known) = ids.iter().find(|known| known.0 == name) {
            return known.1;
        }
        let tuple = drawing.tuples.contains(&name);
        let kind = if tuple { Kind::Tuple } else { Kind::Instance };
        let made = heap.alloc(Object::new(kind, name));
        ids.push((name, made));
        made
    };
    for &(from, to) in drawing.references {
        let (from, to) = (id(&mut heap, from), id(&mut heap, to));
        heap.link(from, to).expect("both are alive");
    }
    let names: Vec<ObjId> =
        drawing.names.iter().map(|n| id(&mut heap, n)).collect();
    let (from, to) = (id(&mut heap, from), id(&mut heap, to));
    for &name in &names {
        heap.incref(name).expect("it is alive");
    }
    for (_, made) in &ids {
        heap.decref(*made).expect("the reference it was made with");
    }
    heap.unlink(from, to).expect("both are alive");
    for name in names {
        heap.decref(name).expect("its name held it");
    }
    let left: Vec<String> = heap
        .ids()
        .map(|id| heap.get(id).unwrap().name.clone())
        .collect();
    assert!(
        left.is_empty(),
        "{story}\n    the names are gone, and counting has not freed: {}\n",
        left.join(", ")
    );
}

#[test]
fn bound_method_can_be_called_and_everything_goes() {
    in_own_process!();
    judge(&Drawing {
        ring: Ring::BoundMethod,
        references: &[
            ("order", "announce"),
            ("announce", "order"),
            ("order", "customer"),
        ],
        tuples: &[],
        fixed: &[],
        needed: &[("announce", "order")],
        names: &["announce", "order"],
    });
}

#[test]
fn inner_function_is_freed() {
    in_own_process!();
    judge(&Drawing {
        ring: Ring::InnerFunction,
        references: &[
            ("countdown", "closure"),
            ("closure", "cell"),
            ("cell", "countdown"),
        ],
        tuples: &["closure"],
        fixed: &["countdown", "closure"],
        needed: &[],
        names: &["countdown"],
    });
}

#[test]
fn exception_keeps_its_traceback_and_everything_goes() {
    in_own_process!();
    judge(&Drawing {
        ring: Ring::KeptException,
        references: &[
            ("problem", "traceback"),
            ("traceback", "frame"),
            ("frame", "problem"),
        ],
        tuples: &[],
        fixed: &[],
        needed: &[("problem", "traceback"), ("traceback", "frame")],
        names: &["problem"],
    });
}

#[test]
fn folder_can_be_read_downwards_and_everything_goes() {
    in_own_process!();
    judge(&Drawing {
        ring: Ring::FolderAndFile,
        references: &[
            ("folder", "files"),
            ("files", "file"),
            ("file", "folder"),
        ],
        tuples: &[],
        fixed: &[],
        needed: &[("folder", "files"), ("files", "file")],
        names: &["folder"],
    });
}

#[test]
fn one_cut_opens_both_rings_of_the_album() {
    in_own_process!();
    judge(&Drawing {
        ring: Ring::ClosedAlbum,
        references: &[
            ("album", "pages"),
            ("pages", "page 1"),
            ("page 1", "album"),
            ("pages", "page 2"),
            ("page 2", "album"),
        ],
        tuples: &[],
        fixed: &[],
        needed: &[],
        names: &["album"],
    });
}

//! `_testheap`: what tests ask this interpreter about its heap, and one thing
//! that CPython's `_testcapi` can do to an object.

use std::cell::RefCell;
use std::collections::BTreeMap;

use gc_core::ObjId;

use crate::objects::symbols::known;
use crate::options::CHECKS;
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, OwnedItems, Res, Value, Watch};

thread_local! {
    /// The count of each object when it was last noted.
    static NOTED: RefCell<Vec<(ObjId, u32)>> = const { RefCell::new(Vec::new()) };
}

/// How many changes are listed.
const LISTED: usize = 6;

impl<W: Watch> Interp<W> {
    /// Fills the namespace of `_testheap`.
    pub(super) fn testheap_module(&mut self, dict: ObjId) {
        self.functions(dict, const { &[("untrack", Arity::exactly(1), untrack)] });
        // A page does not ask for the rest, and would carry it for nothing.
        if !CHECKS {
            return;
        }
        self.functions(
            dict,
            const {
                &[
                    ("recount", Arity::NONE, recount),
                    ("note", Arity::NONE, note),
                    ("changes", Arity::NONE, changes),
                    ("types", Arity::NONE, types),
                    ("names", Arity::NONE, names),
                    ("modules", Arity::NONE, modules),
                ]
            },
        );
    }

    fn counts(&self) -> Vec<(ObjId, u32)> {
        self.heap.ids().filter_map(|id| Some((id, self.heap.refcount(id).ok()?))).collect()
    }

    /// An object in few words, for a message.
    fn in_words(&mut self, id: ObjId) -> String {
        let name = self.type_name(Value::Obj(id));
        match self.repr(Value::Obj(id)) {
            Ok(text) => format!("{name} {}", text.chars().take(60).collect::<String>()),
            Err(_) => {
                let failure = self.take_pending();
                self.release(failure);
                format!("{name} {id}")
            }
        }
    }
}

/// Takes an object out of the collector's lists.
fn untrack<W: Watch>(py: &mut Interp<W>, args: Args) -> Res {
    if let Value::Obj(id) = args.pos[0] {
        py.heap.untrack(id).expect("an argument is alive");
    }
    Ok(Owned::NONE)
}

/// What is wrong with the counts, or `None`. (In a release build only where
/// all that is called is Python.)
fn recount<W: Watch>(py: &mut Interp<W>, _: Args) -> Res {
    Ok(match py.check() {
        Ok(()) => Owned::NONE,
        Err(wrong) => py.string(wrong),
    })
}

/// Notes which objects there are, and the count of each.
fn note<W: Watch>(py: &mut Interp<W>, _: Args) -> Res {
    let counts = py.counts();
    NOTED.with(|noted| noted.replace(counts));
    Ok(Owned::NONE)
}

/// What differs from what was noted, in words; or `None`.
fn changes<W: Watch>(py: &mut Interp<W>, _: Args) -> Res {
    let (now, noted) = (py.counts(), NOTED.with(RefCell::take));
    if now == noted {
        return Ok(Owned::NONE);
    }
    let [now, noted] = [now, noted].map(BTreeMap::from_iter);
    let mut found = Vec::new();
    for (&id, &count) in &now {
        match noted.get(&id) {
            Some(&before) if before == count => {}
            Some(&before) => found.push((Some(id), format!("{before} became {count}: "))),
            None => found.push((Some(id), "new: ".to_string())),
        }
    }
    let gone = noted.keys().filter(|id| !now.contains_key(id));
    found.extend(gone.map(|id| (None, format!("gone: {id}"))));
    let n = found.len();
    let mut words = Vec::new();
    for (id, change) in found.into_iter().take(LISTED) {
        let object = id.map(|id| py.in_words(id)).unwrap_or_default();
        words.push(change + &object);
    }
    let more = if n > LISTED { format!(" and {} more", n - LISTED) } else { String::new() };
    Ok(py.string(words.join("; ") + &more))
}

/// All built-in classes.
fn types<W: Watch>(py: &mut Interp<W>, _: Args) -> Res {
    let all: Vec<Value> = py.types.all.iter().map(|&id| Value::Obj(id)).collect();
    let all = py.hold_all(all);
    Ok(py.list(all))
}

/// All names that the interpreter itself knows.
fn names<W: Watch>(py: &mut Interp<W>, _: Args) -> Res {
    let mut all = OwnedItems::default();
    for text in known::ALL {
        all.push(py.str(text));
    }
    Ok(py.list(all))
}

/// The names of all modules that can be imported.
fn modules<W: Watch>(py: &mut Interp<W>, _: Args) -> Res {
    let mut all = OwnedItems::default();
    for name in super::built_in() {
        all.push(py.str(name));
    }
    Ok(py.list(all))
}

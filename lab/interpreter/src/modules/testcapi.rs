//! The built-in part of `_testcapi`, which CPython's own tests of its collector
//! ask for, and what the tests of this interpreter ask about its heap.

use gc_core::ObjId;

use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    /// Fills the namespace of `_testheap`.
    pub(super) fn testheap_module(&mut self, dict: ObjId) {
        self.functions(
            dict,
            &[
                ("untrack", Arity::exactly(1), testcapi_untrack),
                // How many objects there are, tracked or not.
                ("size", Arity::NONE, testcapi_size),
                // What is wrong with the counts, or `None`. (In a release build
                // only where all that is called is Python.)
                ("recount", Arity::NONE, testcapi_recount),
            ],
        );
    }
}

/// `untrack`
fn testcapi_untrack<W: Watch>(py: &mut Interp<W>, args: Args) -> Res {
    if let Value::Obj(id) = args.pos[0] {
        py.heap.untrack(id).expect("an argument is alive");
    }
    Ok(Owned::NONE)
}

/// `size`
fn testcapi_size<W: Watch>(py: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::int(py.heap.len() as i64))
}

/// `recount`
fn testcapi_recount<W: Watch>(py: &mut Interp<W>, _: Args) -> Res {
    Ok(match py.check() {
        Ok(()) => Owned::NONE,
        Err(wrong) => py.string(wrong),
    })
}

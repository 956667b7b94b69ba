//! The built-in part of `_testcapi`, which CPython's own tests of its collector
//! ask for, and what the tests of this interpreter ask about its heap.

use gc_core::ObjId;

use crate::{Interp, Value, Watch};

impl<W: Watch> Interp<W> {
    /// Fills the namespace of `_testheap`.
    pub(super) fn testheap_module(&mut self, dict: ObjId) {
        self.functions(
            dict,
            &[
                ("untrack", 1, 1, |py, args| {
                    if let Value::Obj(id) = args.pos[0] {
                        py.heap.untrack(id).expect("an argument is alive");
                    }
                    Ok(Value::None)
                }),
                // How many objects there are, tracked or not.
                ("size", 0, 0, |py, _| Ok(Value::Int(py.heap.len() as i64))),
                // What is wrong with the counts, or `None`. (Only where all
                // that is called is Python: built-in functions hold references
                // of their own.)
                ("recount", 0, 0, |py, _| {
                    Ok(match py.check() {
                        Ok(()) => Value::None,
                        Err(wrong) => py.string(wrong),
                    })
                }),
            ],
        );
    }
}

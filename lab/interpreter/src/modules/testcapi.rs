//! The built-in part of `_testcapi`, which CPython's own tests of its collector
//! ask for.

use gc_core::ObjId;

use crate::{Interp, Value, Watch};

impl<W: Watch> Interp<W> {
    /// Fills the namespace of `_testheap`.
    pub(super) fn testheap_module(&mut self, dict: ObjId) {
        self.functions(
            dict,
            &[("untrack", 1, 1, |py, args| {
                if let Value::Obj(id) = args.pos[0] {
                    py.heap.untrack(id).expect("an argument is alive");
                }
                Ok(Value::None)
            })],
        );
    }
}

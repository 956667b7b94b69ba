//! What the interpreter itself refers to, and the check that every count is
//! right.

use gc_core::ObjId;

use crate::objects::owned;
use crate::vm::machine::FrameKind;
use crate::{Interp, Value, Watch};

impl<W: Watch> Interp<W> {
    /// Every reference from outside the heap, with duplicates: what
    /// [`gc_core::check`] needs.
    pub fn roots(&self) -> Vec<ObjId> {
        let mut roots = Vec::new();
        let mut add = |value: Value| roots.extend(value.obj());
        self.machine.stack.iter().copied().for_each(&mut add);
        for frame in &self.machine.frames {
            add(frame.handled);
            if let FrameKind::Init(value) = frame.kind {
                add(value);
            }
            frame.names.map(Value::Obj).map(&mut add);
            frame.object.map(Value::Obj).map(&mut add);
            if let FrameKind::Generator(id) = frame.kind {
                add(Value::Obj(id));
            }
        }
        owned::all_in_hand().into_iter().for_each(&mut add);
        add(self.machine.pending);
        add(self.machine.handled);
        self.kept.for_each(&mut add);
        self.output.gathered.list().into_iter().for_each(&mut add);
        self.ending.exit_functions().iter().copied().for_each(&mut add);
        self.singletons.all().for_each(&mut add);
        self.imports.loaded().iter().for_each(|m| add(Value::Obj(m.1)));
        add(Value::Obj(self.imports.builtins()));
        add(Value::Obj(self.gc_lists.garbage()));
        add(Value::Obj(self.gc_lists.callbacks()));
        self.names.objects().for_each(|id| add(Value::Obj(id)));
        self.types.all.iter().for_each(|&id| add(Value::Obj(id)));
        roots
    }

    /// Recounts every reference in the heap.
    ///
    /// # Errors
    /// If a count is wrong; the text says where.
    pub fn check(&self) -> Result<(), String> {
        gc_core::check(&self.heap, &self.roots()).map_err(|broken| format!("{broken:?}"))
    }
}

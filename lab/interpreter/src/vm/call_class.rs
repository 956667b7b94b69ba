//! Calls of classes: an instance, and its `__init__`. (`type_call`)

use gc_core::ObjId;

use crate::objects::symbols::known;
use crate::objects::{Layout, PyObject};
use crate::vm::Called;
use crate::vm::arguments::with_first;
use crate::{Interp, OwnedItems, Res, Sym, Thrown, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(super) fn call_class(
        &mut self,
        class: ObjId,
        bottom: usize,
        n: usize,
        names: &[Sym],
    ) -> Res<Called> {
        if n == 1
            && names.is_empty()
            && let Some(answer) = self.type_or_str(class)
        {
            return self.finish_native(bottom, answer);
        }
        if names.is_empty()
            && self.machine.stack[bottom + 1].is_unbound()
            && let Some(new) = self.only_makes(class)
        {
            // The place of `self` is free: it takes the class, which comes first.
            self.machine.stack[bottom + 1] = self.share(Value::Obj(class));
            let result = self.call_native_on_stack(new, bottom, n, names);
            return self.finish_native(bottom, result);
        }
        if self.class(class).meta.is_some()
            && let Some(call) = self.meta_call(class)
        {
            let (pos, kw) = self.arguments(bottom, n, names);
            let call = self.hold(call);
            let result = self.call_keywords(*call, &with_first(Value::Obj(class), &pos), &kw);
            self.release(call);
            return self.finish_native(bottom, result);
        }
        if !self.class(class).traits.new
            && let Some(Value::Obj(init)) = self.lookup(class, known::INIT)
            && let PyObject::Function(function) = self.get(init)
            && self.machine.stack[bottom + 1].is_unbound()
        {
            let code = function.code.clone();
            let simple =
                names.is_empty() && n + 1 == code.n_args as usize && code.is_filled_by_position();
            // Only exact calls are ever specialized.
            let base = if self.machine.warm && simple {
                bottom + 1
            } else {
                let (pos, kw) = self.arguments(bottom, n, names);
                self.put_packed(bottom, &pos, &kw);
                self.machine.stack.push(Value::Unbound);
                for value in pos.iter().copied().chain(kw.iter().map(|k| k.1)) {
                    self.inc(value);
                    self.push(value);
                }
                self.machine.stack.len() - n - 1
            };
            if let Err(Thrown) = self.check_instantiable(class) {
                self.drop_to(bottom);
                return Err(Thrown);
            }
            let instance = self.new_instance(class);
            self.inc(*instance);
            self.inc(Value::Obj(init));
            self.machine.stack[bottom] = Value::Obj(init);
            self.machine.stack[base] = *instance;
            if base == bottom + 1 {
                self.dec(Value::Obj(class));
            } else {
                self.machine.stack[bottom + 1] = Value::Obj(class);
            }
            if !simple && let Err(Thrown) = self.bind_arguments(init, &code, base, names) {
                self.drop_to(bottom);
                return Err(Thrown);
            }
            return self.enter_function(init, code, bottom, base, instance);
        }
        self.call_class_packed(class, bottom, n, names)
    }

    /// Calls `__new__` and then `__init__`, whatever they are.
    fn call_class_packed(
        &mut self,
        class: ObjId,
        bottom: usize,
        n: usize,
        names: &[Sym],
    ) -> Res<Called> {
        let (pos, kw) = self.arguments(bottom, n, names);
        // Packs the arguments of a class written in Python into a tuple, and a
        // dict if there are keywords. (`_PyObject_MakeTpCall`)
        let types = &self.types;
        let packs = [types.property, types.staticmethod, types.classmethod, types.slice];
        let packs = !self.class(class).builtin || packs.contains(&class);
        let mut packed = OwnedItems::default();
        if packs && !self.machine.packed {
            packed = self.pack(&pos, &kw);
        }
        let result = self.instantiate(class, &pos, &kw);
        self.release_all(packed);
        self.finish_native(bottom, result)
    }

    /// The built-in `__new__` of a class whose instances need nothing else: they cannot
    /// change, and are of this very class.
    fn only_makes(&mut self, class: ObjId) -> Option<u16> {
        use Layout::{Closed, Float, FrozenSet, Int, Tuple, Weakref};
        let this = self.class(class);
        let only = matches!(this.layout, Closed | Float | FrozenSet | Int | Tuple | Weakref);
        if !this.builtin || !only || class == self.types.slice {
            return None;
        }
        let new = self.lookup(class, known::NEW)?;
        match self.get(new.obj()?) {
            &PyObject::Native(native) => Some(native),
            _ => None,
        }
    }

    /// The answer of `type(x)` or `str(x)` for the value on top of the stack;
    /// nothing for a call of another class.
    #[inline]
    fn type_or_str(&mut self, class: ObjId) -> Option<Res> {
        if class == self.types.type_ {
            let class = self.class_of(self.top());
            return Some(Ok(self.hold(Value::Obj(class))));
        }
        (class == self.types.str_).then(|| self.str_of(self.top()))
    }
}

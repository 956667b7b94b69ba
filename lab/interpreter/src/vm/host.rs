//! What the heap asks of the interpreter: `__del__`, callbacks of weak
//! references, `gc.callbacks`, debugging output, `gc.garbage`.

use gc_core::steps::StepHeap;
use gc_core::{CallbackPhase, Collection, CollectionInfo, Heap, Host, ObjId, Steps, Version};

use crate::objects::symbols::known;
use crate::objects::{GeneratorState, PyObject, Resumable};
use crate::{Interp, Owned, Res, Sym, Value, Watch};

impl<W: Watch> Host for Interp<W> {
    type Object = PyObject;
    type Observer = W;

    fn heap(&self) -> &Heap<PyObject, W> {
        &self.heap
    }

    fn heap_mut(&mut self) -> &mut Heap<PyObject, W> {
        &mut self.heap
    }

    fn steps(&self) -> Steps<Self> {
        let steps = Steps { delete_garbage: detach_and_delete, ..W::steps() };
        if self.heap.observer().collects() {
            return steps;
        }
        Steps { collect_main: |_, _| 0, select_generation: |_| None, ..steps }
    }

    fn has_finalizer(&self, id: ObjId) -> bool {
        let Ok(object) = self.heap.get(id) else { return false };
        let class = match object {
            PyObject::Instance(instance) => {
                if instance.extra.as_ref().is_some_and(|e| e.table.is_some()) {
                    return true;
                }
                instance.class
            }
            PyObject::Exception(e) => e.class,
            PyObject::Class(class) => match class.meta {
                Some(meta) => meta,
                None => return false,
            },
            // 3.11 also closes a generator that never began. (`gen_close`)
            PyObject::Generator(g) => {
                let unstarted = g.state == GeneratorState::Created;
                return g.state == GeneratorState::Suspended
                    || unstarted
                        && (g.kind() == Resumable::Coroutine
                            || self.profile().version < Version::V3_12);
            }
            _ => return false,
        };
        match self.heap.get(class) {
            Ok(PyObject::Class(class)) => class.traits.del,
            _ => false,
        }
    }

    fn finalize(&mut self, id: ObjId) {
        if self.ending.is_stopped() {
            return;
        }
        if matches!(self.get(id), PyObject::Generator(_)) {
            return self.finalize_generator(id);
        }
        self.detach_dict(id);
        let class = self.class_of(Value::Obj(id));
        self.call_finalizer(id, class, known::DEL);
    }

    fn finalize_legacy(&mut self, id: ObjId) {
        if self.ending.is_stopped() {
            return;
        }
        self.detach_dict(id);
        let class = self.class_of(Value::Obj(id));
        let name = self.sym("__tp_del__");
        self.call_finalizer(id, class, name);
    }

    fn has_legacy_finalizer(&self, id: ObjId) -> bool {
        match self.heap.get(id) {
            Ok(PyObject::Instance(instance)) => self.class(instance.class).traits.legacy_del,
            _ => false,
        }
    }

    fn call_weakref_callback(&mut self, weakref: ObjId) {
        let callback = match self.get_native(weakref) {
            PyObject::Weakref(w) => w.callback,
            _ => return,
        };
        if callback.is_none() || self.ending.is_stopped() {
            return;
        }
        let callback = self.hold(callback);
        self.aside("calling weakref callback", *callback, |this| {
            this.call(*callback, &[Value::Obj(weakref)])
        });
        self.release(callback);
    }

    fn gc_callback(&mut self, phase: CallbackPhase, info: &CollectionInfo) {
        self.classes_changed();
        if phase == CallbackPhase::Stop {
            if info.generation == 2 {
                self.count_own_objects();
            }
            self.release_dropped();
            self.forget_all_dead_subclasses();
        }
        if self.as_list(Value::Obj(self.gc_lists.callbacks())).is_none_or(Vec::is_empty)
            || self.ending.is_stopped()
        {
            return;
        }
        self.guarded(|this| this.call_gc_callbacks(phase, info));
    }

    fn debug_line(&mut self, line: &str) {
        self.output.stderr.push_str(line);
        self.output.stderr.push('\n');
    }

    fn debug_name(&self, id: ObjId) -> String {
        let class = self.class_of(Value::Obj(id));
        format!("<{} {}>", self.class_name(class), self.address(id))
    }

    fn add_garbage(&mut self, id: ObjId) {
        self.inc(Value::Obj(id));
        let garbage = self.gc_lists.garbage();
        self.update(garbage, |list| {
            if let PyObject::List(items) = list {
                items.push(Value::Obj(id));
            }
        });
    }
}

impl<W: Watch> Interp<W> {
    /// CPython's own objects are among what a full collection of the program keeps, for the
    /// 25 % rule, unless the program has frozen them.
    fn count_own_objects(&mut self) {
        if self.imports.program().is_some() && self.heap.get_freeze_count() == 0 {
            let (total, pending) = self.heap.long_lived();
            self.heap.set_long_lived(total + self.profile().own_old_objects, pending);
        }
    }

    fn call_finalizer(&mut self, id: ObjId, class: ObjId, name: Sym) {
        let Some(del) = self.lookup(class, name) else { return };
        let del = self.hold(del);
        self.aside("calling deallocator", *del, |this| {
            this.call_method_value(*del, Value::Obj(id), &[])
        });
        self.release(del);
    }

    /// Runs code in the middle of other code that does not wait for it: its answer is
    /// dropped, and what it raises is reported as ignored while `doing` that with `object`.
    pub(super) fn aside(&mut self, doing: &str, object: Value, f: impl FnOnce(&mut Self) -> Res) {
        self.guarded(|this| match f(this) {
            Ok(answer) => this.release(answer),
            Err(_) => this.report_ignored(doing, object),
        });
    }

    /// Runs code in the middle of other code: the exception on its way and the one being
    /// handled are the same afterwards. What the exception on its way has left behind is
    /// released first.
    pub(crate) fn guarded(&mut self, f: impl FnOnce(&mut Self)) {
        self.release_dropped();
        let pending = Owned::new(std::mem::take(&mut self.machine.pending));
        let pc = self.machine.pc;
        f(self);
        self.release_dropped();
        // A limit that was reached meanwhile ends the program here and now.
        self.machine.pc = if self.ending.is_stopped() { self.halting_pc() } else { pc };
        self.set_pending(pending);
    }

    fn call_gc_callbacks(&mut self, phase: CallbackPhase, info: &CollectionInfo) {
        let dict = self.dict();
        let fields = dict.id();
        let mut pairs = vec![
            ("generation", info.generation),
            ("collected", info.collected),
            ("uncollectable", info.uncollectable),
        ];
        if self.profile().version >= Version::V3_15 {
            pairs.push(("candidates", info.candidates));
        }
        for (name, n) in pairs {
            self.dict_set_name(fields, name, Value::Int(n as i64));
        }
        if self.profile().version >= Version::V3_15 {
            self.dict_set_name(fields, "duration", Value::float(0.0));
        }
        let name = match phase {
            CallbackPhase::Start => "start",
            _ => "stop",
        };
        let phase = self.sym(name);
        let phase = self.sym_value(phase);
        let mut at = 0;
        while let Some(&callback) =
            self.as_list(Value::Obj(self.gc_lists.callbacks())).and_then(|list| list.get(at))
        {
            let callback = self.hold(callback);
            match self.call(*callback, &[phase, *dict]) {
                Ok(value) => self.release(value),
                Err(_) => self.report_ignored("calling GC callback", *callback),
            }
            self.release(callback);
            at += 1;
        }
        self.release(dict);
    }

    /// An instance dies while something still holds its `__dict__`: the dict
    /// takes what it showed.
    fn detach_dict(&mut self, id: ObjId) {
        if self.shown_dict(id).is_none_or(|dict| self.heap.refcount(dict) == Ok(1)) {
            return;
        }
        match self.heap.is_collecting() {
            true => self.gc_lists.detach_later(id),
            false => self.detach(id),
        }
    }
}

/// Before trash lets go of what it refers to, the `__dict__` of an instance that something
/// else holds takes what it showed. (`PyObject_ClearManagedDict`)
fn detach_and_delete<W: Watch>(i: &mut Interp<W>, c: &mut Collection) {
    for id in i.gc_lists.take_detached() {
        if i.heap.is_live(id) {
            i.detach(id);
        }
    }
    (W::steps().delete_garbage)(i, c);
}

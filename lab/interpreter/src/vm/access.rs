//! Access to what is behind a value: the object, the list, the text.

use gc_core::{ObjId, Profile};

use crate::objects::dict_table::Table;
use crate::objects::op::Op;
use crate::objects::{Exception, Extra, Instance, PyObject, Str};
use crate::{Interp, Value, Watch};

impl<W: Watch> Interp<W> {
    /// Whether the last argument of the running call is a local of the calling function.
    pub(crate) fn argument_is_local(&self) -> bool {
        let Some(frame) = self.machine.frames.last() else { return false };
        let pc = self.machine.pc;
        let before = pc.checked_sub(2).and_then(|from| frame.code.ops.get(from..pc));
        matches!(before, Some([Op::LoadFast(_), Op::Call(_)]))
    }

    /// The object. Its name comes from a counted value, so it is alive.
    #[inline]
    pub fn get(&self, id: ObjId) -> &PyObject {
        match self.heap.get(id) {
            Ok(object) => object,
            Err(error) => unreachable!("a counted value is alive: {error}"),
        }
    }

    /// Changes an object; see [`Heap::update`](gc_core::Heap::update).
    #[inline]
    pub fn update<R>(&mut self, id: ObjId, f: impl FnOnce(&mut PyObject) -> R) -> R {
        match self.heap.update(id, f) {
            Ok(answer) => answer,
            Err(error) => unreachable!("a counted value is alive: {error}"),
        }
    }

    /// The object inside: itself, or the list, number, ... that an instance of
    /// a subclass of `list`, `int`, ... inherits its data from.
    #[inline]
    pub fn get_native(&self, id: ObjId) -> &PyObject {
        match self.get(id) {
            PyObject::Instance(Instance { extra: Some(extra), .. }) => match &**extra {
                Extra { native: Some(native), .. } => native,
                _ => self.get(id),
            },
            object => object,
        }
    }

    /// Changes the object inside; see [`get_native`](Interp::get_native).
    pub fn update_native<R>(&mut self, id: ObjId, f: impl FnOnce(&mut PyObject) -> R) -> R {
        self.update(id, |object| {
            if let PyObject::Instance(instance) = object {
                match &mut instance.extra {
                    Some(extra) if extra.native.is_some() => match &mut extra.native {
                        Some(native) => f(native),
                        None => unreachable!("it was there"),
                    },
                    _ => f(object),
                }
            } else {
                f(object)
            }
        })
    }

    /// The text of a `str`.
    #[inline]
    pub fn as_str(&self, value: Value) -> Option<&Str> {
        let Value::Obj(id) = value else { return None };
        match self.get(id) {
            PyObject::Str(s) => Some(s),
            PyObject::Instance(_) => self.str_inside(id),
            _ => None,
        }
    }

    #[inline(never)]
    fn str_inside(&self, id: ObjId) -> Option<&Str> {
        match self.get_native(id) {
            PyObject::Str(s) => Some(s),
            _ => None,
        }
    }

    /// Whether a value is a `str`, and not of a derived class.
    #[inline]
    pub(crate) fn is_plain_text(&self, value: Value) -> bool {
        matches!(value.obj().map(|id| self.get(id)), Some(PyObject::Str(_)))
    }

    /// The text of a `str`, copied.
    pub fn text(&self, value: Value) -> Option<String> {
        let text = &self.as_str(value)?.text;
        self.budget.has_read(text.len());
        Some(text.to_string())
    }

    /// The items of a `list`.
    #[inline]
    pub fn as_list(&self, value: Value) -> Option<&Vec<Value>> {
        match value {
            Value::Obj(id) => match self.get_native(id) {
                PyObject::List(items) => Some(items),
                _ => None,
            },
            _ => None,
        }
    }

    /// The items of a `tuple`.
    #[inline]
    pub fn as_tuple(&self, value: Value) -> Option<&[Value]> {
        match value {
            Value::Obj(id) => match self.get_native(id) {
                PyObject::Tuple(items) => Some(items),
                _ => None,
            },
            _ => None,
        }
    }

    /// The object, if the value is a `dict`.
    pub fn as_dict(&self, value: Value) -> Option<ObjId> {
        let id = value.obj()?;
        matches!(self.get_native(id), PyObject::Dict(_)).then_some(id)
    }

    /// The object, if the value is a generator, coroutine or asynchronous generator.
    #[inline]
    pub(crate) fn as_generator(&self, value: Value) -> Option<ObjId> {
        let id = value.obj()?;
        matches!(self.get(id), PyObject::Generator(_)).then_some(id)
    }

    /// The pairs of a `dict`.
    #[inline]
    pub fn table(&self, dict: ObjId) -> &Table {
        match self.get_native(dict) {
            PyObject::Dict(d) => match d.inside {
                None => &d.table,
                Some(owner) => match self.heap.get(owner) {
                    Ok(PyObject::Instance(Instance { extra: Some(extra), .. })) => {
                        extra.table.as_ref().unwrap_or(&d.table)
                    }
                    _ => &d.table,
                },
            },
            _ => unreachable!("a dict"),
        }
    }

    /// The pairs of a `dict`, if it is an exact one.
    #[inline]
    pub(crate) fn plain_table(&self, dict: ObjId) -> Option<&Table> {
        match self.get(dict) {
            PyObject::Dict(d) if d.inside.is_none() => Some(&d.table),
            _ => None,
        }
    }

    /// Changes the pairs of a `dict`.
    #[inline]
    pub fn update_table<R>(&mut self, dict: ObjId, f: impl FnOnce(&mut Table) -> R) -> R {
        let inside = match self.get_native(dict) {
            PyObject::Dict(d) => d.inside,
            _ => unreachable!("a dict"),
        };
        match inside.filter(|&owner| self.heap.is_live(owner)) {
            None => self.update_native(dict, |object| match object {
                PyObject::Dict(d) => f(&mut d.table),
                _ => unreachable!("a dict"),
            }),
            Some(owner) => self.update(owner, |object| match object {
                PyObject::Instance(instance) => {
                    let extra = instance.extra.get_or_insert_default();
                    f(extra.table.get_or_insert_default())
                }
                _ => unreachable!("an instance"),
            }),
        }
    }

    /// Whether it is a function or method that is not written in Python. Those of
    /// `FrameLocalsProxy` are called as if they were: nothing else knows what they do.
    #[inline]
    pub(crate) fn is_native_function(&self, value: Value) -> bool {
        match value.obj().map(|id| self.get(id)) {
            Some(&PyObject::Native(native)) => {
                self.natives[native as usize].class != Some(self.types.frame_locals)
            }
            _ => false,
        }
    }

    /// An exception's own data.
    pub fn exception(&self, id: ObjId) -> Option<&Exception> {
        match self.get(id) {
            PyObject::Exception(e) => Some(e),
            _ => None,
        }
    }

    /// The `__traceback__` of an exception.
    pub(crate) fn traceback_of(&self, exception: Value) -> Value {
        let exception = exception.obj().and_then(|id| self.exception(id));
        exception.map_or(Value::None, |e| e.traceback)
    }

    /// The profile that is modelled.
    pub fn profile(&self) -> &Profile {
        self.heap.profile()
    }
}

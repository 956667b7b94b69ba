//! What each kind of object refers to, in the order in which CPython's
//! `tp_traverse` visits it, and how it lets go (`tp_clear`).

use gc_core::{FreeList, ObjId, Trace, Tracking};

use super::dict_table::Table;
use super::{Exception, Function, GeneratorState, PyObject};
use crate::Value;

/// The kinds that refer to nothing, and that the collector never tracks.
macro_rules! refers_to_nothing {
    () => {
        PyObject::Str(_)
            | PyObject::Int(_)
            | PyObject::Float(_)
            | PyObject::Complex(_)
            | PyObject::Bytes(_)
            | PyObject::ByteArray(_)
            | PyObject::Plain
            | PyObject::Range(_)
            | PyObject::Native(_)
            | PyObject::Code(_)
    };
}

fn visit(value: Value, f: &mut impl FnMut(ObjId)) {
    if let Value::Obj(id) = value {
        f(id);
    }
}

fn visit_all(values: &[Value], f: &mut impl FnMut(ObjId)) {
    for &value in values {
        visit(value, f);
    }
}

fn drop_value(value: &mut Value, dropped: &mut Vec<ObjId>) {
    if let Value::Obj(id) = std::mem::take(value) {
        dropped.push(id);
    }
}

fn drop_all(values: impl IntoIterator<Item = Value>, dropped: &mut Vec<ObjId>) {
    dropped.extend(values.into_iter().filter_map(Value::obj));
}

fn drop_to_none(value: &mut Value, dropped: &mut Vec<ObjId>) {
    drop_value(value, dropped);
    *value = Value::None;
}

impl PyObject {
    /// Each value that an object refers to, numbers and other atoms among them, in the
    /// order in which its `tp_traverse` visits them; its class and what a dict or an
    /// instance holds are left to the caller. Missing values are left out.
    #[inline]
    pub(crate) fn references(&self, f: &mut impl FnMut(Value)) {
        match self {
            PyObject::List(items) => items.iter().rev().for_each(|&value| f(value)),
            PyObject::Tuple(items) => items.iter().rev().for_each(|&value| f(value)),
            PyObject::Deque(queue) => queue.items.iter().for_each(|&value| f(value)),
            PyObject::Set(set) | PyObject::FrozenSet(set) => {
                set.iter().for_each(|(_, value)| f(value));
            }
            PyObject::Slice(parts) => each(&parts[..], f),
            PyObject::Class(class) => each(&[class.dict, class.mro, class.bases, class.base], f),
            PyObject::Function(function) => references_of_function(function, f),
            PyObject::BoundNative { this, .. } => f(*this),
            PyObject::BoundMethod { func, this } => each(&[*func, *this], f),
            PyObject::Property(parts) => each_there(&parts[..], f),
            PyObject::StaticMethod(value, dict) | PyObject::ClassMethod(value, dict) => {
                f(*value);
                dict.map(Value::Obj).into_iter().for_each(f);
            }
            PyObject::Cell(value) | PyObject::MappingProxy(value) => f(*value),
            PyObject::Super { class, this, start } => each(&[*this, *class, *start], f),
            PyObject::Member { class, .. } => f(*class),
            PyObject::Module(module) => f(Value::Obj(module.dict)),
            PyObject::Iter(iter) => iter.traverse(f),
            PyObject::Generator(generator) => {
                each(&[generator.name, generator.qualname, generator.func], f);
                generator.frame.obj().map(Value::Obj).into_iter().for_each(&mut *f);
                each(&generator.slots, f);
                each_there(&[generator.handled], f);
            }
            PyObject::Exception(exception) => references_of_exception(exception, f),
            PyObject::Traceback(traceback) => each_there(&[traceback.next, traceback.frame], f),
            PyObject::Frame(frame) => {
                each_there(&[frame.back, frame.names], f);
                each(&frame.locals, f);
                each(&[frame.func, frame.globals], f);
            }
            PyObject::Weakref(weakref) => each_there(&[weakref.callback], f),
            PyObject::DictView { dict, .. } => f(*dict),
            PyObject::Alias(parts) => each(&parts[..], f),
            PyObject::Dict(_) | PyObject::Instance(_) | refers_to_nothing!() => {}
        }
    }

    /// [`traverse`](Trace::traverse) for kinds that few programs have many of: compiled
    /// once, and not again for each step of a collection.
    fn traverse_rare(&self, f: &mut dyn FnMut(ObjId)) {
        self.references(&mut |value| visit(value, &mut |id| f(id)));
        match self {
            PyObject::Class(class) => {
                class.meta.into_iter().for_each(&mut *f);
                if class.builtin {
                    visit_all(&class.subclasses, &mut |id| f(id));
                }
            }
            PyObject::Exception(exception) => f(exception.class),
            _ => {}
        }
    }
}

impl Trace for PyObject {
    const ATOMS_ARE_PLAIN: bool = true;

    #[inline]
    fn traverse(&self, f: &mut impl FnMut(ObjId)) {
        match self {
            refers_to_nothing!() => {}
            PyObject::List(items) => items.iter().rev().for_each(|&v| visit(v, f)),
            PyObject::Tuple(items) => items.iter().rev().for_each(|&v| visit(v, f)),
            PyObject::Dict(dict) => visit_table(&dict.table, f),
            PyObject::Instance(instance) => {
                for &(_, value) in &instance.attrs {
                    visit(value, f);
                }
                if let Some(extra) = &instance.extra {
                    // A dict that only shows these values is not visited.
                    // (`PyObject_VisitManagedDict`)
                    match (&extra.table, extra.dict) {
                        (Some(table), _) => visit_table(table, f),
                        (None, Some(dict)) => f(dict),
                        (None, None) => {}
                    }
                    if let Some(native) = &extra.native {
                        traverse_inner(native, f);
                    }
                }
                f(instance.class);
            }
            PyObject::Cell(value) => visit(*value, f),
            _ => self.traverse_rare(&mut |id| f(id)),
        }
    }

    fn owned(&self, f: &mut impl FnMut(ObjId)) {
        match self {
            PyObject::Instance(instance) => match &instance.extra {
                Some(extra) if extra.native.is_some() || extra.table.is_some() => {
                    for &(_, value) in &instance.attrs {
                        visit(value, f);
                    }
                    if let Some(table) = &extra.table {
                        visit_table(table, f);
                    }
                    if let Some(dict) = extra.dict {
                        f(dict);
                    }
                    if let Some(native) = &extra.native {
                        owned_inner(native, f);
                    }
                    f(instance.class);
                }
                _ => self.traverse(f),
            },
            PyObject::Class(class) => {
                self.traverse(f);
                if !class.builtin {
                    visit_all(&class.subclasses, f);
                }
            }
            // `gen_dealloc` lets go of the frame in another order than the one in which
            // the collector is shown it.
            PyObject::Generator(generator) => {
                visit(generator.frame, f);
                visit_all(&generator.slots, f);
                visit(generator.func, f);
                visit(generator.handled, f);
                visit(generator.name, f);
                visit(generator.qualname, f);
            }
            // `dict_dealloc`, `slice_dealloc` and `frame_dealloc` let go in
            // another order than the one in which the collector is shown.
            PyObject::Dict(dict) => {
                for entry in dict.table.iter() {
                    visit(entry.key, f);
                    visit(entry.value, f);
                }
            }
            PyObject::Slice(parts) => visit_all(&[parts[2], parts[0], parts[1]], f),
            PyObject::Frame(frame) => {
                visit(frame.names, f);
                visit(frame.func, f);
                visit_all(&frame.locals, f);
                visit(frame.back, f);
                visit(frame.globals, f);
            }
            _ => self.traverse(f),
        }
    }

    fn take_callback(&mut self) -> Option<ObjId> {
        match self {
            PyObject::Weakref(weakref) => {
                std::mem::replace(&mut weakref.callback, Value::None).obj()
            }
            PyObject::Instance(instance) => {
                instance.extra.as_mut()?.native.as_mut()?.take_callback()
            }
            _ => None,
        }
    }

    fn clear(&mut self, dropped: &mut Vec<ObjId>) {
        match self {
            PyObject::List(items) => drop_all(std::mem::take(items).into_iter().rev(), dropped),
            PyObject::Deque(queue) => drop_all(queue.take(), dropped),
            PyObject::Dict(dict) => clear_table(&mut dict.table, dropped),
            PyObject::Set(set) | PyObject::FrozenSet(set) => drop_all(set.take(), dropped),
            PyObject::Instance(instance) => {
                drop_all(std::mem::take(&mut instance.attrs).into_iter().map(|a| a.1), dropped);
                if let Some(extra) = &mut instance.extra {
                    if let Some(table) = &mut extra.table {
                        clear_table(table, dropped);
                    }
                    dropped.extend(extra.dict.take());
                    if let Some(native) = &mut extra.native {
                        native.clear(dropped);
                    }
                }
            }
            PyObject::Class(class) if !class.builtin => {
                // CPython empties the dict in place and drops the MRO.
                drop_value(&mut class.mro, dropped);
            }
            PyObject::Function(function) => {
                drop_to_none(&mut function.defaults, dropped);
                drop_to_none(&mut function.kwdefaults, dropped);
                drop_to_none(&mut function.doc, dropped);
                drop_to_none(&mut function.annotations, dropped);
                drop_to_none(&mut function.closure, dropped);
                dropped.extend(function.dict.take());
            }
            PyObject::Cell(value) => drop_value(value, dropped),
            PyObject::StaticMethod(value, dict) | PyObject::ClassMethod(value, dict) => {
                drop_to_none(value, dropped);
                dropped.extend(dict.take());
            }
            PyObject::Iter(iter) => iter.clear(&mut |value| drop_all([value], dropped)),
            PyObject::Generator(generator) => {
                generator.state = GeneratorState::Done;
                drop_value(&mut generator.frame, dropped);
                drop_all(std::mem::take(&mut generator.slots), dropped);
                drop_to_none(&mut generator.handled, dropped);
            }
            PyObject::Exception(exception) => {
                drop_all(std::mem::take(&mut exception.attrs).into_iter().map(|a| a.1), dropped);
                dropped.extend(exception.dict.take());
                drop_value(&mut exception.notes, dropped);
                drop_to_none(&mut exception.traceback, dropped);
                drop_to_none(&mut exception.cause, dropped);
                drop_to_none(&mut exception.context, dropped);
            }
            PyObject::Traceback(traceback) => {
                drop_to_none(&mut traceback.next, dropped);
                drop_to_none(&mut traceback.frame, dropped);
            }
            PyObject::Frame(frame) => {
                drop_to_none(&mut frame.names, dropped);
                drop_all(std::mem::take(&mut frame.locals), dropped);
            }
            PyObject::Weakref(weakref) => drop_to_none(&mut weakref.callback, dropped),
            _ => {}
        }
    }

    fn tracking(&self) -> Tracking {
        match self {
            refers_to_nothing!() => Tracking::Never,
            PyObject::Class(class) if class.builtin => Tracking::Never,
            PyObject::Iter(iter) if iter.is_range() => Tracking::Never,
            PyObject::Tuple(items) if items.is_empty() => Tracking::Never,
            PyObject::Tuple(_) => Tracking::Tuple,
            PyObject::Dict(_) => Tracking::Dict,
            _ => Tracking::Always,
        }
    }

    fn free_list(&self) -> Option<FreeList> {
        match self {
            PyObject::List(_) => Some(FreeList::List),
            PyObject::Dict(_) => Some(FreeList::Dict),
            PyObject::Tuple(items) if (1..=20).contains(&items.len()) => {
                Some(FreeList::Tuple(items.len() as u8))
            }
            _ => None,
        }
    }
}

/// Not generic over the visitor: an instance may contain a payload, and the
/// compiler would otherwise make visitors of visitors without end.
fn traverse_inner(object: &PyObject, f: &mut dyn FnMut(ObjId)) {
    object.traverse(&mut |id| f(id));
}

fn owned_inner(object: &PyObject, f: &mut dyn FnMut(ObjId)) {
    object.owned(&mut |id| f(id));
}

fn visit_table(table: &Table, f: &mut impl FnMut(ObjId)) {
    for entry in table.iter() {
        visit(entry.value, f);
        visit(entry.key, f);
    }
}

fn clear_table(table: &mut Table, dropped: &mut Vec<ObjId>) {
    for entry in table.take() {
        drop_all([entry.key, entry.value], dropped);
    }
}

fn each(values: &[Value], f: &mut impl FnMut(Value)) {
    values.iter().for_each(|&value| f(value));
}

/// Those that are there: CPython has a null pointer where this Python has `None`.
fn each_there(values: &[Value], f: &mut impl FnMut(Value)) {
    values.iter().filter(|value| !value.is_none()).for_each(|&value| f(value));
}

/// (`func_traverse`, but for the built-in names, which are not counted here)
fn references_of_function(function: &Function, f: &mut impl FnMut(Value)) {
    each(&[Value::Obj(function.globals), function.module], f);
    each_there(&[function.defaults, function.kwdefaults], f);
    each(&[function.doc, function.name], f);
    function.dict.map(Value::Obj).into_iter().for_each(&mut *f);
    each_there(&[function.closure, function.annotations], f);
    f(function.qualname);
}

fn references_of_exception(exception: &Exception, f: &mut impl FnMut(Value)) {
    exception.dict.map(Value::Obj).into_iter().for_each(&mut *f);
    exception.attrs.iter().for_each(|attr| f(attr.1));
    f(exception.args);
    let Exception { notes, traceback, cause, context, .. } = *exception;
    each_there(&[notes, traceback, cause, context], f);
}

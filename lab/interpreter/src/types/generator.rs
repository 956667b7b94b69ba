//! Generators and iterators.

use crate::objects::GeneratorState;
use crate::objects::describe::{Kind, Sheet};
use crate::objects::iterator::Iter;
use crate::objects::symbols::known;
use crate::objects::{Generator, PyObject, Resumable};
use crate::protocols::number::Number;
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, OwnedItems, Res, Sym, Value, Watch};
use gc_core::ObjId;

impl<W: Watch> Interp<W> {
    pub(super) fn generator_methods(&mut self) {
        let generator = self.types.generator;
        self.methods(
            generator,
            const {
                &[
                    ("__next__", Arity::NONE, generator_next),
                    ("__iter__", Arity::NONE, generator_iter),
                    ("send", Arity::exactly(1), generator_send),
                    ("throw", Arity::between(1, 3), throw),
                    ("close", Arity::NONE, generator_close),
                ]
            },
        );
        self.coroutine_methods();
        let types = &self.types;
        let iterators = [
            types.list_iterator,
            types.list_reverseiterator,
            types.tuple_iterator,
            types.str_iterator,
            types.str_ascii_iterator,
            types.bytes_iterator,
            types.range_iterator,
            types.set_iterator,
            types.iterator,
            types.callable_iterator,
            types.dict_keyiterator,
            types.dict_valueiterator,
            types.dict_itemiterator,
            types.dict_reversekeyiterator,
            types.enumerate,
            types.zip,
            types.map,
            types.filter,
            types.reversed,
        ];
        for class in iterators {
            self.methods(
                class,
                const {
                    &[
                        ("__next__", Arity::NONE, iterator_next),
                        ("__iter__", Arity::NONE, iterator_iter),
                        ("__length_hint__", Arity::NONE, iterator_length_hint),
                    ]
                },
            );
        }
        let new: [(gc_core::ObjId, crate::vm::native::NativeFn<W>); 5] = [
            (self.types.enumerate, enumerate),
            (self.types.zip, zip),
            (self.types.map, map),
            (self.types.filter, filter),
            (self.types.reversed, reversed),
        ];
        for (class, call) in new {
            self.class_functions(class, &[("__new__", Arity::at_least(1).with_keywords(), call)]);
        }
    }
}

pub(crate) fn length_hint<W: Watch>(i: &mut Interp<W>, iter: Value) -> i64 {
    match iter.obj().map(|id| i.get(id)) {
        Some(PyObject::Iter(iter)) => match **iter {
            Iter::Range { left, .. } => left as i64,
            Iter::Seq { of, at } => i.len(of).unwrap_or(0) as i64 - at as i64,
            Iter::Rev { left, .. } => left as i64,
            Iter::Dict { left, .. } => left as i64,
            Iter::Set { len, .. } => len as i64,
            _ => 0,
        },
        _ => 0,
    }
}

fn send<W: Watch>(i: &mut Interp<W>, generator: Value, value: Owned) -> Res {
    let id = generator.obj().expect("a generator");
    match i.resume(id, Some(value))? {
        Ok(value) => Ok(value),
        Err(value) => i.stop_iteration(value),
    }
}

fn throw<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let id = a.pos[0].obj().expect("a generator");
    let what = a.pos[1];
    if a.pos.len() > 2 {
        return i.call_late("_throw", a.pos);
    }
    let exception = if i.as_class(what).is_some_and(|c| i.is_subclass(c, i.types.base_exception)) {
        i.call(what, &[])?
    } else {
        i.hold(what)
    };
    if !i.is_instance(*exception, i.types.base_exception) {
        let name = i.type_name(*exception);
        return i.type_error(format!(
            "exceptions must be classes or instances deriving from BaseException, not {name}"
        ));
    }
    i.set_pending(exception);
    match i.resume(id, None)? {
        Ok(value) => Ok(value),
        Err(value) => i.stop_iteration(value),
    }
}

fn enumerate<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let n = a.pos.len() - 1 + a.kw.len();
    if n > 2 {
        return i.type_error(format!("enumerate() takes at most 2 arguments ({n} given)"));
    }
    let names = ["iterable", "start"];
    for &(sym, _) in a.kw {
        let name = i.name(sym);
        if !names.contains(&&*name) {
            return i.unexpected("enumerate", &name, &names, true);
        }
    }
    let start = i.argument(&a, 2, "start");
    let Some(of) = i.argument(&a, 1, "iterable") else {
        return i.type_error(match start {
            Some(_) => "'start' is an invalid keyword argument for enumerate()",
            None => "enumerate() missing required argument 'iterable'",
        });
    };
    let (next, beyond) = match start {
        None => (0, None),
        Some(start) => match i.index_number(start)? {
            Number::Int(n) => (n, None),
            number => (0, Some(Box::new(number.big()))),
        },
    };
    let of = i.iter(of)?;
    let given = i.tuple([Owned::NONE; 2].into());
    Ok(i.new_iter(Iter::Enumerate { of: of.give(), next, beyond, given: given.give() }))
}

/// A tuple of the iterators over all of them.
fn iters<W: Watch>(i: &mut Interp<W>, values: &[Value]) -> Res {
    let mut all = OwnedItems::with_capacity(values.len());
    for &value in values {
        all.push(i.iter(value)?);
    }
    Ok(i.tuple(all))
}

fn zip<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.only_keywords(&a, &["strict"])?;
    let strict = i.keyword(&a, "strict").unwrap_or(Value::bool(false));
    let strict = i.truth(strict)?;
    let of = iters(i, &a.pos[1..])?;
    let given = i.tuple(OwnedItems::new(vec![Value::None; a.pos.len() - 1]));
    Ok(i.new_iter(Iter::Zip { of: of.give(), strict, given: given.give() }))
}

fn map<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if !a.kw.is_empty() {
        return i.no_keywords(a.native);
    }
    if a.pos.len() < 3 {
        return i.type_error("map() must have at least two arguments.");
    }
    let of = iters(i, &a.pos[2..])?;
    let func = i.share(a.pos[1]);
    Ok(i.new_iter(Iter::Map { func, of: of.give() }))
}

fn filter<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if !a.kw.is_empty() {
        return i.no_keywords(a.native);
    }
    if a.pos.len() != 3 {
        let n = a.pos.len() - 1;
        return i.type_error(format!("filter expected 2 arguments, got {n}"));
    }
    let of = i.iter(a.pos[2])?;
    let func = i.share(a.pos[1]);
    Ok(i.new_iter(Iter::Filter { func, of: of.give() }))
}

fn reversed<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if !a.kw.is_empty() {
        return i.no_keywords(a.native);
    }
    if a.pos.len() > 2 {
        let n = a.pos.len() - 1;
        return i.type_error(format!("reversed expected 1 argument, got {n}"));
    }
    let Some(&of) = a.pos.get(1) else {
        return i.type_error("reversed expected 1 argument, got 0");
    };
    // The class of proxies of callable objects lacks `__reversed__`.
    if matches!(of.obj().map(|id| i.get(id)), Some(PyObject::Weakref(w)) if !w.callable)
        && let Some(target) = i.behind_proxy(of)?
    {
        let answer = reversed(i, Args { pos: &[a.pos[0], *target], ..a })?;
        i.release(target);
        return Ok(answer);
    }
    if let Some(method) = i.special(of, crate::objects::symbols::known::REVERSED) {
        return i.call_method_value(method, of, &[]);
    }
    if let Some(PyObject::Range(parts)) = of.obj().map(|id| i.get(id)) {
        let [start, stop, step] = **parts;
        let left = crate::protocols::iter::range_len(start, stop, step);
        let next = start + step * (left as i64 - 1);
        return Ok(i.new_iter(Iter::Range { next, step: -step, left }));
    }
    if let Some(&PyObject::DictView { dict, kind }) = of.obj().map(|id| i.get(id)) {
        let id = dict.obj().expect("a dict");
        let (at, len) = (i.table(id).places(), i.table(id).len());
        return Ok(i.new_dict_iter(dict, at, len, kind, true));
    }
    let sequence =
        i.special(of, crate::objects::symbols::known::GETITEM).is_some() && i.as_dict(of).is_none();
    if !sequence {
        let name = i.type_name(of);
        return i.type_error(format!("'{name}' object is not reversible"));
    }
    let left = i.len(of)?;
    let of = i.share(of);
    Ok(i.new_iter(Iter::Rev { of, left }))
}

/// `__next__`
fn generator_next<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    send(i, a.pos[0], Owned::NONE)
}

/// `__iter__`
fn generator_iter<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(i.hold(a.pos[0]))
}

/// `send`
fn generator_send<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let value = i.hold(a.pos[1]);
    send(i, a.pos[0], value)
}

/// `close`
fn generator_close<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let id = a.pos[0].obj().expect("a generator");
    i.close_generator(id)
}

/// `__next__`
fn iterator_next<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    match i.iter_next(a.pos[0])? {
        Some(value) => Ok(value),
        None => i.stop_iteration(Owned::NONE),
    }
}

/// `__iter__`
fn iterator_iter<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(i.hold(a.pos[0]))
}

/// `__length_hint__`
fn iterator_length_hint<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::int(length_hint(i, a.pos[0])))
}

impl<W: Watch> Interp<W> {
    /// `gi_running` and the other attributes; counted.
    pub(super) fn generator_attr(&mut self, id: ObjId, sym: Sym) -> Option<Owned> {
        let PyObject::Generator(g) = self.get(id) else { return None };
        let found = match sym {
            known::NAME => g.name,
            known::QUALNAME => g.qualname,
            _ => return self.own_part(id, sym),
        };
        Some(self.hold(found))
    }

    /// Sets `__name__` or `__qualname__`, to a str.
    pub(super) fn set_generator_attr(
        &mut self,
        value: Value,
        id: ObjId,
        sym: Sym,
        new: Value,
    ) -> Res<()> {
        if sym != known::NAME && sym != known::QUALNAME {
            return self.cannot_set(value, sym);
        }
        if self.as_str(new).is_none() {
            let name = self.name(sym);
            return self.type_error(format!("{name} must be set to a string object"));
        }
        let new = self.share(new);
        let old = self.update(id, |object| {
            let PyObject::Generator(g) = object else { return new };
            let place = if sym == known::NAME { &mut g.name } else { &mut g.qualname };
            std::mem::replace(place, new)
        });
        self.release(Owned::new(old));
        Ok(())
    }

    /// `gi_running`, `cr_running`, `ag_running` and the others.
    fn own_part(&mut self, id: ObjId, sym: Sym) -> Option<Owned> {
        let PyObject::Generator(g) = self.get(id) else { return None };
        let (prefix, waiting) = match g.kind() {
            Resumable::Generator => ("gi_", "yieldfrom"),
            Resumable::Coroutine => ("cr_", "await"),
            Resumable::AsyncGenerator => ("ag_", "await"),
        };
        let found = match self.names.str(sym).strip_prefix(prefix)? {
            "running" => Value::bool(g.state == GeneratorState::Running),
            "suspended" => Value::bool(g.state == GeneratorState::Suspended),
            "frame" => return Some(self.generator_frame(id)),
            "origin" if g.kind() == Resumable::Coroutine => Value::None,
            part if part == waiting => self.generator_waits_for(id),
            "code" => {
                let code = g.code.clone();
                return Some(self.code_object(&code));
            }
            _ => return None,
        };
        Some(self.hold(found))
    }
}

impl<W: Watch> Interp<W> {
    /// Coroutines and asynchronous generators: the same object, with other methods.
    fn coroutine_methods(&mut self) {
        self.methods(
            self.types.coroutine,
            const {
                &[
                    ("send", Arity::exactly(1), generator_send),
                    ("throw", Arity::between(1, 3), throw),
                    ("close", Arity::NONE, generator_close),
                    ("__await__", Arity::NONE, generator_iter),
                ]
            },
        );
        self.methods(
            self.types.async_generator,
            const {
                &[
                    ("_send", Arity::exactly(1), generator_send),
                    ("_throw", Arity::between(1, 3), throw),
                    ("__aiter__", Arity::NONE, generator_iter),
                    ("__anext__", Arity::NONE, async_next),
                    ("asend", Arity::exactly(1), async_next),
                    ("athrow", Arity::between(1, 3), async_throw),
                    ("aclose", Arity::NONE, async_close),
                ]
            },
        );
    }
}

/// `__anext__`, `asend`: what waits for a step of an asynchronous generator.
fn async_next<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.call_late("_asend", a.pos)
}

/// `athrow`
fn async_throw<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.call_late("_athrow", a.pos)
}

/// `aclose`
fn async_close<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.call_late("_aclose", a.pos)
}

impl<W: Watch> Interp<W> {
    pub(super) fn repr_generator(&self, id: ObjId) -> String {
        let PyObject::Generator(g) = self.get_native(id) else { unreachable!("a generator") };
        let name = self.text(g.qualname).unwrap_or_default();
        let word = g.kind().word().replace(' ', "_");
        format!("<{word} object {name} at {}>", self.address(id))
    }
}

/// What a range looks like from outside.
pub(super) fn describe_range([start, stop, step]: [i64; 3], sheet: &mut Sheet) -> Kind {
    sheet.say(match step {
        1 => format!("range({start}, {stop})"),
        _ => format!("range({start}, {stop}, {step})"),
    });
    Kind::Range
}

/// What an iterator looks like from outside.
pub(super) fn describe_iterator(iter: &Iter, sheet: &mut Sheet) -> Kind {
    iter.traverse(&mut |value| sheet.field("over", value));
    Kind::Iterator
}

/// What a generator looks like from outside.
pub(super) fn describe(generator: &Generator, sheet: &mut Sheet) -> Kind {
    sheet.say(&*generator.code.name);
    for (at, &value) in generator.slots.iter().enumerate() {
        match generator.code.slots.get(at) {
            Some(&sym) => sheet.attribute(sym, value),
            None => sheet.field("stack", value),
        }
    }
    Kind::Generator
}

//! The built-in functions.
//!
//! Uses `protocols/`, `types/` and `vm/`; only the table of built-in names leads
//! here.

mod exec;

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_traits::{FromPrimitive, ToPrimitive};

use crate::objects::PyObject;
use crate::objects::op::{BinOp, Cmp};
use crate::objects::symbols::known;
use crate::protocols::number::Number;
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, OwnedItems, Res, Thrown, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(crate) fn make_builtins(&mut self) {
        let dict = self.imports.builtins();
        for id in self.types.all.clone() {
            let name = self.class_name(id);
            if crate::types::registry::is_public(&name) {
                self.dict_set_name(dict, &name, Value::Obj(id));
            }
        }
        for (name, class) in
            [("IOError", self.types.os_error), ("EnvironmentError", self.types.os_error)]
        {
            self.dict_set_name(dict, name, Value::Obj(class));
        }
        self.dict_set_name(dict, "NotImplemented", Value::NotImplemented);
        self.dict_set_name(dict, "Ellipsis", Value::Ellipsis);
        self.dict_set_name(dict, "__debug__", Value::bool(true));
        let name = self.str("builtins");
        self.dict_give_name(dict, "__name__", name);
        self.functions(
            dict,
            &[
                ("__build_class__", Arity::at_least(2).with_keywords(), builtin_build_class),
                ("print", Arity::at_least(0).with_keywords(), print),
                ("len", Arity::exactly(1), builtin_len),
                ("repr", Arity::exactly(1), builtin_repr),
                ("ascii", Arity::exactly(1), builtin_ascii),
                ("id", Arity::exactly(1), builtin_id),
                ("hash", Arity::exactly(1), builtin_hash),
                ("iter", Arity::between(1, 2), builtin_iter),
                ("next", Arity::between(1, 2), next),
                ("isinstance", Arity::exactly(2), builtin_isinstance),
                ("issubclass", Arity::exactly(2), builtin_issubclass),
                ("callable", Arity::exactly(1), builtin_callable),
                ("getattr", Arity::between(2, 3), builtin_getattr),
                ("setattr", Arity::exactly(3), builtin_setattr),
                ("delattr", Arity::exactly(2), builtin_delattr),
                ("hasattr", Arity::exactly(2), builtin_hasattr),
                ("sorted", Arity::exactly(1).with_keywords(), builtin_sorted),
                ("sum", Arity::between(1, 2).named(&["", "start"]), builtin_sum),
                ("min", Arity::at_least(1).with_keywords(), builtin_min),
                ("max", Arity::at_least(1).with_keywords(), builtin_max),
                ("any", Arity::exactly(1), builtin_any),
                ("all", Arity::exactly(1), builtin_all),
                ("abs", Arity::exactly(1), builtin_abs),
                ("round", Arity::between(1, 2).named(&["number", "ndigits"]), round),
                ("divmod", Arity::exactly(2), builtin_divmod),
                ("pow", Arity::between(2, 3).named(&["base", "exp", "mod"]), builtin_pow),
                ("chr", Arity::exactly(1), builtin_chr),
                ("ord", Arity::exactly(1), builtin_ord),
                ("hex", Arity::exactly(1), builtin_hex),
                ("oct", Arity::exactly(1), builtin_oct),
                ("bin", Arity::exactly(1), builtin_bin),
                ("format", Arity::between(1, 2), builtin_format),
                ("globals", Arity::NONE, builtin_globals),
                ("locals", Arity::NONE, builtin_locals),
                ("vars", Arity::between(0, 1), builtin_vars),
                ("dir", Arity::between(0, 1), builtin_dir),
                ("input", Arity::between(0, 1), builtin_input),
                ("open", Arity::at_least(0).with_keywords(), builtin_open),
                ("compile", Arity::between(0, 6).with_keywords(), exec::compile),
                ("exec", Arity::between(1, 3).with_keywords(), exec::exec),
                ("eval", Arity::between(1, 3).with_keywords(), exec::eval),
                ("__import__", Arity::at_least(1), builtin_import),
            ],
        );
    }

    /// `id(value)`
    pub(crate) fn id_of(&mut self, value: Value) -> i64 {
        match value {
            Value::Obj(id) => crate::protocols::repr::address(id) as i64,
            Value::Int(n) => 0x7F00_0000_0000 + (n.rem_euclid(1 << 24)) * 32,
            Value::Float(x) => 0x7E00_0000_0000 + (x.number().to_bits() % (1 << 24)) as i64 * 24,
            Value::Bool(b) => 0x7D00_0000_0000 + i64::from(b.holds()) * 32,
            Value::None => 0x7D00_0000_1000,
            _ => 0x7D00_0000_2000,
        }
    }

    pub(crate) fn locals(&mut self) -> Res {
        let Some(frame) = self.innermost() else { return Ok(Owned::NONE) };
        if !frame.code.function {
            let dict = frame.names.unwrap_or(frame.globals);
            return Ok(self.hold(Value::Obj(dict)));
        }
        let (code, values) = (frame.code.clone(), self.slots(frame).to_vec());
        let dict = self.dict();
        self.locals_into(dict.id(), &code, &values);
        Ok(dict)
    }
}

/// CPython packs what is to be printed into a tuple. Nobody sees it, but it is
/// counted when it is made, and stays in a free list.
fn print<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let packed = i.pack(a.pos, &[]);
    let done = print_all(i, a);
    i.release_all(packed);
    done
}

fn print_all<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.only_keywords(&a, &["sep", "end", "file", "flush"])?;
    let mut part = |name: &str, otherwise: &str| match i.keyword(&a, name) {
        None | Some(Value::None) => Ok(otherwise.to_string()),
        Some(v) => match i.text(v) {
            Some(text) => Ok(text),
            None => {
                let given = i.type_name(v);
                i.type_error(format!("{name} must be None or a string, not {given}"))
            }
        },
    };
    let sep = part("sep", " ")?;
    let end = part("end", "\n")?;
    let file = i.keyword(&a, "file").filter(|file| !file.is_none());
    let mut text = String::new();
    let mut gathered = 0;
    // Each piece is written by itself; a file of the program's own gets them
    // together.
    let mut gather = |i: &mut Interp<W>, text: &str| {
        if file.is_none() {
            i.gather(text.len() - gathered);
            gathered = text.len();
        }
    };
    for (at, &value) in a.pos.iter().enumerate() {
        if at > 0 {
            text.push_str(&sep);
            gather(i, &text);
        }
        match i.as_str(value) {
            Some(s) if matches!(value.obj().map(|id| i.get(id)), Some(PyObject::Str(_))) => {
                text.push_str(&s.text);
            }
            _ => text.push_str(&i.to_str(value)?),
        }
        gather(i, &text);
    }
    text.push_str(&end);
    gather(i, &text);
    match file {
        None => {
            i.write_out(&text)?;
            if let Some(flush) = i.keyword(&a, "flush")
                && i.truth(flush)?
            {
                i.flush_out();
            }
        }
        Some(file) => {
            let text = i.string(text);
            let done = i.call_method(file, "write", &[*text])?;
            i.release(text);
            i.release(done);
        }
    }
    Ok(Owned::NONE)
}

fn next<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let id = a.pos[0].obj();
    let generator = id.is_some_and(|id| matches!(i.get(id), PyObject::Generator(_)));
    if generator && a.pos.len() == 1 {
        return match i.resume(id.expect("a generator"), Some(Owned::NONE))? {
            Ok(value) => Ok(value),
            Err(value) => i.stop_iteration(value),
        };
    }
    let python = matches!(id.map(|id| i.get(id)), Some(PyObject::Instance(_)));
    if python
        && a.pos.len() == 1
        && let Some(method) = i.special(a.pos[0], known::NEXT)
    {
        return i.call_method_value(method, a.pos[0], &[]);
    }
    match (i.iter_next(a.pos[0])?, a.pos.get(1)) {
        (Some(value), _) => Ok(value),
        (None, Some(&default)) => Ok(i.hold(default)),
        (None, None) => i.stop_iteration(Owned::NONE),
    }
}

pub(crate) fn isinstance<W: Watch>(i: &mut Interp<W>, value: Value, class: Value) -> Res<bool> {
    if let Some(classes) = i.as_tuple(class).map(<[Value]>::to_vec) {
        for class in classes {
            if isinstance(i, value, class)? {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    if let Some(PyObject::Alias(parts)) = class.obj().map(|id| i.get(id)) {
        let [origin, args] = **parts;
        if i.as_str(origin).is_some() {
            return isinstance(i, value, args);
        }
    }
    if class.is_none() {
        return Ok(value.is_none());
    }
    let Some(id) = i.as_class(class) else {
        return i.type_error("isinstance() arg 2 must be a type, a tuple of types, or a union");
    };
    if i.is_instance(value, id) {
        return Ok(true);
    }
    if let Some(answer) = meta_check(i, id, class, known::INSTANCECHECK, value)? {
        return Ok(answer);
    }
    if let Some(PyObject::Weakref(w)) = value.obj().map(|v| i.get(v))
        && w.proxy
        && let Ok(Some(target)) = gc_core::upgrade(i, value.obj().expect("a proxy"))
    {
        let target = Owned::new(Value::Obj(target));
        let answer = i.is_instance(*target, id);
        i.release(target);
        return Ok(answer);
    }
    Ok(false)
}

fn meta_check<W: Watch>(
    i: &mut Interp<W>,
    id: gc_core::ObjId,
    class: Value,
    sym: crate::Sym,
    value: Value,
) -> Res<Option<bool>> {
    if i.class(id).meta.is_none() {
        return Ok(None);
    }
    let Some(method) = i.special(class, sym) else { return Ok(None) };
    if !matches!(method.obj().map(|m| i.get(m)), Some(PyObject::Function(_))) {
        return Ok(None);
    }
    let answer = i.call_method_value(method, class, &[value])?;
    let truth = i.truth(*answer)?;
    i.release(answer);
    Ok(Some(truth))
}

fn issubclass<W: Watch>(i: &mut Interp<W>, value: Value, class: Value) -> Res<bool> {
    let Some(own) = i.as_class(value) else {
        return i.type_error("issubclass() arg 1 must be a class");
    };
    if let Some(classes) = i.as_tuple(class).map(<[Value]>::to_vec) {
        for class in classes {
            if issubclass(i, value, class)? {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    match i.as_class(class) {
        Some(class) => Ok(i.is_subclass(own, class)),
        None => i.type_error("issubclass() arg 2 must be a class, a tuple of classes, or a union"),
    }
}

pub(crate) fn callable<W: Watch>(i: &mut Interp<W>, value: Value) -> bool {
    match value.obj().map(|id| i.get(id)) {
        Some(
            PyObject::Function(_)
            | PyObject::Native(_)
            | PyObject::BoundNative { .. }
            | PyObject::BoundMethod { .. }
            | PyObject::Class(_)
            | PyObject::StaticMethod(_, _),
        ) => true,
        Some(PyObject::Weakref(w)) => !w.proxy,
        _ => i.special(value, known::CALL).is_some(),
    }
}

fn extreme<W: Watch>(i: &mut Interp<W>, a: Args, greatest: bool) -> Res {
    let name = if greatest { "max" } else { "min" };
    i.only_keywords(&a, &["key", "default"])?;
    let key = i.keyword(&a, "key").unwrap_or(Value::None);
    let items = match a.pos {
        &[iterable] => i.collect(iterable)?,
        several => i.hold_all(several),
    };
    let mut best: Option<(Value, Owned)> = None;
    for &item in items.iter() {
        let rank = if key.is_none() { i.hold(item) } else { i.call(key, &[item])? };
        let better = match &best {
            None => true,
            Some((_, other)) if greatest => i.holds(Cmp::Gt, *rank, **other)?,
            Some((_, other)) => i.less(*rank, **other)?,
        };
        if !better {
            i.release(rank);
        } else if let Some((_, old)) = best.replace((item, rank)) {
            i.release(old);
        }
    }
    let Some((item, rank)) = best else {
        return match i.keyword(&a, "default") {
            Some(default) => Ok(i.hold(default)),
            None => i.value_error(format!("{name}() iterable argument is empty")),
        };
    };
    i.release(rank);
    let answer = i.hold(item);
    i.release_all(items);
    Ok(answer)
}

fn quantify<W: Watch>(i: &mut Interp<W>, iterable: Value, decides: bool) -> Res {
    let iter = i.iter(iterable)?;
    let mut decided = false;
    while !decided && let Some(item) = i.iter_next(*iter)? {
        decided = i.truth(*item)? == decides;
        i.release(item);
    }
    i.release(iter);
    Ok(Owned::bool(decided == decides))
}

fn round<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let digits = i.argument(&a, 1, "ndigits").unwrap_or(Value::None);
    if let Some(method) = i.special(a.pos[0], known::ROUND) {
        let more: &[Value] = if digits.is_none() { &[] } else { &[digits] };
        return i.call_method_value(method, a.pos[0], more);
    }
    match i.as_number(a.pos[0]) {
        Some(Number::Float(x)) if digits.is_none() => {
            if !x.is_finite() {
                let what = if x.is_nan() { "NaN" } else { "infinity" };
                let message = format!("cannot convert float {what} to integer");
                return if x.is_nan() {
                    i.value_error(message)
                } else {
                    i.raise(i.types.overflow_error, message)
                };
            }
            let n = num_bigint::BigInt::from_f64(x.round_ties_even()).unwrap_or_default();
            Ok(i.int(n))
        }
        Some(Number::Float(x)) => {
            let n = i.index(digits)?;
            Ok(Owned::float(round_to(x, n)))
        }
        Some(number) => {
            let n = number.big();
            if digits.is_none() {
                return Ok(i.int(n));
            }
            let places = i.index(digits)?;
            if places >= 0 {
                return Ok(i.int(n));
            }
            let unit = num_bigint::BigInt::from(10).pow(places.unsigned_abs().min(400) as u32);
            let x: num_bigint::BigInt = num_integer::Integer::mod_floor(&n, &unit);
            let twice: num_bigint::BigInt = &x * 2;
            let down = &n - &x;
            let even = (num_integer::Integer::div_floor(&n, &unit) % 2u32).to_i64() == Some(0);
            let up = twice > unit || (twice == unit && !even);
            Ok(i.int(if up { down + unit } else { down }))
        }
        None => {
            let name = i.type_name(a.pos[0]);
            i.type_error(format!("type {name} doesn't define __round__ method"))
        }
    }
}

/// Rounds as Python does: correctly, by way of the decimal digits.
/// (`float___round___impl`)
fn round_to(x: f64, digits: i64) -> f64 {
    if !x.is_finite() || digits > 323 {
        return x;
    }
    if digits < -308 {
        return 0.0f64.copysign(x);
    }
    if digits >= 0 {
        return format!("{x:.*}", digits as usize).parse().unwrap_or(x);
    }
    let whole = BigInt::from_f64(x.abs().trunc()).unwrap_or_default();
    let unit = BigInt::from(10).pow(digits.unsigned_abs() as u32);
    let (times, rest) = num_integer::Integer::div_rem(&whole, &unit);
    let odd = num_integer::Integer::is_odd(&times);
    let up = match (rest * 2u32).cmp(&unit) {
        Ordering::Less => false,
        Ordering::Equal => x.fract() != 0.0 || odd,
        Ordering::Greater => true,
    };
    let rounded = (times + u32::from(up)) * unit;
    rounded.to_f64().unwrap_or(f64::INFINITY).copysign(x)
}

fn radix<W: Watch>(i: &mut Interp<W>, a: Args, base: u32, prefix: &str) -> Res {
    let n = match i.as_big(a.pos[0]) {
        Some(n) => n,
        None => i.index(a.pos[0])?.into(),
    };
    let digits = n.magnitude().to_str_radix(base);
    let sign = if num_traits::Signed::is_negative(&n) { "-" } else { "" };
    Ok(i.string(format!("{sign}{prefix}{digits}")))
}

/// `__build_class__`
fn builtin_build_class<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.build_class(a)
}

/// `len`
fn builtin_len<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::int(i.len(a.pos[0])? as i64))
}

/// `repr`
fn builtin_repr<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let text = i.repr(a.pos[0])?;
    Ok(i.string(text))
}

/// `ascii`
fn builtin_ascii<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let text = i.repr(a.pos[0])?;
    let escaped = text.bytes().filter(|&byte| byte >= 0xC0).count() as u64;
    i.room_for_bytes(text.len() as u64 + 8 * escaped)?;
    Ok(i.string(crate::objects::literals::ascii(&text)))
}

/// `id`
fn builtin_id<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::int(i.id_of(a.pos[0])))
}

/// `hash`
fn builtin_hash<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::int(i.hash(a.pos[0])? as i64))
}

/// `iter`
fn builtin_iter<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    match a.pos.get(1) {
        Some(&sentinel) => {
            i.inc(a.pos[0]);
            i.inc(sentinel);
            Ok(i.new_iter(crate::objects::iterator::Iter::Callable { func: a.pos[0], sentinel }))
        }
        None => i.iter(a.pos[0]),
    }
}

/// `isinstance`
fn builtin_isinstance<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::bool(isinstance(i, a.pos[0], a.pos[1])?))
}

/// `issubclass`
fn builtin_issubclass<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::bool(issubclass(i, a.pos[0], a.pos[1])?))
}

/// `callable`
fn builtin_callable<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::bool(callable(i, a.pos[0])))
}

/// `getattr`
fn builtin_getattr<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let sym = i.attribute_name(a.pos[1])?;
    match (i.get_attr(a.pos[0], sym), a.pos.get(2)) {
        (Err(Thrown), Some(&default)) if i.catch(i.types.attribute_error) => Ok(i.hold(default)),
        (answer, _) => answer,
    }
}

/// `setattr`
fn builtin_setattr<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let sym = i.attribute_name(a.pos[1])?;
    i.set_attr(a.pos[0], sym, a.pos[2])?;
    Ok(Owned::NONE)
}

/// `delattr`
fn builtin_delattr<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let sym = i.attribute_name(a.pos[1])?;
    i.del_attr(a.pos[0], sym)?;
    Ok(Owned::NONE)
}

/// `hasattr`
fn builtin_hasattr<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let sym = i.attribute_name(a.pos[1])?;
    match i.get_attr(a.pos[0], sym) {
        Ok(found) => {
            i.release(found);
            Ok(Owned::bool(true))
        }
        Err(Thrown) if i.catch(i.types.attribute_error) => Ok(Owned::bool(false)),
        Err(Thrown) => Err(Thrown),
    }
}

/// `sorted`
fn builtin_sorted<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.only_keywords(&a, &["key", "reverse"])?;
    let list = i.list(OwnedItems::default());
    i.list_extend(*list, a.pos[0])?;
    i.sort_list(Args { pos: &[*list], ..a })?;
    Ok(list)
}

/// `sum`
fn builtin_sum<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let start = i.argument(&a, 1, "start").unwrap_or(Value::Int(0));
    if i.as_str(start).is_some() {
        return i.type_error("sum() can't sum strings [use ''.join(seq) instead]");
    }
    let mut total = i.hold(start);
    // Floats are added with what rounding lost kept beside.
    let mut lost = 0.0;
    let careful = i.profile().version >= gc_core::Version::V3_12;
    i.each(a.pos[0], |i, item| {
        if let (Value::Float(sum), Value::Float(x), true) = (*total, item, careful) {
            let (sum, x) = (sum.number(), x.number());
            let next = sum + x;
            lost += if sum.abs() >= x.abs() { (sum - next) + x } else { (x - next) + sum };
            total = Owned::float(next);
            return Ok(());
        }
        let next = i.binary(BinOp::Add, *total, item)?;
        let old = std::mem::replace(&mut total, next);
        i.release(old);
        Ok(())
    })?;
    if let Value::Float(sum) = *total
        && f64::is_finite(lost)
    {
        total = Owned::float(sum.number() + lost);
    }
    Ok(total)
}

/// `min`
fn builtin_min<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    extreme(i, a, false)
}

/// `max`
fn builtin_max<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    extreme(i, a, true)
}

/// `any`
fn builtin_any<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    quantify(i, a.pos[0], true)
}

/// `all`
fn builtin_all<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    quantify(i, a.pos[0], false)
}

/// `abs`
fn builtin_abs<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if let Some(method) = i.special(a.pos[0], known::ABS) {
        return i.call_method_value(method, a.pos[0], &[]);
    }
    match i.as_number(a.pos[0]) {
        Some(Number::Float(x)) => Ok(Owned::float(x.abs())),
        Some(number) => {
            let n = number.big();
            Ok(i.int(num_traits::Signed::abs(&n)))
        }
        None => {
            let name = i.type_name(a.pos[0]);
            i.type_error(format!("bad operand type for abs(): '{name}'"))
        }
    }
}

/// `divmod`
fn builtin_divmod<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    for (at, name) in [(0, known::DIVMOD), (1, known::RDIVMOD)] {
        let (this, other) = (a.pos[at], a.pos[1 - at]);
        if let Some(method) = i.python_method(this, name) {
            let answer = i.call_method_value(method, this, &[other])?;
            if !matches!(*answer, Value::NotImplemented) {
                return Ok(answer);
            }
        }
    }
    if i.as_number(a.pos[0]).is_none() || i.as_number(a.pos[1]).is_none() {
        return i.unsupported_operands(BinOp::FloorDiv, "divmod()", a.pos[0], a.pos[1]);
    }
    let q = i.binary(BinOp::FloorDiv, a.pos[0], a.pos[1])?;
    let r = i.binary(BinOp::Mod, a.pos[0], a.pos[1])?;
    Ok(i.tuple([q, r].into()))
}

/// `pow`
fn builtin_pow<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    match a.get(2) {
        Some(m) if !m.is_none() => {
            if let Some(method) = i.python_method(a.pos[0], known::POW) {
                return i.call_method_value(method, a.pos[0], &a.pos[1..]);
            }
            let all = (i.as_big(a.pos[0]), i.as_big(a.pos[1]), i.as_big(m));
            match all {
                (Some(b), Some(e), Some(m)) if m != 0.into() && e >= 0.into() => {
                    Ok(i.int(b.modpow(&e, &m)))
                }
                _ => i.value_error("pow() 3rd argument cannot be 0"),
            }
        }
        _ => i.binary(BinOp::Pow, a.pos[0], a.pos[1]),
    }
}

/// `chr`
fn builtin_chr<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let n = i.index(a.pos[0])?;
    match u32::try_from(n).ok().and_then(char::from_u32) {
        Some(c) => Ok(i.char(c)),
        None => i.value_error("chr() arg not in range(0x110000)"),
    }
}

/// `ord`
fn builtin_ord<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let Some(text) = i.text(a.pos[0]) else {
        let name = i.type_name(a.pos[0]);
        return i.type_error(format!("ord() expected string of length 1, but {name} found"));
    };
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) => Ok(Owned::int((c as u32).into())),
        _ => {
            let n = text.chars().count();
            i.type_error(format!("ord() expected a character, but string of length {n} found"))
        }
    }
}

/// `hex`
fn builtin_hex<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    radix(i, a, 16, "0x")
}

/// `oct`
fn builtin_oct<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    radix(i, a, 8, "0o")
}

/// `bin`
fn builtin_bin<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    radix(i, a, 2, "0b")
}

/// `format`
fn builtin_format<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let spec = a.pos.get(1).and_then(|&v| i.text(v)).unwrap_or_default();
    let text = i.format(a.pos[0], &spec)?;
    Ok(i.string(text))
}

/// `globals`
fn builtin_globals<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    let globals = i.innermost().map_or(i.imports.builtins(), |f| f.globals);
    Ok(i.hold(Value::Obj(globals)))
}

/// `locals`
fn builtin_locals<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    i.locals()
}

/// `vars`
fn builtin_vars<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    match a.pos.first() {
        Some(&value) => match i.get_attr(value, known::DICT) {
            Ok(dict) => Ok(dict),
            Err(Thrown) if i.catch(i.types.attribute_error) => {
                i.type_error("vars() argument must have __dict__ attribute")
            }
            Err(Thrown) => Err(Thrown),
        },
        None => i.locals(),
    }
}

/// `dir`
fn builtin_dir<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    match a.pos.first() {
        Some(&value) => match i.special(value, known::DIR) {
            Some(method) => {
                let names = i.call_method_value(method, value, &[])?;
                let mut items = i.collect(*names)?;
                i.release(names);
                i.sort(&mut items, Value::None, false)?;
                Ok(i.list(items))
            }
            None => i.dir(value),
        },
        None => {
            let locals = i.locals()?;
            let names = i.keys_of(locals.obj().expect("a dict"));
            i.release(locals);
            i.sorted_names(names)
        }
    }
}

/// `input`
fn builtin_input<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    i.raise(i.types.eof_error, "EOF when reading a line")
}

/// `open`
fn builtin_open<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    i.raise(i.types.os_error, "not in this Python: files")
}

/// `__import__`
fn builtin_import<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let sym = i.attribute_name(a.pos[0])?;
    i.import(sym, false)
}

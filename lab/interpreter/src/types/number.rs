//! `int`, `bool`, `float`.

use num_bigint::{BigInt, Sign};
use num_traits::{FromPrimitive, Signed};

use crate::objects::PyObject;
use crate::objects::describe::{Kind, Sheet};
use crate::objects::literals::{float_repr, parse_float, parse_int};
use crate::objects::symbols::known;
use crate::protocols::number::Number;
use crate::types::encodings::bytes_of;
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, Res, Sym, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(super) fn number_methods(&mut self) {
        let int = self.types.int;
        self.methods(
            int,
            const {
                &[
                    ("bit_length", Arity::NONE, int_bit_length),
                    ("bit_count", Arity::NONE, int_bit_count),
                    ("__index__", Arity::NONE, int_index),
                    ("__trunc__", Arity::NONE, int_index),
                    ("__floor__", Arity::NONE, int_index),
                    ("__ceil__", Arity::NONE, int_index),
                    ("conjugate", Arity::NONE, int_index),
                    ("is_integer", Arity::NONE, int_is_integer),
                    ("as_integer_ratio", Arity::NONE, int_as_integer_ratio),
                    (
                        "to_bytes",
                        Arity::between(0, 2).named(&["length", "byteorder", "signed"]),
                        int_to_bytes,
                    ),
                ]
            },
        );
        self.method(
            int,
            "from_bytes",
            Arity::between(1, 2).named(&["bytes", "byteorder", "signed"]),
            true,
            int_from_bytes,
        );
        self.class_functions(
            int,
            const { &[("__new__", Arity::between(1, 3).named(&["", "", "base"]), int_new)] },
        );
        let float = self.types.float;
        self.methods(
            float,
            const {
                &[
                    ("is_integer", Arity::NONE, float_is_integer),
                    ("conjugate", Arity::NONE, float_conjugate),
                ]
            },
        );
        self.class_functions(float, const { &[("__new__", Arity::between(1, 2), float_new)] });
        let bool_ = self.types.bool_;
        self.class_functions(bool_, const { &[("__new__", Arity::between(1, 2), bool_new)] });
        for class in [int, float] {
            self.methods(
                class,
                const {
                    &[
                        ("__abs__", Arity::NONE, number_abs),
                        ("__int__", Arity::NONE, number_int),
                        ("__bool__", Arity::NONE, number_bool),
                        ("__float__", Arity::NONE, number_float),
                    ]
                },
            );
        }
    }
}

fn int_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let class = a.pos[0].obj().expect("a class");
    let n = match a.pos.get(1) {
        None => BigInt::default(),
        Some(&v) => {
            let base = i.argument(&a, 2, "base");
            let own = base.is_none() && i.python_method(v, known::INT).is_some();
            to_int(i, v, base, own)?
        }
    };
    if i.class(class).builtin {
        return Ok(i.int(n));
    }
    Ok(i.new_of(class, PyObject::Int(Box::new(n))))
}

/// The int of a number or a text; by its own `__int__` or the like, if that comes
/// first.
fn to_int<W: Watch>(i: &mut Interp<W>, v: Value, base: Option<Value>, own: bool) -> Res<BigInt> {
    let given = base.is_some();
    let base = match base {
        Some(base) => i.index(base)?,
        None => 10,
    };
    if base != 0 && !(2..=36).contains(&base) {
        return i.value_error("int() base must be >= 2 and <= 36, or 0");
    }
    if let Some(text) = written(i, v) {
        let most = i.budget.digits();
        let digits = text.bytes().filter(u8::is_ascii_alphanumeric).count();
        if most > 0 && digits > most && !(base as u64).is_power_of_two() && base != 0 {
            return i.too_many_digits(Some(digits));
        }
        // Converting takes the square of the number of digits.
        i.spend((digits / 64).saturating_mul(digits / 64))?;
        return match parse_int(&text, base) {
            Some(n) => Ok(n),
            None => {
                let shown = i.repr(v)?;
                i.value_error(format!("invalid literal for int() with base {base}: {shown}"))
            }
        };
    }
    if given {
        return i.type_error("int() can't convert non-string with explicit base");
    }
    match i.as_number(v).filter(|_| !own) {
        Some(Number::Float(x)) if x.is_nan() => {
            i.value_error("cannot convert float NaN to integer")
        }
        Some(Number::Float(x)) if x.is_infinite() => {
            i.raise(i.types.overflow_error, "cannot convert float infinity to integer")
        }
        Some(Number::Float(x)) => Ok(BigInt::from_f64(x.trunc()).unwrap_or_default()),
        Some(number) => Ok(number.big()),
        None => {
            if let Some(target) = i.behind_proxy(v)? {
                let n = to_int(i, *target, None, false)?;
                i.release(target);
                return Ok(n);
            }
            for sym in [known::INT, known::INDEX, known::TRUNC] {
                let Some(method) = i.special(v, sym) else { continue };
                let answer = i.call_method_value(method, v, &[])?;
                let Some(n) = i.as_big(*answer) else {
                    let name = i.type_name(*answer);
                    return i.type_error(format!("__int__ returned non-int (type {name})"));
                };
                i.release(answer);
                return Ok(n);
            }
            let name = i.type_name(v);
            i.type_error(format!(
                "int() argument must be a string, a bytes-like object or a real number, not '{name}'"
            ))
        }
    }
}

/// What a number is read from: a text or bytes.
fn written<W: Watch>(i: &Interp<W>, v: Value) -> Option<String> {
    let bytes = || i.bytes_of(v).map(|bytes| bytes.iter().map(|&byte| char::from(byte)).collect());
    i.text(v).or_else(bytes)
}

fn float_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let class = a.pos[0].obj().expect("a class");
    let x = match a.pos.get(1) {
        None => 0.0,
        Some(&v) => {
            let own = i.python_method(v, known::FLOAT).is_some();
            to_float(i, v, own)?
        }
    };
    if i.class(class).builtin {
        return Ok(Owned::float(x));
    }
    Ok(i.new_of(class, PyObject::Float(x)))
}

/// [`to_int`] for floats.
fn to_float<W: Watch>(i: &mut Interp<W>, v: Value, own: bool) -> Res<f64> {
    if let Some(number) = i.as_number(v).filter(|_| !own) {
        return i.float_of(&number);
    }
    if let Some(text) = written(i, v) {
        return match parse_float(&text) {
            Some(x) => Ok(x),
            None => {
                let shown = i.repr(v)?;
                i.value_error(format!("could not convert string to float: {shown}"))
            }
        };
    }
    if let Some(target) = i.behind_proxy(v)? {
        let x = to_float(i, *target, false)?;
        i.release(target);
        return Ok(x);
    }
    for sym in [known::FLOAT, known::INDEX] {
        let Some(method) = i.special(v, sym) else { continue };
        let answer = i.call_method_value(method, v, &[])?;
        let wanted = if sym == known::FLOAT { i.types.float } else { i.types.int };
        let fits = i.is_instance(*answer, wanted);
        let number = i.as_number(*answer).filter(|_| fits);
        let name = i.type_name(*answer);
        let class = i.type_name(v);
        i.release(answer);
        return match number {
            Some(number) => i.float_of(&number),
            None if sym == known::INDEX => {
                i.type_error(format!("__index__ returned non-int (type {name})"))
            }
            None => i.type_error(format!("{class}.__float__ returned non-float (type {name})")),
        };
    }
    let name = i.type_name(v);
    i.type_error(format!("float() argument must be a string or a real number, not '{name}'"))
}

/// `bit_length`
fn int_bit_length<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let n = i.as_big(a.pos[0]).unwrap_or_default();
    Ok(Owned::int(n.bits() as i64))
}

/// `bit_count`
fn int_bit_count<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let n = i.as_big(a.pos[0]).unwrap_or_default().abs();
    let ones: u32 = n.iter_u64_digits().map(u64::count_ones).sum();
    Ok(Owned::int(ones.into()))
}

/// `__index__`, and others that answer with the int itself, or that of a derived class.
fn int_index<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    match (a.pos[0], i.as_number(a.pos[0])) {
        (_, Some(Number::Int(n))) => Ok(Owned::int(n)),
        (Value::Obj(id), Some(Number::Big(n))) if matches!(i.get(id), PyObject::Instance(_)) => {
            Ok(i.int(n))
        }
        (value, _) => Ok(i.hold(value)),
    }
}

/// `is_integer`
fn int_is_integer<W: Watch>(_: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::bool(true))
}

/// `as_integer_ratio`
fn int_as_integer_ratio<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let whole = int_index(i, a)?;
    Ok(i.tuple([whole, Owned::int(1)].into()))
}

/// `to_bytes` (`_PyLong_AsByteArray`)
fn int_to_bytes<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let n = i.as_big(a.pos[0]).unwrap_or_default();
    let size = match a.get(1) {
        Some(v) => i.c_size(v)?,
        None => 1,
    };
    let Ok(size) = usize::try_from(size) else {
        return i.value_error("length argument must be non-negative");
    };
    let little = is_little(i, &a)?;
    let signed = is_signed(i, &a)?;
    if n.is_negative() && !signed {
        return i.raise(i.types.overflow_error, "can't convert negative int to unsigned");
    }
    let bits = (size as u64).saturating_mul(8);
    let fits = match (signed, n.is_negative()) {
        (false, _) => n.bits() <= bits,
        (true, false) => n.bits() < bits || n.bits() == 0,
        (true, true) => (&n + BigInt::from(1)).bits() < bits,
    };
    if !fits {
        return i.raise(i.types.overflow_error, "int too big to convert");
    }
    i.room_for_bytes(size as u64)?;
    let filler = if n.is_negative() { 0xFF } else { 0 };
    let mut bytes = if n == BigInt::ZERO { Vec::new() } else { n.to_signed_bytes_le() };
    bytes.resize(size, filler);
    if !little {
        bytes.reverse();
    }
    Ok(i.bytes(bytes))
}

/// The argument `byteorder`.
fn is_little<W: Watch>(i: &mut Interp<W>, a: &Args) -> Res<bool> {
    let Some(order) = a.get(2) else { return Ok(false) };
    match i.text(order).as_deref() {
        Some("little") => Ok(true),
        Some("big") => Ok(false),
        Some(_) => i.value_error("byteorder must be either 'little' or 'big'"),
        None => {
            let name = i.natives[a.native as usize].name.clone();
            i.bad_argument(&name, "argument 'byteorder'", "str", order)
        }
    }
}

/// The argument `signed`.
fn is_signed<W: Watch>(i: &mut Interp<W>, a: &Args) -> Res<bool> {
    match a.get(3) {
        Some(signed) => i.truth(signed),
        None => Ok(false),
    }
}

/// `is_integer`
fn float_is_integer<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    match i.as_number(a.pos[0]) {
        Some(Number::Float(x)) => Ok(Owned::bool(x.is_finite() && x.fract() == 0.0)),
        _ => Ok(Owned::bool(true)),
    }
}

/// `conjugate`
fn float_conjugate<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(i.hold(a.pos[0]))
}

/// `__new__`
fn bool_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    match a.pos.get(1) {
        Some(&v) => Ok(Owned::bool(i.truth(v)?)),
        None => Ok(Owned::bool(false)),
    }
}

/// `__abs__`
fn number_abs<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    match i.as_number(a.pos[0]) {
        Some(Number::Float(x)) => Ok(Owned::float(x.abs())),
        Some(number) => Ok(i.int(number.big().abs())),
        None => i.type_error("a number is needed"),
    }
}

/// `__int__`
fn number_int<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let n = to_int(i, a.pos[0], None, false)?;
    Ok(i.int(n))
}

/// `__bool__`
fn number_bool<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let zero = match i.as_number(a.pos[0]) {
        Some(Number::Int(n)) => n == 0,
        Some(Number::Float(x)) => x == 0.0,
        _ => false,
    };
    Ok(Owned::bool(!zero))
}

/// `__float__`
fn number_float<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::float(to_float(i, a.pos[0], false)?))
}

/// `from_bytes`
fn int_from_bytes<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let given = a.pos[1];
    let (signed, little) = (is_signed(i, &a)?, is_little(i, &a)?);
    let bytes = match bytes_of(i, given) {
        Some(bytes) => bytes,
        None if i.as_str(given).is_some() || i.is_index(given) => {
            let name = i.type_name(given);
            return i.type_error(format!("cannot convert '{name}' object to bytes"));
        }
        None => {
            let made = i.call(Value::Obj(i.types.bytes), &[given])?;
            let bytes = bytes_of(i, *made).unwrap_or_default();
            i.release(made);
            bytes
        }
    };
    let n = match (signed, little) {
        (false, false) => BigInt::from_bytes_be(Sign::Plus, &bytes),
        (false, true) => BigInt::from_bytes_le(Sign::Plus, &bytes),
        (true, false) => BigInt::from_signed_bytes_be(&bytes),
        (true, true) => BigInt::from_signed_bytes_le(&bytes),
    };
    Ok(i.int(n))
}

impl<W: Watch> Interp<W> {
    pub(super) fn number_attr(&mut self, value: Value, sym: Sym) -> Option<Owned> {
        let as_int = |v| match v {
            Value::Bool(b) => Owned::int(b.holds().into()),
            atom => Owned::new(atom),
        };
        match (value, sym) {
            (Value::Int(_) | Value::Float(_) | Value::Bool(_), known::REAL) => Some(as_int(value)),
            (Value::Int(_) | Value::Bool(_), known::NUMERATOR) => Some(as_int(value)),
            (Value::Float(_), known::IMAG) => Some(Owned::float(0.0)),
            (Value::Int(_) | Value::Bool(_), known::IMAG) => Some(Owned::int(0)),
            (Value::Int(_) | Value::Bool(_), known::DENOMINATOR) => Some(Owned::int(1)),
            _ => None,
        }
    }

    /// `real`, `numerator` and the others of a big int, or of the number inside an
    /// instance; counted.
    pub(super) fn big_number_attr(&mut self, value: Value, sym: Sym) -> Option<Owned> {
        match sym {
            known::REAL | known::NUMERATOR => Some(self.hold(value)),
            known::IMAG => Some(Owned::int(0)),
            known::DENOMINATOR => Some(Owned::int(1)),
            _ => None,
        }
    }
}

/// What an `int` looks like from outside.
pub(super) fn describe_int(n: &BigInt, sheet: &mut Sheet) -> Kind {
    sheet.say(n.to_string());
    Kind::Int
}

/// What a `float` looks like from outside.
pub(super) fn describe_float(x: f64, sheet: &mut Sheet) -> Kind {
    sheet.say(float_repr(x));
    Kind::Float
}

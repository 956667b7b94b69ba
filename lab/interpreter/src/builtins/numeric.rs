//! Built-in functions for numbers and characters: `round`, `divmod`, `pow`, `chr`,
//! `hex`.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_traits::{FromPrimitive, ToPrimitive};

use crate::objects::big_int::{inverse, pow_mod};
use crate::objects::op::BinOp;
use crate::objects::symbols::known;
use crate::protocols::format::letter;
use crate::protocols::number::Number;
use crate::vm::native::Args;
use crate::{Interp, Owned, Res, Value, Watch};

pub(super) fn round<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
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
            if places.unsigned_abs() > n.bits() {
                return Ok(Owned::int(0));
            }
            i.spend_on_product(n.bits(), n.bits())?;
            Ok(i.int(to_places(n, places, false)))
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
    let rounded = to_places(whole, digits, x.fract() != 0.0);
    rounded.to_f64().unwrap_or(f64::INFINITY).copysign(x)
}

/// Rounds to so many places before the point, -1 for tens; half of that goes to the even one, if
/// nothing follows behind the point.
fn to_places(n: BigInt, places: i64, more: bool) -> BigInt {
    let unit = BigInt::from(10).pow(places.unsigned_abs() as u32);
    let times = num_integer::Integer::div_floor(&n, &unit);
    let below = &times * &unit;
    let above = &below + &unit;
    let up = match (&n - &below).cmp(&(&above - n)) {
        Ordering::Less => false,
        Ordering::Equal => more || times.bit(0),
        Ordering::Greater => true,
    };
    if up { above } else { below }
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

/// `abs`
pub(super) fn builtin_abs<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
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
pub(super) fn builtin_divmod<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
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
    let float = |v| matches!(v, Value::Float(_));
    if a.pos.iter().copied().any(float) && !i.truth(a.pos[1])? {
        return i.raise(i.types.zero_division_error, "float divmod()");
    }
    let q = i.binary(BinOp::FloorDiv, a.pos[0], a.pos[1])?;
    let r = i.binary(BinOp::Mod, a.pos[0], a.pos[1])?;
    Ok(i.tuple([q, r].into()))
}

/// `pow`
pub(super) fn builtin_pow<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    match a.get(2) {
        Some(m) if !m.is_none() => {
            if let Some(method) = i.python_method(a.pos[0], known::POW) {
                return i.call_method_value(method, a.pos[0], &a.pos[1..]);
            }
            let all = (i.as_big(a.pos[0]), i.as_big(a.pos[1]), i.as_big(m));
            if let (Some(_), Some(e), Some(m)) = &all {
                // As many products as the exponent has bits.
                let product = 1 + (m.bits() / 512).saturating_pow(2);
                i.spend(product.saturating_mul(1 + e.bits() / 4) as usize)?;
            }
            match all {
                (Some(_), Some(_), Some(m)) if m == 0.into() => {
                    i.value_error("pow() 3rd argument cannot be 0")
                }
                (Some(b), Some(e), Some(m)) if e < 0.into() => match inverse(&b, &m) {
                    Some(inverse) => Ok(i.int(pow_mod(&inverse, &-e, &m))),
                    None => i.value_error("base is not invertible for the given modulus"),
                },
                (Some(b), Some(e), Some(m)) => Ok(i.int(pow_mod(&b, &e, &m))),
                _ if a.pos.iter().any(|v| matches!(v, Value::Float(_))) => {
                    let message =
                        "pow() 3rd argument not allowed unless all arguments are integers";
                    i.type_error(message)
                }
                _ => {
                    let [b, e, m] = [0, 1, 2].map(|at| i.type_name(a.pos[at]));
                    let types = format!("'{b}', '{e}', '{m}'");
                    i.type_error(format!("unsupported operand type(s) for ** or pow(): {types}"))
                }
            }
        }
        _ => i.binary(BinOp::Pow, a.pos[0], a.pos[1]),
    }
}

/// `chr`
pub(super) fn builtin_chr<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let n = i.index(a.pos[0])?;
    match u32::try_from(n).ok().and_then(letter) {
        Some(c) => Ok(i.char(c)),
        None => i.value_error("chr() arg not in range(0x110000)"),
    }
}

/// `ord`
pub(super) fn builtin_ord<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let Some(text) = i.text(a.pos[0]) else {
        let (one, n) = match i.bytes_of(a.pos[0]) {
            Some(&[byte]) => return Ok(Owned::int(byte.into())),
            Some(bytes) => ("a character", format!("string of length {}", bytes.len())),
            None => ("string of length 1", i.type_name(a.pos[0]).to_string()),
        };
        return i.type_error(format!("ord() expected {one}, but {n} found"));
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
pub(super) fn builtin_hex<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    radix(i, a, 16, "0x")
}

/// `oct`
pub(super) fn builtin_oct<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    radix(i, a, 8, "0o")
}

/// `bin`
pub(super) fn builtin_bin<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    radix(i, a, 2, "0b")
}

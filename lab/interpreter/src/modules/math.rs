//! The part of the module `math` that Python cannot do itself.

use gc_core::ObjId;
use num_bigint::Sign;
use num_traits::ToPrimitive;

use crate::objects::two_floats;
use crate::protocols::number::Number;
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, Res, Watch};

/// The smallest number above 0.0, of which there is a logarithm.
const SMALLEST: f64 = 5e-324;

impl<W: Watch> Interp<W> {
    pub(super) fn math_module(&mut self, dict: ObjId) {
        self.functions(
            dict,
            const {
                &[
                    ("sqrt", Arity::exactly(1), math_sqrt),
                    ("_real", Arity::exactly(1), math_real),
                    ("exp", Arity::exactly(1), math_exp),
                    ("log2", Arity::exactly(1), math_log2),
                    ("log10", Arity::exactly(1), math_log10),
                    ("log", Arity::between(1, 2), math_log),
                ]
            },
        );
    }
}

fn of_number<W: Watch>(i: &mut Interp<W>, a: Args, least: f64, f: fn(f64) -> f64) -> Res {
    let x = i.real_number(a.pos[0])?;
    if x < least {
        return i.value_error("math domain error");
    }
    let answer = f(x);
    if answer.is_infinite() && x.is_finite() {
        return i.raise(i.types.overflow_error, "math range error");
    }
    Ok(Owned::float(answer))
}

/// A logarithm, which an int that no float can hold has, too. (`loghelper`)
fn logarithm<W: Watch>(i: &mut Interp<W>, a: Args, f: fn(f64) -> f64) -> Res {
    match i.as_number(a.pos[0]) {
        Some(Number::Big(n)) if n.sign() == Sign::Minus => i.value_error("math domain error"),
        Some(Number::Big(n)) if n.to_f64().is_some_and(f64::is_infinite) => {
            let twos = n.bits();
            let part = (n >> (twos - 64)).to_f64().unwrap_or_default() * 2f64.powi(-64);
            Ok(Owned::float(f(part) + f(2.0) * twos as f64))
        }
        _ => of_number(i, a, SMALLEST, f),
    }
}

/// `sqrt`
fn math_sqrt<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    of_number(i, a, 0.0, f64::sqrt)
}

/// The float that an argument stands for.
fn math_real<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.real_number(a.pos[0]).map(Owned::float)
}

/// `exp`
fn math_exp<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    of_number(i, a, f64::NEG_INFINITY, two_floats::exp)
}

/// `log2`
fn math_log2<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    logarithm(i, a, two_floats::log2)
}

/// `log10`
fn math_log10<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    logarithm(i, a, two_floats::log10)
}

/// `log`
fn math_log<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let answer = logarithm(i, a, two_floats::log)?;
    if a.pos.len() == 1 {
        return Ok(answer);
    }
    let base = logarithm(i, Args { pos: &a.pos[1..], ..a }, two_floats::log)?;
    i.binary(crate::objects::op::BinOp::TrueDiv, *answer, *base)
}

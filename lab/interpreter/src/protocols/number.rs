//! Arithmetic on ints and floats.

use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};

use crate::objects::PyObject;
use crate::objects::big_int::big_op;
use crate::objects::op::BinOp;
use crate::objects::symbols::known;
use crate::objects::two_floats;
use crate::{Interp, Owned, Res, Value, Watch};

/// A number, as `+` and the other operators see it.
pub(crate) enum Number {
    Int(i64),
    Big(BigInt),
    Float(f64),
}

impl Number {
    pub(crate) fn big(self) -> BigInt {
        match self {
            Number::Int(n) => n.into(),
            Number::Big(n) => n,
            Number::Float(_) => BigInt::zero(),
        }
    }
}

/// Whether an int equals a float, without rounding.
pub fn int_equals_float(n: i64, x: f64) -> bool {
    x.is_finite() && x.fract() == 0.0 && x.abs() < 9.3e18 && x as i128 == i128::from(n)
}

/// How many bits of a number take a step, if each is worked on with as many of another.
const LONG: u64 = 256;

impl<W: Watch> Interp<W> {
    /// The number that a value is, if it is one.
    pub(crate) fn as_number(&self, value: Value) -> Option<Number> {
        Some(match value {
            Value::Int(n) => Number::Int(n),
            Value::Bool(b) => Number::Int(b.holds().into()),
            Value::Float(x) => Number::Float(x.number()),
            Value::Obj(id) => match self.get_native(id) {
                PyObject::Int(n) => match n.to_i64() {
                    Some(n) => Number::Int(n),
                    None => {
                        self.budget.has_read(n.bits() as usize / 8);
                        Number::Big((**n).clone())
                    }
                },
                PyObject::Float(x) => Number::Float(*x),
                _ => return None,
            },
            _ => return None,
        })
    }

    /// The int that a value is.
    pub(crate) fn as_big(&self, value: Value) -> Option<BigInt> {
        match self.as_number(value)? {
            Number::Int(n) => Some(n.into()),
            Number::Big(n) => Some(n),
            Number::Float(_) => None,
        }
    }

    /// The float that a number is; `OverflowError` if it is too big.
    pub(crate) fn float_of(&mut self, number: &Number) -> Res<f64> {
        match number {
            Number::Int(n) => Ok(*n as f64),
            Number::Float(x) => Ok(*x),
            Number::Big(n) => match n.to_f64() {
                Some(x) if x.is_finite() => Ok(x),
                _ => self.raise(self.types.overflow_error, "int too large to convert to float"),
            },
        }
    }

    /// The float that a value stands for, unless it is a text. (`PyFloat_AsDouble`)
    pub(crate) fn real_number(&mut self, value: Value) -> Res<f64> {
        let mut own = [known::FLOAT, known::INDEX].into_iter();
        match self.as_number(value) {
            Some(number) => self.float_of(&number),
            None if own.any(|sym| self.special(value, sym).is_some()) => {
                let made = self.call(Value::Obj(self.types.float), &[value])?;
                match *made {
                    Value::Float(x) => Ok(x.number()),
                    _ => unreachable!("the class `float` makes floats"),
                }
            }
            None => {
                let name = self.type_name(value);
                self.type_error(format!("must be real number, not {name}"))
            }
        }
    }

    /// `a op b` for numbers; nothing if one is not a number.
    pub(crate) fn arithmetic(&mut self, op: BinOp, a: Value, b: Value) -> Res<Option<Owned>> {
        if let Some(value) = op.quick(a, b) {
            return Ok(Some(Owned::new(value)));
        }
        let (Some(a), Some(b)) = (self.as_number(a), self.as_number(b)) else {
            return self.complex_arithmetic(op, a, b);
        };
        let both_int = !matches!(a, Number::Float(_)) && !matches!(b, Number::Float(_));
        if both_int {
            return self.int_op(op, a, b);
        }
        let (x, y) = (self.float_of(&a)?, self.float_of(&b)?);
        let value = match op {
            BinOp::Add => x + y,
            BinOp::Sub => x - y,
            BinOp::Mul => x * y,
            BinOp::TrueDiv if y == 0.0 => return self.zero_division("float division by zero"),
            BinOp::TrueDiv => x / y,
            BinOp::FloorDiv | BinOp::Mod if y == 0.0 => {
                let what = match op {
                    BinOp::Mod => "float modulo by zero",
                    _ => "float floor division by zero",
                };
                return self.zero_division(what);
            }
            BinOp::FloorDiv => float_divmod(x, y).0,
            BinOp::Mod => float_divmod(x, y).1,
            BinOp::Pow => return self.float_pow(x, y).map(Some),
            _ => return Ok(None),
        };
        Ok(Some(Owned::float(value)))
    }

    fn zero_division<T>(&mut self, message: &str) -> Res<T> {
        self.raise(self.types.zero_division_error, message)
    }

    fn float_pow(&mut self, x: f64, y: f64) -> Res {
        if x == 0.0 && y < 0.0 && y.is_finite() {
            return self.zero_division("0.0 cannot be raised to a negative power");
        }
        if x < 0.0 && x.is_finite() && y.fract() != 0.0 && y.is_finite() {
            return self.complex_power([x, 0.0], [y, 0.0]);
        }
        let value = two_floats::pow(x, y);
        if value.is_infinite() && x.is_finite() && y.is_finite() {
            return self.raise(self.types.overflow_error, "(34, 'Numerical result out of range')");
        }
        Ok(Owned::float(value))
    }

    fn int_op(&mut self, op: BinOp, a: Number, b: Number) -> Res<Option<Owned>> {
        if let (&Number::Int(x), &Number::Int(y)) = (&a, &b)
            && let Some(value) = small_int_op(op, x, y)
        {
            return Ok(Some(Owned::new(value)));
        }
        let (x, y) = (a.big(), b.big());
        match op {
            BinOp::Mul => {
                self.check_bits(x.bits() + y.bits())?;
                self.spend_on_product(x.bits(), y.bits())?;
            }
            BinOp::FloorDiv if y.is_zero() => {
                return self.zero_division("integer division or modulo by zero");
            }
            BinOp::Mod if y.is_zero() => return self.zero_division("integer modulo by zero"),
            // As many subtractions as the quotient has digits.
            BinOp::FloorDiv | BinOp::Mod => {
                let rows = 1 + x.bits().saturating_sub(y.bits()) / LONG;
                self.spend((rows * (y.bits() / LONG)) as usize)?;
            }
            BinOp::TrueDiv if y.is_zero() => return self.zero_division("division by zero"),
            BinOp::TrueDiv => return self.big_true_div(&x, &y).map(Some),
            BinOp::LShift | BinOp::RShift if y.is_negative() => {
                return self.value_error("negative shift count");
            }
            BinOp::LShift => match y.to_u64() {
                Some(n) => self.check_bits(x.bits().saturating_add(n))?,
                None if x.is_zero() => return Ok(Some(Owned::int(0))),
                None => return self.raise(self.types.overflow_error, "too many digits in integer"),
            },
            BinOp::RShift if y.to_u64().is_none() => {
                return Ok(Some(Owned::int(if x.is_negative() { -1 } else { 0 })));
            }
            BinOp::Pow if y.is_negative() => {
                if x.is_zero() {
                    return self.zero_division("0.0 cannot be raised to a negative power");
                }
                let (x, y) = (self.float_of(&Number::Big(x))?, self.float_of(&Number::Big(y))?);
                return self.float_pow(x, y).map(Some);
            }
            // Byte by byte.
            BinOp::And | BinOp::Or | BinOp::Xor => {
                self.budget.has_read(x.bits().max(y.bits()) as usize);
            }
            BinOp::Pow if x.bits() > 1 => {
                let n = y.to_u32().unwrap_or(u32::MAX);
                let bits = x.bits().saturating_mul(n.into());
                self.check_bits(bits)?;
                self.spend_on_product(bits / 2, bits / 2)?;
            }
            BinOp::Pow if y.bits() > 32 => {
                let odd = y.is_odd();
                return Ok(Some(Owned::int(match x.sign() {
                    Sign::Minus if odd => -1,
                    Sign::NoSign => 0,
                    _ => 1,
                })));
            }
            _ => {}
        }
        match big_op(op, x, &y) {
            Some(value) => Ok(Some(self.int(value))),
            None => Ok(None),
        }
    }

    fn check_bits(&mut self, bits: u64) -> Res<()> {
        self.room_for_bytes(bits / 8)?;
        // Operations on numbers of many digits take time, too.
        self.spend(usize::try_from(bits / 4096).unwrap_or(usize::MAX))
    }

    /// Counts the steps of multiplying numbers of so many bits: more than the digits of
    /// both, fewer than every digit with every other.
    pub(crate) fn spend_on_product(&mut self, x: u64, y: u64) -> Res<()> {
        let (long, short) = (x.max(y) / LONG, x.min(y) / LONG);
        self.spend(long.saturating_mul(short.isqrt()) as usize)
    }

    fn big_true_div(&mut self, x: &BigInt, y: &BigInt) -> Res {
        // Scale so that the quotient has 64 bits or more, then round once.
        let shift = 66 - (x.bits() as i64 - y.bits() as i64);
        let (q, r) = if shift >= 0 {
            (x.abs() << shift as u64).div_rem(&y.abs())
        } else {
            x.abs().div_rem(&(y.abs() << (-shift) as u64))
        };
        let sticky = if r.is_zero() { q } else { q | BigInt::from(1) };
        let value = sticky.to_f64().unwrap_or(f64::INFINITY)
            * 2f64.powi(-(shift / 2) as i32)
            * 2f64.powi((shift / 2 - shift) as i32);
        if value.is_infinite() {
            return self
                .raise(self.types.overflow_error, "integer division result too large for a float");
        }
        let negative = x.is_negative() != y.is_negative();
        Ok(Owned::float(if negative { -value } else { value }))
    }
}

/// Python's `divmod` of floats.
pub(crate) fn float_divmod(x: f64, y: f64) -> (f64, f64) {
    let mut rest = x % y;
    let mut div = (x - rest) / y;
    if rest != 0.0 {
        if (y < 0.0) != (rest < 0.0) {
            rest += y;
            div -= 1.0;
        }
    } else {
        rest = 0.0f64.copysign(y);
    }
    let floor = if div != 0.0 {
        let floor = div.floor();
        if div - floor > 0.5 { floor + 1.0 } else { floor }
    } else {
        0.0f64.copysign(x / y)
    };
    (floor, rest)
}

/// An operation on two ints, if the result is an int of 64 bits or a float.
fn small_int_op(op: BinOp, x: i64, y: i64) -> Option<Value> {
    let n = match op {
        BinOp::Add => x.checked_add(y),
        BinOp::Sub => x.checked_sub(y),
        BinOp::Mul => x.checked_mul(y),
        BinOp::And => Some(x & y),
        BinOp::Or => Some(x | y),
        BinOp::Xor => Some(x ^ y),
        BinOp::FloorDiv if y != 0 => x.checked_div_euclid(y).map(|_| Integer::div_floor(&x, &y)),
        BinOp::Mod if y != 0 => x.checked_rem(y).map(|_| Integer::mod_floor(&x, &y)),
        BinOp::RShift if y >= 0 => Some(if y > 63 { if x < 0 { -1 } else { 0 } } else { x >> y }),
        BinOp::LShift if (0..62).contains(&y) && x.unsigned_abs() < 1 << (62 - y) => Some(x << y),
        BinOp::Pow if (0..64).contains(&y) => x.checked_pow(y as u32),
        BinOp::TrueDiv if y != 0 && x.unsigned_abs() < 1 << 53 && y.unsigned_abs() < 1 << 53 => {
            return Some(Value::float(x as f64 / y as f64));
        }
        _ => None,
    };
    n.map(Value::Int)
}

//! Operators of ints of any size: for constant folding, and for the program as it
//! runs.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{ToPrimitive, Zero};

use super::op::BinOp;

/// An operation on two ints whose result is an int. Nothing if there is no result, or
/// none that fits into memory: the caller has checked zeros, signs and sizes.
pub(crate) fn big_op(op: BinOp, x: BigInt, y: &BigInt) -> Option<BigInt> {
    Some(match op {
        BinOp::Add => x + y,
        BinOp::Sub => x - y,
        BinOp::Mul => x * y,
        BinOp::And => bitwise(&x, y, |a, b| a & b),
        BinOp::Or => bitwise(&x, y, |a, b| a | b),
        BinOp::Xor => bitwise(&x, y, |a, b| a ^ b),
        BinOp::FloorDiv if !y.is_zero() => x.div_floor(y),
        BinOp::Mod if !y.is_zero() => x.mod_floor(y),
        BinOp::LShift => x << y.to_u64()?,
        BinOp::RShift => x >> y.to_u64()?,
        BinOp::Pow => x.pow(y.to_u32().unwrap_or(u32::MAX)),
        _ => return None,
    })
}

/// `base ** exponent % modulus` by squaring, with the sign of the modulus. The exponent is
/// not negative, and the modulus not 0.
pub(crate) fn pow_mod(base: &BigInt, exponent: &BigInt, modulus: &BigInt) -> BigInt {
    let base = base.mod_floor(modulus);
    let mut power = BigInt::from(1).mod_floor(modulus);
    for bit in (0..exponent.bits()).rev() {
        power = (&power * &power).mod_floor(modulus);
        if exponent.bit(bit) {
            power = (power * &base).mod_floor(modulus);
        }
    }
    power
}

/// What `n` is to be multiplied by for a product of 1 modulo `modulus`, if there is such a
/// number: by Euclid's algorithm.
pub(crate) fn inverse(n: &BigInt, modulus: &BigInt) -> Option<BigInt> {
    let mut rest = BigInt::from(modulus.magnitude().clone());
    let mut last = n.mod_floor(&rest);
    // How often `n` is in either of the two.
    let (mut times, mut last_times) = (BigInt::from(0), BigInt::from(1));
    while !rest.is_zero() {
        let quotient = last.div_floor(&rest);
        last -= &quotient * &rest;
        last_times -= quotient * &times;
        std::mem::swap(&mut last, &mut rest);
        std::mem::swap(&mut last_times, &mut times);
    }
    (last == 1.into()).then(|| last_times.mod_floor(modulus))
}

/// A bitwise operation on two ints, in two's complement, each as long as the longer.
fn bitwise(x: &BigInt, y: &BigInt, op: fn(u8, u8) -> u8) -> BigInt {
    let (x, y) = (x.to_signed_bytes_le(), y.to_signed_bytes_le());
    // Beyond its last byte a number is extended with its sign.
    let at = |bytes: &[u8], at: usize| {
        let sign = if bytes.last().is_some_and(|byte| *byte > 127) { 255 } else { 0 };
        bytes.get(at).copied().unwrap_or(sign)
    };
    let both = 0..x.len().max(y.len());
    BigInt::from_signed_bytes_le(&both.map(|i| op(at(&x, i), at(&y, i))).collect::<Vec<u8>>())
}

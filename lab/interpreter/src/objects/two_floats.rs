//! Powers, exponentials and logarithms whose last digit is right, on every machine and in a
//! page. They are calculated with sums of two floats, the second of which has what the first
//! rounds away, and rounded once.
//!
//! CPython asks the C library, which is right but for about one answer in 500.

use super::hash::frexp;

/// The sum of two floats, of some 100 bits. The first is the sum rounded.
#[derive(Clone, Copy)]
struct Two(f64, f64);

const ONE: Two = Two(1.0, 0.0);
const LN_2: Two = Two(std::f64::consts::LN_2, 2.3190468138462996e-17);

impl Two {
    /// A sum, exactly. (Knuth's TwoSum)
    fn sum(a: f64, b: f64) -> Two {
        let sum = a + b;
        let from_b = sum - a;
        Two(sum, (a - (sum - from_b)) + (b - from_b))
    }

    /// A product, exactly. (Dekker's product, by halves of 26 bits)
    fn product(a: f64, b: f64) -> Two {
        let halves = |x: f64| {
            let shifted = x * 134_217_729.0;
            let high = shifted - (shifted - x);
            (high, x - high)
        };
        let ((a, a_low), (b, b_low)) = (halves(a), halves(b));
        let product = (a + a_low) * (b + b_low);
        Two(product, a_low * b_low - (product - a * b - a_low * b - a * b_low))
    }

    fn plus(self, other: Two) -> Two {
        let (high, low) = (Two::sum(self.0, other.0), Two::sum(self.1, other.1));
        let sum = Two::sum(high.0, high.1 + low.0);
        Two::sum(sum.0, sum.1 + low.1)
    }

    fn times(self, other: Two) -> Two {
        let product = Two::product(self.0, other.0);
        Two::sum(product.0, product.1 + (self.0 * other.1 + self.1 * other.0))
    }

    fn over(self, other: Two) -> Two {
        let first = self.0 / other.0;
        let rest = self.plus(other.times(Two(-first, 0.0)));
        let second = rest.0 / other.0;
        let rest = rest.plus(other.times(Two(-second, 0.0)));
        Two::sum(first, second).plus(Two(rest.0 / other.0, 0.0))
    }

    /// A number near 1, times 2 to a power, rounded.
    fn scaled(self, twos: i32) -> f64 {
        let Two(high, low) = self;
        if twos > -1022 {
            return high * 2f64.powi(twos / 2) * 2f64.powi(twos - twos / 2);
        }
        // So small a float is a whole number of 2**-1074. In units of 2**-100 it is one, too.
        let whole = ((high * 2f64.powi(52)) as i128) << 48;
        let whole = whole + (low * 2f64.powi(100)) as i128;
        let less = (-974 - twos).min(126);
        f64::from_bits(((whole + (1 << (less - 1))) >> less) as u64)
    }
}

/// A number above 0 as `m * 2**e`, with `m` near 1.
fn parts(x: f64) -> (f64, i32) {
    let (m, e) = frexp(x);
    if m < std::f64::consts::FRAC_1_SQRT_2 { (2.0 * m, e - 1) } else { (m, e) }
}

/// The logarithm of a number above 0: twice the area tangent of (m - 1) / (m + 1), and e times
/// that of 2.
fn ln(x: f64) -> Two {
    let (m, e) = parts(x);
    let z = Two::sum(m, -1.0).over(Two::sum(m, 1.0));
    let square = z.times(z);
    // The rest of the sum is so small that one float has enough of it.
    let rest = (9..24).rev().fold(0.0, |sum, n| sum * square.0 + 1.0 / f64::from(2 * n + 1));
    let mut sum = Two(rest, 0.0);
    for n in (0..9).rev() {
        sum = sum.times(square).plus(ONE.over(Two(f64::from(2 * n + 1), 0.0)));
    }
    sum.times(z).times(Two(2.0, 0.0)).plus(LN_2.times(Two(e.into(), 0.0)))
}

/// e to a power, rounded.
fn exponential(x: Two) -> f64 {
    if !(x.0 > -746.0 && x.0 < 710.0) {
        // Beyond what a float holds, or not a number.
        return if x.0 < 0.0 { 0.0 } else { x.0 * f64::INFINITY };
    }
    let twos = (x.0 / LN_2.0).round_ties_even();
    let rest = x.plus(LN_2.times(Two(-twos, 0.0)));
    let small = (13..26).rev().fold(1.0, |sum, n| sum * rest.0 / f64::from(n) + 1.0);
    let mut sum = Two(small, 0.0);
    for n in (1..13).rev() {
        sum = sum.times(rest).over(Two(n.into(), 0.0)).plus(ONE);
    }
    sum.scaled(twos as i32)
}

/// `e**x`
pub fn exp(x: f64) -> f64 {
    exponential(Two(x, 0.0))
}

/// The natural logarithm of a number above 0.
pub fn log(x: f64) -> f64 {
    if x.is_finite() { ln(x).0 } else { x }
}

/// The logarithm to base 2 of a number above 0.
pub fn log2(x: f64) -> f64 {
    if x.is_finite() { ln(x).over(LN_2).0 } else { x }
}

/// The logarithm to base 10 of a number above 0: of this one the last digit is often not
/// right, but the one that CPython prints on Linux. (glibc's `e_log10.c`)
pub fn log10(x: f64) -> f64 {
    const OF_2: Two = Two(3.010_299_956_636_117_7e-1, 3.694_239_077_158_931e-13);
    let (m, e) = frexp(x);
    // From 1/2 to 1 below 1, and from 1 to 2 above.
    let (m, e) = if e > 0 { (2.0 * m, e - 1) } else { (m, e) };
    (f64::from(e) * OF_2.1 + std::f64::consts::LOG10_E * log(m)) + f64::from(e) * OF_2.0
}

/// `x**y`; NaN where the answer is not real. (`float_pow`)
pub fn pow(x: f64, y: f64) -> f64 {
    if y == 0.0 || x == 1.0 {
        return 1.0;
    }
    let whole = y.fract() == 0.0;
    if x.is_nan() || y.is_nan() || x < 0.0 && x.is_finite() && y.is_finite() && !whole {
        return f64::NAN;
    }
    let size = x.abs();
    let is_negative = x.is_sign_negative() && whole && (y / 2.0).fract() != 0.0;
    let sign = if is_negative { -1.0 } else { 1.0 };
    if size == 1.0 {
        return sign;
    }
    if size == 0.0 || size.is_infinite() || y.is_infinite() {
        return sign * if (size > 1.0) == (y > 0.0) { f64::INFINITY } else { 0.0 };
    }
    if y == 0.5 {
        return size.sqrt();
    }
    if whole && y.abs() <= 64.0 {
        return sign * whole_power(size, y as i32);
    }
    let log = ln(size);
    // What is far too large is not multiplied exactly.
    let least = log.0 * y;
    sign * match least.abs() < 1000.0 {
        true => exponential(log.times(Two(y, 0.0))),
        false => exponential(Two(least, 0.0)),
    }
}

/// By squares, so that an answer in the middle between two floats is found to be there.
fn whole_power(x: f64, n: i32) -> f64 {
    let (m, e) = parts(x);
    let (mut power, mut square, mut left) = (ONE, Two(m, 0.0), n.unsigned_abs());
    while left > 0 {
        if left & 1 == 1 {
            power = power.times(square);
        }
        square = square.times(square);
        left >>= 1;
    }
    if n < 0 { ONE.over(power).scaled(e * n) } else { power.scaled(e * n) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By a calculation with 60 digits.
    #[test]
    fn the_last_digit_is_right() {
        assert_eq!(exp(1.0), std::f64::consts::E);
        assert_eq!(exp(-46.57311567881792), 5.936805974699097e-21);
        assert_eq!(log(10.0), std::f64::consts::LN_10);
        assert_eq!(log(0.9544207088172825), -0.046650710175994516);
        assert_eq!(log2(33.67057171810896), 5.073416312871394);
        assert_eq!(pow(10.0, -20.0), 1e-20);
        assert_eq!(pow(1.05, 10.0), 1.628894626777442);
        assert_eq!(pow(2.0, 0.3), 1.2311444133449163);
        assert_eq!(pow(6.25, 1.5), 15.625);
    }

    #[test]
    fn whole_powers_of_2_and_10_are_what_they_are() {
        for n in -1074..1024 {
            let x = pow(2.0, n.into());
            assert_eq!(log2(x), n.into());
            assert_eq!(frexp(x), (0.5, n + 1));
        }
        for n in -320..309 {
            let x = format!("1e{n}").parse().unwrap();
            assert_eq!(pow(10.0, n.into()), x);
            assert!(log10(x) == n.into() || x < f64::MIN_POSITIVE, "log10({x})");
        }
    }

    /// So small that a float has fewer digits.
    #[test]
    fn the_smallest_numbers_are_rounded_once() {
        assert_eq!(pow(2.0, -1074.0), 5e-324);
        assert_eq!(pow(2.0, -1075.5), 0.0);
        assert_eq!(exp(-745.0), 5e-324);
        assert_eq!(pow(2.0, -1022.6266615679289), 1.441121184418829e-308);
        assert_eq!(pow(0.1, 320.0), 1e-320);
    }

    #[test]
    fn what_is_not_finite_is_as_c_has_it() {
        let infinite = f64::INFINITY;
        for (x, y, answer) in [
            (0.0, 2.0, 0.0),
            (-0.0, -3.0, -infinite),
            (-infinite, 3.0, -infinite),
            (-infinite, 0.5, infinite),
            (0.5, infinite, 0.0),
            (0.5, -infinite, infinite),
            (-1.0, infinite, 1.0),
            (f64::NAN, 0.0, 1.0),
            (1.0, f64::NAN, 1.0),
            (2.0, 1e300, infinite),
            (-2.0, 1025.0, -infinite),
            (1.0000000000000002, 1e18, 2.7086111089766717e96),
        ] {
            assert_eq!(pow(x, y), answer, "{x} ** {y}");
        }
        assert!(pow(-8.0, 0.5).is_nan() && exp(f64::NAN).is_nan() && log(f64::NAN).is_nan());
        assert_eq!((exp(800.0), exp(-800.0), log(infinite)), (infinite, 0.0, infinite));
    }
}

//! Hashes that are the same in every run: no seed, no addresses.

/// The hash of a string or of bytes. CPython uses another seed in each
/// process, so nothing may depend on it.
pub fn of_bytes(bytes: &[u8]) -> u64 {
    let mut hash = 0xCBF2_9CE4_8422_2325_u64;
    for &byte in bytes {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
    }
    (hash ^ (hash >> 29)) | 1
}

const MODULUS: u64 = (1 << 61) - 1;

/// `hash(int)`, as CPython's: the number modulo 2**61 - 1.
pub fn of_int(n: i64) -> u64 {
    let magnitude = n.unsigned_abs() % MODULUS;
    let hash = if n < 0 { -(magnitude as i64) } else { magnitude as i64 };
    (if hash == -1 { -2 } else { hash }) as u64
}

/// `hash(int)` for a big one.
pub fn of_big(n: &num_bigint::BigInt) -> u64 {
    let rest = n.magnitude() % MODULUS;
    let magnitude = rest.iter_u64_digits().next().unwrap_or(0) as i64;
    let hash = if n.sign() == num_bigint::Sign::Minus { -magnitude } else { magnitude };
    (if hash == -1 { -2 } else { hash }) as u64
}

/// `hash(float)`: equal to the hash of an equal int. (`_Py_HashDouble`)
pub fn of_float(v: f64) -> u64 {
    if !v.is_finite() {
        return match v {
            v if v.is_nan() => 0x7FF8,
            v if v > 0.0 => 314_159,
            _ => -314_159_i64 as u64,
        };
    }
    let (mut m, mut e) = frexp(v);
    let negative = m < 0.0;
    m = m.abs();
    let mut x: u64 = 0;
    while m > 0.0 {
        x = ((x << 28) & MODULUS) | x >> (61 - 28);
        m *= 268_435_456.0;
        e -= 28;
        let y = m as u64;
        m -= y as f64;
        x += y;
        if x >= MODULUS {
            x -= MODULUS;
        }
    }
    let e = if e >= 0 { e % 61 } else { 61 - 1 - ((-1 - e) % 61) };
    x = ((x << e) & MODULUS) | x >> (61 - e);
    let hash = if negative { -(x as i64) } else { x as i64 };
    (if hash == -1 { -2 } else { hash }) as u64
}

/// Splits a float into a fraction of [0.5, 1) and a power of two.
pub fn frexp(v: f64) -> (f64, i32) {
    if v == 0.0 || !v.is_finite() {
        return (v, 0);
    }
    let bits = v.to_bits();
    let exponent = (bits >> 52 & 0x7FF) as i32;
    if exponent == 0 {
        let (m, e) = frexp(v * 2f64.powi(64));
        return (m, e - 64);
    }
    (f64::from_bits(bits & !(0x7FF << 52) | 1022 << 52), exponent - 1022)
}

/// `hash(tuple)` from the hashes of the items. (`tuplehash`, xxHash)
pub fn of_tuple(items: impl ExactSizeIterator<Item = u64>) -> u64 {
    const P1: u64 = 11_400_714_785_074_694_791;
    const P2: u64 = 14_029_467_366_897_019_727;
    const P5: u64 = 2_870_177_450_012_600_261;
    let length = items.len() as u64;
    let mut acc = P5;
    for lane in items {
        acc = acc.wrapping_add(lane.wrapping_mul(P2)).rotate_left(31).wrapping_mul(P1);
    }
    acc = acc.wrapping_add(length ^ (P5 ^ 3_527_539));
    if acc == u64::MAX { 1_546_275_796 } else { acc }
}

/// `hash(frozenset)` from the hashes of the members.
pub fn of_set(items: impl ExactSizeIterator<Item = u64>) -> u64 {
    let length = items.len() as u64;
    let mut hash = 0u64;
    for h in items {
        hash ^= ((h ^ 89_869_747) ^ (h << 16)).wrapping_mul(3_644_798_167);
    }
    hash ^= (length + 1).wrapping_mul(1_927_868_237);
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash.wrapping_mul(69_069).wrapping_add(907_133_923);
    if hash == u64::MAX { 590_923_713 } else { hash }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every number here is what CPython 3.13.0 says.
    #[test]
    fn numbers_hash_as_cpythons() {
        let ints = [0, -1, (1 << 61) - 1, 1 << 61, i64::MIN, i64::MAX].map(|n| of_int(n) as i64);
        assert_eq!(ints, [0, -2, 0, 1, -4, 3]);
        let floats = [0.5, 1.5, -1.0, 1e300, -0.0].map(|x| of_float(x) as i64);
        let half = 1_152_921_504_606_846_976;
        assert_eq!(floats, [half, half + 1, -2, 1_224_995_262_755_759_164, 0]);
        for n in [1, -1, -7, 1 << 40, -(1 << 52)] {
            assert_eq!(of_float(n as f64), of_int(n), "{n}");
            assert_eq!(of_big(&n.into()), of_int(n), "{n}");
        }
    }

    #[test]
    fn containers_hash_as_cpythons() {
        let tuple = |items: &[i64]| of_tuple(items.iter().map(|&n| of_int(n))) as i64;
        assert_eq!(tuple(&[]), 5_740_354_900_026_072_187);
        assert_eq!(tuple(&[1, 2]), -3_550_055_125_485_641_917);
        for members in [[1, 2], [2, 1]] {
            let hash = of_set(members.iter().map(|&n| of_int(n))) as i64;
            assert_eq!(hash, -1_826_646_154_956_904_602);
        }
    }

    #[test]
    fn a_float_is_taken_apart_and_put_together() {
        for x in [1.0, 0.1, -3.5, 1e300, f64::MIN_POSITIVE / 4.0] {
            let (fraction, exponent) = frexp(x);
            assert!((0.5..1.0).contains(&fraction.abs()), "{x}: {fraction}");
            assert_eq!(fraction * 2f64.powi(exponent / 2) * 2f64.powi(exponent - exponent / 2), x);
        }
    }
}

//! How Python writes a `float`.

/// `repr(x)`: the shortest digits that read back as `x`, in scientific
/// notation from 1e16 up and below 1e-4.
pub fn repr(x: f64) -> String {
    if let Some(text) = special(x) {
        return text.into();
    }
    let shortest = format!("{x:e}");
    let (digits, exponent) = shortest.split_once('e').expect("`{:e}` writes an exponent");
    let exponent: i32 = exponent.parse().expect("the exponent is a number");
    if (-4..16).contains(&exponent) {
        let plain = format!("{x}");
        if plain.contains('.') { plain } else { plain + ".0" }
    } else {
        format!("{digits}{}", exponent_text(exponent, 'e'))
    }
}

/// `inf`, `-inf`, `nan`; nothing for a finite number.
pub fn special(x: f64) -> Option<&'static str> {
    if x.is_nan() {
        Some("nan")
    } else if x.is_infinite() {
        Some(if x > 0.0 { "inf" } else { "-inf" })
    } else {
        None
    }
}

/// `%.{precision}f`, of a finite number.
pub fn fixed(x: f64, precision: usize) -> String {
    format!("{x:.precision$}")
}

/// `%.{precision}e`, of a finite number.
pub fn scientific(x: f64, precision: usize) -> String {
    let text = format!("{x:.precision$e}");
    let (digits, exponent) = text.split_once('e').expect("`{:e}` writes an exponent");
    let exponent = exponent.parse().expect("the exponent is a number");
    format!("{digits}{}", exponent_text(exponent, 'e'))
}

/// `%.{precision}g`, of a finite number: `precision` significant digits, fixed
/// or scientific, whichever is shorter. Zeros at the end are left out unless
/// `alternate` (`#`) asks for them.
pub fn general(x: f64, precision: usize, alternate: bool) -> String {
    let precision = precision.max(1);
    let text = scientific(x, precision - 1);
    let (digits, exponent) = text.split_once('e').expect("it is scientific");
    let exponent: i32 = exponent.parse().expect("the exponent is a number");
    if exponent < -4 || exponent >= precision as i32 {
        format!("{}{}", trimmed(digits, alternate), exponent_text(exponent, 'e'))
    } else {
        let decimals = (precision as i32 - 1 - exponent).max(0) as usize;
        trimmed(&fixed(x, decimals), alternate).into()
    }
}

/// Python's own default, as in `format(x, "10")`: like `repr`, but with a
/// precision like `g`, and always with a digit after the point.
pub fn general_with_point(x: f64, precision: usize, alternate: bool) -> String {
    let precision = precision.max(1);
    let text = scientific(x, precision - 1);
    let (digits, exponent) = text.split_once('e').expect("it is scientific");
    let exponent: i32 = exponent.parse().expect("the exponent is a number");
    if exponent < -4 || exponent >= precision as i32 - 1 {
        return format!("{}{}", trimmed(digits, alternate), exponent_text(exponent, 'e'));
    }
    let plain = general(x, precision, alternate);
    if plain.contains('.') { plain } else { plain + ".0" }
}

fn trimmed(digits: &str, keep: bool) -> &str {
    if keep || !digits.contains('.') {
        return digits;
    }
    digits.trim_end_matches('0').trim_end_matches('.')
}

fn exponent_text(exponent: i32, letter: char) -> String {
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{letter}{sign}{:02}", exponent.abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repr_is_the_shortest_that_reads_back() {
        let cases = [
            (0.1, "0.1"),
            (1.0, "1.0"),
            (-0.0, "-0.0"),
            (1e16, "1e+16"),
            (123456789012345680.0, "1.2345678901234568e+17"),
            (9999999999999998.0, "9999999999999998.0"),
            (0.0001, "0.0001"),
            (0.00001, "1e-05"),
            (1.5e-7, "1.5e-07"),
            (1e100, "1e+100"),
            (f64::NAN, "nan"),
            (f64::NEG_INFINITY, "-inf"),
        ];
        for (x, text) in cases {
            assert_eq!(repr(x), text);
        }
    }

    #[test]
    fn general_chooses_the_shorter_form() {
        assert_eq!(general(1234567.0, 6, false), "1.23457e+06");
        assert_eq!(general(0.0001, 6, false), "0.0001");
        assert_eq!(general(100000.0, 6, false), "100000");
        assert_eq!(general(3.0, 6, true), "3.00000");
        assert_eq!(general(0.0, 6, false), "0");
        assert_eq!(scientific(12345.678, 2), "1.23e+04");
        assert_eq!(general_with_point(3.0, 17, false), "3.0");
    }
}

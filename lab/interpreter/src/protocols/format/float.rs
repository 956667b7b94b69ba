//! The digits of a float, in the styles of C. (`PyOS_double_to_string`)

/// More digits than any float has: the rest are zeros. (The formatter of Rust's
/// library takes 16 bits of precision.)
const ALL_DIGITS: usize = 1100;

/// `{x:.precision$}`, for any precision.
fn fixed_form(x: f64, precision: usize) -> String {
    let text = format!("{x:.*}", precision.min(ALL_DIGITS));
    text + &"0".repeat(precision.saturating_sub(ALL_DIGITS))
}

/// The digits of a float, without its sign, in one of the styles of C.
pub(super) fn float_digits(x: f64, kind: char, precision: usize, alternate: bool) -> String {
    let x = x.abs();
    if x.is_nan() || x.is_infinite() {
        let text = if x.is_nan() { "nan" } else { "inf" };
        return match kind {
            '%' => format!("{text}%"),
            kind if kind.is_uppercase() => text.to_uppercase(),
            _ => text.into(),
        };
    }
    let text = match kind.to_ascii_lowercase() {
        'f' => {
            let text = fixed_form(x, precision);
            if alternate && precision == 0 { text + "." } else { text }
        }
        'e' => exponent_form(x, precision),
        '%' => format!("{}%", fixed_form(x * 100.0, precision)),
        _ => {
            let precision = precision.max(1);
            let e = exponent_form(x, precision - 1);
            let (digits, exponent) = e.split_once('e').expect("it has an exponent");
            let exponent: i32 = exponent.parse().expect("a number");
            let strip = |text: &str| match text.contains('.') && !alternate {
                true => text.trim_end_matches('0').trim_end_matches('.').to_string(),
                false => text.to_string(),
            };
            if exponent < -4 || i64::from(exponent) >= precision as i64 {
                let sign = if exponent < 0 { '-' } else { '+' };
                format!("{}e{sign}{:02}", strip(digits), exponent.abs())
            } else {
                let decimals = (precision as i64 - 1 - i64::from(exponent)).max(0) as usize;
                strip(&fixed_form(x, decimals))
            }
        }
    };
    if kind.is_uppercase() { text.to_uppercase() } else { text }
}

fn exponent_form(x: f64, precision: usize) -> String {
    let text = format!("{x:.*e}", precision.min(ALL_DIGITS));
    let (digits, exponent) = text.split_once('e').expect("Rust writes an exponent");
    let exponent: i32 = exponent.parse().expect("a number");
    let sign = if exponent < 0 { '-' } else { '+' };
    let zeros = "0".repeat(precision.saturating_sub(ALL_DIGITS));
    format!("{digits}{zeros}e{sign}{:02}", exponent.abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_have_cpythons_digits() {
        let digits = |x: f64, kind, precision| float_digits(x, kind, precision, false);
        assert_eq!([digits(1e16, 'g', 6), digits(1e-5, 'g', 6)], ["1e+16", "1e-05"]);
        assert_eq!([digits(123_456_789.0, 'g', 3), digits(0.0001, 'g', 3)], ["1.23e+08", "0.0001"]);
        assert_eq!([digits(0.25, '%', 6), digits(0.5, '%', 0)], ["25.000000%", "50%"]);
        assert_eq!([digits(1e100, 'e', 2), digits(1.5, 'E', 6)], ["1.00e+100", "1.500000E+00"]);
        assert_eq!(float_digits(1.0, 'f', 0, true), "1.");
        assert_eq!([digits(f64::INFINITY, 'F', 6), digits(f64::NAN, 'f', 6)], ["INF", "nan"]);
    }
}

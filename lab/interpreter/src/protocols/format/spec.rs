//! A format specification, taken apart, and how its fill, width and grouping
//! are applied. (`Python/formatter_unicode.c`)

use std::borrow::Cow;

use smallvec::SmallVec;

/// A format specification, taken apart.
#[derive(Debug, Clone)]
pub(super) struct Spec {
    pub(super) fill: char,
    pub(super) align: Option<char>,
    pub(super) sign: char,
    /// `z`: no number is a negative zero.
    pub(super) positive_zero: bool,
    pub(super) alternate: bool,
    pub(super) zero: bool,
    pub(super) width: usize,
    pub(super) grouping: Option<char>,
    pub(super) precision: Option<usize>,
    pub(super) kind: Option<char>,
}

impl Default for Spec {
    fn default() -> Spec {
        Spec {
            fill: ' ',
            align: None,
            sign: '-',
            positive_zero: false,
            alternate: false,
            zero: false,
            width: 0,
            grouping: None,
            precision: None,
            kind: None,
        }
    }
}

/// The sign option of a format specification, if it has one.
pub(super) fn sign_in(spec: &str) -> Option<char> {
    let mut chars = spec.chars();
    let is_align = |c: char| "<>=^".contains(c);
    let mut after_align = chars.clone();
    if after_align.next().is_some() && after_align.next().is_some_and(is_align) {
        chars = after_align;
    } else if spec.starts_with(is_align) {
        chars.next();
    }
    chars.next().filter(|&c| "+- ".contains(c))
}

/// A number in a format, of any number of digits; nothing if there is no digit.
/// A number that is too big becomes the largest there is.
pub(super) fn number_at(chars: &[char], at: &mut usize) -> Option<usize> {
    let start = *at;
    let mut number = 0usize;
    while let Some(digit) = chars.get(*at).and_then(|c| c.to_digit(10)) {
        number = number.saturating_mul(10).saturating_add(digit as usize);
        *at += 1;
    }
    (*at > start).then_some(number)
}

/// The largest width: what fits into a `Py_ssize_t`.
pub(super) const WIDEST: usize = isize::MAX as usize;

/// The largest precision: what fits into a C `int`.
pub(super) const MOST_PRECISE: usize = i32::MAX as usize;

pub(super) fn parse_spec(text: &str) -> Option<Spec> {
    let chars: SmallVec<[char; 16]> = text.chars().collect();
    let mut at = 0;
    let mut spec = Spec::default();
    let is_align = |c: char| matches!(c, '<' | '>' | '=' | '^');
    if chars.len() >= 2 && is_align(chars[1]) {
        spec.fill = chars[0];
        spec.align = Some(chars[1]);
        at = 2;
    } else if chars.first().is_some_and(|&c| is_align(c)) {
        spec.align = Some(chars[0]);
        at = 1;
    }
    if let Some(&c) = chars.get(at)
        && matches!(c, '+' | '-' | ' ')
    {
        spec.sign = c;
        at += 1;
    }
    if chars.get(at) == Some(&'z') {
        spec.positive_zero = true;
        at += 1;
    }
    if chars.get(at) == Some(&'#') {
        spec.alternate = true;
        at += 1;
    }
    if chars.get(at) == Some(&'0') {
        spec.zero = true;
        if spec.align.is_none() {
            spec.fill = '0';
        }
        at += 1;
    }
    if let Some(width) = number_at(&chars, &mut at) {
        spec.width = width;
    }
    if let Some(&c) = chars.get(at)
        && matches!(c, ',' | '_')
    {
        spec.grouping = Some(c);
        at += 1;
    }
    if chars.get(at) == Some(&'.') {
        at += 1;
        spec.precision = Some(number_at(&chars, &mut at)?);
    }
    if let Some(&c) = chars.get(at) {
        spec.kind = Some(c);
        at += 1;
    }
    (at == chars.len()).then_some(spec)
}

pub(super) fn pad(text: String, spec: &Spec, default: char) -> String {
    let missing = spec.width.saturating_sub(text.chars().count());
    if missing == 0 {
        return text;
    }
    let before = match spec.align.unwrap_or(default) {
        '<' => 0,
        '^' => missing / 2,
        _ => missing,
    };
    let fill = spec.fill.to_string();
    [fill.repeat(before), text, fill.repeat(missing - before)].concat()
}

/// A number's digits with sign, prefix, grouping and padding.
pub(super) fn finish_number(
    negative: bool,
    prefix: &str,
    digits: &str,
    spec: &Spec,
    every: usize,
) -> String {
    let sign = match (negative, spec.sign) {
        (true, _) => "-",
        (false, '+') => "+",
        (false, ' ') => " ",
        _ => "",
    };
    // In digits of another base `e` is one of them.
    let end = digits.find(['.', 'e', 'E', '%']).filter(|_| every == 3);
    let (whole, rest) = digits.split_at(end.unwrap_or(digits.len()));
    let zero_fill = spec.align == Some('=') || (spec.align.is_none() && spec.zero);
    let taken = sign.len() + prefix.len() + rest.chars().count();
    let mut whole = Cow::Borrowed(whole);
    if let Some(separator) = spec.grouping {
        if zero_fill && spec.fill == '0' {
            // One in `every + 1` places is the separator's.
            let room = spec.width.saturating_sub(taken);
            let digits = room - room.saturating_sub(1) / (every + 1);
            let missing = digits.saturating_sub(whole.len());
            whole.to_mut().insert_str(0, &"0".repeat(missing));
        }
        whole = grouped(&whole, separator, every).into();
    }
    if zero_fill {
        let len = taken + whole.len();
        let fill = if spec.zero && spec.align.is_none() { '0' } else { spec.fill };
        let missing = spec.width.saturating_sub(len);
        if spec.grouping.is_some() && fill == '0' {
            return [sign, prefix, &whole, rest].concat();
        }
        return [sign, prefix, &fill.to_string().repeat(missing), &whole, rest].concat();
    }
    pad([sign, prefix, &whole, rest].concat(), spec, '>')
}

fn grouped(digits: &str, separator: char, every: usize) -> String {
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(every) {
            out.push(separator);
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spec(text: &str) -> Spec {
        parse_spec(text).unwrap_or_else(|| panic!("{text} is a specification"))
    }

    #[test]
    fn a_specification_is_taken_apart() {
        let all = spec("*^+#012,.3f");
        assert_eq!((all.fill, all.align, all.sign), ('*', Some('^'), '+'));
        assert!(all.alternate && all.zero);
        assert_eq!((all.width, all.grouping, all.precision), (12, Some(','), Some(3)));
        assert_eq!(all.kind, Some('f'));
        // A letter counts as a fill only before an alignment.
        assert_eq!((spec("<<").fill, spec("<").fill), ('<', ' '));
        assert_eq!(spec("x").kind, Some('x'));
        assert_eq!(spec("08").fill, '0');
        for wrong in ["éé", ".", "5.", "dd", "<>x<"] {
            assert!(parse_spec(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn a_sign_is_found_behind_fill_and_alignment() {
        let signs = ["+", ">+", "*>-5", " ", "+>", "5+"].map(sign_in);
        assert_eq!(signs, [Some('+'), Some('+'), Some('-'), Some(' '), None, None]);
    }

    // Everything from here on is as CPython 3.13.0 prints it.

    #[test]
    fn text_is_put_in_its_place() {
        let put = |text: &str| pad("tea".into(), &spec(text), '<');
        assert_eq!([put("6"), put(">6"), put("^6")], ["tea   ", "   tea", " tea  "]);
        assert_eq!([put("*^7"), put("2")], ["**tea**", "tea"]);
    }

    #[test]
    fn a_number_has_its_sign_before_what_fills_it_up() {
        let put = |negative, prefix, digits, text: &str, every| {
            finish_number(negative, prefix, digits, &spec(text), every)
        };
        assert_eq!(put(false, "", "1234567", ",d", 3), "1,234,567");
        assert_eq!(put(false, "0x", "ff", "#010x", 4), "0x000000ff");
        assert_eq!(put(true, "0x", "ff", "#x", 4), "-0xff");
        assert_eq!(put(false, "", "1234567", "010,d", 3), "01,234,567");
        assert_eq!(put(false, "", "12345", "08,d", 3), "0,012,345");
        assert_eq!(put(false, "", "11", "08_b", 4), "000_0011");
        assert_eq!(put(false, "", "edea4000", "_x", 4), "edea_4000");
        assert_eq!(put(false, "", "1234.5", "010,.1f", 3), "0,001,234.5");
        assert_eq!(put(true, "", "5", "=6", 3), "-    5");
        assert_eq!(put(false, "", "5", "*=6", 3), "*****5");
        assert_eq!([put(false, "", "5", "+", 3), put(false, "", "5", " ", 3)], ["+5", " 5"]);
    }
}

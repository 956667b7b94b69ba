//! Shapes filled in: what the heap is drawn with is in `book/theme/lab/shapes.js`,
//! which the stepper in the page fills in, too.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::escape::escape;

const FILE: &str = include_str!("../../../book/theme/lab/shapes.js");

/// A size by its name, known when this is compiled.
///
/// # Panics
/// If there is no such size, or it is not a whole number.
pub(crate) const fn size(name: &str) -> u32 {
    let (file, name) = (FILE.as_bytes(), name.as_bytes());
    let mut at = 0;
    while at + name.len() + 3 < file.len() {
        if file[at] == b'"' && stands(file, at + 1, name) && file[at + 1 + name.len()] == b'"' {
            let mut digit = at + name.len() + 4;
            let mut size = 0;
            while file[digit].is_ascii_digit() {
                size = 10 * size + (file[digit] - b'0') as u32;
                digit += 1;
            }
            assert!(file[digit] != b'.', "it is a whole number");
            return size;
        }
        at += 1;
    }
    panic!("there is no such size")
}

const fn stands(file: &[u8], at: usize, name: &[u8]) -> bool {
    let mut i = 0;
    while i < name.len() {
        if file[at + i] != name[i] {
            return false;
        }
        i += 1;
    }
    true
}

/// What fills a hole.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Given<'a> {
    /// A number of pixels.
    Number(f64),
    /// Words, or a class.
    Text(&'a str),
}

impl From<u32> for Given<'_> {
    fn from(n: u32) -> Self {
        Given::Number(n.into())
    }
}

impl From<i64> for Given<'_> {
    fn from(n: i64) -> Self {
        Given::Number(n as f64)
    }
}

impl From<f64> for Given<'_> {
    fn from(n: f64) -> Self {
        Given::Number(n)
    }
}

impl<'a> From<&'a str> for Given<'a> {
    fn from(text: &'a str) -> Self {
        Given::Text(text)
    }
}

/// What an object is made of in one form, and what may be added to it.
pub(crate) struct Made {
    /// Its parts, in this order.
    pub(crate) parts: Vec<String>,
    marks: Vec<String>,
}

impl Made {
    /// Whether it has a line for each field.
    pub(crate) fn has_lines(&self) -> bool {
        self.parts.iter().any(|part| part == "lines")
    }

    /// Whether such a mark has room beside it.
    pub(crate) fn takes(&self, mark: &str) -> bool {
        self.marks.iter().any(|known| known == mark)
    }
}

struct Drawn {
    forms: BTreeMap<String, Made>,
    sizes: BTreeMap<String, f64>,
    shapes: BTreeMap<String, String>,
    words: BTreeMap<String, String>,
}

static DRAWN: LazyLock<Drawn> = LazyLock::new(|| {
    let json = &FILE[FILE.find("= {").expect("it begins") + 2..=FILE.rfind('}').expect("it ends")];
    let all: serde_json::Value = serde_json::from_str(json).expect("shapes.js holds JSON");
    let entries = |key: &str| all[key].as_object().into_iter().flatten();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_string();
    let texts =
        |value: &serde_json::Value| value.as_array().into_iter().flatten().map(text).collect();
    let made =
        |v: &serde_json::Value| Made { parts: texts(&v["parts"]), marks: texts(&v["marks"]) };
    Drawn {
        forms: entries("forms").map(|(k, v)| (k.clone(), made(v))).collect(),
        sizes: entries("sizes").map(|(k, v)| (k.clone(), v.as_f64().unwrap_or(0.0))).collect(),
        // In a line of JSON the quotation marks of SVG are single ones.
        shapes: entries("shapes")
            .map(|(k, v)| {
                let lines: String = v.as_array().into_iter().flatten().map(text).collect();
                (k.clone(), lines.replace('\'', "\""))
            })
            .collect(),
        words: entries("words").map(|(k, v)| (k.clone(), text(v))).collect(),
    }
});

/// What stands for an object. What each is made of, `book/theme/lab/shapes.js` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// A box with a line for each field.
    #[default]
    Box,
    /// A tile with room for what tells an object from others of its type.
    Card,
    /// A tile with a number.
    Tile,
}

impl Form {
    /// Its name.
    pub fn word(self) -> &'static str {
        match self {
            Form::Box => "box",
            Form::Card => "card",
            Form::Tile => "tile",
        }
    }
}

/// What objects are made of in a form.
pub(crate) fn made(form: Form) -> &'static Made {
    DRAWN.forms.get(form.word()).unwrap_or_else(|| panic!("shapes.js has no {}", form.word()))
}

/// A size that may be fractional.
pub(crate) fn fine_size(name: &str) -> f64 {
    *DRAWN.sizes.get(name).unwrap_or_else(|| panic!("shapes.js has no size {name}"))
}

/// Draws a shape, filled in with what it is given.
pub(crate) fn draw(svg: &mut String, shape: &str, given: &[(&str, Given)]) {
    let template = DRAWN.shapes.get(shape);
    svg.push_str(&filled(template.unwrap_or_else(|| panic!("shapes.js has no {shape}")), given));
}

/// Words of the drawing, filled in; not escaped.
pub(crate) fn said(key: &str, n: impl ToString) -> String {
    let words = DRAWN.words.get(key).unwrap_or_else(|| panic!("shapes.js has no words {key}"));
    words.replace("{n}", &n.to_string()).replace("{what}", &n.to_string())
}

fn filled(template: &str, given: &[(&str, Given)]) -> String {
    let mut text = String::new();
    for (at, part) in template.split(['{', '}']).enumerate() {
        match at % 2 {
            0 => text.push_str(part),
            _ => text.push_str(&value(part, given)),
        }
    }
    text
}

/// What stands in a hole: a text, or a sum to a tenth of a pixel.
fn value(sum: &str, given: &[(&str, Given)]) -> String {
    let of = |name: &str| given.iter().find(|(key, _)| *key == name).map(|(_, value)| *value);
    if let Some(Given::Text(text)) = of(sum) {
        return escape(text);
    }
    let (mut total, mut sign, mut rest) = (0.0, 1.0, sum);
    loop {
        let end = rest.find(['+', '-']).unwrap_or(rest.len());
        let name = &rest[..end];
        total += sign
            * match of(name) {
                Some(Given::Number(number)) => number,
                _ => name.parse().unwrap_or_else(|_| fine_size(name)),
            };
        let Some(next) = rest[end..].chars().next() else { break };
        (sign, rest) = (if next == '-' { -1.0 } else { 1.0 }, &rest[end + 1..]);
    }
    ((total * 10.0).round() / 10.0).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hole_holds_a_sum_or_a_text() {
        let given = [("x", Given::from(10u32)), ("words", Given::from("a < b"))];
        assert_eq!(filled("x='{x+halo-2}' {x-0.25}", &given), "x='13' 9.8");
        assert_eq!(filled("<text>{words}</text>", &given), "<text>a &lt; b</text>");
        assert_eq!(size("header"), 26);
    }
}

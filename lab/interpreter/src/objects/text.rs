//! The text of a `str`, and how its characters are found.
//!
//! A text is UTF-8. Where all of it is ASCII, a character's number is its place.
//! For any other text the places of every 32nd character are noted when one is
//! first looked up; from there only a few bytes are left. So indexing takes the
//! same time everywhere in a text, as in CPython, where each character of a text
//! has the same width.

use std::cell::{Cell, OnceCell};

use crate::Sym;

/// How many characters lie between two marks.
const STRIDE: usize = 32;

/// The text of a `str`.
pub struct Str {
    /// The text.
    pub text: Box<str>,
    /// How many characters it has.
    pub chars: u32,
    /// Its number, if it is a name.
    pub sym: SymCell,
    /// Its hash, once it was asked for.
    hash: Cell<u64>,
    /// Where every 32nd character begins, once a character was looked for in a
    /// text that is not ASCII.
    /// A boxed list, and not a boxed slice: it keeps the text at 40 bytes.
    #[expect(
        clippy::box_collection,
        reason = "one word in every text, most of which have no marks"
    )]
    marks: OnceCell<Box<Vec<u32>>>,
}

/// The number of a name, or none, in four bytes.
pub struct SymCell(Cell<u32>);

impl SymCell {
    const NONE: u32 = u32::MAX;

    /// The number, if there is one.
    pub fn get(&self) -> Option<Sym> {
        Some(Sym(self.0.get())).filter(|sym| sym.0 != SymCell::NONE)
    }

    /// Notes the number.
    pub fn set(&self, sym: Option<Sym>) {
        self.0.set(sym.map_or(SymCell::NONE, |sym| sym.0));
    }
}

impl Str {
    /// A text.
    pub fn new(text: impl Into<Box<str>>) -> Str {
        let text = text.into();
        let chars = if text.is_ascii() { text.len() } else { text.chars().count() };
        Str::of(text, chars as u32)
    }

    /// A text of so many characters.
    fn of(text: Box<str>, chars: u32) -> Str {
        Str {
            text,
            chars,
            sym: SymCell(Cell::new(SymCell::NONE)),
            hash: Cell::new(0),
            marks: OnceCell::new(),
        }
    }

    /// This text followed by another.
    pub fn and(&self, more: &Str) -> Str {
        let mut text = String::with_capacity(self.text.len() + more.text.len());
        text.push_str(&self.text);
        text.push_str(&more.text);
        Str::of(text.into(), self.chars + more.chars)
    }

    /// Replaces the text by one that has this many more characters.
    pub fn become_longer(&mut self, text: String, more: u32) {
        *self = Str::of(text.into(), self.chars + more);
    }

    /// How many characters it has.
    #[inline]
    pub fn len(&self) -> usize {
        self.chars as usize
    }

    /// Whether each character is one byte.
    #[inline]
    pub fn is_ascii(&self) -> bool {
        self.chars as usize == self.text.len()
    }

    /// The hash of the text, the same in every run.
    #[inline]
    pub fn hash(&self) -> u64 {
        if self.hash.get() == 0 {
            self.hash.set(crate::objects::hash::of_bytes(self.text.as_bytes()));
        }
        self.hash.get()
    }

    fn marks(&self) -> &[u32] {
        self.marks.get_or_init(|| {
            let places = self.text.char_indices().step_by(STRIDE);
            Box::new(places.map(|(place, _)| place as u32).collect())
        })
    }

    /// Where the character with this number begins; the end of the text if there
    /// are not so many.
    pub fn byte_at(&self, char: usize) -> usize {
        if char >= self.len() {
            return self.text.len();
        }
        if self.is_ascii() {
            return char;
        }
        let mark = self.marks()[char / STRIDE] as usize;
        let mut places = self.text[mark..].char_indices();
        mark + places.nth(char % STRIDE).map_or(0, |(place, _)| place)
    }

    /// The number of the character that begins at this byte.
    pub fn char_at(&self, byte: usize) -> usize {
        if self.is_ascii() {
            return byte;
        }
        let before = self.marks().partition_point(|&mark| mark as usize <= byte) - 1;
        let mark = self.marks()[before] as usize;
        before * STRIDE + self.text[mark..byte].chars().count()
    }

    /// The character with this number.
    pub fn char(&self, at: usize) -> Option<char> {
        if self.is_ascii() {
            return self.text.as_bytes().get(at).copied().map(char::from);
        }
        if at >= self.len() {
            return None;
        }
        self.text[self.byte_at(at)..].chars().next()
    }

    /// The characters from `start` up to `stop`.
    pub fn slice(&self, start: usize, stop: usize) -> &str {
        if start >= stop { "" } else { &self.text[self.byte_at(start)..self.byte_at(stop)] }
    }

    /// How many bytes it has beyond its text.
    pub(crate) fn marks_weight(&self) -> usize {
        self.marks.get().map_or(0, |marks| marks.len() * size_of::<u32>())
    }
}

#[cfg(test)]
mod tests {
    use super::Str;

    #[test]
    fn a_character_is_found_from_either_side() {
        for text in ["", "a", "é", "abc", &"é€𝄞x".repeat(50), &"a".repeat(100)] {
            let s = Str::new(text);
            let chars: Vec<(usize, char)> = text.char_indices().collect();
            assert_eq!(s.len(), chars.len());
            for (n, &(place, char)) in chars.iter().enumerate() {
                assert_eq!((s.byte_at(n), s.char_at(place), s.char(n)), (place, n, Some(char)));
            }
            assert_eq!((s.byte_at(s.len()), s.byte_at(s.len() + 7)), (text.len(), text.len()));
            if !s.is_ascii() {
                assert_eq!(s.char_at(text.len()), s.len());
            }
            assert_eq!(s.char(s.len()), None);
        }
    }

    #[test]
    fn a_text_grows_to_what_it_would_have_been() {
        for (a, b) in [("ab", "c"), ("é€", "x"), ("x", "𝄞"), ("é", "é")] {
            let (first, more, whole) = (Str::new(a), Str::new(b), Str::new([a, b].concat()));
            let sum = first.and(&more);
            let mut grown = first;
            grown.become_longer([a, b].concat(), more.chars);
            for sum in [sum, grown] {
                assert_eq!((&sum.text, sum.chars), (&whole.text, whole.chars));
                assert_eq!((sum.hash(), sum.is_ascii()), (whole.hash(), whole.is_ascii()));
            }
        }
    }

    #[test]
    fn slices_are_made_of_whole_characters() {
        let s = Str::new("é€𝄞x".repeat(20));
        assert_eq!(s.slice(33, 36), "€𝄞x");
        assert_eq!(s.slice(79, 200), "x");
        assert_eq!(s.slice(5, 5), "");
        assert_eq!(s.slice(90, 95), "");
    }
}

//! Stands in for the crate `unicode-normalization`, whose tables weigh a tenth
//! of the whole engine in the page. The parser asks for them because Python
//! reads a name outside of ASCII in its form NFKC, so that `ﬁle` written with
//! a ligature is the name `file`. Here a name is what was typed, letter by
//! letter.

use std::str::Chars;

/// The normal forms of a text: each is the text as it is.
pub trait UnicodeNormalization {
    /// The text, which should be in the form NFKC.
    fn nfkc(&self) -> Chars<'_>;
}

impl UnicodeNormalization for str {
    fn nfkc(&self) -> Chars<'_> {
        self.chars()
    }
}

//! A program as words, numbers, texts and signs, for messages about texts that
//! are not programs. The parser splits programs for itself.
//!
//! In CPython: `tok_get` (3.13, `Parser/lexer/lexer.c`).

use std::ops::Range;

use crate::syntax::errors::{End, Kind, Mistake, bytes};
use crate::syntax::field::{in_a_field, unterminated};
use crate::syntax::nesting::end_of_text;

/// A piece of a program.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub kind: TokenKind,
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
    /// How many brackets are open around it; its own do not count.
    pub depth: usize,
}

impl Token {
    /// The range of its bytes, as a mistake names it.
    pub(crate) fn range(&self) -> Range<u32> {
        bytes(self.start..self.end)
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum TokenKind {
    Name,
    Number,
    Text,
    Sign,
    Newline,
    Unknown,
    End,
}

/// All of them.
#[derive(Default)]
pub(crate) struct Tokens {
    /// The last is the end.
    pub all: Vec<Token>,
    /// The brackets that are open at the end.
    pub open: Vec<Range<usize>>,
    /// The first thing that is not a token.
    pub error: Option<Mistake>,
    /// What CPython warns of while it splits, and at which byte.
    pub warnings: Vec<(usize, String)>,
    /// Whether this is what follows a brace in an f-string.
    in_f_string: bool,
}

const SIGNS: [&str; 26] = [
    "**=", "//=", ">>=", "<<=", "...", "**", "//", ">>", "<<", "<=", ">=", "==", "!=", "->", "+=",
    "-=", "*=", "/=", "%=", "&=", "|=", "^=", "@=", ":=", "<>", "\\\n",
];

impl Tokens {
    /// Splits a program, as far as possible.
    pub(crate) fn of(source: &str) -> Tokens {
        Tokens::split(source, false)
    }

    /// Splits a program, or what follows a brace in an f-string.
    pub(super) fn split(source: &str, in_f_string: bool) -> Tokens {
        let mut tokens = Tokens { in_f_string, ..Tokens::default() };
        let mut at = 0;
        let mut indents = vec![(0, String::new())];
        let mut line_start = true;
        let mut comment = None;
        while at < source.len() && tokens.error.is_none() {
            if line_start && tokens.open.is_empty() {
                tokens.indentation(source, at, &mut indents);
            }
            line_start = false;
            let rest = &source[at..];
            let c = rest.chars().next().expect("not at the end");
            let length = match c {
                ' ' | '\t' | '\r' | '\u{c}' => {
                    at += 1;
                    continue;
                }
                '\n' => {
                    line_start = true;
                    let blank = tokens.all.last().is_none_or(|t| t.kind == TokenKind::Newline);
                    if tokens.open.is_empty() && !blank {
                        tokens.push(TokenKind::Newline, comment.unwrap_or(at), at + 1);
                    }
                    comment = None;
                    at += 1;
                    continue;
                }
                '#' => {
                    comment = Some(at);
                    at += rest.find('\n').unwrap_or(rest.len());
                    continue;
                }
                '\\' if matches!(rest, "\\" | "\\\n") => {
                    let message = "unexpected EOF while parsing";
                    tokens.fail_until(End::Nowhere(-1), message.into(), at + 1..at + 1);
                    break;
                }
                _ if rest.starts_with("\\\n") => {
                    at += 2;
                    continue;
                }
                '\\' => {
                    let message = "unexpected character after line continuation character";
                    tokens.fail_until(End::Nowhere(0), message.into(), at + 1..at + 2);
                    break;
                }
                c if c.is_alphabetic()
                    || c == '_'
                    || c.is_ascii_digit()
                    || c == '"'
                    || c == '\'' =>
                {
                    tokens.word(source, at)
                }
                '.' if rest[1..].starts_with(|c: char| c.is_ascii_digit()) => {
                    tokens.word(source, at)
                }
                _ => tokens.sign(source, at, c),
            };
            at += length.max(1);
        }
        tokens.push(TokenKind::End, source.len(), source.len());
        if tokens.all.len() > 1 && tokens.all[tokens.all.len() - 2].kind != TokenKind::Newline {
            let end = source.len();
            let last = tokens.all.len() - 1;
            let newline = Token { kind: TokenKind::Newline, start: end, end, depth: 0 };
            if tokens.open.is_empty() {
                tokens.all.insert(last, newline);
            }
        }
        tokens
    }

    fn push(&mut self, kind: TokenKind, start: usize, end: usize) {
        self.all.push(Token { kind, start, end, depth: self.open.len() });
    }

    fn fail(&mut self, message: String, range: Range<usize>) {
        self.fail_with(Kind::Syntax, message, range);
    }

    fn fail_until(&mut self, end: End, message: String, range: Range<usize>) {
        let found = Mistake::new(message, bytes(range));
        self.error.get_or_insert(Mistake { end, met: true, ..found });
    }

    fn fail_with(&mut self, kind: Kind, message: String, range: Range<usize>) {
        let end = match kind {
            Kind::Syntax => End::Start,
            Kind::Indentation => End::Nowhere(-1),
            Kind::Tab => End::Nowhere(0),
        };
        let ended = kind != Kind::Syntax;
        let found = Mistake::new(message, bytes(range));
        let met = kind != Kind::Syntax;
        self.error.get_or_insert(Mistake { kind, end, ended, met, ..found });
    }

    /// Compares the white space before a line with that of the lines before.
    fn indentation(&mut self, source: &str, at: usize, indents: &mut Vec<(usize, String)>) {
        let rest = &source[at..];
        let space = &rest[..rest.len() - rest.trim_start_matches([' ', '\t', '\u{c}']).len()];
        let first = rest[space.len()..].chars().next();
        if matches!(first, None | Some('\n' | '\r' | '#')) {
            return;
        }
        let width = space.chars().fold(0, |w, c| if c == '\t' { w / 8 * 8 + 8 } else { w + 1 });
        let last = indents.last().expect("the margin");
        let mixed = |other: &str| !space.starts_with(other) && !other.starts_with(space);
        if mixed(&last.1) && width >= last.0 {
            let message = "inconsistent use of tabs and spaces in indentation";
            return self.fail_with(Kind::Tab, message.into(), at..at);
        }
        if width > last.0 {
            indents.push((width, space.to_string()));
            return;
        }
        while indents.last().is_some_and(|i| i.0 > width) {
            indents.pop();
        }
        if indents.last().is_some_and(|i| i.0 != width) {
            let line = rest.find('\n').map_or(source.len(), |n| at + n);
            let message = "unindent does not match any outer indentation level";
            self.fail_with(Kind::Indentation, message.into(), line..line);
        }
    }

    /// A name, a number or a string; returns its length.
    fn word(&mut self, source: &str, at: usize) -> usize {
        let rest = &source[at..];
        let word: usize =
            rest.chars().take_while(|&c| c.is_alphanumeric() || c == '_').map(char::len_utf8).sum();
        let prefix = rest[..word].to_ascii_lowercase();
        let is_prefix =
            matches!(prefix.as_str(), "" | "r" | "b" | "f" | "u" | "br" | "rb" | "fr" | "rf");
        if is_prefix && rest[word..].starts_with(['"', '\'']) {
            let f = prefix.contains('f') && !self.in_f_string;
            return self.quoted(source, at, word, f);
        }
        if rest.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
            return self.number(source, at);
        }
        self.push(TokenKind::Name, at, at + word);
        word
    }

    fn quoted(&mut self, source: &str, at: usize, prefix: usize, f: bool) -> usize {
        let rest = &source[at..];
        let end = end_of_text(rest.as_bytes(), prefix);
        if f && let Some(found) = in_a_field(rest, prefix, end) {
            let start = at as u32 + found.range.start;
            self.error.get_or_insert(Mistake { range: start..start + 1, ..found });
            return rest.len();
        }
        if let Ok(end) = end {
            self.push(TokenKind::Text, at, at + end);
            return end;
        }
        let long = ["\"\"\"", "'''"].iter().any(|quotes| rest[prefix..].starts_with(quotes));
        let to = if long { source.trim_end_matches('\n').len() } else { at };
        let line = source[..to].matches('\n').count() + 1;
        self.fail(unterminated(&rest[prefix..], long, f, line), at..at + 1);
        rest.len()
    }

    fn number(&mut self, source: &str, at: usize) -> usize {
        let mut number = Number { text: &source.as_bytes()[at..], at: 0, before_word: None };
        if let Err((message, place, end)) = number.read() {
            let found = Mistake::new(message, bytes(at + place.start..at + place.end));
            self.error.get_or_insert(Mistake { end, ended: false, ..found });
        }
        let length = number.at.max(1);
        if let Some(kind) = number.before_word {
            self.warnings.push((at, format!("invalid {kind} literal")));
        }
        self.push(TokenKind::Number, at, at + length);
        length
    }

    fn sign(&mut self, source: &str, at: usize, c: char) -> usize {
        let rest = &source[at..];
        let length = SIGNS.iter().find(|s| rest.starts_with(**s)).map_or(c.len_utf8(), |s| s.len());
        match c {
            '(' | '[' | '{' => {
                self.push(TokenKind::Sign, at, at + 1);
                self.open.push(at..at + 1);
            }
            ')' | ']' | '}' => {
                match self.open.pop() {
                    None => self.fail(format!("unmatched '{c}'"), at..at + 1),
                    Some(open) => self.close(source, at, c, &source[open.clone()], open.start),
                }
                self.push(TokenKind::Sign, at, at + 1);
            }
            '$' | '?' | '!' if length == 1 => {
                self.push(TokenKind::Unknown, at, at + 1);
            }
            c if !c.is_ascii() => {
                let message = format!("invalid character '{c}' (U+{:04X})", c as u32);
                self.fail(message, at..at + length);
            }
            _ => self.push(TokenKind::Sign, at, at + length),
        }
        length
    }

    fn close(&mut self, source: &str, at: usize, c: char, open: &str, start: usize) {
        if matches!((open, c), ("(", ')') | ("[", ']') | ("{", '}')) {
            return;
        }
        let line = |at: usize| source[..at].matches('\n').count() + 1;
        let mut message =
            format!("closing parenthesis '{c}' does not match opening parenthesis '{open}'");
        if line(start) != line(at) {
            message += &format!(" on line {}", line(start));
        }
        self.fail(message, at..at + 1);
    }
}

/// What is wrong with a number, in which of its bytes, and what is known about the end of
/// the place.
type Wrong = (String, Range<usize>, End);

/// A number as it is read. (`tok_get_normal_mode`, from its label `number` on)
struct Number<'a> {
    text: &'a [u8],
    at: usize,
    /// What kind of number it is, if a word follows at once that may follow a number.
    before_word: Option<&'static str>,
}

impl Number<'_> {
    fn peek(&self) -> u8 {
        self.text.get(self.at).map_or(0, u8::to_ascii_lowercase)
    }

    fn skip(&mut self, wanted: &[u8]) -> bool {
        let found = wanted.contains(&self.peek());
        self.at += usize::from(found);
        found
    }

    /// Marks the last byte that was read.
    fn fail<T>(&self, message: String) -> Result<T, Wrong> {
        Err((message, self.at - 1..self.at, End::Start))
    }

    fn read(&mut self) -> Result<(), Wrong> {
        if self.peek() == b'0' {
            for (sign, base, kind) in
                [(b'x', 16, "hexadecimal"), (b'o', 8, "octal"), (b'b', 2, "binary")]
            {
                if self.text.get(1).is_some_and(|c| c.to_ascii_lowercase() == sign) {
                    self.at = 2;
                    return self.in_base(base, kind);
                }
            }
        }
        if self.peek() != b'.' {
            self.digits()?;
        }
        let whole = self.at;
        let with_fraction = self.skip(b".");
        if with_fraction && self.peek().is_ascii_digit() {
            self.digits()?;
        }
        let with_exponent = self.exponent()?;
        if self.skip(b"j") {
            return self.end("imaginary");
        }
        let digits = &self.text[..whole];
        let zeros = digits.iter().take_while(|c| matches!(c, b'0' | b'_')).count();
        if !with_fraction && !with_exponent && digits[0] == b'0' && zeros < whole {
            let message = "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";
            return Err((message.to_string(), 0..zeros, End::Known));
        }
        self.end("decimal")
    }

    fn in_base(&mut self, base: u32, kind: &'static str) -> Result<(), Wrong> {
        let is_one = |c: u8| char::from(c).is_digit(base);
        let wrong_digit = |this: &mut Self| {
            let c = char::from(this.peek());
            this.at += 1;
            this.fail(format!("invalid digit '{c}' in {kind} literal"))
        };
        loop {
            self.skip(b"_");
            match self.peek() {
                c if is_one(c) => {}
                c if c.is_ascii_digit() => return wrong_digit(self),
                _ => return self.fail(format!("invalid {kind} literal")),
            }
            while is_one(self.peek()) {
                self.at += 1;
            }
            match self.peek() {
                b'_' => {}
                c if c.is_ascii_digit() => return wrong_digit(self),
                _ => break,
            }
        }
        self.end(kind)
    }

    /// (`tok_decimal_tail`)
    fn digits(&mut self) -> Result<(), Wrong> {
        loop {
            while self.peek().is_ascii_digit() {
                self.at += 1;
            }
            if !self.skip(b"_") {
                return Ok(());
            }
            if !self.peek().is_ascii_digit() {
                return self.fail("invalid decimal literal".into());
            }
        }
    }

    fn exponent(&mut self) -> Result<bool, Wrong> {
        let before = self.at;
        if !self.skip(b"e") {
            return Ok(false);
        }
        let signed = self.skip(b"+-");
        if self.peek().is_ascii_digit() {
            self.digits()?;
            return Ok(true);
        }
        if signed {
            return self.fail("invalid decimal literal".into());
        }
        self.at = before;
        Ok(false)
    }

    /// A name may not follow at once; some words may, with a warning.
    /// (`verify_end_of_number`)
    fn end(&mut self, kind: &'static str) -> Result<(), Wrong> {
        let rest = &self.text[self.at..];
        let words = ["and", "else", "for", "if", "in", "is", "or", "not"];
        if words.iter().any(|word| rest.starts_with(word.as_bytes())) {
            self.before_word = Some(kind);
            return Ok(());
        }
        match self.peek() {
            c if c == b'_' || c.is_ascii_alphanumeric() => {
                self.fail(format!("invalid {kind} literal"))
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Number, TokenKind::*, Tokens};

    #[test]
    fn a_program_is_words_numbers_texts_and_signs() {
        let source = "if a[0] != 'x': # why\n    pass\n";
        let tokens = Tokens::of(source);
        let found: Vec<_> = tokens.all.iter().map(|t| (t.kind, &source[t.start..t.end])).collect();
        assert_eq!(
            found,
            [
                (Name, "if"),
                (Name, "a"),
                (Sign, "["),
                (Number, "0"),
                (Sign, "]"),
                (Sign, "!="),
                (Text, "'x'"),
                (Sign, ":"),
                (Newline, "# why\n"),
                (Name, "pass"),
                (Newline, "\n"),
                (End, ""),
            ]
        );
        let inside: Vec<_> = tokens.all.iter().filter(|t| t.depth == 1).map(|t| t.start).collect();
        assert_eq!(inside, [5], "what stands in the brackets, without them");
        assert!(tokens.open.is_empty() && tokens.error.is_none());
    }

    #[test]
    fn what_is_no_token_is_the_first_mistake() {
        for (source, said, at) in [
            ("'a\n", "unterminated string literal (detected at line 1)", 0),
            ("a\n'''b\n", "unterminated triple-quoted string literal (detected at line 2)", 2),
            ("a = 0x", "invalid hexadecimal literal", 5),
            (
                "a = 07",
                "leading zeros in decimal integer literals are not permitted; \
                        use an 0o prefix for octal integers",
                4,
            ),
            ("(a]", "closing parenthesis ']' does not match opening parenthesis '('", 2),
            ("a)", "unmatched ')'", 1),
            ("a \\ b", "unexpected character after line continuation character", 3),
            ("a \\", "unexpected EOF while parsing", 3),
            ("€", "invalid character '€' (U+20AC)", 0),
            ("if a:\n  b\n c", "unindent does not match any outer indentation level", 12),
        ] {
            let mistake = Tokens::of(source).error.expect(source);
            assert_eq!((&*mistake.message, mistake.range.start), (said, at), "{source:?}");
        }
        assert_eq!(Tokens::of("a = [(b").open, [4..5, 5..6]);
    }

    #[test]
    fn numbers_have_the_forms_that_cpython_takes() {
        let read = |text: &str| {
            let mut number = Number { text: text.as_bytes(), at: 0, before_word: None };
            number.read().map(|()| (number.at, number.before_word))
        };
        for right in ["0", "10", "1_000", "0x1F", "0b1_0", "1.5e-3", ".5", "2j", "00", "07.5"] {
            assert_eq!(read(right).ok(), Some((right.len(), None)), "{right}");
        }
        for wrong in ["1_", "1__0", "0b2", "0o8", "0xg", "01", "1a", "1e", "0b1_"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
        assert_eq!(read("1if 2").ok(), Some((1, Some("decimal"))));
        assert_eq!(read("0xfor").ok(), Some((3, Some("hexadecimal"))));
    }
}

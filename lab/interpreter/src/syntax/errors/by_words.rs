//! Errors that the parser tells apart only by their words. Nothing else reads those
//! words; the tests ask the parser itself, so an update that words one differently fails.

use ruff_python_parser::ParseErrorType as Type;

/// What an error is about for which the parser has no kind.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Wanted<'a> {
    /// A block after this, which the parser puts into backquotes: "`if` statement".
    Block { after: &'a str },
    /// An `except` or a `finally`.
    Handler,
}

/// What is wanted, if the error is one of those two.
pub(super) fn wanted(error: &Type) -> Option<Wanted<'_>> {
    let Type::OtherError(said) = error else { return None };
    if let Some(after) = said.strip_prefix("Expected an indented block after ") {
        return Some(Wanted::Block { after });
    }
    said.starts_with("Expected `except` or `finally` after").then_some(Wanted::Handler)
}

/// What CPython says where the parser has no kind for it, and whether it marks the token
/// behind.
const WORDS: [(&str, &str, bool); 7] = [
    ("Cannot have both", "cannot have both 'except' and 'except*' on the same 'try'", false),
    ("Positional patterns cannot", "positional patterns follow keyword patterns", false),
    ("Only one '*' parameter", "* argument may appear only once", false),
    ("'/' parameter must", "/ must be ahead of *", false),
    ("Invalid mapping pattern key", "invalid syntax", true),
    ("Invalid value for a class pattern", "invalid syntax", true),
    ("Bytes literal cannot be mixed", "cannot mix bytes and nonbytes literals", true),
];

/// What CPython says of such an error, and whether it marks the token behind.
pub(super) fn said(error: &Type) -> Option<(&'static str, bool)> {
    match error {
        Type::OtherError(said) => {
            let row = WORDS.iter().find(|row| said.starts_with(row.0))?;
            Some((row.1, row.2))
        }
        Type::ExpectedImaginaryNumber => {
            Some(("imaginary number required in complex literal", false))
        }
        Type::ExpectedRealNumber => Some(("real number required in complex literal", false)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use ruff_python_parser::parse_module;

    use super::{Wanted, said, wanted};

    #[test]
    fn the_parsers_words_are_known() {
        for (source, after) in [
            ("if a:\n", "`if` statement"),
            ("if a:\n    b\nelif c:\n", "`elif` clause"),
            ("if a:\n    b\nelse:\n", "`else` clause"),
            ("for a in b:\n", "`for` statement"),
            ("while a:\n", "`while` statement"),
            ("with a:\n", "`with` statement"),
            ("class A:\n", "`class` definition"),
            ("def a():\n", "function definition"),
            ("match a:\n", "`match` statement"),
            ("match a:\n    case 1:\n", "`case` block"),
            ("try:\n", "`try` statement"),
            ("try:\n    a\nexcept B:\n", "`except` clause"),
            ("try:\n    a\nfinally:\n", "`finally` clause"),
        ] {
            let error = parse_module(source).expect_err(source);
            assert_eq!(wanted(&error.error), Some(Wanted::Block { after }), "{source:?}: {error}");
        }
        for source in ["try:\n    a\n", "try:\n    a\nb\n", "try:\n    a\nelse:\n    b\n"] {
            let error = parse_module(source).expect_err(source);
            assert_eq!(wanted(&error.error), Some(Wanted::Handler), "{source:?}: {error}");
        }
    }

    #[test]
    fn what_cpython_words_otherwise_is_known() {
        for source in [
            "try:\n    a\nexcept B:\n    b\nexcept* C:\n    c\n",
            "match a:\n    case A(b=1, 2): c\n",
            "def f(*a, *b): c\n",
            "def f(*a, /): c\n",
            "match a:\n    case {b: 1}: c\n",
            "match a:\n    case 1(): c\n",
            "b'a' 'b'\n",
            "match a:\n    case 1 + 2: c\n",
        ] {
            let error = parse_module(source).expect_err(source);
            assert!(said(&error.error).is_some(), "{source:?}: {error}");
        }
    }
}

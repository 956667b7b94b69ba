//! Whether an answer is the learner's own, by what it uses.

use std::path::Path;

/// Names the file of the answer, where it is not the package's own `src/lib.rs`.
const ANSWER: &str = "WORKBENCH_ANSWER";

/// Fails if the answer uses one of these names: each has the exercise's answer
/// built in, and the task says that it isn't to be used. A function that is
/// given may have such a name; it may not be called.
///
/// ```ignore
/// #[test]
/// fn the_step_is_your_own() {
///     in_own_process!();
///     written_without!("cpython");
/// }
/// ```
#[macro_export]
macro_rules! written_without {
    ($($name:literal),+) => {
        $crate::written_without(env!("CARGO_MANIFEST_DIR"), &[$($name),+])
    };
}

/// See [`written_without!`](crate::written_without): `package` is the folder of
/// the answer's package.
///
/// # Panics
/// If one of the names is used, or the answer can't be read.
#[doc(hidden)]
#[track_caller]
pub fn written_without(package: &str, names: &[&str]) {
    let file = match std::env::var(ANSWER) {
        Ok(file) => file.into(),
        Err(_) => Path::new(package).join("src/lib.rs"),
    };
    let text = std::fs::read_to_string(&file)
        .unwrap_or_else(|e| panic!("cannot read {}: {e}", file.display()));
    let found = names.iter().find_map(|n| Some((n, first_use(&text, n)?)));
    if let Some((name, line)) = found {
        panic!(
            "Line {line} of your src/lib.rs uses `{name}`, which knows the \
             answer already.\nWhat you may use is said at the top of the \
             file: the answer is to be your own.\n"
        );
    }
}

/// The line, counted from 1, in which Rust code first uses this name. Where a
/// function of the name is defined, and in comments and strings, it isn't used.
fn first_use(code: &str, name: &str) -> Option<usize> {
    let code = without_comments_and_strings(code);
    let part = |c: char| c.is_alphanumeric() || c == '_';
    let mut before = "";
    for (n, line) in code.lines().enumerate() {
        for word in line.split(|c| !part(c)).filter(|word| !word.is_empty()) {
            if word == name && before != "fn" {
                return Some(n + 1);
            }
            before = word;
        }
    }
    None
}

/// The code with as many lines as before, and nothing in it that is not code.
/// Comments inside comments and raw strings with quotes in them are not known.
fn without_comments_and_strings(code: &str) -> String {
    let mut kept = String::new();
    let mut rest = code;
    while let Some(start) = rest.find(['/', '"', '\'']) {
        kept += &rest[..start];
        rest = &rest[start..];
        let length = match rest.as_bytes() {
            [b'/', b'/', ..] => rest.find('\n'),
            [b'/', b'*', ..] => rest.find("*/").map(|end| end + 2),
            [b'"', ..] => end_of_string(rest),
            // A quote as a character; anything else begins a lifetime.
            [b'\'', b'"', b'\'', ..] => Some(3),
            _ => {
                kept += &rest[..1];
                rest = &rest[1..];
                continue;
            }
        };
        let (gone, after) = rest.split_at(length.unwrap_or(rest.len()));
        kept.extend(gone.matches('\n'));
        kept.push(' ');
        rest = after;
    }
    kept + rest
}

/// How long the string is that the text begins with.
fn end_of_string(text: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            '"' if !escaped => return Some(at + 1),
            letter => escaped = letter == '\\' && !escaped,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_is_found_where_it_is_used() {
        let code = "// day\n/* day\n*/ let a = \"day \\\" day\";\nlet c = '\"';\n\
                    let b: &'a str = x.day;\n";
        assert_eq!(first_use(code, "day"), Some(5));
        assert_eq!(first_use("today(); days(); day_1();\n", "day"), None);
        assert_eq!(first_use("Steps::<H>::cpython()", "cpython"), Some(1));
    }

    #[test]
    fn definition_is_not_a_use() {
        assert_eq!(first_use("pub fn day(x: u8) {}\n", "day"), None);
        assert_eq!(first_use("pub fn day() {}\nday()\n", "day"), Some(2));
    }
}

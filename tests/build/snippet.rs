//! One Rust block, made into a whole program as rustdoc would.

use chapters::{Block, Page};

/// A block on its way to skeptic.
pub struct Snippet {
    /// Chapter and line, as in a message.
    pub place: String,
    /// The name of its test.
    pub name: String,
    /// What is expected of it.
    pub fate: Fate,
    /// The program, lines that the reader does not see behind `# `.
    pub program: String,
}

/// What is expected of a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It compiles, runs and ends well.
    Runs,
    /// It compiles, runs and panics.
    Panics,
    /// It does not compile.
    FailsToCompile,
}

impl Snippet {
    /// The block of `page`, or why it can be none.
    pub fn new(page: &Page, block: &Block) -> Result<Snippet, String> {
        let fate = match (block.has("should_panic"), block.has("compile_fail")) {
            (false, false) => Fate::Runs,
            (true, false) => Fate::Panics,
            (false, true) => Fate::FailsToCompile,
            (true, true) => return Err("it cannot both panic and not compile".into()),
        };
        for tag in &block.tags[1..] {
            let known = ["should_panic", "compile_fail", "editable", "noplayground"];
            if !known.contains(&tag.as_str()) {
                return Err(format!(
                    "a Rust block cannot be `{tag}`: every one is compiled and run; \
                     should_panic and compile_fail are possible"
                ));
            }
        }
        let text = block.text();
        if text.contains("\"####") {
            return Err("skeptic cannot take a block that contains \"####".into());
        }
        Ok(Snippet {
            place: format!("{}:{}", page.shown.display(), block.origin),
            name: name(page, block.origin),
            fate,
            program: whole(&text),
        })
    }
}

/// `02_counting/index.md`, line 57: `ch02_counting_line_57`.
fn name(page: &Page, line: usize) -> String {
    let path = page.path.with_extension("");
    let path = path.to_string_lossy();
    let path = path.strip_suffix("/index").unwrap_or(&path);
    let word = path.replace(|c: char| !c.is_ascii_alphanumeric(), "_");
    let first = word.starts_with(|c: char| c.is_ascii_digit());
    format!("{}{word}_line_{line}", if first { "ch" } else { "" })
}

/// `text` inside a `main`, if it has none. A text that ends in `Ok(())` of
/// some type may use `?`.
fn whole(text: &str) -> String {
    if text.contains("fn main") {
        return text.into();
    }
    let (open, close) = match text.trim_end().ends_with("(())") {
        true => {
            ("fn main() { fn inner() -> Result<(), impl std::fmt::Debug> {", "} inner().unwrap() }")
        }
        false => ("fn main() {", "}"),
    };
    format!("# #![allow(unused)]\n# {open}\n{text}# {close}\n")
}

//! `{{#program NAME}}`: a Python program and what it prints.
//!
//! The program is `tests/python/NAME.py`; what real CPython printed was
//! recorded beside it in `NAME.out`. The tests run every program there is, so
//! no page can show one that does not print what the page says.

use super::Site;
use std::fs;
use std::path::PathBuf;

/// Which CPython printed the recorded outputs.
pub const RECORDED_WITH: &str = "CPython 3.13";

/// The program called `name` as a block of Python, then its output.
pub fn expand(site: &Site, name: &str) -> Result<String, String> {
    let program = read(site, name, "py")?;
    let output = read(site, name, "out")?;
    let mut lines =
        vec!["<div class=\"program\">".into(), String::new(), fenced("python,program", &program)];
    if !output.trim().is_empty() {
        lines.push(String::new());
        lines.push(fenced("text,output", &output));
    }
    let silent = if output.trim().is_empty() { " (it prints nothing)" } else { "" };
    lines.push(String::new());
    lines.push(format!("<p class=\"printed-by\">Output of {RECORDED_WITH}{silent}</p>"));
    lines.push(String::new());
    lines.push("</div>".into());
    Ok(lines.join("\n"))
}

/// The file of the program `name` with this extension.
pub fn file(name: &str, extension: &str) -> PathBuf {
    PathBuf::from(format!("tests/python/{name}.{extension}"))
}

fn read(site: &Site, name: &str, extension: &str) -> Result<String, String> {
    let file = file(name, extension);
    fs::read_to_string(site.root.join(&file)).map_err(|error| {
        let todo = match extension {
            "py" => "write the program there",
            _ => "record what CPython prints",
        };
        format!("{{{{#program {name}}}}}: cannot read {}: {error}; {todo}", file.display())
    })
}

/// `text` in a fence long enough to hold whatever backticks it has.
fn fenced(info: &str, text: &str) -> String {
    let ticks = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(3.max(ticks + 1));
    format!("{fence}{info}\n{}\n{fence}", text.trim_end())
}

//! `{{#program NAME}}`: a Python program and what it prints.
//!
//! The program is `tests/python/NAME.py`; what real CPython printed was
//! recorded beside it in `NAME.out`. The tests run every program there is, so
//! no page can show one that does not print what the page says. A program that
//! ends with an error has a `NAME.err` too, and is shown with it.

use gc_core::Version;

use super::Site;

/// `{{#program NAME}}`: the program as a block of Python, then its output.
pub fn expand(site: &Site, name: &str) -> Result<String, String> {
    let program = read(site, &format!("{name}.py"), "write the program there")?;
    let output = read(site, &format!("{name}.out"), "record what CPython prints")?;
    let program = fenced("python,program", &program);
    match chapters::read_text(&site.root.join(format!("tests/python/{name}.err"))) {
        Ok(error) => Ok(boxed(&[program, failed(&output, &error)])),
        Err(_) => Ok(boxed(&[program, printed(&output, Version::default().as_str())])),
    }
}

/// `{{#output NAME 3.11}}`: what another version printed for it.
pub fn expand_output(site: &Site, argument: &str) -> Result<String, String> {
    let Some((name, version)) = argument.split_once(' ') else {
        return Err(format!("write {{{{#output {argument} VERSION}}}}, such as 3.11"));
    };
    let version = version.trim();
    let file = format!("{name}.{version}.out");
    let output = read(site, &file, "record what that version prints")?;
    Ok(boxed(&[printed(&output, version)]))
}

fn read(site: &Site, file: &str, todo: &str) -> Result<String, String> {
    let file = format!("tests/python/{file}");
    chapters::read_text(&site.root.join(&file))
        .map_err(|error| format!("cannot read {file}: {error}; {todo}"))
}

/// What was printed, and by which version of CPython.
fn printed(output: &str, version: &str) -> String {
    if output.trim().is_empty() {
        return format!("<p class=\"printed-by\">CPython {version} prints nothing</p>");
    }
    let output = fenced("text,output", output);
    format!("{output}\n\n<p class=\"printed-by\">Output of CPython {version}</p>")
}

/// What was printed before the program ended with an error, and the error.
fn failed(output: &str, error: &str) -> String {
    let all = fenced("text,output", &format!("{output}{error}"));
    let version = Version::default();
    format!("{all}\n\n<p class=\"printed-by\">Error message of CPython {version}</p>")
}

/// Blank lines all around: mdBook reads Markdown inside HTML only then.
fn boxed(parts: &[String]) -> String {
    format!("<div class=\"program\">\n\n{}\n\n</div>", parts.join("\n\n"))
}

/// `text` in a fence long enough to hold whatever backticks it has.
fn fenced(info: &str, text: &str) -> String {
    let ticks = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(3.max(ticks + 1));
    format!("{fence}{info}\n{}\n{fence}", text.trim_end())
}

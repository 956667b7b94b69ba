//! Directives that stand alone on a line: `{{#name argument}}`.

use super::{Site, chart, claims, exercise, kata, picture, playground, program, teach};
use crate::site::errata;
use chapters::{Page, Problem};

/// One directive: what it is called and what it becomes.
pub struct Directive {
    /// The word behind `{{#`.
    pub name: &'static str,
    /// The lines that take its place, or what is wrong with its argument.
    pub expand: fn(&Site, &str) -> Result<String, String>,
}

/// All of ours. mdBook's own are listed in [`MDBOOK`].
pub const DIRECTIVES: &[Directive] = &[
    Directive { name: "program", expand: program::expand },
    Directive { name: "output", expand: program::expand_output },
    Directive { name: "exercise", expand: exercise::expand },
    Directive { name: "kata", expand: kata::expand },
    Directive { name: "katas", expand: kata::expand_all },
    Directive { name: "picture", expand: picture::expand },
    Directive { name: "playground", expand: playground::expand },
    Directive { name: "claims", expand: claims::expand },
    Directive { name: "chart", expand: chart::expand },
    Directive { name: "post", expand: claims::expand_post },
    Directive { name: "plan", expand: teach::expand_plan },
    Directive { name: "errata", expand: errata::expand },
    Directive { name: "slides", expand: teach::expand_slides },
];

/// The directives of mdBook that the book may use.
pub const MDBOOK: &[&str] = &["include", "rustdoc_include", "title"];

/// Those that need the whole page, or the whole book, and wait for it.
pub const LATER: &[&str] = &["minutes", "map", "labs"];

/// Expands every directive of ours in `page`.
pub fn expand(site: &Site, page: &mut Page, problems: &mut Vec<Problem>) {
    page.rewrite_lines(problems, |line| {
        let Some((name, argument)) = read(&line.text)? else {
            return Ok(None);
        };
        let Some(directive) = DIRECTIVES.iter().find(|d| d.name == name) else {
            return Ok(None);
        };
        let expanded = (directive.expand)(site, argument);
        expanded.map(Some).map_err(|what| format!("{{{{#{name} {argument}}}}}: {what}"))
    });
}

/// The first directive of `line`: its name and its argument.
///
/// An unknown name, or one of ours that shares its line with something else,
/// is refused: it would stay in the page as it was typed.
pub fn read(line: &str) -> Result<Option<(&str, &str)>, String> {
    let Some(at) = line.find("{{").filter(|at| !line[..*at].ends_with('\\')) else {
        return Ok(None);
    };
    let Some(inside) = line[at + 2..].trim_start().strip_prefix('#') else {
        return Ok(None);
    };
    let Some((inside, after)) = inside.split_once("}}") else {
        return Ok(None);
    };
    if !inside.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Ok(None);
    }
    let (name, argument) = inside.split_once(' ').unwrap_or((inside, ""));
    let ours = DIRECTIVES.iter().any(|d| d.name == name) || LATER.contains(&name);
    if !ours && !MDBOOK.contains(&name) {
        return Err(format!("unknown directive `{name}`; known are {}", known()));
    }
    if line[at..].starts_with("{{ ") {
        return Err(format!("write {{{{#{name} without a space after the braces"));
    }
    if ours && !(line[..at].trim().is_empty() && after.trim().is_empty()) {
        return Err(format!("put {{{{#{inside}}}}} alone on its line"));
    }
    Ok(Some((name, argument.trim())))
}

/// Refuses an argument, for a directive that takes none.
pub(crate) fn bare(argument: &str) -> Result<(), String> {
    match argument.is_empty() {
        true => Ok(()),
        false => Err("it takes no argument".into()),
    }
}

fn known() -> String {
    let ours = DIRECTIVES.iter().map(|directive| directive.name);
    let names: Vec<&str> = ours.chain(LATER.iter().chain(MDBOOK).copied()).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directive_is_a_name_and_an_argument() {
        assert_eq!(read("{{#program two_orders}}"), Ok(Some(("program", "two_orders"))));
        assert_eq!(read("x {{#include a.rs:b}} y"), Ok(Some(("include", "a.rs:b"))));
        assert_eq!(read(r"\{{#program x}}"), Ok(None));
        assert_eq!(read("format!(\"{{#{n}}}\")"), Ok(None));
        assert_eq!(read("plain"), Ok(None));
    }

    #[test]
    fn what_would_stay_in_the_page_is_refused() {
        let unknown = read("{{#programm x}}").unwrap_err();
        assert!(unknown.starts_with("unknown directive `programm`; known are program,"));
        let shared = read("See {{#exercise a/b}}.").unwrap_err();
        assert_eq!(shared, "put {{#exercise a/b}} alone on its line");
        assert!(read("{{ #include a.rs}}").is_err());
    }
}

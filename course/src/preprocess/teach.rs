//! `{{#plan NAME}}`: a course, hour by hour; `{{#slides}}`: the slides and the
//! notes there are, chapter by chapter.

use super::{Site, directive, inline};
use crate::check::anatomy::number;
use crate::teaching::{self, timetable};
use mdbook_driver::book::Chapter;
use std::fmt::Write;
use std::fs;

/// Does it show a plan of a course?
pub fn has_a_plan(chapter: &Chapter) -> bool {
    chapter.content.contains("{{#plan ")
}

/// The plan called `name`, and its calendar.
pub fn expand_plan(site: &Site, name: &str) -> Result<String, String> {
    let table = timetable::of(site, name, timetable::NINE)?;
    Ok(format!(
        "{}\n\n<p class=\"plan-files\"><a href=\"{name}.ics\">Calendar</a> · \
         <code>cargo course plan {name} --start 09:00</code></p>",
        table.html()
    ))
}

/// A row for each chapter that is taught.
pub fn expand_slides(site: &Site, argument: &str) -> Result<String, String> {
    directive::bare(argument)?;
    let summary = chapters::summary::read(&site.src, &site.shown());
    let mut rows = String::new();
    for entry in summary.map_err(|problem| problem.to_string())? {
        let Some(name) = teaching::name(&entry.path) else { continue };
        let text = fs::read_to_string(site.src.join(&entry.path)).unwrap_or_default();
        let title = text.lines().find_map(|line| line.strip_prefix("# ")).unwrap_or(name);
        let number = number(&entry.path).map_or(String::new(), |number| number.to_string());
        let page = entry.path.with_extension("html");
        let _ = write!(
            rows,
            "<tr><td>{number}</td><td><a href=\"../{}\">{}</a></td>\
             <td><a href=\"../slides/{name}.html\">slides</a></td>\
             <td><a href=\"../notes/{name}.html\">notes</a></td></tr>",
            page.display(),
            inline::html(title)
        );
    }
    Ok(format!(
        "<table><thead><tr><th></th><th>Chapter</th><th>To show</th><th>To know</th></tr></thead>\
         <tbody>{rows}</tbody></table>"
    ))
}

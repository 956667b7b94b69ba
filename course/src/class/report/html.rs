//! One page that needs nothing beside it: what to teach again, a map of exercises
//! by participant, and the usual mistakes side by side.
//!
//! Names and answers are strangers': all of it is text, and the page runs no
//! script.

use super::mistakes::{Group, Mistakes};
use super::{Column, Report, first_difference};
use crate::class::jail::talk::{Mark, Status};
use crate::preprocess::inline;
use lab_trace::svg::escape;
use learner::tests::claim;
use std::fmt::Write;

/// How many mistakes of an exercise stand side by side; the rest folds away.
const BESIDE: usize = 3;

/// The page. `book` is the address of the book, for links to chapters.
pub fn page(report: &Report, book: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'unsafe-inline'\">\n\
         <title>What the class has done</title>\n<style>\n{}</style>\n</head>\n<body>\n\
         <h1>What the class has done</h1>\n\
         <p class=\"soft\">Counting to Zero, graded by <code>cargo course grade</code></p>\n\
         {}{}{}{}{}</body>\n</html>\n",
        include_str!("report.css"),
        facts(report),
        again(report, book),
        map(report, book),
        mistakes(report, book),
        problems(report),
    )
}

fn facts(report: &Report) -> String {
    let sums = report.sums();
    let sum = |status| sums.get(&status).copied().unwrap_or(0);
    let started: usize =
        sums.iter().filter(|(status, _)| **status != Status::NotStarted).map(|(_, n)| n).sum();
    let passed = sum(Status::Passed);
    let fact = |number: String, words: &str| format!("<li><b>{number}</b>{words}</li>\n");
    let share = (passed * 100).checked_div(started).unwrap_or(0);
    let mut text = String::from("<ul class=\"facts\">\n");
    text += &fact(report.participants.len().to_string(), "participants");
    text += &fact(report.exercises.len().to_string(), "exercises");
    text += &fact(started.to_string(), "answers");
    text += &fact(format!("{share} %"), "of them pass");
    text += &fact(median(report), "exercises or more passed by half the class");
    text + "</ul>\n"
}

/// How many exercises the participant in the middle has passed.
fn median(report: &Report) -> String {
    let mut passed: Vec<usize> = report.participants.iter().map(|row| row.passed).collect();
    passed.sort_unstable();
    passed.get(passed.len() / 2).copied().unwrap_or(0).to_string()
}

/// The start of a link to an exercise in its chapter.
fn link_to(column: &Column, book: &str) -> String {
    let topic = column.name.split('/').next().unwrap_or_default();
    let book = book.trim_end_matches('/');
    let address = format!("{book}/{topic}/index.html#{}", column.anchor);
    format!("<a href=\"{}\">", escape(&address))
}

/// The link to an exercise, by its title.
fn link(column: &Column, book: &str) -> String {
    format!("{}{}</a>", link_to(column, book), inline::html(&column.title))
}

fn again(report: &Report, book: &str) -> String {
    let mut text = String::from("<h2>What to teach again</h2>\n");
    let columns = report.to_teach_again();
    if columns.is_empty() {
        return text + "<p>Nothing: of each exercise most answers pass.</p>\n";
    }
    text += "<table class=\"again\"><thead><tr><th>Chapter and exercise</th><th>Passed</th>\
             <th>What is misunderstood most</th></tr></thead><tbody>\n";
    for column in columns {
        let known = report.mistakes.iter().find(|known| known.exercise == column.name);
        let group = known.and_then(|known| {
            let told = known.groups.iter().find(|group| group.misunderstood.is_some());
            told.or(known.groups.first())
        });
        let why = group.map_or_else(String::new, |group| {
            format!("{} <span class=\"soft\">({})</span>", reason(group), people(group))
        });
        let _ = writeln!(
            text,
            "<tr><td>{} &middot; {}</td><td class=\"n\">{} of {}</td><td>{why}</td></tr>",
            column.chapter(),
            link(column, book),
            column.passed,
            column.begun,
        );
    }
    text + "</tbody></table>\n"
}

/// Why a group of answers fails, in a sentence.
fn reason(group: &Group) -> String {
    match (&group.misunderstood, group.claim.is_empty()) {
        (Some(why), _) => inline::html(&capitalized(why)),
        (None, false) => format!("Fails: {}", escape(&group.claim)),
        (None, true) => {
            let said = first_difference(&group.said);
            escape(&format!("{}: {said}", capitalized(group.status.words())))
        }
    }
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn people(group: &Group) -> String {
    match group.participants.len() {
        1 => "one participant".into(),
        n => format!("{n} participants"),
    }
}

fn sign(status: Status) -> &'static str {
    match status {
        Status::Passed => "&#10003;",
        Status::Failed => "&#10005;",
        Status::TimedOut => "&#8734;",
        Status::DoesNotCompile => "!",
        Status::Refused => "?",
        Status::NotStarted => "&nbsp;",
    }
}

/// The name of the class in the style sheet.
fn class(status: Status) -> String {
    serde_json::to_value(status).ok().and_then(|v| v.as_str().map(String::from)).unwrap_or_default()
}

fn square(mark: &Mark) -> String {
    let mut title = mark.status.words().to_string();
    if !mark.test.is_empty() {
        title += &format!(" at: {}", claim(&mark.test));
    }
    let said = first_difference(&mark.said);
    if !said.is_empty() {
        title += &format!("\n{said}");
    }
    let (class, sign) = (class(mark.status), sign(mark.status));
    format!("<span class=\"m {class}\" title=\"{}\">{sign}</span>", escape(&title))
}

fn map(report: &Report, book: &str) -> String {
    let mut text = String::from("<h2>Who has done what</h2>\n<ul class=\"legend\">\n");
    let sums = report.sums();
    for status in Status::ALL {
        let mark = Mark { status, ..Mark::default() };
        let n = sums.get(&status).copied().unwrap_or(0);
        let _ = writeln!(
            text,
            "<li>{} {} <span class=\"soft\">{n}</span></li>",
            square(&mark),
            status.words()
        );
    }
    text += "</ul>\n<div class=\"wide\"><table class=\"map\"><thead>\n";
    text += &heads(report, book);
    text += "</thead><tbody>\n";
    for row in &report.participants {
        let _ = write!(text, "<tr><th class=\"who\" scope=\"row\">{}</th>", escape(&row.name));
        for (n, mark) in row.marks.iter().enumerate() {
            let _ = write!(text, "<td{}>{}</td>", first(report, n), square(mark));
        }
        let _ = writeln!(text, "<td class=\"sum\">{}</td></tr>", row.passed);
    }
    text += "</tbody><tfoot><tr><td class=\"who\">passed, of those who began</td>";
    for (n, column) in report.exercises.iter().enumerate() {
        let _ = write!(text, "<td{}>{}</td>", first(report, n), bar(column));
    }
    text + "<td class=\"sum\"></td></tr></tfoot></table></div>\n"
}

/// The chapters, and the exercises below them.
fn heads(report: &Report, book: &str) -> String {
    let mut chapters = String::from("<tr><th class=\"who\">Chapter</th>");
    let mut names = String::from("<tr><th class=\"who\">Exercise</th>");
    for columns in report.exercises.chunk_by(are_beside) {
        let (n, column) = (columns.len(), &columns[0]);
        let kind = if column.python { "<br>py" } else { "" };
        let _ = write!(
            chapters,
            "<th class=\"first\" colspan=\"{n}\" scope=\"colgroup\">{}{kind}</th>",
            column.chapter()
        );
    }
    for (n, column) in report.exercises.iter().enumerate() {
        let class = if is_first(report, n) { "name first" } else { "name" };
        let _ = write!(
            names,
            "<th class=\"{class}\" scope=\"col\"><span>{}{}</a></span></th>",
            link_to(column, book),
            escape(&column.short)
        );
    }
    chapters + "<th class=\"sum\"></th></tr>\n" + &names + "<th class=\"sum\">passed</th></tr>\n"
}

/// Whether two exercises stand below one head.
fn are_beside(one: &Column, other: &Column) -> bool {
    one.chapter() == other.chapter() && one.python == other.python
}

/// Whether this is the first exercise below a head.
fn is_first(report: &Report, n: usize) -> bool {
    n == 0 || !are_beside(&report.exercises[n - 1], &report.exercises[n])
}

/// Marks the cell of an exercise that is the first below a head.
fn first(report: &Report, n: usize) -> &'static str {
    if is_first(report, n) { " class=\"first\"" } else { "" }
}

fn bar(column: &Column) -> String {
    let Some(share) = (column.passed * 100).checked_div(column.begun) else {
        return "<span class=\"bar\" title=\"not begun by anyone\"></span>".into();
    };
    let class = if share > 66 { "passed" } else { "failed" };
    format!(
        "<span class=\"bar\" title=\"{} of {}\"><i class=\"{class}\" style=\"height:{share}%\"></i>\
         </span>{share}",
        column.passed, column.begun
    )
}

fn mistakes(report: &Report, book: &str) -> String {
    let mut text = String::from("<h2>The usual mistakes</h2>\n");
    if report.mistakes.is_empty() {
        return text + "<p>There are none.</p>\n";
    }
    for known in &report.mistakes {
        let column = report.exercises.iter().find(|column| column.name == known.exercise);
        let Some(column) = column else { continue };
        let _ = writeln!(
            text,
            "<h3 id=\"{}\">{} &middot; {} <span class=\"soft\">{} of {} pass</span></h3>",
            escape(&column.anchor),
            column.chapter(),
            link(column, book),
            column.passed,
            column.begun,
        );
        text += &side_by_side(known);
    }
    text
}

fn side_by_side(known: &Mistakes) -> String {
    let (beside, rest) = known.groups.split_at(known.groups.len().min(BESIDE));
    let cards = |groups: &[Group]| groups.iter().map(card).collect::<String>();
    let mut text = format!("<div class=\"cards\">\n{}", cards(beside));
    let _ = writeln!(
        text,
        "<div class=\"card is-ours\"><p class=\"why\">Ours</p><details><summary>Show it</summary>\
         <pre>{}</pre></details></div></div>",
        escape(&known.ours)
    );
    if !rest.is_empty() {
        let n = rest.len();
        let _ = writeln!(
            text,
            "<details><summary>{n} more</summary><div class=\"cards\">\n{}</div></details>",
            cards(rest)
        );
    }
    text
}

fn card(group: &Group) -> String {
    let who: Vec<String> = group.participants.iter().map(|name| escape(name)).collect();
    let claim = match group.misunderstood.is_some() && !group.claim.is_empty() {
        true => format!("<p>Fails: {}</p>", escape(&group.claim)),
        false => String::new(),
    };
    format!(
        "<div class=\"card is-{}\"><p class=\"why\">{}</p>{claim}<p class=\"who\">{}: {}</p>\
         <pre class=\"said\">{}</pre><details><summary>The answer</summary><pre>{}</pre></details>\
         </div>\n",
        class(group.status),
        reason(group),
        people(group),
        who.join(", "),
        escape(&group.said),
        escape(&group.answer),
    )
}

/// What could not be read.
fn problems(report: &Report) -> String {
    let rows = report.participants.iter();
    let items: String = rows
        .flat_map(|row| row.problems.iter().map(move |problem| (row, problem)))
        .map(|(row, problem)| format!("<li>{}: {}</li>\n", escape(&row.name), escape(problem)))
        .collect();
    match items.is_empty() {
        true => String::new(),
        false => format!("<h2>What could not be read</h2>\n<ul>\n{items}</ul>\n"),
    }
}

//! A plan with clock times: for the terminal, for a page, for a calendar.

use super::plan::{self, Found, Item, LEAST_LEFT, MOST_LEFT, Plan, SPARE};
use super::slides::inline_html;
use crate::preprocess::Site;
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use icalendar::{Calendar, CalendarDateTime, Component, Event, EventLike};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Nine in the morning, in minutes since midnight.
pub const NINE: usize = 9 * 60;
/// The first day of a calendar, where none is named.
pub const SOME_MONDAY: NaiveDate = NaiveDate::from_ymd_opt(2030, 1, 7).expect("a Monday");

/// A plan with its times.
#[derive(Debug, Clone)]
pub struct Timetable {
    /// `half_day_rust`.
    pub name: String,
    /// As written.
    pub plan: Plan,
    /// A list of rows for each day.
    pub days: Vec<Vec<Row>>,
}

/// One line of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// When it begins, in minutes since midnight.
    pub from: usize,
    /// How long it takes.
    pub minutes: usize,
    /// What it is.
    pub what: Found,
    /// When it is left out, if you are late: 1 goes first.
    pub skip: Option<usize>,
}

/// The plan called `name`, beginning at `start` minutes after midnight.
///
/// # Errors
/// If a day does not add up, or something in it does not exist, or comes before
/// what it builds on.
pub fn of(site: &Site, name: &str, start: usize) -> Result<Timetable, String> {
    let plan = plan::load(&site.root, name)?;
    let mut days = Vec::new();
    for (n, day) in plan.day.iter().enumerate() {
        let rows = timed(site, &day.items, day.minutes, start);
        let rows = rows.map_err(|what| format!("day {}: {what}", n + 1))?;
        can_be_late(&rows, day.minutes).map_err(|what| format!("day {}: {what}", n + 1))?;
        days.push(rows);
    }
    in_order(site, &plan)?;
    Ok(Timetable { name: name.into(), plan, days })
}

/// Gives each item its time, and what is left to the questions.
fn timed(site: &Site, items: &[Item], length: usize, start: usize) -> Result<Vec<Row>, String> {
    let found: Vec<Found> =
        items.iter().map(|item| plan::find(site, item)).collect::<Result<_, _>>()?;
    let taken: usize = found.iter().filter_map(|found| found.minutes).sum();
    if found.iter().filter(|found| found.minutes.is_none()).count() != 1 {
        return Err("write `{ questions = true }` once, for what is left".into());
    }
    let left = length.checked_sub(taken).filter(|left| (LEAST_LEFT..=MOST_LEFT).contains(left));
    let left = left.ok_or_else(|| {
        format!(
            "the items take {taken} minutes of {length}: leave {LEAST_LEFT} to {MOST_LEFT} for questions"
        )
    })?;
    let mut from = start;
    let mut rows = Vec::new();
    for (what, item) in found.into_iter().zip(items) {
        let minutes = what.minutes.unwrap_or(left);
        rows.push(Row { from, minutes, what, skip: item.skip });
        from += minutes;
    }
    Ok(rows)
}

/// Chapters come before their exercises, and exercises before what builds on
/// them; what is skipped first is built on by nothing that stays.
fn in_order(site: &Site, plan: &Plan) -> Result<(), String> {
    let mut taught = BTreeSet::new();
    let mut done: BTreeMap<String, Option<usize>> = BTreeMap::new();
    for item in plan.day.iter().flat_map(|day| &day.items) {
        // A lab may be all that is shown of a chapter.
        let chapter = item.needs().filter(|_| item.lab.is_none());
        if let Some(chapter) = chapter.filter(|chapter| !taught.contains(*chapter)) {
            return Err(format!("{} comes before its chapter, {chapter}", item.name()));
        }
        taught.extend(item.chapter.as_deref());
        let Some(name) = &item.exercise else { continue };
        let exercise = plan::exercise(&site.root, name)?;
        for needed in exercise.about.builds_on {
            match done.get(&needed) {
                None => {
                    return Err(format!("{name} builds on {needed}, which isn't done before it"));
                }
                Some(Some(first)) if item.skip.is_none_or(|skip| skip > *first) => {
                    return Err(format!("{name} builds on {needed}, which is skipped before it"));
                }
                Some(_) => {}
            }
        }
        done.insert(exercise.package.replace('-', "_"), item.skip);
    }
    Ok(())
}

/// Enough can be left out, and it is said in which order.
fn can_be_late(rows: &[Row], length: usize) -> Result<(), String> {
    let mut order: Vec<usize> = rows.iter().filter_map(|row| row.skip).collect();
    order.sort_unstable();
    if order.iter().copied().ne(1..=order.len()) {
        return Err(format!("number what to skip from 1, each once: it says {order:?}"));
    }
    let spare: usize = rows.iter().filter(|row| row.skip.is_some()).map(|row| row.minutes).sum();
    match spare * 100 >= length * SPARE {
        true => Ok(()),
        false => {
            Err(format!("only {spare} of {length} minutes can be skipped: {SPARE} % at least"))
        }
    }
}

/// `09:05`.
fn clock(minutes: usize) -> String {
    format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

impl Row {
    fn times(&self) -> (String, String) {
        (clock(self.from), clock(self.from + self.minutes))
    }
}

/// The rows to skip, those that go first in front.
fn to_skip(rows: &[Row]) -> Vec<&Row> {
    let mut rows: Vec<&Row> = rows.iter().filter(|row| row.skip.is_some()).collect();
    rows.sort_by_key(|row| row.skip);
    rows
}

impl Timetable {
    fn heading(&self, day: usize) -> Option<String> {
        (self.days.len() > 1).then(|| format!("Day {}", day + 1))
    }

    /// For the terminal.
    pub fn text(&self) -> String {
        let Plan { title, audience, outcome, .. } = &self.plan;
        let mut text = format!("{title}\n\nFor: {audience}\nAfterwards: {outcome}\n");
        for (n, rows) in self.days.iter().enumerate() {
            text += &self.heading(n).map_or("\n".into(), |heading| format!("\n{heading}\n"));
            for row in rows {
                let (from, to) = row.times();
                let Found { kind, title, .. } = &row.what;
                let title = title.replace('`', "");
                let late = row.skip.map_or(String::new(), |n| format!("   (late: skip {n})"));
                let _ = writeln!(
                    text,
                    "{from}-{to}  {:>3} min  {kind:<15}  {title}{late}",
                    row.minutes
                );
            }
        }
        if self.days.iter().flatten().any(|row| row.skip.is_some()) {
            text += "\nWhen you are late, skip what is marked: number 1 first.\n";
        }
        text
    }

    /// For a page of the book, one folder down.
    pub fn html(&self) -> String {
        let Plan { audience, outcome, .. } = &self.plan;
        let mut html = format!(
            "<div class=\"plan\"><p><b>For</b> {}</p><p><b>Afterwards</b> {}</p>",
            inline_html(audience),
            inline_html(outcome)
        );
        for (n, rows) in self.days.iter().enumerate() {
            if let Some(heading) = self.heading(n) {
                let _ = write!(html, "<h3>{heading}</h3>");
            }
            html += &table(rows);
        }
        html + "</div>"
    }

    /// A page of its own, to print.
    pub fn page(&self) -> String {
        format!(
            "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"UTF-8\"><title>{0}</title>\n\
             <style>body {{ font: 12pt/1.4 Georgia, serif; margin: 2em auto; max-width: 46em }} \
             table {{ border-collapse: collapse; width: 100% }} \
             th, td {{ border-bottom: 1px solid #bbb; padding: .3em .6em; text-align: start }} \
             td:first-child {{ white-space: nowrap }} tr {{ break-inside: avoid }}</style>\n</head><body>\n<h1>{0}</h1>\n{1}\n</body></html>\n",
            inline_html(&self.plan.title),
            without_links(&self.html())
        )
    }

    /// A calendar with an entry for each line, from `day` on, in whichever time
    /// zone it is opened. A course that is given twice has entries of its own each
    /// time: a calendar program replaces what has the same name.
    pub fn calendar(&self, day: NaiveDate) -> String {
        let mut calendar = Calendar::new();
        calendar.name(&self.plan.title);
        for (n, rows) in self.days.iter().enumerate() {
            let day = day + Days::new(n as u64);
            for (at, row) in rows.iter().enumerate() {
                calendar.push(self.event(day, row, at));
            }
        }
        calendar.done().to_string()
    }

    fn event(&self, day: NaiveDate, row: &Row, at: usize) -> Event {
        let midnight = day.and_time(NaiveTime::MIN);
        let time =
            |minutes: usize| -> NaiveDateTime { midnight + TimeDelta::minutes(minutes as i64) };
        let Found { kind, title, .. } = &row.what;
        let title = title.replace('`', "");
        let summary = match *kind {
            "Break" | "Questions" => title,
            kind => format!("{kind}: {title}"),
        };
        let mut event = Event::new();
        event
            .uid(&format!("{}-{day}-{at}@counting-to-zero", self.name))
            .timestamp(midnight.and_utc())
            .summary(&summary)
            .starts(CalendarDateTime::Floating(time(row.from)))
            .ends(CalendarDateTime::Floating(time(row.from + row.minutes)));
        if let Some(skip) = row.skip {
            event.description(&format!("If you are late, skip this as number {skip}."));
        }
        event.done()
    }
}

fn table(rows: &[Row]) -> String {
    let mut html = String::from(
        "<table><thead><tr><th>Time</th><th>Minutes</th><th>What</th><th></th></tr></thead><tbody>",
    );
    for row in rows {
        let (from, to) = row.times();
        let Found { kind, title, link, .. } = &row.what;
        let title = inline_html(title);
        let title = match link {
            Some(link) => format!("<a href=\"{link}\">{title}</a>"),
            None => title,
        };
        let late = row.skip.map_or(String::new(), |n| format!(" <b class=\"skip\">skip {n}</b>"));
        let _ = write!(
            html,
            "<tr class=\"{}\"><td>{from}–{to}</td><td>{}</td><td>{title}{late}</td><td>{kind}</td></tr>",
            kind.to_lowercase().replace(' ', "-"),
            row.minutes
        );
    }
    html += "</tbody></table>";
    let skipped = to_skip(rows).into_iter().scan(0, |saved, row| {
        *saved += row.minutes;
        let title = inline_html(&row.what.title);
        Some(format!("{title} ({saved} minutes saved)", saved = *saved))
    });
    let skipped: Vec<String> = skipped.collect();
    format!("{html}<p><b>When you are late,</b> skip, in this order: {}.</p>", skipped.join("; "))
}

/// The plan without its links, which lead nowhere on paper.
fn without_links(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, link)) = rest.split_once("<a href=") {
        out += before;
        let (_, text) = link.split_once('>').unwrap_or_default();
        rest = text;
    }
    (out + rest).replace("</a>", "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(minutes: usize, skip: Option<usize>) -> Row {
        let what = Found {
            kind: "Chapter",
            title: "`freeze`, and more".into(),
            link: Some("../20_a/index.html".into()),
            minutes: Some(minutes),
        };
        Row { from: 545, minutes, what, skip }
    }

    #[test]
    fn what_to_skip_is_numbered_and_is_enough() {
        assert_eq!(can_be_late(&[row(20, Some(1)), row(20, None)], 100), Ok(()));
        assert!(can_be_late(&[row(20, Some(2))], 100).unwrap_err().contains("[2]"));
        assert!(can_be_late(&[row(5, Some(1))], 100).unwrap_err().contains("5 of 100"));
    }

    #[test]
    fn a_line_has_its_times_and_a_page_on_paper_no_links() {
        let html = table(&[row(20, Some(1))]);
        assert!(html.contains("<td>09:05–09:25</td><td>20</td>"), "{html}");
        assert!(html.contains("(20 minutes saved)"), "{html}");
        assert!(without_links(&html).contains("<td><code>freeze</code>, and more <b"), "{html}");
    }
}

//! `cargo course plan [NAME]`: a course, hour by hour.

use crate::preprocess::Site;
use crate::teaching::{plan, timetable};
use crate::writing::{complain, say};
use anyhow::{Result, anyhow, bail};
use chrono::NaiveDate;
use std::path::Path;
use std::process::ExitCode;

/// Which plan, and how to show it.
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// The plan, such as half_day_rust; all are listed when left out
    pub name: Option<String>,
    /// When the day begins
    #[arg(long, value_name = "HH:MM", default_value = "09:00", value_parser = minutes)]
    pub start: usize,
    /// Print a table, a page for the printer, or a calendar to import
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
    /// The first day of the calendar [default: some Monday in 2030]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub date: Option<NaiveDate>,
}

/// What is printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Text for the terminal
    #[default]
    Table,
    /// A page to print
    Html,
    /// iCalendar, which every calendar program reads
    Ics,
}

/// `09:00` as minutes since midnight.
fn minutes(text: &str) -> Result<usize, String> {
    let read = || {
        let (hours, minutes) = text.split_once(':')?;
        let (hours, minutes): (usize, usize) = (hours.parse().ok()?, minutes.parse().ok()?);
        (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
    };
    read().ok_or_else(|| "write hours and minutes, such as 09:00".into())
}

/// Prints one plan, or lists them.
pub fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    let Some(name) = &args.name else {
        return list(root);
    };
    let name = name.replace('-', "_");
    if !plan::names(root).contains(&name) {
        bail!("no plan is called {name}; there are {}", plan::names(root).join(", "));
    }
    let table = timetable::of(&Site::read(root)?, &name, args.start)
        .map_err(|what| anyhow!("{}: {what}", plan::file(&name)))?;
    if args.format == Format::Ics && args.date.is_none() {
        complain(&format!(
            "this calendar begins on {}: --date YYYY-MM-DD has your day",
            timetable::SOME_MONDAY
        ));
    }
    say(match args.format {
        Format::Table => table.text(),
        Format::Html => table.page(),
        Format::Ics => table.calendar(args.date.unwrap_or(timetable::SOME_MONDAY)),
    }
    .trim_end())?;
    Ok(ExitCode::SUCCESS)
}

fn list(root: &Path) -> Result<ExitCode> {
    for name in plan::names(root) {
        let plan =
            plan::load(root, &name).map_err(|what| anyhow!("{}: {what}", plan::file(&name)))?;
        say(&format!("{name:<18} {}", plan.title))?;
    }
    say("\nShow one: cargo course plan NAME [--start 09:00] [--format html|ics]")?;
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_hours_and_minutes() {
        assert_eq!(minutes("09:30"), Ok(570));
        assert_eq!(minutes("13:05"), Ok(785));
        assert!(minutes("24:00").is_err() && minutes("9").is_err());
    }
}

//! `cargo course kata [NAME [FILE]]`: an answer to a Python exercise, held to
//! what the exercise asks by the judge of the page.

use crate::interpreter_thread;
use crate::katas::{self, Kata};
use crate::writing::{complain, say, wrapped};
use anyhow::{Context, Result, bail};
use gc_core::Version;
use lab_interpreter::StopSign;
use lab_player::Judged;
use lab_player::kata::{Finding, Judgement};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;

/// Which exercise, and the answer to it.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The exercise, such as break_the_ring; all are listed when left out
    pub name: Option<String>,
    /// The answer; when left out, the exercise is shown
    pub file: Option<PathBuf>,
    /// Run the answer with this CPython as well, and say where it prints something else
    #[arg(long, value_name = "PYTHON", requires = "file")]
    pub cpython: Option<PathBuf>,
}

/// How long an answer may run that the page's own limits do not end.
const SECONDS: Duration = Duration::from_secs(10);

/// Lists, shows or judges. The exit code is 0 where an answer meets everything.
pub fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    let Some(name) = &args.name else {
        return list(root);
    };
    let kata = find(root, name)?;
    let Some(file) = &args.file else {
        return show(&kata);
    };
    let source = match std::fs::read_to_string(file) {
        Ok(source) => source,
        Err(error) => {
            let (file, slug) = (file.display(), kata.slug());
            bail!("cannot read {file}: {error}\nType: cargo course kata {slug} FILE.py")
        }
    };
    let Judged { trace, judgement, stderr } = judged(&kata, source)?;
    complain(&stderr);
    tell(&judgement, &trace)?;
    if let Some(python) = &args.cpython {
        compare(python, file, &trace)?;
    }
    Ok(if judgement.passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Runs the answer and judges it.
fn judged(kata: &Kata, source: String) -> Result<Judged> {
    let (title, check) = (kata.card.title.clone(), kata.check());
    let sign = StopSign::default();
    let stop = sign.clone();
    let work =
        move || lab_player::judged(&title, &source, Version::default().as_str(), &check, &stop);
    interpreter_thread::run(work, Some(SECONDS), &sign)?.map_err(anyhow::Error::msg)
}

fn list(root: &Path) -> Result<ExitCode> {
    let mut topic = String::new();
    for name in katas::names(root) {
        let kata = katas::load(root, &name).map_err(anyhow::Error::msg)?;
        let of = name.split('/').next().unwrap_or_default();
        if of != topic {
            say(of)?;
            topic = of.into();
        }
        say(&format!("  {:<28} {}", kata.slug(), kata.card.title))?;
    }
    say("\nShow one: cargo course kata NAME. Check an answer: cargo course kata NAME FILE.py")?;
    Ok(ExitCode::SUCCESS)
}

fn show(kata: &Kata) -> Result<ExitCode> {
    let Kata { card, name, .. } = kata;
    say(&format!("{}\n\n{}\n", card.title, wrapped(&card.task, "")))?;
    let asked = lab_player::kata::asked(&kata.check()).map_err(anyhow::Error::msg)?;
    for line in asked {
        say(&format!("  - {}", wrapped(&line, "    ")))?;
    }
    let start = format!("{}/{name}/start.py", katas::FOLDER);
    say(&format!(
        "\nCopy {start}, change the copy, and: cargo course kata {} FILE.py",
        kata.slug()
    ))?;
    Ok(ExitCode::SUCCESS)
}

fn tell(judgement: &Judgement, trace: &lab_player::Trace) -> Result<()> {
    for Finding { asked, ok, came, stop } in &judgement.findings {
        say(&format!("{} {asked}", if *ok { "ok    " } else { "not so" }))?;
        if !ok {
            // A program that can't be compiled has no stops.
            let line = stop.and_then(|stop| trace.stops.get(stop)?.line);
            let seen = line.map_or_else(String::new, |line| format!(" (seen at line {line})"));
            say(&format!("came   {}", wrapped(&format!("{came}{seen}"), "       ")))?;
        }
    }
    say(if judgement.passed { "\nSolved." } else { "\nNot yet." })?;
    Ok(())
}

/// Runs the answer with a CPython and compares what the two print.
fn compare(python: &Path, file: &Path, trace: &lab_player::Trace) -> Result<()> {
    let output = Command::new(python)
        .arg(file)
        .output()
        .with_context(|| format!("cannot start {}", python.display()))?;
    let theirs = String::from_utf8_lossy(&output.stdout).replace("\r\n", "\n");
    let ours: String = trace.stops.iter().map(|stop| stop.printed.as_str()).collect();
    let python = python.display();
    match theirs == ours {
        true => say(&format!("{python} prints the same."))?,
        false => say(&format!("{python} prints something else:\n{theirs}"))?,
    }
    Ok(())
}

/// The one kata that is meant.
fn find(root: &Path, wanted: &str) -> Result<Kata> {
    let wanted = wanted.trim_start_matches("exercises/python/").trim_end_matches('/');
    let wanted = wanted.replace('-', "_");
    let names = katas::names(root);
    let exact: Vec<&String> =
        names.iter().filter(|name| **name == wanted || katas::slug(name) == wanted).collect();
    let near: Vec<&String> = names.iter().filter(|name| name.contains(&wanted)).collect();
    match (exact.as_slice(), near.as_slice()) {
        ([one], _) | ([], [one]) => katas::load(root, one).map_err(anyhow::Error::msg),
        ([], []) => {
            bail!("no Python exercise is called {wanted}; cargo course kata shows them all")
        }
        (_, several) => {
            let names: Vec<&str> = several.iter().map(|name| katas::slug(name)).collect();
            bail!("{wanted} may be any of {}: say which", names.join(", "))
        }
    }
}

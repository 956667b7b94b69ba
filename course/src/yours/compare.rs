//! All programs whose output under CPython is known, on a learner's steps.

use super::Mine;
use super::blame::{self, Broken};
use super::child::{self, End};
use super::one::shown;
use crate::writing::complain;
use anyhow::{Context, Result, bail};
use mine::{Because, Difference, Program, Reply, Request, Settings, Work};
use std::fs;
use std::path::{Path, PathBuf};

/// Where the programs are.
const PROGRAMS: &str = "tests/python";

/// What needs a clock, threads or C is not for this Python.
const NOT_HERE: &str = "only_cpython";

/// How many differences are shown in full, and how many more are named.
const SHOWN: usize = 3;
const NAMED: usize = 20;

/// What came of a comparison.
#[derive(Debug, Default)]
pub struct Compared {
    /// How many programs count: on CPython's steps they print what CPython
    /// prints.
    pub counted: usize,
    /// The programs that differ, with how.
    pub differ: Vec<(String, Difference)>,
}

/// Every program to compare, whose name contains `only`.
///
/// # Errors
/// If one can't be read.
pub fn programs(root: &Path, only: &str) -> Result<Vec<Program>> {
    let base = root.join(PROGRAMS);
    let mut files = Vec::new();
    gather(&base, &mut files)?;
    let mut programs = Vec::new();
    for file in files {
        let name = file.strip_prefix(&base).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        let Ok(expected) = fs::read_to_string(file.with_extension("out")) else { continue };
        if !name.contains(only) {
            continue;
        }
        let source = fs::read_to_string(&file).with_context(|| name.clone())?;
        let code = fs::read_to_string(file.with_extension("code")).unwrap_or_default();
        let code = code.trim().parse().unwrap_or(0);
        programs.push(Program { name, source, expected: Some((expected, code)) });
    }
    if programs.is_empty() {
        bail!("no program in {PROGRAMS} has {only:?} in its name");
    }
    Ok(programs)
}

fn gather(folder: &Path, into: &mut Vec<PathBuf>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("{}", folder.display()))?;
    let mut entries: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    entries.sort();
    for entry in entries {
        if entry.is_dir() && !entry.ends_with(NOT_HERE) {
            gather(&entry, into)?;
        } else if entry.extension().is_some_and(|end| end == "py") {
            into.push(entry);
        }
    }
    Ok(())
}

/// Runs all of them. A step that has no end or crashes the process is left out
/// for the rest.
///
/// # Errors
/// If the process can't be started, or breaks on CPython's steps.
pub fn run(mine: &mut Mine, programs: &[Program]) -> Result<Compared> {
    let mut compared = Compared::default();
    let mut next = 0;
    let mut careful = false;
    let settings = Settings::default();
    while next < programs.len() {
        let without = mine.others.iter().map(|(step, _)| step.to_string()).collect();
        // A careful run is for the program that has crashed.
        let until = if careful { next + 1 } else { programs.len() };
        let work = Work::Many(programs[next..until].to_vec());
        let request = Request { without, careful, patience: child::patience(), work };
        let (first, mut begun, mut endless) = (next, next, None);
        let mut take = |reply| match reply {
            Reply::Begun(n) => begun = first + n,
            Reply::Same(n) => {
                next = first + n + 1;
                compared.counted += 1;
            }
            Reply::NotCounted(n) => next = first + n + 1,
            Reply::Differs(n, difference) => {
                next = first + n + 1;
                compared.counted += 1;
                compared.differ.push((programs[first + n].name.clone(), *difference));
            }
            Reply::Endless { step } => endless = Some(step),
            Reply::Ran(_) | Reply::Panicked { .. } | Reply::Tried(_) => {}
        };
        let end = child::ask(&mine.program, &request, None, &mut take)?;
        let wrong = match (endless, end) {
            (Some(step), _) => {
                Some((Some(step), format!("no end after {} seconds", request.patience)))
            }
            (None, End::Crashed { .. }) if !careful => {
                careful = true;
                continue;
            }
            (None, End::Crashed { overflow: true, step, .. }) => {
                Some((step, "the stack overflowed".into()))
            }
            (None, End::Crashed { step, said, .. }) => Some((step, said)),
            (None, End::Well | End::Late) => None,
        };
        careful = false;
        if let (Some((ran, why)), Some(program)) = (wrong, programs.get(begun)) {
            for (step, why) in blame::leave(mine, program, &settings, &Broken { ran, why })? {
                let name = &program.name;
                complain(&format!("{name}: your {step}: {why}; the rest runs with CPython's"));
            }
        }
    }
    Ok(compared)
}

/// What is said in the end.
pub fn report(mine: &Mine, compared: &Compared) -> String {
    let Compared { counted, differ } = compared;
    let same = counted - differ.len();
    let (yours, all) = (mine.yours.len(), mine.n_steps());
    let are = if yours == 1 { "is" } else { "are" };
    let mut text = format!(
        "{yours} of {all} steps {are} yours; {same} of {counted} programs print what CPython \
         prints.\n"
    );
    for (n, (name, difference)) in differ.iter().take(SHOWN).enumerate() {
        let which = if n == 0 { "first difference" } else { "another" };
        text += &format!("\n{which}: {PROGRAMS}/{name}\n  {}\n", shown(mine, &difference.what));
        if let Some(first) = &difference.first {
            let line = first.line.map_or(String::new(), |line| format!("line {line}"));
            let step = match first.step.as_str() {
                "" => String::new(),
                step => format!(", in {step}"),
            };
            let other = match difference.because.instead() {
                [] => "CPython's steps".into(),
                steps => format!("CPython's {}", steps.join(" and ")),
            };
            text += &format!(
                "  what happens first ({line}{step}):\n    with {other}: {}\n    with yours: {}\n",
                first.cpython, first.yours
            );
        }
        text += &match &difference.because {
            Because::AnyOne(steps) => {
                format!("  with CPython's {} there is none\n", steps.join(" or "))
            }
            Because::Each(steps) if steps.is_empty() => {
                "  no step makes the difference alone\n".into()
            }
            Because::Each(steps) => {
                format!("  alone, each of these makes one: your {}\n", steps.join(", your "))
            }
        };
    }
    if differ.len() > SHOWN {
        text += "\nthe others:\n";
    }
    for (name, difference) in differ.iter().skip(SHOWN).take(NAMED) {
        let because = match &difference.because {
            Because::AnyOne(steps) => steps.join(" or "),
            Because::Each(steps) if steps.is_empty() => "several steps together".into(),
            Because::Each(steps) => steps.join(" and "),
        };
        text += &format!("  {name}: {because}\n");
    }
    if differ.len() > SHOWN + NAMED {
        text += &format!("  and {} more\n", differ.len() - SHOWN - NAMED);
    }
    text
}

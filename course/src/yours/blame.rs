//! Which steps are left to CPython when a program breaks.

use super::Mine;
use super::child::{self, End};
use anyhow::{Result, bail};
use mine::{Program, Reply, Request, Settings, Work};

/// What went wrong with a program.
#[derive(Debug)]
pub struct Broken {
    /// The step that ran, if it is known.
    pub ran: Option<String>,
    /// What happened, in words.
    pub why: String,
}

/// Leaves to CPython the steps that a program breaks by; says which, and why.
///
/// The step that ran is not always the one that is wrong: it may have met what
/// another has left behind. If nothing speaks against the others, it is the one.
///
/// # Errors
/// If the process can't be started, or there is no step to blame.
pub fn leave(
    mine: &mut Mine,
    program: &Program,
    settings: &Settings,
    broken: &Broken,
) -> Result<Vec<(String, String)>> {
    let Broken { ran, why } = broken;
    let ran = ran.as_deref().filter(|step| mine.yours.contains(step));
    if mine.yours.is_empty() {
        bail!("the interpreter itself broke, which is our fault: {why}");
    }
    let mut blamed = others(mine, program, settings, ran)?;
    blamed.retain(|step| mine.yours.contains(&step.as_str()));
    let left: Vec<(String, String)> = match (blamed.as_slice(), ran) {
        ([], Some(ran)) => vec![(ran.into(), why.clone())],
        ([], None) => {
            let why = format!("together your steps break the heap: {why}");
            mine.yours.iter().map(|step| (step.to_string(), why.clone())).collect()
        }
        (blamed, ran) => {
            let then = match ran {
                Some(ran) => format!("What broke was your {ran}, which may be right: {why}"),
                None => format!("What broke: {why}"),
            };
            let why = format!("alone it already changes what the program does. {then}");
            blamed.iter().map(|step| (step.clone(), why.clone())).collect()
        }
    };
    for (step, why) in &left {
        mine.leave(step, why.clone());
    }
    Ok(left)
}

/// The steps to blame instead of the one that ran.
///
/// A step that ends the trials, because it has no end or crashes, is left out of
/// those that follow: it may have nothing to do with what has broken.
fn others(
    mine: &Mine,
    program: &Program,
    settings: &Settings,
    ran: Option<&str>,
) -> Result<Vec<String>> {
    let mut without: Vec<String> = mine.others.iter().map(|(step, _)| step.to_string()).collect();
    let mut careful = false;
    loop {
        let work = Work::Blame {
            program: program.clone(),
            settings: settings.clone(),
            ran: ran.map(String::from),
        };
        let patience = child::patience();
        let request = Request { without: without.clone(), careful, patience, work };
        let mut last = None;
        let end = child::ask(&mine.program, &request, None, |reply| last = Some(reply))?;
        let step = match (end, last) {
            (_, Some(Reply::Blamed(steps))) => return Ok(steps),
            (_, Some(Reply::Endless { step })) => Some(step),
            (End::Crashed { .. }, _) if !careful => {
                careful = true;
                continue;
            }
            (End::Crashed { step, .. }, _) => step,
            _ => None,
        };
        match step {
            Some(step) if ran != Some(step.as_str()) && !without.contains(&step) => {
                without.push(step);
            }
            _ => return Ok(Vec::new()),
        }
    }
}

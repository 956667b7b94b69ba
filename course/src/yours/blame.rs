//! Which steps are left to CPython when a program breaks.
//!
//! The step that ran is not always the one that is wrong: it may have met what
//! another has left behind. So the program runs again with each of the steps alone,
//! in a collector that is otherwise CPython's, where one that is right makes no
//! difference. If none does, those are looked for that break it together.

use super::Mine;
use super::child::{self, End};
use super::one::shown;
use anyhow::{Result, bail};
use mine::{Outcome, Program, Reply, Request, Settings, Work};
use std::time::{Duration, Instant};

/// How long the search may take in all.
const SEARCH: Duration = Duration::from_secs(60);

/// How much of the usual patience with a step is left for one that may have gone wrong
/// already.
const AGAIN: f64 = 0.25;

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
/// # Errors
/// If the process can't be started, or there is no step to blame.
pub fn leave(
    mine: &mut Mine,
    program: &Program,
    settings: &Settings,
    broken: &Broken,
) -> Result<Vec<(String, String)>> {
    if mine.yours.is_empty() {
        bail!("the interpreter itself broke, which is our fault: {}", broken.why);
    }
    let trials = Trials { mine, program, settings, until: Instant::now() + SEARCH };
    let left = guilty(&trials, broken)?;
    for (step, why) in &left {
        mine.leave(step, why.clone());
    }
    Ok(left)
}

/// The steps to blame, and why.
fn guilty(trials: &Trials, broken: &Broken) -> Result<Vec<(String, String)>> {
    let yours = &trials.mine.yours;
    let why = &broken.why;
    let ran = broken.ran.as_deref().and_then(|ran| yours.iter().find(|step| **step == ran));
    let Some(alone) = alone(trials, ran.copied())? else {
        let late = format!("{why} (there was no time to look whether another step is to blame)");
        return Ok(match ran {
            Some(ran) => named(&[*ran], |_| late.clone()),
            None => named(yours, |_| late.clone()),
        });
    };
    // What the one that ran has met, if it isn't wrong itself.
    let met = |wrong: &[&str], step: &str| match ran {
        Some(ran) if !wrong.contains(ran) && step == wrong[0] => {
            format!(". What broke was your {ran}, which may be right: {why}")
        }
        _ => String::new(),
    };
    // Those that break the program alone are wrong, whatever the others are.
    if !alone.breaks.is_empty() {
        let breaks: Vec<&str> = alone.breaks.iter().map(|(step, _)| *step).collect();
        let left = alone.breaks.iter().map(|(step, how)| {
            let why = match Some(step) == ran {
                true => why.clone(),
                false => format!("alone, {how}{}", met(&breaks, step)),
            };
            (step.to_string(), why)
        });
        return Ok(left.collect());
    }
    let changes = trials.that_cure(&alone.changes)?;
    if !changes.is_empty() {
        return Ok(named(&changes, |step| match Some(step) == ran.copied() {
            true => why.clone(),
            false => {
                let met = met(&changes, step);
                format!("alone it already changes what the program does{met}")
            }
        }));
    }
    let together = trials.together()?;
    Ok(match (together.as_slice(), ran) {
        ([], Some(ran)) | ([ran], _) => named(&[*ran], |_| why.clone()),
        ([], None) => named(yours, |_| format!("together your steps break the heap: {why}")),
        (together, _) => named(together, |step| {
            let others: Vec<&str> = together.iter().copied().filter(|s| *s != step).collect();
            let others = others.join(" and your ");
            format!("together with your {others} it breaks the program, alone it does not: {why}")
        }),
    })
}

fn named(steps: &[&'static str], why: impl Fn(&str) -> String) -> Vec<(String, String)> {
    steps.iter().map(|step| (step.to_string(), why(step))).collect()
}

/// What came of the steps, each alone.
#[derive(Default)]
struct Alone {
    /// Those that break the program, and how.
    breaks: Vec<(&'static str, String)>,
    /// Those with which it does something else.
    changes: Vec<&'static str>,
}

/// Tries each step alone; nothing if there isn't time.
fn alone(trials: &Trials, ran: Option<&'static str>) -> Result<Option<Alone>> {
    let yours = &trials.mine.yours;
    let others: Vec<&'static str> =
        yours.iter().copied().filter(|step| Some(*step) != ran).collect();
    // Twice without any: a program that looks at the clock never does the same.
    let sets = [Vec::new(), Vec::new()].into_iter();
    let sets: Vec<Vec<&str>> = sets.chain(others.iter().map(|step| vec![*step])).collect();
    let Some(mut outcomes) = trials.of(&sets, 1.0)? else { return Ok(None) };
    let right = outcomes.remove(0);
    let same = outcomes.remove(0) == right;
    if let Outcome::Broken(why) = right {
        bail!("the interpreter itself broke, which is our fault: {why}");
    }
    let mut steps = others;
    if let Some(ran) = ran {
        let Some(outcome) = trials.of(&[vec![ran]], AGAIN)? else { return Ok(None) };
        steps.push(ran);
        outcomes.extend(outcome);
    }
    let mut alone = Alone::default();
    for (step, outcome) in steps.into_iter().zip(outcomes) {
        match outcome {
            Outcome::Broken(how) => {
                alone.breaks.push((step, how.replacen(&format!("your {step} "), "it ", 1)));
            }
            outcome if same && outcome != right => alone.changes.push(step),
            Outcome::Ended(..) => {}
        }
    }
    let place = |step: &&str| yours.iter().position(|yours| yours == step);
    alone.breaks.sort_by_key(|(step, _)| place(step));
    alone.changes.sort_by_key(place);
    Ok(Some(alone))
}

/// A program that is tried on some of a learner's steps, and then on others.
struct Trials<'a> {
    mine: &'a Mine,
    program: &'a Program,
    settings: &'a Settings,
    until: Instant,
}

impl Trials<'_> {
    /// Of steps that are wrong, the first without which the program no longer breaks; if
    /// there is none, all.
    fn that_cure(&self, wrong: &[&'static str]) -> Result<Vec<&'static str>> {
        for step in wrong {
            let without: Vec<&str> =
                self.mine.yours.iter().copied().filter(|yours| yours != step).collect();
            if self.breaks(&without)? == Some(false) {
                return Ok(vec![step]);
            }
        }
        Ok(wrong.to_vec())
    }

    /// A few steps that break the program together: one after another is left to
    /// CPython, unless the program is well without it. Nothing if it doesn't break here,
    /// or there isn't time.
    fn together(&self) -> Result<Vec<&'static str>> {
        let mut few = self.mine.yours.clone();
        if self.breaks(&few)? != Some(true) {
            return Ok(Vec::new());
        }
        for step in &self.mine.yours {
            let fewer: Vec<&'static str> = few.iter().copied().filter(|few| few != step).collect();
            match self.breaks(&fewer)? {
                Some(true) => few = fewer,
                Some(false) => {}
                None => return Ok(Vec::new()),
            }
        }
        Ok(few)
    }

    /// Whether the program breaks on these steps; nothing if there isn't time.
    fn breaks(&self, steps: &[&'static str]) -> Result<Option<bool>> {
        let outcomes = self.of(&[steps.to_vec()], AGAIN)?;
        Ok(outcomes.map(|outcomes| matches!(outcomes.as_slice(), [Outcome::Broken(_)])))
    }

    /// What comes of the program on each of these sets of steps, with so much of the
    /// usual patience; nothing if there isn't time.
    fn of(&self, sets: &[Vec<&'static str>], patience: f64) -> Result<Option<Vec<Outcome>>> {
        let patience = child::patience() * patience;
        let mut outcomes = Vec::new();
        while outcomes.len() < sets.len() {
            let rest = &sets[outcomes.len()..];
            let sets = rest.iter().map(|set| set.iter().map(|step| step.to_string()).collect());
            let (program, settings) = (self.program.clone(), self.settings.clone());
            let work = Work::Trials { program, settings, sets: sets.collect() };
            let request = Request { without: Vec::new(), careful: false, patience, work };
            let left = self.until.saturating_duration_since(Instant::now());
            let expected = outcomes.len() + rest.len();
            let mut endless = false;
            let end = child::ask(&self.mine.program, &request, Some(left), |reply| match reply {
                Reply::Tried(Outcome::Broken(how)) => {
                    outcomes.push(Outcome::Broken(shown(self.mine, &how)));
                }
                Reply::Tried(outcome) => outcomes.push(outcome),
                Reply::Endless { .. } => endless = true,
                _ => {}
            })?;
            if outcomes.len() == expected {
                break;
            }
            outcomes.push(Outcome::Broken(match end {
                End::Late => return Ok(None),
                End::Well if endless => {
                    format!("it has no end: {patience} seconds were not enough")
                }
                End::Well => "it ended without a word".into(),
                End::Crashed { overflow: true, .. } => "the stack overflowed".into(),
                End::Crashed { said, .. } => said,
            }));
        }
        Ok(Some(outcomes))
    }
}

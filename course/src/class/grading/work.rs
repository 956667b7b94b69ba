//! Several answers at a time, with progress and an estimate on standard error.

use super::state::State;
use super::tasks::Task;
use crate::class::jail::Jail;
use crate::class::jail::talk::{Mark, Reply, Status};
use crate::writing::complain;
use anyhow::{Context, Result, bail};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, mpsc};
use std::time::{Duration, Instant};

/// How often progress is shown.
const OFTEN: Duration = Duration::from_secs(5);

/// Grades all of these, and writes down what came of each.
///
/// # Errors
/// If something breaks that no answer can break. What is graded by then is
/// written down.
pub fn all(
    jail: &Jail,
    tasks: &[(&str, &Task)],
    state: &State,
    jobs: usize,
    what: &str,
) -> Result<()> {
    if tasks.is_empty() {
        return Ok(());
    }
    complain(&format!("{} {what} to grade", tasks.len()));
    let next = AtomicUsize::new(0);
    let failed: Mutex<Option<anyhow::Error>> = Mutex::new(None);
    let (done, finished) = mpsc::channel();
    std::thread::scope(|scope| {
        for lane in 0..jobs {
            let (next, failed, done) = (&next, &failed, done.clone());
            scope.spawn(move || {
                while let Some((key, task)) = tasks.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let lane = u32::try_from(lane).unwrap_or(0) % 64;
                    let noted = one(jail, task, lane).and_then(|mark| state.note(key, mark));
                    if let Err(error) = noted {
                        // The others stop, too.
                        next.store(tasks.len(), Ordering::Relaxed);
                        if let Ok(mut failed) = failed.lock() {
                            failed.get_or_insert(error);
                        }
                        return;
                    }
                    let _ = done.send(());
                }
            });
        }
        drop(done);
        tell(tasks.len(), &finished);
    });
    match failed.into_inner() {
        Ok(None) => Ok(()),
        Ok(Some(error)) => Err(error).context("what was graded is kept; --resume goes on"),
        Err(_) => bail!("a thread has died"),
    }
}

/// Grades one answer.
///
/// # Errors
/// If something fails that no answer can cause.
/// If it is not the answer that breaks.
fn one(jail: &Jail, task: &Task, lane: u32) -> Result<Mark> {
    let reply = jail.run(task.work.clone(), lane);
    match reply.with_context(|| format!("while {} was graded", task.exercise))? {
        Reply::Mark(mark) => Ok(believed(mark, task)),
        Reply::Broken(why) => bail!("{}: {why}", task.exercise),
        other => bail!("{}: {other:?} is not a mark", task.exercise),
    }
}

/// A doubtful pass becomes a refusal.
fn believed(mark: Mark, task: &Task) -> Mark {
    if mark.status != Status::Passed || task.doubts.is_empty() {
        return mark;
    }
    let said = format!("It passes, and {}. Look at it yourself.", task.doubts.join(", and "));
    Mark { status: Status::Refused, said, ..mark }
}

/// Shows the progress, and how long the rest may take.
fn tell(of: usize, finished: &mpsc::Receiver<()>) {
    let start = Instant::now();
    let (mut done, mut said) = (0, start);
    while finished.recv().is_ok() {
        done += 1;
        if said.elapsed() < OFTEN && done < of {
            continue;
        }
        said = Instant::now();
        let rest = start.elapsed().as_secs_f64() / done as f64 * (of - done) as f64;
        complain(&format!("  {done} of {of}, {}", left(rest)));
    }
}

fn left(seconds: f64) -> String {
    match seconds {
        0.0 => "all done".into(),
        s if s < 90.0 => format!("about {s:.0} seconds left"),
        s => format!("about {:.0} minutes left", s / 60.0),
    }
}

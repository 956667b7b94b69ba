//! A program on a learner's own steps: the half of `cargo course python --mine`
//! that may go wrong.
//!
//! The command writes a small package that depends on this crate and on the
//! exercises that are done, and whose `main` is [`main`]. It runs in a process
//! of its own: a step without an end, or one that overflows the stack, harms
//! nothing else. A [`Request`] comes in on standard input, and [`Reply`]s go
//! out, a line of JSON each.

mod blame;
mod by;
mod explain;
mod guard;
mod learner;
mod many;
mod one;
mod talk;

pub use by::By;
pub use guard::{At, MARK, at, used};
pub use learner::{Learner, Watcher};
pub use talk::{Difference, Explanation, Program, Ran, Reply, Request, Settings, Work};

use std::process::ExitCode;

use lab_interpreter::STACK;

/// Answers one request; all that the package of a learner's steps does.
pub fn main<L: Learner>() -> ExitCode {
    let request: Request = match serde_json::from_reader(std::io::stdin()) {
        Ok(request) => request,
        Err(error) => {
            eprintln!("`cargo course python --mine` runs this program: {error}");
            return ExitCode::from(2);
        }
    };
    learner::is::<L>();
    guard::begin(&request);
    let thread = std::thread::Builder::new().name("python".into()).stack_size(STACK);
    let thread = thread.spawn(move || match &request.work {
        Work::One(program, settings) => one::answer(program, settings),
        Work::Many(programs) => many::answer(programs),
        Work::Blame { program, settings, ran } => {
            blame::answer(program, settings, ran.as_deref());
        }
    });
    match thread.map(|thread| thread.join()) {
        Ok(Ok(())) => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

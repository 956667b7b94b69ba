//! The process itself: it answers one request.

mod by;
mod explain;
mod guard;
mod learner;
mod many;
mod memory;
mod one;
mod trials;

pub use by::By;
pub use guard::{At, at, used};
pub use learner::{Learner, Watcher};

use std::process::ExitCode;

use lab_interpreter::STACK;

use crate::{Request, Work};

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
        Work::Trials { program, settings, sets } => trials::answer(program, settings, sets),
    });
    match thread.map(|thread| thread.join()) {
        Ok(Ok(())) => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

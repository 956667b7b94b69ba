//! The interpreter on a thread of its own: with a deep stack, a time limit,
//! and an apology if the interpreter itself fails.

use anyhow::Result;
use lab_interpreter::{STACK, StopSign};
use std::panic::{PanicHookInfo, catch_unwind};
use std::process::ExitCode;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Mutex, OnceLock};
use std::thread::Builder;
use std::time::Duration;
use thiserror::Error;

/// How long a program has to end after its time is up, before it is left
/// behind: one operation on large numbers can take longer than that.
const GRACE: Duration = Duration::from_millis(500);

/// The exit code if a program could not be run to its end because the
/// interpreter failed. (`EX_SOFTWARE` in `sysexits.h`)
const OUR_FAULT: u8 = 70;

/// The name of the thread: what a panic happens on.
const NAME: &str = "python";

/// Why a run has no answer.
#[derive(Debug, Error)]
pub enum Unfinished {
    /// It is in the middle of something that cannot be interrupted.
    #[error(
        "stopped: more than {0} seconds, in the middle of one operation; what the program \
         had printed is lost"
    )]
    Late(f64),
    /// The interpreter failed; the text says where.
    #[error(
        "the interpreter itself broke ({0}): that is our fault, not your program's; please \
         report it as an issue of this repository, with the program"
    )]
    Broke(String),
}

impl Unfinished {
    /// What the command exits with.
    pub fn exit_code(&self) -> ExitCode {
        match self {
            Unfinished::Late(_) => ExitCode::FAILURE,
            Unfinished::Broke(_) => ExitCode::from(OUR_FAULT),
        }
    }
}

/// Runs `f` on its own thread, and gives the sign when the time is up.
///
/// # Errors
/// [`Unfinished`], or that the system has no memory for the thread's stack.
pub fn run<T: Send + 'static>(
    f: impl FnOnce() -> T + Send + 'static,
    seconds: Option<Duration>,
    sign: &StopSign,
) -> Result<T> {
    be_quiet_about_our_panics();
    let (done, answer) = channel();
    let thread = Builder::new().name(NAME.into()).stack_size(STACK).spawn(move || {
        let answer = catch_unwind(std::panic::AssertUnwindSafe(f));
        // If it comes too late, nothing waits for it any more.
        let _ = done.send(answer);
    })?;
    let mut received = match seconds {
        None => answer.recv().map_err(|_| RecvTimeoutError::Disconnected),
        Some(seconds) => answer.recv_timeout(seconds),
    };
    if let (Err(RecvTimeoutError::Timeout), Some(seconds)) = (&received, seconds) {
        sign.stop(format!("more than {} seconds", seconds.as_secs_f64()));
        received = answer.recv_timeout(GRACE);
    }
    match (received, seconds) {
        (Ok(Ok(answer)), _) => {
            let _ = thread.join();
            Ok(answer)
        }
        (Err(RecvTimeoutError::Timeout), Some(seconds)) => {
            Err(Unfinished::Late(seconds.as_secs_f64()).into())
        }
        _ => {
            let place = last_words().lock().map(|words| words.clone()).unwrap_or_default();
            Err(Unfinished::Broke(place).into())
        }
    }
}

fn last_words() -> &'static Mutex<String> {
    static WORDS: OnceLock<Mutex<String>> = OnceLock::new();
    WORDS.get_or_init(Mutex::default)
}

/// A panic on the interpreter's thread is noted, and reported in one line by
/// the thread that started it; on any other thread it is reported as usual.
/// `RUST_BACKTRACE` asks for all of it.
fn be_quiet_about_our_panics() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info: &PanicHookInfo| {
            if std::thread::current().name() != Some(NAME) {
                return before(info);
            }
            let place = info.location().map(|at| format!("{}:{}", at.file(), at.line()));
            if let Ok(mut words) = last_words().lock() {
                *words = place.unwrap_or_default();
            }
            if std::env::var_os("RUST_BACKTRACE").is_some_and(|value| value != "0") {
                before(info);
            }
        }));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_one_line_with_its_place() {
        let error = run(|| -> u32 { panic!("a mistake") }, None, &StopSign::default()).unwrap_err();
        let line = error.to_string();
        assert!(line.contains("interpreter_thread.rs:") && line.contains("our fault"), "{line}");
        let code = error.downcast_ref::<Unfinished>().unwrap().exit_code();
        assert_eq!(format!("{code:?}"), format!("{:?}", ExitCode::from(70)));
    }

    #[test]
    fn what_does_not_look_at_the_sign_is_left_behind() {
        let time = Some(Duration::from_millis(10));
        let endless = || loop {
            std::thread::sleep(Duration::from_secs(1));
        };
        let error = run::<()>(endless, time, &StopSign::default()).unwrap_err();
        assert!(error.to_string().starts_with("stopped: more than 0.01 seconds"), "{error}");
    }
}

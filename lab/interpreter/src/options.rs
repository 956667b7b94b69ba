//! What a run is given, and the ways in which it can end early.

use std::fmt;
use std::sync::{Arc, OnceLock};

use gc_core::Profile;

/// The stack of a thread that runs programs, in bytes. It is large enough for the
/// [`native_depth`](Limits::native_depth) of [`Limits::default`].
pub const STACK: usize = 512 << 20;

/// How to run a program.
#[derive(Debug, Clone)]
pub struct Options {
    /// Which version of CPython is modeled.
    pub profile: Profile,
    /// How much the program may use.
    pub limits: Limits,
    /// What may end the program from outside, while it runs.
    pub stop: StopSign,
    /// What tracebacks call the program.
    pub filename: String,
    /// Modules that can be imported in addition to the built-in ones: dotted name and
    /// source. A name with others below it is a package.
    pub modules: Vec<(String, String)>,
    /// Recount every reference after so many turns of loops, calls and steps of
    /// built-in functions, wherever that is: for tests, and very slow. Panics if
    /// a count is wrong. Only a build with debug assertions, or with the feature
    /// `recount`, does it.
    pub check_every: Option<u32>,
    /// Whether to recount every reference at the end, for [`Run::check`](crate::Run::check).
    pub check_at_end: bool,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            profile: Profile::default(),
            limits: Limits::default(),
            stop: StopSign::default(),
            filename: "<program>".into(),
            modules: Vec::new(),
            check_every: None,
            check_at_end: true,
        }
    }
}

/// How much a program may use. A limit that is reached ends it with a message.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Turns of loops and calls, together.
    pub steps: u64,
    /// Objects alive at the same time.
    pub objects: usize,
    /// Bytes of the program's own objects, before `MemoryError`: about what
    /// they take in this process. Asked for before anything large is made.
    pub memory: usize,
    /// Bytes printed.
    pub output_bytes: usize,
    /// Calls inside calls, before `RecursionError`.
    pub recursion_depth: usize,
    /// Calls from built-in code back into Python inside each other, before `RecursionError`.
    /// Each takes part of the thread's own stack.
    pub native_depth: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            steps: 100_000_000,
            objects: 20_000_000,
            memory: 1 << 30,
            output_bytes: 10_000_000,
            recursion_depth: 1000,
            native_depth: 60,
        }
    }
}

/// Ends programs from outside: from another thread, when their time is up.
///
/// The interpreter has no clock. To run a program with a time limit, keep a clone of the
/// sign that is in its [`Options`](crate::Options), and give it when the time is up.
#[derive(Debug, Clone, Default)]
pub struct StopSign(Arc<OnceLock<String>>);

impl StopSign {
    /// Ends the program at its next look at the limits. `why` is what
    /// [`Stopped`](crate::Stopped) will say; only the first reason counts.
    pub fn stop(&self, why: impl Into<String>) {
        let _ = self.0.set(why.into());
    }

    /// Why the program is to end, if it is.
    pub fn why(&self) -> Option<&str> {
        self.0.get().map(String::as_str)
    }
}

/// A limit that was reached.
#[derive(Debug, Clone)]
pub struct Stopped {
    /// Which.
    pub why: String,
    /// The line of the program that ran, or that called what ran in a module.
    pub line: u32,
}

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (line {})", self.why, self.line)
    }
}

/// An exception that nothing caught.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The line of the program that ran; of a program that can't be parsed,
    /// the line of the mistake.
    pub line: u32,
    /// Its class and the first line of its message, as the last line of a
    /// traceback shows them.
    pub message: String,
}

/// Whether heaps can be checked at all. A page does not need it, and would carry the checker
/// for nothing.
pub(crate) const CHECKS: bool = !cfg!(target_arch = "wasm32");

//! What is asked of the first process inside, and what it answers.

use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// What is asked.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Request {
    /// What there is to do.
    pub work: Work,
    /// Where things are, as seen from inside.
    pub places: Places,
    /// Whether there are walls.
    pub walls: bool,
}

/// What there is to do.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Work {
    /// Only to say that one is there.
    Nothing,
    /// An answer in Rust, held to its exercise's tests.
    Rust(RustAnswer),
    /// An answer in Python, held to what its exercise asks.
    Python(PythonAnswer),
}

/// An answer in Rust.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RustAnswer {
    /// `NN_topic/NN_name`.
    pub exercise: String,
    /// What the tests call the crate.
    pub krate: String,
    /// The whole of `src/lib.rs`.
    pub text: String,
    /// Crates that the answer may use, and their files.
    pub uses: Vec<(String, String)>,
    /// Crates that the tests use.
    pub tests_use: Vec<(String, String)>,
    /// The edition of Rust.
    pub edition: String,
}

/// An answer in Python.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PythonAnswer {
    /// The exercise's title.
    pub title: String,
    /// What is asked, a clause a line.
    pub check: String,
    /// The program.
    pub source: String,
}

/// Where things are.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Places {
    /// The compiler.
    pub rustc: PathBuf,
    /// The compiled crates.
    pub crates: PathBuf,
    /// The folder in which the exercise's tests are.
    pub course: PathBuf,
    /// Where one may write.
    pub room: PathBuf,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    /// One is there.
    Ready,
    /// What the answer is worth.
    Mark(Mark),
    /// It is our fault.
    Broken(String),
}

/// The result of an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// In a word.
    pub status: Status,
    /// How many tests have passed, before the first that fails.
    pub passed: usize,
    /// How many tests there are; 0 where that is not known.
    pub of: usize,
    /// The test that fails.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub test: String,
    /// What it says: the first difference. Or what the compiler says, or why
    /// a pass is doubtful.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub said: String,
}

/// The result of an answer, in a word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// All tests pass.
    Passed,
    /// A test fails.
    Failed,
    /// It never ends, or computes for too long.
    TimedOut,
    /// The compiler refuses it.
    DoesNotCompile,
    /// It passes, and that is doubtful.
    Refused,
    /// It is missing, or still as it was handed out.
    #[default]
    NotStarted,
}

impl Status {
    /// All there are.
    pub const ALL: [Status; 6] = [
        Status::Passed,
        Status::Failed,
        Status::TimedOut,
        Status::DoesNotCompile,
        Status::Refused,
        Status::NotStarted,
    ];

    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Status::Passed => "passed",
            Status::Failed => "failed",
            Status::TimedOut => "timed out",
            Status::DoesNotCompile => "doesn't compile",
            Status::Refused => "refused",
            Status::NotStarted => "not started",
        }
    }
}

//! What the command and the process with the learner's steps say to each other.

use gc_core::Version;
use lab_interpreter::{Limits, Run};
use serde::{Deserialize, Serialize};

/// How a step is announced on standard error, in a careful run.
pub const MARK: &str = "\u{1}step ";

/// What is to be done.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Request {
    /// The steps to leave to CPython, though the learner has written them.
    pub without: Vec<String>,
    /// Whether each step is announced on standard error, so that the last one
    /// is known of a process that crashes.
    pub careful: bool,
    /// How many seconds a single step may take.
    pub patience: f64,
    /// The work.
    pub work: Work,
}

/// One program, or many, or one on some of the steps.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Work {
    /// Runs a program.
    One(Program, Settings),
    /// Runs programs whose output is known, and says which differ.
    Many(Vec<Program>),
    /// Runs a program on some of the learner's steps, and then on others.
    Trials {
        /// The program.
        program: Program,
        /// How it is run.
        settings: Settings,
        /// For each trial the steps that are the learner's; the others are CPython's.
        sets: Vec<Vec<String>>,
    },
}

/// A program.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Program {
    /// What tracebacks call it.
    pub name: String,
    /// Its text.
    pub source: String,
    /// What it prints under CPython, and its exit code, if that is known.
    pub expected: Option<(String, i32)>,
}

/// How a single program is run.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Settings {
    /// The version of CPython that is modelled.
    pub version: String,
    /// How many bytes its objects may take.
    pub memory: usize,
    /// After how many seconds it is stopped.
    pub seconds: Option<f64>,
    /// Whether the run is recorded.
    pub trace: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            version: Version::default().to_string(),
            memory: Limits::default().memory,
            seconds: None,
            trace: false,
        }
    }
}

/// What came of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Reply {
    /// The program ran to an end.
    Ran(Box<Ran>),
    /// Something panicked: in a step, or later because of one.
    Panicked {
        /// The step of the learner's that ran.
        step: Option<String>,
        /// What it said.
        message: String,
        /// The file and line.
        place: String,
    },
    /// A step has no end.
    Endless {
        /// Which.
        step: String,
    },
    /// Of many programs, the one of this number begins.
    Begun(usize),
    /// It printed what CPython prints.
    Same(usize),
    /// It differs on CPython's steps as well: not the learner's fault.
    NotCounted(usize),
    /// It printed something else.
    Differs(usize, Box<Difference>),
    /// What came of the next trial.
    Tried(Outcome),
}

/// What a trial comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// What was printed, and the exit code.
    Ended(String, i32),
    /// The program broke, and how.
    Broken(String),
}

/// A run that came to an end.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Ran {
    /// What was printed.
    pub stdout: String,
    /// Tracebacks and debugging output.
    pub stderr: String,
    /// The exit code.
    pub exit_code: i32,
    /// Why it was stopped, if it was.
    pub stopped: Option<String>,
    /// How many objects were alive at the end.
    pub objects: usize,
    /// The three counts at the end.
    pub counts: [u32; 3],
    /// Collections, collected, uncollectable, by generation.
    pub generations: [[usize; 3]; 3],
    /// The record of the run, if it was asked for.
    pub trace: Option<String>,
}

impl Ran {
    /// What the interpreter answers with, and the record of the run.
    pub fn of(run: Run, trace: Option<String>) -> Ran {
        let of = |g: gc_core::GenerationStats| [g.collections, g.collected, g.uncollectable];
        Ran {
            stdout: run.stdout,
            stderr: run.stderr,
            exit_code: run.exit_code,
            stopped: run.stopped.map(|why| why.to_string()),
            objects: run.stats.objects,
            counts: run.stats.counts,
            generations: run.stats.generations.map(of),
            trace,
        }
    }
}

/// How a program differs.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Difference {
    /// In one or two lines: what CPython prints, and what came.
    pub what: String,
    /// The steps that make the difference.
    pub because: Because,
    /// The first thing that happened differently, if it was looked for.
    pub first: Option<Explanation>,
}

/// Steps that make a difference, and how that was found out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Because {
    /// With CPython's in the place of any one of them there is none.
    AnyOne(Vec<String>),
    /// Each of them makes one in a collector that is otherwise CPython's, and without
    /// any one of them there still is one. There may be none, if only several together
    /// make it.
    Each(Vec<String>),
}

impl Because {
    /// The steps in whose place CPython's are put to see what they do otherwise.
    pub fn instead(&self) -> &[String] {
        match self {
            Because::AnyOne(steps) => &steps[..steps.len().min(1)],
            Because::Each(steps) => steps,
        }
    }
}

/// The first thing that happens differently than on CPython's steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// The line of the program.
    pub line: Option<u32>,
    /// The step of the collection; empty outside of one.
    pub step: String,
    /// What happens on CPython's steps.
    pub cpython: String,
    /// What happens on the learner's.
    pub yours: String,
}

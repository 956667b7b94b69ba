//! The one tool of the course: it makes the book, shows it, and checks that
//! nothing in it has rotted.
//!
//! In reading order:
//!
//! - [`cli`]: the commands there are; each is a file in [`commands`].
//! - [`book`]: the book, as mdBook's own library builds it.
//! - [`policy`]: what a built page may do.
//! - [`preprocess`]: what our directives become, a file each.
//! - [`pictures`]: the pictures a chapter can name.
//! - [`exercises`]: the exercises there are (the package `learner` has them), and
//!   their stubs as they are handed out.
//! - [`katas`]: the Python exercises there are.
//! - [`search`]: the index that the search box looks in.
//! - [`site`]: what makes a site of pages: titles, bundles, transcripts, a feed.
//! - [`server`]: pages over HTTP, and a word to them when they have changed.
//! - [`claims`]: what the book says about CPython, and what shows it.
//! - [`teaching`]: what an instructor gets: plans, notes, slides.
//! - [`check`]: what would rot in silence.
//! - [`yours`]: programs on a learner's own steps.
//! - [`class`]: bundles for a class, and the grading of what it hands in.
//! - [`writing`]: what a command writes, and what it leaves alone.
//! - [`chromium`]: a browser that makes files of pages.
//! - [`files`]: folders with all that is in them.
//! - [`log`]: mdBook's own words, on standard error.

pub mod book;
pub mod check;
pub mod chromium;
pub mod claims;
pub mod class;
pub mod cli;
pub mod commands;
pub mod exercises;
pub mod files;
pub mod interpreter_thread;
pub mod katas;
pub mod log;
pub mod pictures;
pub mod policy;
pub mod preprocess;
pub mod search;
pub mod server;
pub mod site;
pub mod teaching;
pub mod writing;
pub mod yours;

pub use learner::root;

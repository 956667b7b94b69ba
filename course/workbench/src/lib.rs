//! What the tests of the exercises share.
//!
//! A heap is written as a line of text ([`Sketch`]), by hand or by dice
//! ([`Dice`]); a learner's step is put into a collection ([`Bench`]); and what
//! came of it is shown as a small table ([`table`]) or a list of names.

mod bench;
mod dice;
mod drawn;
mod process;
mod random;
mod show;
mod sketch;

pub use bench::{Bench, candidates, compare_collections, compare_diaries};
pub use dice::Dice;
pub use drawn::Drawn;
#[doc(hidden)]
pub use process::ran_elsewhere;
pub use show::{hint, names, same, table};
pub use sketch::{Del, Sketch};

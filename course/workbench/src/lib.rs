//! What the tests of the exercises share.
//!
//! A heap is written as a line of text ([`Sketch`]), by hand or by dice
//! ([`Dice`]); a learner's step is put into a collection ([`Bench`]); and what
//! came of it is shown as a small table ([`table`]) or a list of names. When a
//! test fails, what is shown is the idea that was missed ([`hint`]), what was
//! expected and what came, and where.

mod bench;
mod dice;
mod difference;
mod drawn;
mod expect;
mod failure;
mod own;
mod process;
mod random;
mod report;
mod show;
mod shrink;
mod sketch;

pub use bench::{Bench, candidates, compare_collections, compare_diaries};
pub use dice::Dice;
pub use drawn::Drawn;
#[doc(hidden)]
pub use expect::compared;
pub use expect::predicted;
pub use failure::{accepted, call, hint};
#[doc(hidden)]
pub use own::written_without;
#[doc(hidden)]
pub use process::ran_elsewhere;
pub use show::{difference, names, same, table};
pub use shrink::on_random_heaps;
pub use sketch::{Del, Sketch};

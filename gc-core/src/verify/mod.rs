//! What must always hold, said in three ways: as a recount of the whole heap, as
//! a heap rebuilt from its events, and as the definition of what is needed. The
//! collector uses none of them.

mod check;
mod mirror;
mod reach;
mod report_again;

pub use check::{InvariantError, Owner, check};
pub use mirror::{Mirror, ObjectImage};
pub use reach::reachable_from;

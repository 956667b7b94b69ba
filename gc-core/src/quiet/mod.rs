//! The quick ways to die, where nothing can tell them from the ordinary one.
//!
//! A type may say that it runs no code ([`Host::RUNS_CODE`]). While nothing
//! listens and there are no weak references either, no finalizer, callback or
//! observer can see in which order things happen between the moment at which an
//! object loses its last reference and the moment at which its place is free.
//! The same objects die, and the same are left alive. If a type may run code,
//! the same is true of its atoms, provided it says that they are plain
//! ([`Trace::ATOMS_ARE_PLAIN`](crate::Trace::ATOMS_ARE_PLAIN)).
//!
//! CPython has nothing like it: it cannot know that nothing looks.

mod delete;
mod die;

pub(crate) use delete::{delete, may_delete};
use die::all_may_die;
pub(crate) use die::may_die;

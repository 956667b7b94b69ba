//! A small Python whose objects live in gc-core.
//!
//! Programs are parsed by a well-maintained parser, compiled to the
//! instructions of a stack machine much like CPython's, and run on a heap that
//! counts every reference as CPython does.
//!
//! [`run`] is the function to read first.

mod builtins;
mod compile;
mod modules;
mod objects;
mod options;
mod protocols;
mod run;
mod syntax;
mod traceback;
mod types;
mod vm;
mod watch;

pub use modules::NO_LIBRARY;
pub use objects::PyObject;
pub use objects::describe::{Described, Inside, Kind, Label, Part};
pub use objects::owned::{Owned, OwnedItems};
pub use objects::symbols::Sym;
pub use objects::value::{Bits, Truth, Value};
pub use options::{Failure, Limits, Options, STACK, StopSign, Stopped};
pub use run::{Run, Stats, run, run_watched};
pub use vm::budget::bytes_in_words;
pub use vm::interp::{Interp, Res, Thrown};
pub use watch::Watch;

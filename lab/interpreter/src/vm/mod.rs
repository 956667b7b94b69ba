//! The machine: its state, the loop that runs instructions, calls and frames,
//! exceptions on their way, and what the heap asks of it.
//!
//! Uses `compile/` for what it runs and `objects/` for what it runs on; what an
//! operator or an attribute means it asks `protocols/` and `types/`.

pub(crate) mod budget;
mod call;
mod eval;
mod exceptions;
mod frames;
mod host;
mod inline_cache;
pub(crate) mod interp;
pub(crate) mod native;
mod rare;
mod source;
pub(crate) mod stdout;

pub(crate) use budget::PATIENCE;
pub(crate) use eval::Called;

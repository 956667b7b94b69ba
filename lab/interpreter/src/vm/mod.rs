//! The machine: its state, the loop that runs instructions, calls and frames,
//! exceptions on their way, and what the heap asks of it.
//!
//! Uses `compile/` for what it runs and `objects/` for what it runs on; what an
//! operator or an attribute means it asks `protocols/` and `types/`.

pub(crate) mod budget;
mod build;
mod call;
mod closures;
mod eval;
mod exceptions;
mod frames;
mod generators;
mod host;
mod inline_cache;
mod instructions;
pub(crate) mod interp;
pub(crate) mod native;
mod pattern_match;
mod raise;
mod source;
pub(crate) mod stdout;
mod unpack;
mod with_block;

pub(crate) use eval::Called;

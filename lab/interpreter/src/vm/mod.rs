//! The machine: its state, the loop that runs instructions, calls and frames,
//! exceptions on their way, and what the heap asks of it.
//!
//! Uses `compile/` for what it runs and `objects/` for what it runs on; what an
//! operator or an attribute means it asks `protocols/` and `types/`.

mod access;
pub(crate) mod budget;
mod build;
mod call;
pub(crate) mod classes;
mod closures;
mod counting;
mod eval;
mod exceptions;
mod frames;
mod generators;
mod host;
mod inline_cache;
mod instructions;
pub(crate) mod interp;
mod machine;
mod make;
mod naming;
pub(crate) mod native;
pub(crate) mod parts;
mod pattern_match;
mod raise;
mod roots;
mod source;
pub(crate) mod stdout;
mod unpack;
mod with_block;

pub(crate) use eval::Called;

//! The machine: its state (`interp.rs`, and the parts of it in `parts.rs`), the
//! loop that runs instructions (`eval.rs`), calls and frames, exceptions on their
//! way, the classes of values, and the heap's host (`host.rs`).
//!
//! Uses `compile/` and `syntax/` to make code of a source, and `objects/` for
//! everything else. What an operator or an attribute means is asked of
//! `protocols/` and `types/` above; the test `tidy` lists the files that ask.

mod access;
pub(crate) mod arguments;
mod as_built_in;
mod awaiting;
pub(crate) mod budget;
mod build;
mod call;
mod call_class;
pub(crate) mod classes;
mod closures;
mod counting;
mod eval;
mod exceptions;
mod frames;
mod generator_ends;
mod generators;
mod host;
mod inline_cache;
mod instructions;
pub(crate) mod interp;
mod late;
mod leave;
mod machine;
mod make;
pub(crate) mod method_cache;
mod naming;
pub(crate) mod native;
pub(crate) mod origins;
mod own_builtins;
pub(crate) mod parts;
mod pattern_match;
mod quick_paths;
mod raise;
mod refuse;
mod replaced;
mod roots;
mod source;
pub(crate) mod stdout;
pub(crate) mod suggest;
mod unpack;
mod variables;
mod watching;
mod with_block;
mod yield_from;

pub(crate) use eval::Called;

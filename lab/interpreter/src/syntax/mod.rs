//! The text of a program, before anything is made of it: which name belongs to
//! which scope, and CPython's words for a text that is no program. The parser
//! itself is ruff's.
//!
//! Uses nothing of the crate but `compile/`'s word for a place in the source;
//! no heap, no interpreter.

pub(crate) mod errors;
pub(crate) mod scope;
pub(crate) mod tokens;

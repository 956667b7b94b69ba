//! What an operation means for any object: operators, comparison, subscripts,
//! iteration, attributes, `repr` and `format`, each with CPython's order of
//! questions to the two operands.
//!
//! Uses `vm/` to call methods written in Python, `types/` for what a built-in
//! class answers.

mod attribute;
pub(crate) mod dict_lookup;
pub(crate) mod format;
pub(crate) mod iter;
pub(crate) mod number;
pub(crate) mod operators;
pub(crate) mod repr;
pub(crate) mod subscript;

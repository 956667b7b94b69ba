//! What an operation means for any object: operators, comparison, subscripts,
//! iteration, attributes, `repr` and `format`, each with CPython's order of
//! questions to the two operands.
//!
//! Uses `vm/` to call methods written in Python, and `objects/`. What a built-in
//! class answers is asked of `types/` above; the test `tidy` lists the files that
//! ask.

pub(crate) mod compare;
mod contains;
pub(crate) mod del_attr;
pub(crate) mod dict_lookup;
pub(crate) mod format;
mod get_attr;
pub(crate) mod hash;
mod index;
mod instance_check;
mod instance_dict;
pub(crate) mod iter;
mod list_changes;
pub(crate) mod number;
pub(crate) mod operators;
pub(crate) mod repr;
pub(crate) mod sequences;
mod set_attr;
mod set_item;
mod set_lookup;
pub(crate) mod subscript;
mod truth;

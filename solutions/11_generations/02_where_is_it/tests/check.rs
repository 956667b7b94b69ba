//! The exercise's own tests and snapshots, against this solution.

extern crate sol_where_is_it as where_is_it;
include!("../../../../exercises/11_generations/02_where_is_it/tests/check.rs");

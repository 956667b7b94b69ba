//! The exercise's own tests, against this solution.

extern crate sol_how_many_runs as how_many_runs;
include!("../../../../exercises/19_tuning/01_how_many_runs/tests/check.rs");

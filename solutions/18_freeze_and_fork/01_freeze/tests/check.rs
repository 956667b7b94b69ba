//! The exercise's own tests and snapshots, against this solution.

extern crate sol_freeze as freeze;
include!("../../../../exercises/18_freeze_and_fork/01_freeze/tests/check.rs");

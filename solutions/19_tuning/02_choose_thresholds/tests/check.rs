//! The exercise's own tests, against this solution.

extern crate sol_choose_thresholds as choose_thresholds;
include!("../../../../exercises/19_tuning/02_choose_thresholds/tests/check.rs");

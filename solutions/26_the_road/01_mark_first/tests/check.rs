//! The exercise's own tests, against this solution.

extern crate sol_mark_first as mark_first;
include!("../../../../exercises/26_the_road/01_mark_first/tests/check.rs");

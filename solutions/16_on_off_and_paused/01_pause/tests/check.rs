//! The exercise's own tests and snapshots, against this solution.

extern crate sol_pause as pause;
include!("../../../../exercises/16_on_off_and_paused/01_pause/tests/check.rs");

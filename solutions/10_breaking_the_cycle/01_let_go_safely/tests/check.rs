//! The exercise's own tests, against this solution.

extern crate sol_clear_safely as clear_safely;
include!(
    "../../../../exercises/10_breaking_the_cycle/01_let_go_safely/tests/check.rs"
);

//! The exercise's own tests, against this solution.

extern crate sol_find_a_cycle as find_a_cycle;
include!(
    "../../../../exercises/04_why_counting_fails/05_find_a_cycle/tests/check.rs"
);

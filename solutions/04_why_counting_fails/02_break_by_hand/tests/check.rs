//! The exercise's own tests and snapshots, against this solution.

extern crate sol_break_by_hand as break_by_hand;
include!(
    "../../../../exercises/04_why_counting_fails/02_break_by_hand/tests/check.rs"
);

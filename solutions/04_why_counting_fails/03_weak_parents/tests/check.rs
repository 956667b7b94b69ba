//! The exercise's own tests and snapshots, against this solution.

extern crate sol_weak_parents as weak_parents;
include!(
    "../../../../exercises/04_why_counting_fails/03_weak_parents/tests/check.rs"
);

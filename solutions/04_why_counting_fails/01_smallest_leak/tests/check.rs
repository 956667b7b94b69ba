//! The exercise's own tests and snapshots, against this solution.

extern crate sol_smallest_leak as smallest_leak;
include!(
    "../../../../exercises/04_why_counting_fails/01_smallest_leak/tests/check.rs"
);

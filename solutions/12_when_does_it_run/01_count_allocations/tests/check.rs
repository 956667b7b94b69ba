//! The exercise's own tests and snapshots, against this solution.

extern crate sol_count_allocations as count_allocations;
include!(
    "../../../../exercises/12_when_does_it_run/01_count_allocations/tests/check.rs"
);

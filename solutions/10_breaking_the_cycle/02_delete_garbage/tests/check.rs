//! The exercise's own tests and snapshots, against this solution.

extern crate sol_delete_garbage as delete_garbage;
include!(
    "../../../../exercises/10_breaking_the_cycle/02_delete_garbage/tests/check.rs"
);

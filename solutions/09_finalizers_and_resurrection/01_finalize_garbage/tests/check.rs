//! The exercise's own tests and snapshots, against this solution.

extern crate sol_finalize_garbage as finalize_garbage;
include!(
    "../../../../exercises/09_finalizers_and_resurrection/01_finalize_garbage/tests/check.rs"
);

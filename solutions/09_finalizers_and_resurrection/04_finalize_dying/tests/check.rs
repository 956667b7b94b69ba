//! The exercise's own tests and snapshots, against this solution.

extern crate sol_finalize_dying as finalize_dying;
include!(
    "../../../../exercises/09_finalizers_and_resurrection/04_finalize_dying/tests/check.rs"
);

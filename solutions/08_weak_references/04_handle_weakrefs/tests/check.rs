//! The exercise's own tests and snapshots, against this solution.

extern crate sol_handle_weakrefs as handle_weakrefs;
include!(
    "../../../../exercises/08_weak_references/04_handle_weakrefs/tests/check.rs"
);

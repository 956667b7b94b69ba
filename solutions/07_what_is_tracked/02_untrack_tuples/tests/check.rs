//! The exercise's own tests and snapshots, against this solution.

extern crate sol_untrack_tuples as untrack_tuples;
include!(
    "../../../../exercises/07_what_is_tracked/02_untrack_tuples/tests/check.rs"
);

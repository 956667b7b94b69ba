//! The exercise's own tests and snapshots, against this solution.

extern crate sol_untrack_dicts as untrack_dicts;
include!(
    "../../../../exercises/07_what_is_tracked/03_untrack_dicts/tests/check.rs"
);

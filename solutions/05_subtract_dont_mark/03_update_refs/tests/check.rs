//! The exercise's own tests and snapshots, against this solution.

extern crate sol_update_refs as update_refs;
include!(
    "../../../../exercises/05_subtract_dont_mark/03_update_refs/tests/check.rs"
);

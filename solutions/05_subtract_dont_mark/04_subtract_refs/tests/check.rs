//! The exercise's own tests and snapshots, against this solution.

extern crate sol_subtract_refs as subtract_refs;
include!(
    "../../../../exercises/05_subtract_dont_mark/04_subtract_refs/tests/check.rs"
);

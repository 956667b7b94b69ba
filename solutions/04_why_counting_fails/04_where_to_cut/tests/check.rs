//! The exercise's own tests, against this solution.

extern crate sol_accidental_rings as accidental_rings;
include!(
    "../../../../exercises/04_why_counting_fails/04_where_to_cut/tests/check.rs"
);

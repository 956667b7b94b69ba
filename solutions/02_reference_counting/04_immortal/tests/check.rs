//! The exercise's own tests and snapshots, against this solution.

extern crate sol_immortal as immortal;
include!(
    "../../../../exercises/02_reference_counting/04_immortal/tests/check.rs"
);

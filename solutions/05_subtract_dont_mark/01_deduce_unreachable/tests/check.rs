//! The exercise's own tests and snapshots, against this solution.

extern crate sol_deduce_unreachable as deduce_unreachable;
include!(
    "../../../../exercises/05_subtract_dont_mark/01_deduce_unreachable/tests/check.rs"
);

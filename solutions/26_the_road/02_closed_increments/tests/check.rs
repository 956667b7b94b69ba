//! The exercise's own tests, against this solution.

extern crate sol_closed_increments as closed_increments;
include!(
    "../../../../exercises/26_the_road/02_closed_increments/tests/check.rs"
);

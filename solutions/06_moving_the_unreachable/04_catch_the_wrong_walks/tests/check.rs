//! The exercise's own tests, against this solution.

extern crate sol_catch_the_wrong_walks as catch_the_wrong_walks;
include!(
    "../../../../exercises/06_moving_the_unreachable/04_catch_the_wrong_walks/tests/check.rs"
);

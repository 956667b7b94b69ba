//! The exercise's own tests, against this solution.

extern crate sol_mend_the_walk as mend_the_walk;
include!(
    "../../../../exercises/06_moving_the_unreachable/02_mend_the_walk/tests/check.rs"
);

//! The exercise's own tests, against this solution.

extern crate sol_predict_the_walk as predict_the_walk;
include!(
    "../../../../exercises/06_moving_the_unreachable/01_predict_the_walk/tests/check.rs"
);

//! The exercise's own tests, against this solution.

extern crate sol_predict_the_counts as predict_the_counts;
include!(
    "../../../../exercises/02_reference_counting/01_predict_the_counts/tests/check.rs"
);

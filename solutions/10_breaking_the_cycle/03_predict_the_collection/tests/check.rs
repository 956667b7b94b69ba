//! The exercise's own tests, against this solution.

extern crate sol_predict_the_collection as predict_the_collection;
include!(
    "../../../../exercises/10_breaking_the_cycle/03_predict_the_collection/tests/check.rs"
);

//! The exercise's own tests, against this solution.

extern crate sol_predict_the_work as predict_the_work;
include!(
    "../../../../exercises/18_what_it_costs/01_predict_the_work/tests/check.rs"
);

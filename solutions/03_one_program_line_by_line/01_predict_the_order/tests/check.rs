//! The exercise's own tests, against this solution.

extern crate sol_predict_the_order as predict_the_order;
include!(
    "../../../../exercises/03_one_program_line_by_line/01_predict_the_order/tests/check.rs"
);

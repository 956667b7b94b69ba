//! The exercise's own tests, against this solution.

extern crate sol_dropped_in_order as dropped_in_order;
include!(
    "../../../../exercises/03_one_program_line_by_line/03_dropped_in_order/tests/check.rs"
);

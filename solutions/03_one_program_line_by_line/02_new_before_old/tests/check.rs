//! The exercise's own tests, against this solution.

extern crate sol_assign as assign;
include!(
    "../../../../exercises/03_one_program_line_by_line/02_new_before_old/tests/check.rs"
);

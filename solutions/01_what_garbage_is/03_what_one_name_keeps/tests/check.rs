//! The exercise's own tests, against this solution.

extern crate sol_what_one_name_keeps as what_one_name_keeps;
include!(
    "../../../../exercises/01_what_garbage_is/03_what_one_name_keeps/tests/check.rs"
);

//! The exercise's own tests, against this solution.

extern crate sol_lines_come_back as lines_come_back;
include!(
    "../../../../exercises/25_libraries/01_lines_come_back/tests/check.rs"
);

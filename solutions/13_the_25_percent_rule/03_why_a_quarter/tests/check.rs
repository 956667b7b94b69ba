//! The exercise's own tests, against this solution.

extern crate sol_why_a_quarter as why_a_quarter;
include!(
    "../../../../exercises/13_the_25_percent_rule/03_why_a_quarter/tests/check.rs"
);

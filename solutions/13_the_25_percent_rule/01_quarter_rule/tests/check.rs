//! The exercise's own tests and snapshots, against this solution.

extern crate sol_quarter_rule as quarter_rule;
include!(
    "../../../../exercises/13_the_25_percent_rule/01_quarter_rule/tests/check.rs"
);

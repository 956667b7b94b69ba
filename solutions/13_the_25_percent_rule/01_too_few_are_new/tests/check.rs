//! The exercise's own tests and snapshots, against this solution.

extern crate sol_too_few_are_new as too_few_are_new;
include!(
    "../../../../exercises/13_the_25_percent_rule/01_too_few_are_new/tests/check.rs"
);

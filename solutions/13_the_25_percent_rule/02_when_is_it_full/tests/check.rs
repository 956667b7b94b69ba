//! The exercise's own tests, against this solution.

extern crate sol_when_is_it_full as when_is_it_full;
include!(
    "../../../../exercises/13_the_25_percent_rule/02_when_is_it_full/tests/check.rs"
);

//! The exercise's own tests, against this solution.

extern crate sol_until_nothing as until_nothing;
include!(
    "../../../../exercises/15_collect_on_demand/03_until_nothing/tests/check.rs"
);

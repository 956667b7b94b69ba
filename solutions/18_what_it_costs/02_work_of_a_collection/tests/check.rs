//! The exercise's own tests, against this solution.

extern crate sol_work_of_a_collection as work_of_a_collection;
include!(
    "../../../../exercises/18_what_it_costs/02_work_of_a_collection/tests/check.rs"
);

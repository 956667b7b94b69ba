//! The exercise's own tests, against this solution.

extern crate sol_work_in_steps as work_in_steps;
include!(
    "../../../../exercises/24_the_service_that_stutters/01_work_in_steps/tests/check.rs"
);

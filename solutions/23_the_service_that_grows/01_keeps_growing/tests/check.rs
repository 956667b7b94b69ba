//! The exercise's own tests, against this solution.

extern crate sol_keeps_growing as keeps_growing;
include!(
    "../../../../exercises/23_the_service_that_grows/01_keeps_growing/tests/check.rs"
);

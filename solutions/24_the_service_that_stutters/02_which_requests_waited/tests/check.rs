//! The exercise's own tests, against this solution.

extern crate sol_which_requests_waited as which_requests_waited;
include!(
    "../../../../exercises/24_the_service_that_stutters/02_which_requests_waited/tests/check.rs"
);

//! The exercise's own tests, against this solution.

extern crate sol_between_requests as between_requests;
include!(
    "../../../../exercises/16_on_off_and_paused/03_between_requests/tests/check.rs"
);

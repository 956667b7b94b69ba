//! The exercise's own tests, against this solution.

extern crate sol_policies as policies;
include!(
    "../../../../exercises/12_when_does_it_run/05_policies/tests/check.rs"
);

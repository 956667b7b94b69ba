//! The exercise's own tests, against this solution.

extern crate sol_error_for_the_dead as error_for_the_dead;
include!(
    "../../../../exercises/02_reference_counting/06_error_for_the_dead/tests/check.rs"
);

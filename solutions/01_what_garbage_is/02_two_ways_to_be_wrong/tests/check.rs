//! The exercise's own tests, against this solution.

extern crate sol_two_ways_to_be_wrong as two_ways_to_be_wrong;
include!(
    "../../../../exercises/01_what_garbage_is/02_two_ways_to_be_wrong/tests/check.rs"
);

//! The exercise's own tests, against this solution.

extern crate sol_tell_all_you_hold as tell_all_you_hold;
include!(
    "../../../../exercises/25_libraries/02_tell_all_you_hold/tests/check.rs"
);

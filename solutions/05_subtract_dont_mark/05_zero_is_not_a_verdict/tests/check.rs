//! The exercise's own tests, against this solution.

extern crate sol_zero_is_not_a_verdict as zero_is_not_a_verdict;
include!(
    "../../../../exercises/05_subtract_dont_mark/05_zero_is_not_a_verdict/tests/check.rs"
);

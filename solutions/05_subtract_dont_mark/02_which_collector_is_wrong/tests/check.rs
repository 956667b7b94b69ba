//! The exercise's own tests, against this solution.

extern crate sol_which_collector_is_wrong as which_collector_is_wrong;
include!(
    "../../../../exercises/05_subtract_dont_mark/02_which_collector_is_wrong/tests/check.rs"
);

//! The exercise's own tests, against this solution.

extern crate sol_what_grew as what_grew;
include!(
    "../../../../exercises/17_watching_it_work/03_what_grew/tests/check.rs"
);

//! The exercise's own tests, against this solution.

extern crate sol_pause_histogram as pause_histogram;
include!(
    "../../../../exercises/17_watching_it_work/02_pause_histogram/tests/check.rs"
);

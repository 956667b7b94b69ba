//! The exercise's own tests, against this solution.

extern crate sol_counts_after_a_story as counts_after_a_story;
include!(
    "../../../../exercises/12_when_does_it_run/04_counts_after_a_story/tests/check.rs"
);

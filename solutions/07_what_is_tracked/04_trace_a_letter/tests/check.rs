//! The exercise's own tests, against this solution.

extern crate sol_trace_a_letter as trace_a_letter;
include!(
    "../../../../exercises/07_what_is_tracked/04_trace_a_letter/tests/check.rs"
);

//! The exercise's own tests, against this solution.

extern crate sol_make_it_live as make_it_live;
include!(
    "../../../../exercises/09_finalizers_and_resurrection/07_make_it_live/tests/check.rs"
);

//! The exercise's own tests, against this solution.

extern crate sol_collection_meter as collection_meter;
include!(
    "../../../../exercises/17_watching_it_work/01_collection_meter/tests/check.rs"
);

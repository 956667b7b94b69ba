//! The interpreter's tests, in one program, so that every core has something to do until
//! the last has ended. A module is chosen by its name:
//! `cargo test -p lab-interpreter --test all fuzz::`.

mod callables;
mod counts;
mod fuzz;
mod ignored;
mod leaks;
mod limits;
mod speed;

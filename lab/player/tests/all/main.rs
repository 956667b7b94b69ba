//! The player's tests, in one program, so that every core has something to do until the
//! last has ended. A module is chosen by its name: `cargo test -p lab-player --test all fold::`.

mod arrows;
mod captions;
mod fold;
mod json;
mod kata;
mod long;
mod page;
mod work;

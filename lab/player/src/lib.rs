//! The browser's side of the lab, as far as it is Rust.
//!
//! A chapter's ```` ```python,lab ```` becomes a recorded run for the stepper
//! in the page; a program that a reader edits there is run by the same code as
//! WebAssembly. The stepper itself is `book/theme/lab`.

pub mod block;
pub mod page;

pub use block::Block;

//! The browser's side of the lab, as far as it is Rust.
//!
//! A chapter's ```` ```python,lab ```` becomes a recorded run for the stepper
//! in the page; a program that a reader edits there is run by the same code as
//! WebAssembly (`lab/wasm`). The stepper itself is `book/theme/lab`.

// A program into a recorded run.
mod beginning;
mod record;
mod watching;

// A recorded run held to what a kata asks.
pub mod kata;

// A recorded run into a page.
pub mod block;
pub mod page;

pub use block::Block;
pub use lab_trace::Trace;
pub use record::{Judged, answer, judged, record, run_recorded, run_recorded_by};
pub use watching::Watching;

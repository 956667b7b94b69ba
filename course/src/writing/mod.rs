//! What a command writes, and what it leaves alone.
//!
//! No command deletes or overwrites what it has not made, and none leaves a
//! thing half made where a whole one stood. In reading order:
//!
//! - [`place`]: where a path really leads, and which places hold sources.
//! - [`scratch`]: a folder to work in, which goes when the work is done.
//! - [`folder`]: a whole folder, made beside and then put in its place.
//! - [`mod@file`]: one file, the same way.
//! - [`output`]: standard output and standard error.

pub mod file;
pub mod folder;
pub mod place;
pub mod scratch;

pub use file::NewFile;
pub use folder::Folder;
pub use learner::output;
pub use output::{complain, print, say, wrapped};
pub use scratch::Scratch;

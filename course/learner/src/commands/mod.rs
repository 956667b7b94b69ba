//! The commands, a file each: `Args` for clap, and `run`.

pub mod here;
pub mod hint;
pub mod list;
pub mod measure;
pub mod next;
pub mod progress;
pub mod reset;
pub mod solution;
pub mod test;
pub mod verify;
pub mod watch;

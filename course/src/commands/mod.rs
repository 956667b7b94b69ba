//! The commands, a file each: `Args` for clap, and `run`.

pub mod build;
pub mod bundle;
pub mod check;
pub mod compare;
pub mod grade;
pub mod jail;
pub mod kata;
pub mod links;
pub mod picture;
pub mod plan;
pub mod preprocess;
pub mod python;
pub mod serve;
pub mod slides;
pub mod stubs;

//! A `Cargo.toml`, read.

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use toml::Table;

/// What stands in it.
///
/// # Errors
/// If it cannot be read.
pub fn read(file: &Path) -> Result<Table> {
    let text =
        fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    text.parse().with_context(|| format!("{} is not as it should be", file.display()))
}

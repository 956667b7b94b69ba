//! The manifests of the bundle: the repository's own, without what is not in it.

use super::CRATES;
use crate::class::manifest::read;
use anyhow::Result;
use learner::exercises::Exercise;
use std::path::Path;
use toml::{Table, Value};

/// The manifest of the workspace.
///
/// # Errors
/// If the repository's cannot be read.
pub fn top(root: &Path, exercises: &[Exercise]) -> Result<String> {
    let whole = read(&root.join("Cargo.toml"))?;
    let mut workspace = Table::new();
    let ours = whole.get("workspace").and_then(Value::as_table).cloned().unwrap_or_default();
    for key in ["resolver", "package", "lints"] {
        if let Some(value) = ours.get(key) {
            workspace.insert(key.into(), value.clone());
        }
    }
    let crates = CRATES.iter().map(|krate| Value::from(*krate));
    let exercises = exercises.iter().map(|e| Value::from(format!("exercises/{}", e.name)));
    workspace.insert("members".into(), Value::Array(crates.chain(exercises).collect()));
    let dependencies = ours.get("dependencies").and_then(Value::as_table).cloned();
    let mut dependencies = dependencies.unwrap_or_default();
    dependencies.retain(|_, value| {
        let path = value.get("path").and_then(Value::as_str);
        path.is_none_or(|path| CRATES.contains(&path))
    });
    workspace.insert("dependencies".into(), Value::Table(dependencies));
    let mut top = Table::new();
    top.insert("workspace".into(), Value::Table(workspace));
    top.insert("profile".into(), Value::Table(profile(&whole)));
    Ok(top.to_string())
}

/// The repository's profile, as far as it is about crates that are here.
fn profile(whole: &Table) -> Table {
    let dev = whole.get("profile").and_then(|profile| profile.get("dev"));
    let mut dev = dev.and_then(Value::as_table).cloned().unwrap_or_default();
    if let Some(Value::Table(packages)) = dev.get_mut("package") {
        packages
            .retain(|name, _| CRATES.iter().any(|krate| krate.rsplit('/').next() == Some(name)));
    }
    let mut profile = Table::new();
    profile.insert("dev".into(), Value::Table(dev));
    profile
}

/// The manifest of a crate, whose tests and examples stay behind.
///
/// # Errors
/// If it cannot be read.
pub fn of_crate(folder: &Path) -> Result<String> {
    let mut manifest = read(&folder.join("Cargo.toml"))?;
    for key in ["dev-dependencies", "bench", "example", "test"] {
        manifest.remove(key);
    }
    if let Some(Value::Table(package)) = manifest.get_mut("package") {
        package.remove("readme");
    }
    if let Some(Value::Table(library)) = manifest.get_mut("lib") {
        library.insert("test".into(), false.into());
    }
    Ok(manifest.to_string())
}

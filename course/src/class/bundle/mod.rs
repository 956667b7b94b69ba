//! What participants get: the exercises in a small workspace of their own, as a
//! folder and as an archive, without solutions, notes and wrong answers.
//!
//! It holds what an exercise needs and nothing of the book or the lab, so it
//! compiles in seconds; vendored, it needs no network.
//!
//! - [`workspace`]: its manifests.
//! - [`texts`]: what it says to participants, and to GitHub Classroom.

pub mod texts;
pub mod workspace;

use super::chapters::{self, Chapters};
use crate::files::{copy, files};
use crate::writing::{Folder, complain};
use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;
use learner::cargo::cargo;
use learner::exercises::Exercise;
use learner::root::BUNDLE;
use learner::state;
use std::fs::{self, File};
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// The name of the folder, and of the archive, in the folder that is named.
pub const NAME: &str = "counting-to-zero";

/// What is copied as it is.
const AS_IT_IS: [&str; 6] = [
    ".devcontainer/devcontainer.json",
    "LICENSE-MIT",
    "LICENSE-APACHE",
    "rustfmt.toml",
    "exercises/rustfmt.toml",
    "Cargo.lock",
];

/// The crates that exercises need, by their folders; their sources are copied,
/// their tests are not.
pub const CRATES: [&str; 3] = ["course/learner", "course/workbench", "gc-core"];

/// What is copied of an exercise, besides the stub.
const OF_AN_EXERCISE: [&str; 3] = ["Cargo.toml", "hints.md", "tests"];

/// What was made.
#[derive(Debug)]
pub struct Made {
    /// The workspace.
    pub folder: PathBuf,
    /// The archive of it.
    pub archive: PathBuf,
    /// How many exercises it has.
    pub exercises: usize,
    /// How many bytes the archive has.
    pub bytes: u64,
}

/// Makes the bundle in the folder `to`.
///
/// # Errors
/// If the folder holds anything that this command has not made, or cargo cannot
/// put together what is needed.
pub fn make(root: &Path, to: &Path, chapters: Option<&Chapters>, vendor: bool) -> Result<Made> {
    let wanted = chapters::exercises(root, chapters)?;
    let target = Folder::claim(root, to, "cargo course bundle")?;
    target.fill(|new| {
        let folder = new.join(NAME);
        write_all(root, &folder, &wanted)?;
        lock(&folder)?;
        if vendor {
            self::vendor(&folder)?;
        }
        pack(&folder, &new.join(format!("{NAME}.tar.gz")))
    })?;
    let archive = target.path().join(format!("{NAME}.tar.gz"));
    Ok(Made {
        folder: target.path().join(NAME),
        bytes: fs::metadata(&archive)?.len(),
        archive,
        exercises: wanted.len(),
    })
}

/// Writes everything but what cargo writes.
fn write_all(root: &Path, folder: &Path, wanted: &[Exercise]) -> Result<()> {
    for file in AS_IT_IS.iter().filter(|file| root.join(file).is_file()) {
        copy(&root.join(file), &folder.join(file))?;
    }
    let manifest = workspace::top(root, wanted)?;
    write(&folder.join("Cargo.toml"), &manifest)?;
    for krate in CRATES {
        let manifest = workspace::of_crate(&root.join(krate))?;
        write(&folder.join(krate).join("Cargo.toml"), &manifest)?;
        copy(&root.join(krate).join("src"), &folder.join(krate).join("src"))?;
    }
    let mut stubs = String::new();
    for Exercise { name, .. } in wanted {
        let (from, to) = (format!("exercises/{name}"), folder.join("exercises").join(name));
        for part in OF_AN_EXERCISE {
            copy(&root.join(&from).join(part), &to.join(part))?;
        }
        // As it was handed out, whatever you have written in your own copy.
        let stub = state::stub(root, name)
            .with_context(|| format!("the stub of {name} is not known: cargo course stubs"))?;
        write(&folder.join(state::answer_file(name)), &stub)?;
        write(&folder.join(state::handed_out(name)), &stub)?;
        stubs += &format!("{}  {name}\n", state::digest(&stub));
    }
    write(&folder.join(state::STUBS), &stubs)?;
    write(&folder.join(BUNDLE), texts::MARK)?;
    for (file, text) in texts::all(wanted) {
        write(&folder.join(file), &text)?;
    }
    Ok(())
}

/// Lets cargo remove unneeded crates from the lock file.
fn lock(folder: &Path) -> Result<()> {
    let mut run = cargo();
    run.args(["metadata", "--format-version", "1", "--quiet"]).current_dir(folder);
    let output = run.env_remove("CARGO_TARGET_DIR").stderr(Stdio::inherit()).output()?;
    match output.status.success() {
        true => Ok(()),
        false => bail!("cargo cannot put the bundle's crates together; it has said why above"),
    }
}

/// Puts all crates into the bundle, and configures cargo to use them.
fn vendor(folder: &Path) -> Result<()> {
    complain("Copying every crate into the bundle ...");
    let mut run = cargo();
    run.args(["vendor", "--quiet", "--locked", "--versioned-dirs", "vendor"]).current_dir(folder);
    let output = run.stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        bail!("cargo cannot copy the crates; it has said why above");
    }
    let config = folder.join(".cargo/config.toml");
    let before = fs::read_to_string(&config)?;
    Ok(fs::write(config, before + texts::VENDORED)?)
}

/// Packs the folder: the same folder gives the same archive.
fn pack(folder: &Path, archive: &Path) -> Result<()> {
    let file = BufWriter::new(File::create(archive)?);
    let mut packed = tar::Builder::new(GzEncoder::new(file, Compression::default()));
    packed.mode(tar::HeaderMode::Deterministic);
    for path in files(folder)? {
        let name = Path::new(NAME).join(path.strip_prefix(folder)?);
        packed.append_path_with_name(&path, name)?;
    }
    packed.into_inner()?.finish()?;
    Ok(())
}

fn write(file: &Path, text: &str) -> Result<()> {
    let failed = || format!("cannot write {}", file.display());
    fs::create_dir_all(file.parent().unwrap_or(file)).with_context(failed)?;
    fs::write(file, text).with_context(failed)
}

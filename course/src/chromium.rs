//! Chromium, started to make a file from a page: a PDF file, or a picture.

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Its names on different systems.
const NAMES: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// A Chromium that starts.
#[derive(Debug)]
pub struct Chromium {
    program: PathBuf,
    /// Its folder, which it fills.
    profile: PathBuf,
}

impl Chromium {
    /// The Chromium that is named, or the first that is installed. It keeps its data in
    /// the folder `profile`.
    ///
    /// # Errors
    /// If none is named and none is installed.
    pub fn find(named: Option<&Path>, profile: PathBuf) -> Result<Chromium> {
        let program = match named {
            Some(program) => program.to_path_buf(),
            None => installed()?,
        };
        Ok(Chromium { program, profile })
    }

    /// Prints the page at `page`, with `query` behind its address, to the PDF file
    /// `file`. `more` are options of Chromium's.
    ///
    /// # Errors
    /// If it cannot be started or does not print.
    pub fn print(&self, page: &Path, query: &str, more: &[&str], file: &Path) -> Result<()> {
        let wish = format!("--print-to-pdf={}", file.display());
        let mut options = vec!["--no-pdf-header-footer", &wish];
        options.extend(more);
        self.make(page, query, &options, file)
    }

    /// Opens a page and waits until the file is there that `options` ask for.
    ///
    /// # Errors
    /// If it cannot be started or makes no such file.
    pub fn make(&self, page: &Path, query: &str, options: &[&str], file: &Path) -> Result<()> {
        let page = page.canonicalize().with_context(|| page.display().to_string())?;
        let output = Command::new(&self.program)
            .args(["--headless", "--disable-gpu", "--no-first-run"])
            .args(is_superuser().then_some("--no-sandbox"))
            .arg("--virtual-time-budget=20000")
            .arg(format!("--user-data-dir={}", self.profile.display()))
            .args(options)
            .arg(format!("file://{}{query}", page.display()))
            .stdin(Stdio::null())
            .output()
            .with_context(|| format!("cannot start {}", self.program.display()))?;
        if !output.status.success() || !file.is_file() {
            let said = String::from_utf8_lossy(&output.stderr);
            bail!("{} made nothing of {}:\n{said}", self.program.display(), page.display());
        }
        Ok(())
    }
}

/// Whether this is the superuser, as in a container: for root Chromium starts only
/// without its own sandbox. The pages it prints are the book's.
fn is_superuser() -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
    }
    #[cfg(not(unix))]
    {
        false
    }
}

/// The first Chromium that starts.
fn installed() -> Result<PathBuf> {
    let starts = |name: &&&str| {
        let mut asked = Command::new(name);
        asked.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
        asked.status().is_ok_and(|status| status.success())
    };
    match NAMES.iter().find(starts) {
        Some(name) => Ok(PathBuf::from(name)),
        None => bail!(
            "no Chromium is installed under any of the names {}; name yours: --chromium PROGRAM",
            NAMES.join(", ")
        ),
    }
}

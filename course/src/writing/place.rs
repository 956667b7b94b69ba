//! Where a path really leads, and which places hold sources.

use crate::root;
use anyhow::{Context, Result, bail};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The folders of a repository in which a command may make things.
const MADE: [&str; 2] = ["target", "book/book"];

/// `path` without links and without `..`, whether it exists or is yet to be
/// made.
///
/// # Errors
/// If that cannot be decided: a link to nothing, or `..` behind a folder that is
/// not there.
pub fn resolve(path: &Path) -> Result<PathBuf> {
    let shown = path.display();
    let full = std::path::absolute(path).with_context(|| format!("{shown}"))?;
    let mut there = full.as_path();
    let mut to_make = Vec::new();
    loop {
        match there.canonicalize() {
            Ok(mut found) => {
                found.extend(to_make.iter().rev());
                return Ok(found);
            }
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(error).with_context(|| format!("cannot look at {shown}"));
            }
            Err(_) if there.is_symlink() => {
                bail!("{} is a link to something that is not there", there.display())
            }
            Err(_) => {}
        }
        let (Some(name), Some(parent)) = (there.file_name(), there.parent()) else {
            bail!("{shown} leads through `..` from a folder that is not there");
        };
        to_make.push(name);
        there = parent;
    }
}

/// Refuses a resolved folder that holds the repository at `root` or lies among
/// its sources, or among those of another one.
///
/// # Errors
/// If it does, with what to type instead.
pub fn outside_sources(root: &Path, folder: &Path) -> Result<()> {
    let root = root.canonicalize().with_context(|| format!("{}", root.display()))?;
    if root.starts_with(folder) {
        bail!(
            "{} holds the course's own repository: name a folder of its own, \
             such as {}",
            folder.display(),
            root.join("target/pages").display()
        );
    }
    for home in folder.ancestors().filter(|dir| root::is_root(dir)) {
        let inside = folder.strip_prefix(home).unwrap_or(folder);
        let made = MADE.iter().any(|made| inside.starts_with(made));
        if !made || inside == Path::new("target") {
            bail!(
                "{} lies among the sources of the course in {}: name a folder \
                 outside of it, or one in its target, such as {}",
                folder.display(),
                home.display(),
                home.join("target/pages").display()
            );
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_path_is_followed_as_far_as_it_exists() {
        let folder = tempfile::tempdir().unwrap();
        let top = folder.path().canonicalize().unwrap();
        fs::create_dir(top.join("a")).unwrap();
        assert_eq!(resolve(&top.join("a/../b/c")).unwrap(), top.join("b/c"));
        assert_eq!(resolve(&top.join("./a/.")).unwrap(), top.join("a"));
        let said = resolve(&top.join("no/../a")).unwrap_err().to_string();
        // Windows takes `..` off before it looks.
        if cfg!(unix) {
            assert!(said.ends_with("leads through `..` from a folder that is not there"), "{said}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_lead_where_they_lead() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let top = folder.path().canonicalize().unwrap();
        fs::create_dir_all(top.join("a/b")).unwrap();
        symlink(top.join("a/b"), top.join("link")).unwrap();
        symlink(top.join("nothing"), top.join("lost")).unwrap();
        symlink(top.join("round"), top.join("round")).unwrap();
        assert_eq!(resolve(&top.join("link/new")).unwrap(), top.join("a/b/new"));
        assert_eq!(resolve(&top.join("link/..")).unwrap(), top.join("a"));
        for (name, what) in [("lost", "is a link to"), ("lost/new", "is a link to")] {
            let said = resolve(&top.join(name)).unwrap_err().to_string();
            assert!(said.contains(what), "{said}");
        }
        assert!(resolve(&top.join("round")).is_err());
    }
}

//! What a class has handed in: a folder with an entry for each participant. A
//! clone or an archive of one, answers that the page has exported, or both under
//! one name.
//!
//! Of a clone only `exercises/NAME/src/lib.rs` is read, of an exercise that we
//! have: no manifest, no build script, no configuration, no test. Links are not
//! followed and archives are not unpacked to the disk.

use anyhow::{Context, Result, bail};
use flate2::read::GzDecoder;
use learner::state::answer_file;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// How long an answer may be, in bytes.
const LONGEST: u64 = 256 << 10;

/// How much an archive may unpack to, in bytes; and how many entries it may have.
const UNPACKED: u64 = 2 << 30;
const ENTRIES: usize = 500_000;

/// How many folders deep a clone may lie in what was handed in.
const DEEP: usize = 2;

/// How much an export of the page may be, in bytes.
const EXPORT: u64 = 16 << 20;

/// What one participant has handed in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Submission {
    /// The name of the folder or the archive, without its ending.
    pub name: String,
    /// What could not be read, and why.
    pub problems: Vec<String>,
    /// Texts of `src/lib.rs`, by the exercise.
    pub rust: BTreeMap<String, String>,
    /// Programs, by the kata.
    pub python: BTreeMap<String, String>,
}

/// What the page "Your progress" saves: all that the browser keeps, each thing as text.
#[derive(Debug, Deserialize)]
struct Export {
    format: String,
    kept: BTreeMap<String, String>,
}

/// The answers that were found, by the exercise: each one's text, or why it has none.
type Found = BTreeMap<String, Result<String, String>>;

/// What the file says that it is, and where it has the solved katas.
const FORMAT: &str = "counting-to-zero progress";
const KATAS: &str = "counting-to-zero.katas";

/// Endings of the archives that can be read.
const ARCHIVES: [&str; 4] = [".tar.gz", ".tgz", ".tar", ".zip"];

/// Reads all that lies in `folder`, in the order of the participants' names.
/// `exercises` are the ones to look for.
///
/// # Errors
/// If the folder cannot be read or holds nothing that was handed in.
pub fn read(folder: &Path, exercises: &[String]) -> Result<Vec<Submission>> {
    let entries = fs::read_dir(folder).with_context(|| {
        format!("cannot read {}: name the folder with what was handed in", folder.display())
    })?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let mut all: BTreeMap<String, Submission> = BTreeMap::new();
    for path in paths {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if file.starts_with('.') {
            continue;
        }
        let Some(name) = participant(&path, &file) else { continue };
        let of = all.entry(name.into()).or_default();
        of.name = name.into();
        if let Err(error) = add(&path, exercises, of) {
            of.problems.push(format!("{file}: {error:#}"));
        }
    }
    if all.is_empty() {
        bail!(
            "nothing was handed in in {}: it should hold a folder, an archive ({}) or an \
             exported .json for each participant",
            folder.display(),
            ARCHIVES.join(", ")
        );
    }
    Ok(all.into_values().collect())
}

/// Whose it is, if it can be a submission.
fn participant<'a>(path: &Path, file: &'a str) -> Option<&'a str> {
    if is_folder(path) {
        return Some(file);
    }
    let mut endings = ARCHIVES.iter().chain(&[".json"]);
    endings.find_map(|ending| file.strip_suffix(ending)).filter(|name| !name.is_empty())
}

fn add(path: &Path, exercises: &[String], of: &mut Submission) -> Result<()> {
    let there = fs::symlink_metadata(path)?;
    let name = path.to_string_lossy();
    if there.is_dir() {
        return clone(path, exercises, of);
    }
    if !there.is_file() {
        bail!("it is a link: hand in the file itself");
    }
    if name.ends_with(".json") {
        return export(path, of);
    }
    let file = || File::open(path);
    let found = match () {
        () if name.ends_with(".zip") => zip(file()?, exercises)?,
        () if name.ends_with(".tar") => tar(file()?, exercises)?,
        () => tar(GzDecoder::new(file()?), exercises)?,
    };
    take(found, of)
}

/// Takes the answers that were found in a clone or an archive.
fn take(found: Found, of: &mut Submission) -> Result<()> {
    if found.is_empty() {
        bail!("no exercises/NN_topic/NN_name/src/lib.rs is in it");
    }
    for (exercise, answer) in found {
        match answer {
            Ok(text) => drop(of.rust.insert(exercise, text)),
            Err(why) => of.problems.push(format!("{}: {why}", answer_file(&exercise))),
        }
    }
    Ok(())
}

/// A clone, or a folder with one in it.
fn clone(folder: &Path, exercises: &[String], of: &mut Submission) -> Result<()> {
    let Some(root) = root(folder, DEEP) else {
        bail!("no folder exercises/ is in it");
    };
    let mut found = Found::new();
    for exercise in exercises {
        match regular(&root, &answer_file(exercise)) {
            Ok(Some(file)) => {
                let text = File::open(file).map_err(|error| error.to_string()).and_then(text);
                found.insert(exercise.clone(), text);
            }
            Ok(None) => {}
            Err(why) => drop(found.insert(exercise.clone(), Err(why))),
        }
    }
    take(found, of)
}

/// The folder that has the exercises: this one, or one in it.
fn root(folder: &Path, deep: usize) -> Option<PathBuf> {
    if is_folder(&folder.join("exercises")) {
        return Some(folder.into());
    }
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut inner: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    inner.retain(|path| is_folder(path));
    inner.sort();
    inner.iter().filter(|_| deep > 0).find_map(|path| root(path, deep - 1))
}

/// Whether it is a folder, and not a link to one.
fn is_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|there| there.is_dir())
}

/// The file, if it is there and neither it nor a folder on the way is a link.
fn regular(root: &Path, file: &str) -> Result<Option<PathBuf>, String> {
    let mut path = root.to_path_buf();
    for part in file.split('/') {
        path.push(part);
        match fs::symlink_metadata(&path) {
            Ok(there) if there.is_symlink() => return Err("links are not followed".into()),
            Ok(_) => {}
            Err(_) => return Ok(None),
        }
    }
    match path.is_file() {
        true => Ok(Some(path)),
        false => Err("it is not a file".into()),
    }
}

/// The text of an answer, if it can be one.
fn text(file: impl Read) -> Result<String, String> {
    let mut bytes = Vec::new();
    file.take(LONGEST + 1).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    if bytes.len() as u64 > LONGEST {
        return Err(format!("it has more than {} KiB", LONGEST >> 10));
    }
    String::from_utf8(bytes).map_err(|_| "it is not UTF-8 text".into())
}

/// The exercise whose answer this path in an archive is.
fn answers<'a>(path: &str, exercises: &'a [String]) -> Option<&'a String> {
    let path = path.strip_prefix("./").unwrap_or(path);
    let start = path.find("exercises/").filter(|&at| at == 0 || path[..at].ends_with('/'))?;
    let inner = path[start..].strip_prefix("exercises/")?.strip_suffix("/src/lib.rs")?;
    let deep = path[..start].matches('/').count();
    exercises.iter().find(|name| *name == inner).filter(|_| deep <= DEEP)
}

fn tar(archive: impl Read, exercises: &[String]) -> Result<Found> {
    let mut found = Found::new();
    let mut archive = tar::Archive::new(archive.take(UNPACKED));
    for (n, entry) in archive.entries()?.enumerate() {
        let entry = entry.context("it is damaged, or unpacks to more than 2 GiB")?;
        if n > ENTRIES {
            bail!("it has more than {ENTRIES} entries");
        }
        let path = entry.path()?.to_string_lossy().into_owned();
        if let Some(exercise) = answers(&path, exercises) {
            let answer = match entry.header().entry_type().is_file() {
                true => text(entry),
                false => Err("links are not followed".into()),
            };
            found.insert(exercise.clone(), answer);
        }
    }
    Ok(found)
}

fn zip(archive: File, exercises: &[String]) -> Result<Found> {
    let mut found = Found::new();
    let mut archive = zip::ZipArchive::new(archive).context("it is not a zip archive")?;
    if archive.len() > ENTRIES {
        bail!("it has more than {ENTRIES} entries");
    }
    let names: BTreeSet<String> = archive.file_names().map(String::from).collect();
    for name in names {
        let Some(exercise) = answers(&name.replace('\\', "/"), exercises) else { continue };
        let file = archive.by_name(&name)?;
        let answer = match file.is_file() {
            true => text(file),
            false => Err("links are not followed".into()),
        };
        found.insert(exercise.clone(), answer);
    }
    Ok(found)
}

/// What the page has saved: the programs that have solved a kata.
fn export(path: &Path, of: &mut Submission) -> Result<()> {
    let mut text = String::new();
    File::open(path)?.take(EXPORT).read_to_string(&mut text)?;
    let strange = "not the file that the page \"Your progress\" saves";
    let export: Export = serde_json::from_str(&text).context(strange)?;
    if export.format != FORMAT {
        bail!(strange);
    }
    let Some(solved) = export.kept.get(KATAS) else { return Ok(()) };
    let solved: BTreeMap<String, String> = serde_json::from_str(solved).context(strange)?;
    of.python.extend(solved);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    const ONE: &str = "01_one/01_a";

    fn exercises() -> Vec<String> {
        vec![ONE.into()]
    }

    fn read_in(folder: &Path) -> Vec<Submission> {
        read(folder, &exercises()).unwrap()
    }

    #[test]
    fn folders_archives_and_exports_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path();
        let clone = at.join("ada/course/exercises/01_one/01_a");
        fs::create_dir_all(clone.join("src")).unwrap();
        fs::write(clone.join("src/lib.rs"), "a").unwrap();
        fs::write(clone.join("build.rs"), "never read").unwrap();
        let mut zipped = zip::ZipWriter::new(File::create(at.join("bob.zip")).unwrap());
        let options = zip::write::SimpleFileOptions::default();
        zipped.start_file("course-main/exercises/01_one/01_a/src/lib.rs", options).unwrap();
        zipped.write_all(b"b").unwrap();
        zipped.finish().unwrap();
        let gz = flate2::write::GzEncoder::new(
            File::create(at.join("cyd.tar.gz")).unwrap(),
            flate2::Compression::fast(),
        );
        let mut tarred = tar::Builder::new(gz);
        tarred.append_dir_all(".", at.join("ada/course")).unwrap();
        tarred.into_inner().unwrap().finish().unwrap();
        fs::write(
            at.join("cyd.json"),
            r#"{"format": "counting-to-zero progress", "version": 1, "kept": {
                "counting-to-zero.katas": "{\"01_one/let_go\": \"del a\"}", "other": "1"}}"#,
        )
        .unwrap();
        fs::write(at.join("notes.txt"), "mine").unwrap();
        let all = read_in(at);
        let rust: Vec<_> = all.iter().map(|of| (of.name.as_str(), of.rust[ONE].as_str())).collect();
        assert_eq!(rust, [("ada", "a"), ("bob", "b"), ("cyd", "a")]);
        assert_eq!(all[2].python["01_one/let_go"], "del a");
        assert!(all.iter().all(|of| of.problems.is_empty()), "{all:?}");
    }

    #[test]
    #[cfg(unix)]
    fn links_and_what_is_no_text_are_refused() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path();
        fs::write(at.join("secret"), "secret").unwrap();
        for (name, what) in [("ada", 0), ("bob", 1), ("cyd", 2)] {
            let src = at.join(name).join("exercises/01_one/01_a/src");
            match what {
                0 => {
                    fs::create_dir_all(&src).unwrap();
                    symlink(at.join("secret"), src.join("lib.rs")).unwrap();
                }
                1 => {
                    fs::create_dir_all(src.parent().unwrap()).unwrap();
                    symlink(at.join("ada/exercises/01_one/01_a/src"), &src).unwrap();
                }
                _ => {
                    fs::create_dir_all(&src).unwrap();
                    fs::write(src.join("lib.rs"), [0xff, 0xfe]).unwrap();
                }
            }
        }
        symlink(at.join("ada"), at.join("dan")).unwrap();
        fs::write(at.join("eve.zip"), "no archive").unwrap();
        let all = read_in(at);
        let problems: Vec<_> = all.iter().flat_map(|of| of.problems.clone()).collect();
        assert_eq!(problems.len(), 4, "{problems:?}");
        assert!(all.iter().all(|of| of.rust.is_empty()), "{all:?}");
    }

    #[test]
    fn only_an_answer_of_ours_is_looked_for() {
        let exercises = exercises();
        for path in [
            "exercises/01_one/01_a/src/lib.rs",
            "./exercises/01_one/01_a/src/lib.rs",
            "course-main/exercises/01_one/01_a/src/lib.rs",
        ] {
            assert!(answers(path, &exercises).is_some(), "{path}");
        }
        for path in [
            "exercises/01_one/01_a/build.rs",
            "my-exercises/01_one/01_a/src/lib.rs",
            "a/b/c/d/exercises/01_one/01_a/src/lib.rs",
            "exercises/../exercises/01_one/01_a/src/lib.rs",
            "exercises/02_two/01_a/src/lib.rs",
        ] {
            assert!(answers(path, &exercises).is_none(), "{path}");
        }
    }
}

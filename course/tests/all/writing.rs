//! No command loses a byte that it did not make: built into strangers' folders,
//! through links, on a full disk, twice at once, interrupted, into a closed
//! pipe.

use crate::files::below;
use crate::mini::{self, Mini};
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

fn course(mini: &Mini, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_course"));
    command.args(arguments).current_dir(mini.root());
    command
}

fn build(mini: &Mini, dest: &Path) -> Output {
    course(mini, &["build", "--dest"]).arg(dest).output().unwrap()
}

#[track_caller]
fn builds(mini: &Mini, dest: &Path) {
    let output = build(mini, dest);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(dest.join("02_two/index.html").is_file());
}

/// Every file below `folder`, hidden ones too, with what is in it. Of a link,
/// where it leads.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let inside = |path: &Path| match path {
        link if link.is_symlink() => {
            fs::read_link(link).unwrap().into_os_string().into_encoded_bytes()
        }
        folder if folder.is_dir() => Vec::new(),
        file => fs::read(file).unwrap(),
    };
    below(folder).into_iter().map(|path| (path.clone(), inside(&path))).collect()
}

/// Refuses to build into `dest`, saying `expected`, and leaves every file of
/// `all` as it was.
#[track_caller]
fn refuses(mini: &Mini, dest: impl AsRef<Path>, all: &Path, expected: &str) {
    let before = files(all);
    let output = build(mini, dest.as_ref());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains(expected), "{said}");
    assert!(!said.contains("panicked"), "{said}");
    assert!(files(all) == before, "something was changed");
}

#[test]
fn a_strangers_folder_is_refused() {
    let (mini, other) = (Mini::new(), tempfile::tempdir().unwrap());
    fs::write(other.path().join("thesis.txt"), "three years").unwrap();
    fs::create_dir(other.path().join("pictures")).unwrap();
    fs::write(other.path().join("pictures/cat.png"), "").unwrap();
    let expected = "was not made by `cargo course build` and is not empty: \
                    it holds pictures, thesis.txt. Name another folder";
    refuses(&mini, other.path(), other.path(), expected);
    // A hidden file is a file.
    let hidden = tempfile::tempdir().unwrap();
    fs::write(hidden.path().join(".ssh"), "").unwrap();
    refuses(&mini, hidden.path(), hidden.path(), "it holds .ssh.");
    // The list of another command is not ours.
    let list = "Made by `cargo course bundle`, which may replace it\n";
    fs::write(hidden.path().join(".counting-to-zero"), list).unwrap();
    refuses(&mini, hidden.path(), hidden.path(), "it holds .counting-to-zero, .ssh.");
    let file = other.path().join("thesis.txt");
    refuses(&mini, file, other.path(), "thesis.txt is a file: name a folder");
}

/// Named by mistake, a home folder is refused at once, without a look at all
/// that is in it.
#[cfg(unix)]
#[test]
fn nobody_looks_into_a_strangers_folders() {
    let (mini, other) = (Mini::new(), tempfile::tempdir().unwrap());
    // Deeper than any path may be: a look into all of it is an error.
    let long = vec!["7".repeat(200); 15].join("/");
    let [deep, deeper] = ["deep", "deeper"].map(|name| other.path().join(name).join(&long));
    fs::create_dir_all(&deep).unwrap();
    fs::create_dir_all(&deeper).unwrap();
    fs::rename(other.path().join("deeper"), deep.join("deeper")).unwrap();
    let output = build(&mini, other.path());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("and is not empty: it holds deep. Name another"), "{said}");
}

#[test]
fn sources_are_refused_by_whatever_way_they_are_named() {
    let mini = Mini::new();
    let root = mini.root();
    let inside = "lies among the sources of the course";
    for dest in ["exercises", "book/src", "book", "pages", "exercises/new", "./x/", "target"] {
        refuses(&mini, dest, root, inside);
    }
    let around = "holds the course's own repository";
    let up = root.join("..").canonicalize().unwrap();
    for dest in [".", "book/..", "/"] {
        let output = build(&mini, Path::new(dest));
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && said.contains(around), "{said}");
    }
    let output = build(&mini, &up);
    assert!(String::from_utf8_lossy(&output.stderr).contains(around));
    // Not among the sources: what is made from them.
    builds(&mini, &root.join("target/pages"));
    let output = course(&mini, &["build"]).output().unwrap();
    assert!(output.status.success());
    assert!(root.join("book/book/index.html").is_file());
    // Nor may another repository of the course lose anything.
    let other = Mini::new();
    refuses(&mini, other.root().join("book/src/new"), other.root(), inside);
}

#[cfg(unix)]
#[test]
fn links_are_followed_before_it_is_decided() {
    use std::os::unix::fs::symlink;
    let (mini, other) = (Mini::new(), tempfile::tempdir().unwrap());
    let top = other.path();
    symlink(mini.root().join("book/src"), top.join("chapters")).unwrap();
    symlink(mini.root(), top.join("all")).unwrap();
    symlink(top.join("nothing"), top.join("lost")).unwrap();
    let inside = "lies among the sources of the course";
    refuses(&mini, top.join("chapters"), mini.root(), inside);
    refuses(&mini, top.join("chapters/new"), mini.root(), inside);
    refuses(&mini, top.join("chapters/../../exercises"), mini.root(), inside);
    refuses(&mini, top.join("all"), mini.root(), "holds the course's own repository");
    refuses(&mini, top.join("lost"), top, "is a link to something that is not there");
    // A link to a good place is good, and stays a link.
    fs::create_dir(top.join("real")).unwrap();
    symlink(top.join("real"), top.join("link")).unwrap();
    builds(&mini, &top.join("link"));
    assert!(top.join("link").is_symlink() && top.join("real/index.html").is_file());
    // In a built book a link is a stranger, even to a file that is the same.
    let page = top.join("real/index.html");
    fs::rename(&page, top.join("away.html")).unwrap();
    symlink(top.join("away.html"), &page).unwrap();
    refuses(&mini, top.join("real"), top, "did not write, or not so: index.html.");
}

#[test]
fn a_book_is_replaced_and_what_was_added_or_changed_keeps_it() {
    let (mini, other) = (Mini::new(), tempfile::tempdir().unwrap());
    let dest = other.path().join("new/book");
    builds(&mini, &dest);
    mini.append(mini::CHAPTER, "\nA new sentence.\n");
    builds(&mini, &dest);
    let page = dest.join("02_two/index.html");
    assert!(fs::read_to_string(&page).unwrap().contains("A new sentence."));
    // What is gone from the sources goes from the book.
    mini.edit(mini::CHAPTER, "![a dot](dot.svg)", "");
    mini.remove("book/src/02_two/dot.svg");
    builds(&mini, &dest);
    assert!(!dest.join("02_two/dot.svg").exists());
    // A page that was deleted is made again.
    fs::remove_file(&page).unwrap();
    builds(&mini, &dest);
    let names: Vec<_> = fs::read_dir(dest.parent().unwrap()).unwrap().flatten().collect();
    assert_eq!(names.len(), 1, "nothing is left beside it: {names:?}");

    for (name, text) in [("notes.txt", "mine"), ("02_two/notes.txt", ""), ("empty/", "")] {
        match name.strip_suffix('/') {
            Some(folder) => fs::create_dir(dest.join(folder)).unwrap(),
            None => fs::write(dest.join(name), text).unwrap(),
        }
        let shown = name.trim_end_matches('/');
        let expected = format!("did not write, or not so: {shown}. Move that elsewhere");
        refuses(&mini, &dest, other.path(), &expected);
        match name.strip_suffix('/') {
            Some(folder) => fs::remove_dir(dest.join(folder)).unwrap(),
            None => fs::remove_file(dest.join(name)).unwrap(),
        }
    }
    fs::write(&page, "my own words").unwrap();
    refuses(&mini, &dest, other.path(), "did not write, or not so: 02_two/index.html.");
}

#[test]
fn a_build_that_fails_leaves_the_old_book_whole() {
    let (mini, other) = (Mini::new(), tempfile::tempdir().unwrap());
    let dest = other.path().join("book");
    builds(&mini, &dest);
    mini.append(mini::CHAPTER, "\n{{#program lost}}\n");
    refuses(&mini, &dest, other.path(), "the book has 1 thing to mend");
}

#[test]
fn two_builds_into_one_folder_and_two_checks_do_not_mix() {
    let (mini, other) = (Mini::new(), tempfile::tempdir().unwrap());
    let dest = other.path().join("book");
    builds(&mini, &dest);
    let expected = files(&dest);
    for _ in 0..3 {
        let start = |arguments: &[&str]| {
            let mut command = course(&mini, arguments);
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
        };
        let name = dest.to_str().unwrap();
        let runs: Vec<Child> =
            (0..3).flat_map(|_| [start(&["build", "--dest", name]), start(&["check"])]).collect();
        for run in runs {
            let output = run.wait_with_output().unwrap();
            let said = [output.stdout, output.stderr].concat();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&said));
        }
        assert!(files(&dest) == expected);
    }
    let left: Vec<_> = fs::read_dir(mini.root().join("target/course")).unwrap().collect();
    assert!(left.is_empty(), "the checks have left {left:?}");
    assert_eq!(fs::read_dir(other.path()).unwrap().count(), 1);
}

/// Enough chapters for a build to take a while.
fn long_book() -> Mini {
    let mini = Mini::new();
    for n in 3..100 {
        let chapter = format!("{n:02}_more/index.md");
        mini.write(&format!("book/src/{chapter}"), &format!("# {n}\n\n{}", "Text.\n\n".repeat(99)));
        mini.append("book/src/SUMMARY.md", &format!("- [More {n}]({chapter})\n"));
    }
    mini
}

#[cfg(unix)]
#[test]
fn an_interrupted_build_leaves_the_old_book_whole_and_the_next_one_clears_up() {
    let (mini, other) = (long_book(), tempfile::tempdir().unwrap());
    let dest = other.path().join("book");
    builds(&mini, &dest);
    let by_name = |folder: &Path| -> BTreeMap<PathBuf, Vec<u8>> {
        let files = files(folder).into_iter();
        files.map(|(name, bytes)| (name.strip_prefix(folder).unwrap().into(), bytes)).collect()
    };
    let before = by_name(&dest);
    mini.append(mini::CHAPTER, "\nA new sentence.\n");
    let elsewhere = tempfile::tempdir().unwrap();
    builds(&mini, &elsewhere.path().join("book"));
    let after = by_name(&elsewhere.path().join("book"));
    assert!(before != after);
    let beside = || fs::read_dir(other.path()).unwrap().flatten().map(|e| e.path());
    let mut interrupted = 0;
    for (signal, wait) in [("INT", 0), ("TERM", 100), ("KILL", 50), ("TERM", 250), ("KILL", 0)] {
        let left: Vec<PathBuf> = beside().collect();
        let mut run = course(&mini, &["build", "--dest"]).arg(&dest).spawn().unwrap();
        // Until it is at work beside, and then a while. Killed before its folder
        // has a lock, it leaves an empty one, which nothing says is its own.
        let start = Instant::now();
        while beside().all(|path| left.contains(&path) || !path.join("lock").exists()) {
            assert!(start.elapsed() < Duration::from_secs(60), "it never began");
            std::thread::sleep(Duration::from_millis(1));
        }
        std::thread::sleep(Duration::from_millis(wait));
        let id = run.id().to_string();
        Command::new("kill").args([&format!("-{signal}"), &id]).status().unwrap();
        interrupted += usize::from(!run.wait().unwrap().success());
        // It may have been done with all but the clearing up.
        let now = by_name(&dest);
        assert!(now == before || now == after, "after {signal} a book is there, and whole");
    }
    // Where these tests run in the background, SIGINT may be ignored.
    assert!(interrupted >= 3, "only {interrupted} builds were interrupted");
    builds(&mini, &dest);
    assert!(fs::read_to_string(dest.join("02_two/index.html")).unwrap().contains("A new sentence"));
    let left: Vec<_> = fs::read_dir(other.path()).unwrap().flatten().collect();
    assert_eq!(left.len(), 1, "nothing is left beside it: {left:?}");
}

#[test]
fn a_build_killed_in_the_middle_of_the_swap_is_put_right_by_the_next() {
    let (mini, other) = (Mini::new(), tempfile::tempdir().unwrap());
    let dest = other.path().join("book");
    builds(&mini, &dest);
    let book = files(&dest);
    let note = "cargo course works in this folder, and removes it when it is done.\n";
    let left = other.path().join(".book.course-abc123");
    fs::create_dir(&left).unwrap();
    fs::write(left.join("lock"), note).unwrap();
    fs::rename(&dest, left.join("old")).unwrap();
    // The next one fails: even so the old book is back.
    mini.append(mini::CHAPTER, "\n{{#program lost}}\n");
    assert!(!build(&mini, &dest).status.success());
    assert!(files(&dest) == book);
    assert!(!left.exists());
}

/// A disk of its own, of a few megabytes, where this machine lets us have one.
struct Disk(tempfile::TempDir);

impl Disk {
    fn new(kib: u64) -> Option<Disk> {
        let folder = tempfile::tempdir().unwrap();
        let size = format!("size={kib}k");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(folder.path());
        let mounted = mount.stderr(Stdio::null()).status().is_ok_and(|status| status.success());
        mounted.then_some(Disk(folder))
    }

    fn read_only(&self) {
        let mut mount = Command::new("mount");
        mount.args(["-o", "remount,ro"]).arg(self.0.path());
        assert!(mount.status().unwrap().success());
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

#[test]
fn a_full_disk_and_one_that_cannot_be_written_leave_the_old_book_whole() {
    let (mini, other) = (Mini::new(), tempfile::tempdir().unwrap());
    builds(&mini, &other.path().join("book"));
    let bytes: usize = files(other.path()).values().map(|bytes| bytes.len() + 4096).sum();
    let Some(disk) = Disk::new(bytes as u64 / 1024 * 3 / 2) else {
        yet_to_run::skip("a disk that may be mounted (as root, on Linux)");
        return;
    };
    let dest = disk.0.path().join("book");
    builds(&mini, &dest);
    refuses(&mini, &dest, disk.0.path(), "No space left on device");
    disk.read_only();
    refuses(&mini, &dest, disk.0.path(), "Read-only file system");
}

#[cfg(unix)]
#[test]
fn a_folder_keeps_who_may_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let (mini, other) = (Mini::new(), tempfile::tempdir().unwrap());
    let dest = other.path().join("book");
    builds(&mini, &dest);
    let mode = || fs::metadata(&dest).unwrap().permissions().mode() & 0o7777;
    assert_eq!(mode() & 0o700, 0o700);
    fs::set_permissions(&dest, fs::Permissions::from_mode(0o2751)).unwrap();
    builds(&mini, &dest);
    assert_eq!(mode(), 0o2751);
}

/// What each command that prints does when nothing reads on, and when what it
/// prints cannot be kept.
#[cfg(target_os = "linux")]
#[test]
fn output_into_a_closed_pipe_ends_quietly_and_onto_a_full_disk_is_an_error() {
    let mini = Mini::new();
    let program = mini.root().join("long.py");
    fs::write(&program, "for n in range(30000):\n    print('tea, cup, pot', n)\n").unwrap();
    let program = program.to_str().unwrap();
    let commands: [&[&str]; 8] = [
        &["list"],
        &["hint", "ex02-1-count"],
        &["picture"],
        &["picture", "subtract_outside"],
        &["check"],
        &["build", "--dest", "target/pages"],
        &["python", program],
        &["--help"],
    ];
    mini.write("book/theme/lab/lab.css", "a {}\n/* -- drawings - */\n");
    for arguments in commands {
        let mut run = course(&mini, arguments);
        let mut run = run.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(run.stdout.take());
        let mut said = String::new();
        run.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        let status = run.wait().unwrap();
        assert!(status.success() && said.is_empty(), "{arguments:?}: {status}: {said}");

        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = course(&mini, arguments).stdout(full).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {said}");
        let expected = "error: cannot write the output: No space left on device";
        assert!(said.starts_with(expected) && said.lines().count() == 1, "{arguments:?}: {said}");

        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = course(&mini, arguments).stderr(full).output().unwrap();
        assert!(output.status.success(), "{arguments:?}");
    }
    // Complaints into a pipe that is closed, too: one for each of many lines.
    for _ in 0..200 {
        mini.append(mini::CHAPTER, "\n[gone](#gone)\n");
    }
    let mut run = course(&mini, &["check"]);
    let mut run = run.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    drop(run.stderr.take());
    assert_eq!(run.wait().unwrap().code(), Some(1));
}

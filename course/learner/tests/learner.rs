//! A learner's way through a course in small: a repository of two exercises
//! that need nothing but cargo, without git.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

const ONE: &str = "exercises/02_two/01_count_up";
const LIB: &str = "exercises/02_two/01_count_up/src/lib.rs";
const RIGHT: &str = "//! Count up.\n\n/// One more.\npub fn up(n: u32) -> u32 {\n    n + 1\n}\n";

struct Course(TempDir);

impl Course {
    /// Two exercises, as they are handed out.
    fn new() -> Course {
        let course = Course(TempDir::new().unwrap());
        course.write("book/book.toml", "");
        course.write(
            "Cargo.toml",
            "[workspace]\nresolver = \"3\"\nmembers = [\n    \"exercises/02_two/01_count_up\",\n    \
             \"exercises/05_five/01_count_down\",\n]\n",
        );
        let mut stubs = String::new();
        for (name, package, item) in [
            ("02_two/01_count_up", "count_up", "up"),
            ("05_five/01_count_down", "count-down", "down"),
        ] {
            let folder = format!("exercises/{name}");
            course.write(
                &format!("{folder}/Cargo.toml"),
                &format!(
                    "[package]\nname = \"{package}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\
                     description = \"To {package}\"\n\n[package.metadata.course]\nlevel = 1\n\
                     minutes = 5\nkind = \"write\"\nbuilds-on = []\n\n[lib]\npath = \"src/lib.rs\"\n\
                     test = false\ndoctest = false\n\n[lints.rust]\nunused_variables = \"allow\"\n"
                ),
            );
            let stub = format!(
                "//! Count {item}.\n\n/// One more.\npub fn {item}(n: u32) -> u32 {{\n    \
                 todo!(\"count\")\n}}\n"
            );
            course.write(&format!("{folder}/src/lib.rs"), &stub);
            course.write(&format!("solutions/{name}/stub.rs"), &stub);
            let hints = "## A nudge\n\nLook.\n\n## More\n\nThere.\n\n## Nearly\n\nAdd one.\n";
            course.write(&format!("{folder}/hints.md"), hints);
            stubs += &format!("{}  {name}\n", learner::state::digest(&stub));
        }
        course.write(
            &format!("{ONE}/tests/check.rs"),
            "use count_up::up;\n\n#[test]\nfn zero_becomes_one() {\n    assert_eq!(up(0), 1);\n}\n\n\
             #[test]\nfn a_number_becomes_the_next() {\n    assert_eq!(up(7), 8, \"after 7\");\n}\n",
        );
        course.write(
            "exercises/05_five/01_count_down/tests/check.rs",
            "#[test]\nfn it_counts() {\n    count_down::down(1);\n}\n",
        );
        course.write("exercises/STUBS", &stubs);
        let solution = "solutions/02_two/01_count_up";
        course.write(&format!("{solution}/src/lib.rs"), RIGHT);
        course.write(&format!("{solution}/note.md"), "After seven comes eight.\n");
        for n in 2..7 {
            let wrong = RIGHT.replace("n + 1", &format!("n + {n}"));
            let wrong = wrong.replace("//! Count up.", "//! Wrong: it is more than one.");
            course.write(&format!("{solution}/wrong/by_{n}.rs"), &wrong);
        }
        course
    }

    fn path(&self, file: &str) -> PathBuf {
        self.0.path().join(file)
    }

    fn write(&self, file: &str, text: &str) {
        let path = self.path(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).unwrap()
    }

    fn command(&self, folder: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_learner"));
        command.current_dir(self.path(folder)).env_remove("CARGO_TARGET_DIR");
        command
    }

    /// Runs a command at the root. Whether it ended well, and all it said.
    fn run(&self, arguments: &[&str]) -> (bool, String) {
        said(self.command(".").args(arguments).stdin(Stdio::null()).output().unwrap())
    }

    /// Runs a command to which something is typed.
    fn type_to(&self, arguments: &[&str], typed: &str) -> (bool, String) {
        let mut command = self.command(".");
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
        said(child.wait_with_output().unwrap())
    }
}

fn said(output: Output) -> (bool, String) {
    let text = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&text).into_owned())
}

#[test]
fn without_a_command_it_says_where_you_stand_and_what_is_next() {
    let course = Course::new();
    let (well, said) = course.run(&[]);
    assert!(well && said.starts_with("Welcome."), "{said}");
    assert!(said.contains("`cargo run` opens the book"), "{said}");
    for part in ["in 2 exercises", "The first: To count_up", LIB, "cargo course test count_up"] {
        assert!(said.contains(part), "no {part} in\n{said}");
    }
    let (well, inside) = self::said(course.command(&format!("{ONE}/src")).output().unwrap());
    assert!(well, "{inside}");
    assert_eq!(inside, said, "in any folder");
}

#[test]
fn names_are_guessed_kindly() {
    let course = Course::new();
    for name in [
        "count_up",
        "count-up",
        "up",
        "UP",
        "2/1",
        "02_two/01_count_up",
        "./exercises/02_two/01_count_up/",
        "exercises/02_two/01_count_up/src/lib.rs",
        "01_count_up",
    ] {
        let (well, said) = course.run(&["hint", name]);
        assert!(well && said.starts_with("To count_up: A nudge\n\nLook.\n"), "{name}: {said}");
    }
    let (well, said) = course.run(&["hint", "count_down", "3"]);
    assert!(well && said.contains("Add one."), "{said}");
    assert!(said.contains("cargo course solution count-down --peek"), "{said}");
    for (name, what) in [
        ("count", "may be any of these: say which\n  02_two/01_count_up\n  05_five/01_count_down"),
        ("cuont_up", "did you mean count_up?"),
        ("nothing", "cargo course list shows them all"),
        ("", "which exercise?"),
    ] {
        let (well, said) = course.run(&["hint", name]);
        assert!(!well && said.contains(what), "{name}: {said}");
    }
    let mut here = course.command(&format!("{ONE}/tests"));
    let (well, said) = self::said(here.args(["hint", "2"]).output().unwrap());
    assert!(well && said.contains("There."), "{said}");
}

#[test]
fn a_test_shows_the_first_that_fails_in_the_order_of_the_file() {
    let course = Course::new();
    let (well, said) = course.run(&["test", "up"]);
    assert!(!well && said.contains("the first of 2 tests fails"), "{said}");
    assert!(said.contains("It says: zero becomes one"), "{said}");
    assert!(said.contains("not yet implemented: count"), "{said}");
    assert!(!said.contains("a number becomes"), "{said}");
    course.write(LIB, &RIGHT.replace("n + 1", "1"));
    let (well, said) = course.run(&["test", "up"]);
    assert!(!well && said.contains("1 of 2 tests pass, the next fails"), "{said}");
    assert!(said.contains("after 7") && said.lines().count() < 25, "{said}");
    course.write(LIB, &RIGHT.replace("n + 1", "m + 1"));
    let (well, said) = course.run(&["test", "up"]);
    assert!(!well && said.contains("does not compile yet"), "{said}");
    assert!(said.contains("cannot find value `m`"), "{said}");
    // As an editor on Windows leaves it.
    course.write(LIB, &RIGHT.replace('\n', "\r\n"));
    let (well, said) = course.run(&["test", "up"]);
    assert!(well && said.contains("all 2 tests pass. 1 of 2 exercises is done."), "{said}");
    assert!(said.contains("cargo course next count-down"), "{said}");
    let (_, said) = course.run(&["list"]);
    assert!(said.contains("  +  To count_up"), "{said}");
    let (_, said) = course.run(&["progress"]);
    assert!(said.contains("1 of 2 exercises is done."), "{said}");
    // What was changed since has to be tested again.
    course.write(LIB, &RIGHT.replace("n + 1", "1 + n"));
    let (_, said) = course.run(&[]);
    assert!(said.contains("0 of 2") && said.contains("cargo course test --all"), "{said}");
    let (well, said) = course.run(&["test", "--all"]);
    assert!(well && said.contains("all 2 tests pass"), "{said}");
}

#[test]
fn a_chapter_is_tested_a_line_for_each_exercise() {
    let course = Course::new();
    for chapter in ["2", "02", "02_two", "exercises/02_two/"] {
        let (well, said) = course.run(&["test", chapter]);
        assert!(!well && said.contains("count_up                 not begun yet"), "{said}");
        assert!(said.contains("0 of 1 exercises are done."), "{said}");
    }
    course.write(LIB, &RIGHT.replace("n + 1", "1"));
    let (well, said) = course.run(&["test", "2"]);
    assert!(!well && said.contains("1 of 2 tests pass; then: a number becomes"), "{said}");
    course.write(LIB, RIGHT);
    let (well, said) = course.run(&["test", "2"]);
    assert!(well && said.contains("count_up                 all 2 tests pass"), "{said}");
}

#[test]
fn runs_at_the_same_time_lose_no_progress() {
    let course = Course::new();
    let root = course.path("");
    std::thread::scope(|scope| {
        for n in 0..8 {
            let root = &root;
            scope.spawn(move || {
                for m in 0..20 {
                    let name = format!("{n:02}_topic/{m:02}_name");
                    learner::progress::note(root, &name, Some("digest")).unwrap();
                }
            });
        }
    });
    let kept = fs::read_to_string(course.path(learner::progress::FILE)).unwrap();
    assert_eq!(kept.lines().count(), 1 + 8 * 20, "{kept}");
}

#[test]
fn what_is_no_command_is_said_at_once() {
    let course = Course::new();
    let (well, said) = course.run(&["undo"]);
    assert!(!well && said.starts_with("error: there is no such command\n"), "{said}");
    let (well, said) = course.run(&["tset"]);
    assert!(!well && said.contains("did you mean `cargo course test`?"), "{said}");
}

#[test]
fn a_solution_is_shown_after_passing_or_when_insisted_on() {
    let course = Course::new();
    let (well, said) = course.run(&["solution", "up"]);
    assert!(!well && said.contains("--peek"), "{said}");
    assert!(!said.contains("n + 1"), "{said}");
    let (well, said) = course.run(&["solution", "up", "--peek"]);
    assert!(well && said.contains("-     todo!(\"count\")\n+     n + 1\n"), "{said}");
    course.write(LIB, &RIGHT.replace("n + 1", "1 + n"));
    let (well, said) = course.run(&["solution", "up"]);
    assert!(well && said.contains("-     1 + n\n+     n + 1\n"), "{said}");
    assert!(said.contains("After seven comes eight."), "{said}");
}

#[test]
fn a_reset_asks_and_keeps_what_was_written() {
    let course = Course::new();
    let stub = course.read(LIB);
    let (well, said) = course.run(&["reset", "up"]);
    assert!(well && said.contains("is as it was handed out"), "{said}");
    course.write(LIB, RIGHT);
    let (well, said) = course.type_to(&["reset", "up"], "n\n");
    assert!(!well && said.contains("Nothing was changed."), "{said}");
    assert_eq!(course.read(LIB), RIGHT);
    let (well, said) = course.type_to(&["reset", "up"], "y\n");
    assert!(well, "{said}");
    assert_eq!(course.read(LIB), stub);
    course.write(LIB, "fn other() {}\n");
    assert!(course.run(&["reset", "up", "--yes"]).0);
    let kept = |n| course.read(&format!("exercises/.backups/02_two/01_count_up/lib.{n}.rs"));
    assert_eq!([kept(1), kept(2)], [RIGHT, "fn other() {}\n"]);
    fs::remove_file(course.path(LIB)).unwrap();
    assert!(course.run(&["reset", "up", "--yes"]).0);
    assert_eq!(course.read(LIB), stub);
}

#[test]
fn watching_takes_keys_and_ends() {
    let course = Course::new();
    course.write(LIB, RIGHT);
    let (well, said) = course.type_to(&["watch", "up"], "h\nh\nl\nn\nq\n");
    assert!(well, "{said}");
    for part in [
        "all 2 tests pass",
        "Waiting for you to save.",
        "To count_up: A nudge",
        "To count_up: More",
        "To count-down (count-down): the first of 1 tests fails",
    ] {
        assert!(said.contains(part), "no {part} in\n{said}");
    }
    // After each test, each hint and the list.
    assert_eq!(said.matches("h hint   n next   l list").count(), 5, "{said}");
    let (well, said) = course.type_to(&["watch", "up", "--manual"], "\n");
    assert!(well && said.matches("all 2 tests pass").count() == 2, "{said}");
}

/// Waits until this is in the file.
fn wait_for(file: &Path, text: &str) {
    for _ in 0..600 {
        if fs::read_to_string(file).unwrap().contains(text) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    panic!("no {text} in\n{}", fs::read_to_string(file).unwrap());
}

#[cfg(unix)]
#[test]
fn a_terminal_needs_no_enter() {
    use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
    let course = Course::new();
    course.write(LIB, RIGHT);
    let ours = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&ours).unwrap();
    unlockpt(&ours).unwrap();
    let name = ptsname(&ours, Vec::new()).unwrap().into_string().unwrap();
    let theirs = fs::File::options().read(true).write(true).open(name).unwrap();
    let mut keyboard = fs::File::from(ours);
    let shown = course.path("shown.txt");
    let mut command = course.command(".");
    command.args(["watch", "up"]).stdin(theirs).stderr(Stdio::null());
    let mut child = command.stdout(fs::File::create(&shown).unwrap()).spawn().unwrap();
    wait_for(&shown, "Waiting for you to save.");
    assert!(!fs::read_to_string(&shown).unwrap().contains("Enter"));
    keyboard.write_all(b"h").unwrap();
    wait_for(&shown, "To count_up: A nudge");
    // An arrow means nothing; Ctrl+C ends it.
    keyboard.write_all(b"\x1b[A").unwrap();
    std::thread::sleep(std::time::Duration::from_millis(500));
    keyboard.write_all(b"\x03").unwrap();
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_save_is_seen_and_a_file_that_is_gone_is_said() {
    let course = Course::new();
    let shown = course.path("shown.txt");
    let mut command = course.command(".");
    command.args(["watch", "up"]).stdin(Stdio::piped()).stderr(Stdio::null());
    command.stdout(fs::File::create(&shown).unwrap());
    let mut child = command.spawn().unwrap();
    let mut keys = child.stdin.take().unwrap();
    let wait_for = |text: &str| wait_for(&shown, text);
    wait_for("Waiting for you to save.");
    course.write(LIB, RIGHT);
    wait_for("all 2 tests pass");
    fs::remove_file(course.path(LIB)).unwrap();
    wait_for("From here on, press Enter to test.");
    keys.write_all(b"q\n").unwrap();
    assert!(child.wait().unwrap().success());
}

#[test]
fn verify_holds_solutions_stubs_and_wrong_answers() {
    let course = Course::new();
    let wrong = "solutions/02_two/01_count_up/wrong";
    let (well, said) = course.run(&["verify", "up"]);
    assert!(well, "{said}");
    assert!(said.contains("2 tests, 5 wrong answers refused"), "{said}");
    assert!(said.contains("refused: zero becomes one"), "{said}");
    // Whatever the learner has written makes no difference.
    course.write(LIB, "nonsense");
    assert!(course.run(&["verify", "up"]).0);
    let right = RIGHT.replace("//! Count up.", "//! Right: the other way round.");
    course.write("solutions/02_two/01_count_up/right/one.rs", &right.replace("n + 1", "1 + n"));
    course.write("solutions/02_two/01_count_up/right/two.rs", &right.replace("n + 1", "2 + n"));
    course.write(&format!("{wrong}/by_2.rs"), RIGHT);
    course.write(&format!("{wrong}/by_3.rs"), "//! Wrong: it is not Rust.\nfn (\n");
    fs::remove_file(course.path(&format!("{wrong}/by_4.rs"))).unwrap();
    let (well, said) = course.run(&["verify", "up"]);
    assert!(!well, "{said}");
    for part in [
        "by_2.rs: is accepted: a test is missing",
        "by_2.rs:1: must begin with `//! Wrong: `",
        "by_3.rs: does not compile, so it is not an answer",
        "right/two.rs: is refused by zero_becomes_one",
        "wrong: 4 wrong answers, expected 5 or more",
    ] {
        assert!(said.contains(part), "no {part} in\n{said}");
    }
}

#[test]
fn a_bundle_has_no_solutions_and_says_so_kindly() {
    let course = Course::new();
    fs::remove_dir_all(course.path("solutions")).unwrap();
    fs::remove_dir_all(course.path("book")).unwrap();
    course.write("bundle.toml", "");
    let (well, said) = course.run(&[]);
    assert!(well && !said.contains("opens the book"), "{said}");
    let stub = course.read(LIB);
    course.write(&format!("{ONE}/.stub.rs"), &stub);
    let (well, said) = course.run(&["solution", "count_up", "--peek"]);
    assert!(!well && said.contains("this bundle has no solutions"), "{said}");
    let (well, said) = course.run(&["serve"]);
    assert!(!well && said.contains("this is a bundle of exercises"), "{said}");
    course.write(LIB, RIGHT);
    let (well, said) = course.run(&["reset", "count_up", "--yes"]);
    assert!(well, "{said}");
    assert_eq!(course.read(LIB), stub);
}

#[test]
fn outside_a_course_it_says_so() {
    let folder = TempDir::new().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_learner"));
    let (well, said) = said(command.current_dir(folder.path()).output().unwrap());
    assert!(!well && said.contains("not the course's repository"), "{said}");
}

/// What `.wr.toml` says to the workshop runner.
fn workshop() -> toml::Table {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../.wr.toml");
    fs::read_to_string(file).unwrap().parse().unwrap()
}

/// The runner goes through folders named by two digits and a name, first the
/// chapters, then the exercises of each, and passes over all others.
#[test]
fn the_workshop_runner_finds_every_exercise() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let exercises = root.join(workshop()["exercises_dir"].as_str().unwrap());
    let numbered = |folder: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let is_numbered = |path: &PathBuf| {
            let name = path.file_name().unwrap().to_str().unwrap().as_bytes();
            path.is_dir()
                && name.len() > 3
                && name[..2].iter().all(u8::is_ascii_digit)
                && name[2] == b'_'
        };
        entries.filter(is_numbered).collect()
    };
    let found = numbered(&exercises).iter().flat_map(|chapter| numbered(chapter)).count();
    let handed_out = fs::read_to_string(exercises.join("STUBS")).unwrap();
    assert_eq!(found, handed_out.lines().count());
}

#[test]
fn the_workshop_runners_command_judges_an_exercise() {
    let course = Course::new();
    let workshop = workshop();
    let verification = &workshop["verification"][0];
    let arguments = verification["args"].as_array().unwrap().iter();
    let arguments: Vec<&str> = arguments.map(|argument| argument.as_str().unwrap()).collect();
    assert_eq!(verification["command"].as_str(), Some("cargo"));
    // `cargo course` is this program.
    let arguments = arguments.strip_prefix(&["--quiet", "course"]).unwrap();
    let judge = || {
        let mut learner = Command::new(env!("CARGO_BIN_EXE_learner"));
        learner.args(arguments).current_dir(course.path(ONE)).env_remove("CARGO_TARGET_DIR");
        said(learner.output().unwrap())
    };
    let (well, said) = judge();
    assert!(!well && said.contains("zero becomes one"), "{said}");
    course.write(LIB, RIGHT);
    let (well, said) = judge();
    assert!(well, "{said}");
}

//! A clone from which `solutions/`, `lab/` or both were deleted: exercises go on.
//! It is this repository, copied, and cargo itself runs in it, without a network.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

const NAME: &str = "02_reference_counting/02_incref_and_decref";
const PACKAGE: &str = "incref_and_decref";

/// What is copied; of the book, only what marks the root.
const COPIED: [&str; 9] = [
    ".cargo",
    "Cargo.toml",
    "Cargo.lock",
    "book/book.toml",
    "course",
    "exercises",
    "gc-core",
    "tests",
    "rustfmt.toml",
];

struct Clone(TempDir);

impl Clone {
    /// A copy that has these folders as well.
    fn with(folders: &[&str]) -> Clone {
        let clone = Clone(TempDir::new().unwrap());
        for name in COPIED.iter().chain(folders) {
            copy(&root().join(name), &clone.path(name));
        }
        clone
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, file: &str, text: &str) {
        fs::write(self.path(file), text).unwrap();
    }

    /// Runs cargo in the clone. Whether it ended well, and all it said.
    fn cargo(&self, line: &str, typed: &str) -> (bool, String) {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()));
        command.args(line.split(' ')).current_dir(self.0.path());
        command.env_remove("CARGO_TARGET_DIR").env("CARGO_NET_OFFLINE", "true");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        let text = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8_lossy(&text).into_owned())
    }

    #[track_caller]
    fn says(&self, line: &str, ends_well: bool, part: &str) {
        let (well, said) = self.cargo(line, "q\n");
        assert!(well == ends_well && said.contains(part), "cargo {line}: {well}\n{said}");
        assert!(!said.contains("warning"), "cargo {line}:\n{said}");
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap()
}

/// Copies a file, or a folder without what was built in it.
fn copy(from: &Path, to: &Path) {
    if !from.is_dir() {
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(from, to).unwrap();
        return;
    }
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name();
        if name != "target" && name != "node_modules" {
            copy(&entry.path(), &to.join(name));
        }
    }
}

/// The folders of the packages that are members of the workspace.
fn members(clone: &Clone) -> Vec<String> {
    let (well, said) = clone.cargo("metadata --no-deps --format-version 1", "");
    assert!(well, "{said}");
    let json = said.lines().find(|line| line.starts_with('{')).unwrap();
    let metadata: serde_json::Value = serde_json::from_str(json).unwrap();
    let top = metadata["workspace_root"].as_str().unwrap();
    let folder = |package: &serde_json::Value| {
        let manifest = Path::new(package["manifest_path"].as_str().unwrap());
        let folder = manifest.parent().unwrap().strip_prefix(top).unwrap();
        folder.to_string_lossy().replace('\\', "/")
    };
    let mut folders: Vec<String> =
        metadata["packages"].as_array().unwrap().iter().map(folder).collect();
    folders.sort();
    folders
}

#[test]
fn what_was_deleted_is_missed_by_nothing_but_what_needs_it() {
    let clone = Clone::with(&["lab", "solutions"]);
    let all = members(&clone);
    let needs_lab = ["course", "course/bound", "course/mine", "tests"];
    for gone in [&["lab"][..], &["lab", "solutions"], &["solutions"]] {
        for folder in gone {
            fs::rename(clone.path(folder), clone.path(&format!("{folder}.away"))).unwrap();
        }
        let is_gone = |member: &String| {
            gone.iter().any(|folder| member.starts_with(&format!("{folder}/")))
                || gone.contains(&"lab") && needs_lab.contains(&member.as_str())
        };
        let left = all.iter().filter(|member| !is_gone(member)).cloned();
        assert_eq!(members(&clone), left.collect::<Vec<_>>(), "without {gone:?}");
        for folder in gone {
            fs::rename(clone.path(&format!("{folder}.away")), clone.path(folder)).unwrap();
        }
    }
}

#[test]
fn what_a_command_writes_below_target_is_no_member() {
    let clone = Clone::with(&["lab", "solutions"]);
    let all = members(&clone);
    for name in ["mine", "bound"] {
        fs::create_dir_all(clone.path(&format!("target/{name}/src"))).unwrap();
        clone.write(
            &format!("target/{name}/Cargo.toml"),
            "[package]\nname = \"written\"\nversion = \"0.0.0\"\n\n[workspace]\n",
        );
        clone.write(&format!("target/{name}/src/lib.rs"), "");
        assert_eq!(members(&clone), all, "with target/{name}");
    }
}

#[test]
#[ignore = "compiles for a minute"]
fn an_exercise_is_done_without_solutions_and_lab() {
    let clone = Clone::with(&[]);
    let answer = format!("exercises/{NAME}/src/lib.rs");
    let ours = |file: &str| fs::read_to_string(root().join("solutions").join(NAME).join(file));
    clone.write(&answer, &ours("stub.rs").unwrap());
    clone.says("course", true, "exercises");
    clone.says(&format!("course test {PACKAGE}"), false, "src/lib.rs:");
    clone.says(&format!("course hint {PACKAGE}"), true, "");
    clone.write(&answer, &ours("src/lib.rs").unwrap());
    clone.says(&format!("course test {PACKAGE}"), true, "tests pass");
    clone.says(&format!("test -p {PACKAGE}"), true, "test result: ok");
    clone.says(&format!("course watch {PACKAGE}"), true, "");
    clone.says(&format!("course solution {PACKAGE}"), false, "needs the folder solutions/");
    clone.says("course plan", false, "`cargo course plan` needs the folder lab/");
    // What is run without a name is what is left of the tool.
    clone.says("run", true, "exercises");
}

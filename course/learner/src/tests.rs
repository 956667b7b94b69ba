//! An exercise's tests: compiled by cargo, run one after the other in the order
//! of their file, up to the first that fails.

use crate::cargo::cargo;
use crate::exercises::Exercise;
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::{BufRead, BufReader, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What came of an exercise's tests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// All of them, this many, have passed.
    Passed(usize),
    /// One has failed; this many before it have passed.
    Failed {
        /// The test's name.
        test: String,
        /// What it says.
        said: String,
        /// How many have passed before it.
        passed: usize,
        /// How many there are.
        of: usize,
    },
    /// The answer does not compile. The compiler has said why.
    DoesNotCompile,
}

/// A compiled test program.
#[derive(Debug, Clone)]
pub struct Program {
    /// The program.
    pub path: PathBuf,
    /// Where it is run: the folder of the exercise.
    pub folder: PathBuf,
    /// The folder of the whole workspace, from which snapshots are found.
    pub root: PathBuf,
    /// The answer, if it isn't the `src/lib.rs` in the folder of its package.
    pub answer: Option<PathBuf>,
    /// Seconds that one test may compute, if not as many as always.
    pub seconds: Option<u32>,
}

/// Compiles and runs the tests of an exercise. What the compiler says goes to
/// standard error.
///
/// # Errors
/// If cargo or the tests cannot be started.
pub fn run(root: &Path, exercise: &Exercise) -> Result<Verdict> {
    let Some(program) = compile(root, exercise)? else { return Ok(Verdict::DoesNotCompile) };
    let checks = root.join(format!("exercises/{}/tests/check.rs", exercise.name));
    program.run(&checks)
}

/// Compiles the tests; nothing if they or the answer do not compile.
fn compile(root: &Path, exercise: &Exercise) -> Result<Option<Program>> {
    let colour = match std::io::stderr().is_terminal() {
        true => "always",
        false => "never",
    };
    let mut child = cargo()
        .args(["test", "--no-run", "--test", "check", "--package", &exercise.package])
        .arg("--message-format=json-render-diagnostics")
        .env("CARGO_TERM_COLOR", colour)
        .current_dir(root)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("cannot start cargo")?;
    let said = BufReader::new(child.stderr.take().context("cargo says nothing")?);
    let own = format!("Compiling\u{1b}[0m {} v", exercise.package);
    let shown = std::thread::spawn(move || {
        for line in said.lines().map_while(Result::ok) {
            if !is_noise(&line, &own) {
                eprintln!("{line}");
            }
        }
    });
    let messages = BufReader::new(child.stdout.take().context("cargo says nothing")?);
    let mut program = None;
    for line in messages.lines() {
        let message: serde_json::Value = serde_json::from_str(&line?).unwrap_or_default();
        if message["target"]["name"] == "check"
            && let Some(path) = message["executable"].as_str()
        {
            program = Some(PathBuf::from(path));
        }
    }
    let status = child.wait()?;
    let _ = shown.join();
    match (status.success(), program) {
        (false, _) => Ok(None),
        (true, None) => bail!("cargo has built no tests of {}", exercise.package),
        (true, Some(path)) => Ok(Some(Program {
            path,
            folder: root.join("exercises").join(&exercise.name),
            root: root.into(),
            answer: None,
            seconds: None,
        })),
    }
}

/// What cargo says besides what the compiler says, if nothing is wrong: which
/// program it has built. What else it compiles is worth showing: it takes time.
fn is_noise(line: &str, own: &str) -> bool {
    let plain = line.trim_start_matches(['\u{1b}', '[', '0', '1', '3', '2', '9', ';', 'm', ' ']);
    let starts = |word: &str| plain.starts_with(word) || line.trim_start().starts_with(word);
    let is_own = own.replace("\u{1b}[0m", "");
    starts("Finished")
        || starts("Executable")
        || line.contains(own)
        || line.contains(&is_own)
        || line.contains("Blocking waiting")
}

impl Program {
    /// Runs the tests, in the order in which `checks`, the file they are in,
    /// has them.
    ///
    /// # Errors
    /// If the program cannot be started.
    pub fn run(&self, checks: &Path) -> Result<Verdict> {
        let tests = self.names(checks)?;
        for (passed, test) in tests.iter().enumerate() {
            if let Some(said) = self.failure(test)? {
                let (test, of) = (test.clone(), tests.len());
                return Ok(Verdict::Failed { test, said, passed, of });
            }
        }
        match tests.len() {
            0 => bail!("{} tests nothing", checks.display()),
            n => Ok(Verdict::Passed(n)),
        }
    }

    /// The names of its tests, in the order of their file.
    ///
    /// # Errors
    /// If the program cannot be started.
    pub fn names(&self, checks: &Path) -> Result<Vec<String>> {
        let output = self.command().args(["--list", "--format", "terse"]).output()?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let names = text.lines().filter_map(|line| line.strip_suffix(": test"));
        let mut names: Vec<String> = names.map(String::from).collect();
        let file = fs::read_to_string(checks).unwrap_or_default();
        let place = |name: &String| {
            let name = name.rsplit("::").next().unwrap_or(name);
            file.find(&format!("fn {name}(")).unwrap_or(usize::MAX)
        };
        names.sort_by_key(place);
        Ok(names)
    }

    /// What the test says if it fails.
    ///
    /// # Errors
    /// If the program cannot be started.
    pub fn failure(&self, test: &str) -> Result<Option<String>> {
        let output = self.command().args([test, "--exact"]).output()?;
        if output.status.success() {
            return Ok(None);
        }
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let said = text.split_once(&format!("---- {test} stdout ----\n"));
        let said = said.map_or("", |(_, said)| said);
        let said = said.rsplit_once("\nfailures:\n").map_or(said, |(said, _)| said);
        let said = said.trim_matches('\n');
        Ok(Some(match said.is_empty() {
            true => String::from_utf8_lossy(&output.stderr).trim().into(),
            false => plain(said),
        }))
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.path);
        command
            .current_dir(&self.folder)
            .env("INSTA_UPDATE", "no")
            .env("INSTA_WORKSPACE_ROOT", &self.root)
            .env_remove("INSTA_FORCE_PASS")
            .env("RUST_BACKTRACE", "0")
            .env("CARGO_TERM_COLOR", if self.is_colourful() { "always" } else { "never" })
            .stdin(Stdio::null());
        if let Some(answer) = &self.answer {
            command.env("WORKBENCH_ANSWER", answer);
        }
        if let Some(seconds) = self.seconds {
            command.env("WORKBENCH_SECONDS", seconds.to_string());
        }
        command
    }

    fn is_colourful(&self) -> bool {
        self.seconds.is_none() && is_colourful()
    }
}

/// What a test says by itself, in the words of `workbench`: without the thread and
/// the advice on backtraces, and with the place at the end.
fn plain(said: &str) -> String {
    let mut place = None;
    let mut lines = Vec::new();
    for line in said.lines() {
        if let Some((thread, at)) = line.split_once(" panicked at ")
            && thread.starts_with("thread '")
        {
            place = Some(at.trim_end_matches(':').to_string());
        } else if !line.starts_with("note: run with `RUST_BACKTRACE") {
            lines.push(line.to_string());
        }
    }
    lines.extend(place.map(|place| format!("    ({place})")));
    lines.join("\n").trim_matches('\n').to_string()
}

/// Whether what we print may have colours.
pub fn is_colourful() -> bool {
    std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none()
}

/// The claim that a test's name makes, as a sentence.
pub fn claim(test: &str) -> String {
    test.replace("::", ": ").replace('_', " ")
}

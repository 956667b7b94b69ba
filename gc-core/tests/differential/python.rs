//! A real CPython, if the machine has one.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use gc_core::Profile;

use crate::lab;
use crate::program::Program;
use crate::steps;

pub struct Python(PathBuf);

/// What comparing found out.
#[derive(Default)]
pub struct Comparison<'a> {
    /// The programs that do something else here.
    pub different: Vec<&'a Program>,
    /// How many steps of the others were compared, and how many not.
    pub n_steps: usize,
    pub left_out: usize,
}

impl Python {
    /// The CPython whose answers are recorded under that name.
    pub fn find(version: &str) -> Option<Python> {
        yet_to_run::cpython_or_skip(version).map(Python)
    }

    /// What the programs do there, one transcript each.
    pub fn transcripts(&self, programs: &[Program]) -> Vec<String> {
        let executor = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/tests/differential/executor.py"
        );
        let mut child = Command::new(&self.0)
            .args(["-I", "-S", executor])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("CPython starts");
        let mut stdin = child.stdin.take().expect("it is a pipe");
        let text: String = programs
            .iter()
            .map(|program| format!("{program}\n"))
            .collect();
        let writer = std::thread::spawn(move || {
            // If CPython goes away early, the transcripts that are missing
            // tell.
            let _ = stdin.write_all(text.as_bytes());
        });
        let out = child.wait_with_output().expect("CPython answers");
        writer.join().expect("the programs are written");
        let text = String::from_utf8(out.stdout).expect("it is text");
        let transcripts: Vec<String> = text
            .split_terminator("\n\n")
            .map(|transcript| format!("{transcript}\n"))
            .collect();
        assert_eq!(
            transcripts.len(),
            programs.len(),
            "CPython ended early: {:?}",
            out.status
        );
        transcripts
    }

    /// Runs the programs there and here.
    pub fn compare<'a>(
        &self,
        programs: &'a [Program],
        profile: Profile,
    ) -> Comparison<'a> {
        let mut comparison = Comparison::default();
        for (program, there) in programs.iter().zip(self.transcripts(programs))
        {
            let here = here(program, profile);
            if parting(&here, &there).is_some() {
                comparison.different.push(program);
            } else {
                comparison.n_steps += steps(&here);
                comparison.left_out += steps(&there) - steps(&here);
            }
        }
        comparison
    }

    /// The shortest program found that still does something else here, and
    /// where the two part.
    pub fn reduced(&self, program: &Program, profile: Profile) -> String {
        let mut program = program.clone();
        loop {
            let shorter = program.shorter();
            match self.compare(&shorter, profile).different.first() {
                Some(&found) => program = found.clone(),
                None => break,
            }
        }
        let there = self.transcripts(std::slice::from_ref(&program)).remove(0);
        let parting = parting(&here(&program, profile), &there);
        format!(
            "CPython {}\n{program}\n{}",
            profile.version,
            parting.unwrap_or_default()
        )
    }
}

/// The transcript, or what went wrong.
fn here(program: &Program, profile: Profile) -> String {
    let run = || lab::transcript(program, profile);
    std::panic::catch_unwind(run).unwrap_or_else(|_| "it panicked".into())
}

/// Where two transcripts part, if they do: the operation, and what both say.
/// The one from here may end early: see README.md.
pub fn parting(here: &str, there: &str) -> Option<String> {
    let steps = |text: &str| -> Vec<String> {
        let indented = text.replace("\n  ", "\t");
        indented
            .lines()
            .map(|step| step.replace('\t', "\n  "))
            .collect()
    };
    let (here, there) = (steps(here), steps(there));
    let at = (0..here.len()).find(|&at| here.get(at) != there.get(at))?;
    let said = |steps: &[String]| steps.get(at).cloned().unwrap_or_default();
    Some(format!(
        "step {at}\nCPython: {}\ngc_core: {}\n",
        said(&there),
        said(&here)
    ))
}

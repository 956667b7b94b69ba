//! What the commands say on the command line.

use crate::mini::{CHAPTER, Mini};
use std::process::Command;

fn course(mini: &Mini, arguments: &[&str]) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_course"));
    let output = command.args(arguments).current_dir(mini.root()).output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(text).unwrap())
}

#[test]
fn a_wrong_flag_names_the_right_one() {
    let (well, said) = course(&Mini::new(), &["--prot", "3001"]);
    assert!(!well);
    assert!(said.contains("a similar argument exists: '--port'"), "{said}");
    let (well, said) = course(&Mini::new(), &["chekc"]);
    assert!(!well);
    assert!(said.contains("a similar subcommand exists: 'check'"), "{said}");
}

#[test]
fn the_commands_say_what_they_found() {
    let mini = Mini::new();
    let (well, said) = course(&mini, &["check"]);
    assert!(well && said.contains("All is well."), "{said}");
    let (well, said) = course(&mini, &["list"]);
    assert!(well, "{said}");
    assert!(said.contains("Count to zero"), "{said}");
    assert!(said.contains("cargo course test ex02-1-count"), "{said}");
    let (well, said) = course(&mini, &["hint", "01_count"]);
    assert!(well, "{said}");
    assert!(said.contains("Count to zero: A nudge\n\nLook.\n"), "{said}");
    assert!(said.contains("More: cargo course hint ex02-1-count 2"), "{said}");
    let (well, said) = course(&mini, &["hint", "ex02-1-count", "3"]);
    assert!(well && said.contains("Subtract one."), "{said}");
    let (well, said) = course(&mini, &["hint", "nobody"]);
    assert!(!well && said.contains("cargo course list"), "{said}");
    mini.edit(CHAPTER, "#two", "#tow");
    let (well, said) = course(&mini, &["check"]);
    assert!(!well && said.contains("02_two/index.md:3: dead link #tow"), "{said}");
}

#[test]
fn the_learners_half_knows_every_command_of_ours() {
    use clap::CommandFactory;
    let ours = course::cli::Cli::command();
    let theirs = learner::cli::Cli::command();
    let theirs: Vec<&str> = theirs.get_subcommands().map(|c| c.get_name()).collect();
    for command in ours.get_subcommands().map(|c| c.get_name()) {
        let known = theirs.contains(&command)
            || learner::cli::COURSE.iter().any(|(name, _)| *name == command);
        assert!(known, "add {command} to COURSE in course/learner/src/cli.rs");
    }
}

//! A whole class, made by a program, and how long it takes:
//!
//! ```console
//! cargo test -p course --test class thirty -- --ignored --nocapture
//! ```
//!
//! `CLASS_OUT=FOLDER` keeps the reports there. The picture `book/src/teach/report.png`
//! shows the map in the `report.html` of this class.

use super::classes::{Dice, hand_in, of_chapters, participant};
use super::hostile::{EXERCISE, greedy, sly};
use super::{course, said};
use std::path::PathBuf;
use std::time::{Duration, Instant};

const NAMES: [&str; 30] = [
    "ada",
    "alan",
    "anita",
    "barbara",
    "bjarne",
    "brian",
    "claude",
    "dennis",
    "donald",
    "edsger",
    "edward",
    "frances",
    "grace",
    "guido",
    "hedy",
    "ivan",
    "jean",
    "john",
    "katherine",
    "ken",
    "leslie",
    "lynn",
    "margaret",
    "niklaus",
    "peter",
    "radia",
    "robin",
    "sophie",
    "tim",
    "tony",
];

/// How long thirty submissions of sixty exercises may take, on two processors.
const LONGEST: Duration = Duration::from_secs(15 * 60);

#[test]
#[ignore = "takes ten minutes"]
fn thirty_submissions_of_sixty_exercises_are_graded_in_time() {
    let folder = tempfile::tempdir().unwrap();
    let class = folder.path().join("class");
    let exercises = of_chapters("1-15");
    assert!(exercises.len() >= 60, "{}", exercises.len());
    let mut dice = Dice::new(2026);
    for (n, who) in NAMES.iter().enumerate() {
        let skill = 4 + (n * 7) % 6;
        participant(&class, who, &exercises, skill, &mut dice);
    }
    // Half of them have something hostile among their answers.
    for (who, (_, answer, _)) in NAMES.iter().step_by(2).zip(greedy().into_iter().chain(sly())) {
        hand_in(&class, who, EXERCISE, &answer);
    }
    let kept = std::env::var_os("CLASS_OUT").map(PathBuf::from);
    let out = kept.unwrap_or_else(|| folder.path().join("out")).display().to_string();
    let start = Instant::now();
    let class = class.display().to_string();
    let output = course(&["grade", &class, "--out", &out, "--chapters", "1-15", "--jobs", "2"]);
    let took = start.elapsed();
    println!("{}\n{}", String::from_utf8_lossy(&output.stderr), said(&output));
    println!("{} s, reports in {out}", took.as_secs());
    assert!(took < LONGEST, "{took:?}");
}

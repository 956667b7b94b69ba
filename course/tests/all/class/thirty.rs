//! A whole class, made by a program, how long it takes, and what an interruption
//! costs:
//!
//! ```console
//! cargo test -p course --test all class::thirty -- --ignored --nocapture
//! ```
//!
//! `CLASS_OUT=FOLDER` keeps the reports there, and what was handed in. The picture
//! `book/src/teach/report.png` shows the map in the `report.html` of this class.

use super::classes::{Dice, hand_in, of_chapters, participant};
use super::hostile::{EXERCISE, greedy, sly};
use super::interrupted::{INT, KILL, interrupted};
use super::{course, reports, said};
use std::path::{Path, PathBuf};
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
#[ignore = "takes twenty minutes"]
fn thirty_submissions_of_sixty_exercises_are_graded_in_time() {
    let folder = tempfile::tempdir().unwrap();
    let kept = std::env::var_os("CLASS_OUT").map(PathBuf::from);
    let place = kept.unwrap_or_else(|| folder.path().into());
    let class = place.join("class");
    make(&class);
    let at = |name: &str| place.join(name).display().to_string();
    let (class, out, other) = (at("class"), at("out"), at("interrupted"));
    let grade = |out| ["grade", &class, "--out", out, "--chapters", "1-15", "--jobs", "2"];
    let start = Instant::now();
    let output = course(&grade(&out));
    let took = start.elapsed();
    println!("{}\n{}", String::from_utf8_lossy(&output.stderr), said(&output));
    println!("{} s, reports in {out}", took.as_secs());

    // Interrupted twice, it says the same.
    let again = grade(&other);
    interrupted(&again, Path::new(&other), 500, INT);
    let resumed = [&again[..], &["--resume"]].concat();
    interrupted(&resumed, Path::new(&other), 1000, KILL);
    let start = Instant::now();
    let output = course(&resumed);
    println!("{}", String::from_utf8_lossy(&output.stderr));
    println!("{} s for what two interruptions have left", start.elapsed().as_secs());
    said(&output);
    assert_eq!(reports(&out), reports(&other));
    assert!(took < LONGEST, "{took:?}");
}

/// Thirty submissions, half of them with something hostile among their answers.
fn make(class: &Path) {
    let exercises = of_chapters("1-15");
    assert!(exercises.len() >= 60, "{}", exercises.len());
    let mut dice = Dice::new(2026);
    for (n, who) in NAMES.iter().enumerate() {
        let skill = 4 + (n * 7) % 6;
        participant(class, who, &exercises, skill, &mut dice);
    }
    for (who, (_, answer, _)) in NAMES.iter().step_by(2).zip(greedy().into_iter().chain(sly())) {
        hand_in(class, who, EXERCISE, &answer);
    }
}

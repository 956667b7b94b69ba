//! Classes made by a program: answers that are right, wrong and half done.

use super::root;
use course::exercises;
use std::fs;
use std::path::Path;

/// Dice that always fall in the same way.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        // Knuth's MMIX numbers; the high bits are the better ones.
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % sides
    }
}

pub fn solution(exercise: &str) -> String {
    read(&format!("solutions/{exercise}/src/lib.rs"))
}

pub fn stub(exercise: &str) -> String {
    read(&format!("solutions/{exercise}/stub.rs"))
}

/// The wrong answers to an exercise, in the order of their names.
pub fn wrong(exercise: &str) -> Vec<String> {
    let folder = root().join(format!("solutions/{exercise}/wrong"));
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    // A learner would not say that it is wrong.
    let answer = |file| fs::read_to_string(file).unwrap().split_once('\n').unwrap().1.to_string();
    files.into_iter().map(answer).collect()
}

fn read(file: &str) -> String {
    fs::read_to_string(root().join(file)).unwrap()
}

/// Puts an answer into a participant's clone.
pub fn hand_in(class: &Path, who: &str, exercise: &str, text: &str) {
    let file = class.join(who).join(format!("exercises/{exercise}/src/lib.rs"));
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

/// The exercises of these chapters.
pub fn of_chapters(chapters: &str) -> Vec<String> {
    let chapters: course::class::chapters::Chapters = chapters.parse().unwrap();
    exercises::names(root()).into_iter().filter(|name| chapters.have(name)).collect()
}

/// One participant's answers, each different from anyone else's in a comment.
/// The `skill` is how many of ten answers are right; `reach` how many of the
/// exercises were begun.
pub fn participant(class: &Path, who: &str, exercises: &[String], skill: usize, dice: &mut Dice) {
    let reach = exercises.len() * (4 + skill) / 12 + dice.roll(4);
    for (n, exercise) in exercises.iter().enumerate() {
        let wrong = wrong(exercise);
        let text = match dice.roll(10) {
            _ if n >= reach => stub(exercise),
            9 if dice.roll(2) == 0 => stub(exercise),
            9 => solution(exercise).replacen("pub fn", "pub fun", 1),
            roll if roll < skill => solution(exercise),
            // The first ones are made more often than the others.
            _ => wrong[dice.roll(wrong.len()).min(dice.roll(wrong.len()))].clone(),
        };
        let is_stub = text == stub(exercise);
        let text = if is_stub { text } else { format!("{text}\n// {who}\n") };
        hand_in(class, who, exercise, &text);
    }
}

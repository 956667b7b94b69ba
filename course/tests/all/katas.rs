//! Every Python exercise: handed out unsolved, solved by its solution, and deaf
//! to answers that are wrong; and what each prints, a real CPython prints too.

use crate::root;
use course::katas::{self, ANSWERS, Kata};
use lab_interpreter::StopSign;
use lab_player::kata::{Judgement, judge};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

/// How many wrong answers each exercise has at least.
const WRONG: usize = 5;

fn all() -> Vec<Kata> {
    let katas: Vec<Kata> = katas::names(root())
        .iter()
        .map(|name| katas::load(root(), name).unwrap_or_else(|error| panic!("{name}: {error}")))
        .collect();
    assert!(!katas.is_empty(), "there are no katas");
    katas
}

/// What a wrong answer begins with: why it is wrong. A reader's answer would
/// not have this line, so it is taken off before the answer is judged.
const WHY: &str = "# Wrong: ";

fn judged(kata: &Kata, source: &str) -> (String, Judgement) {
    let trace = lab_player::record(&kata.card.title, source, "3.13").unwrap();
    let printed = trace.stops.iter().map(|stop| stop.printed.as_str()).collect();
    (printed, judge(&kata.check(), &trace).unwrap())
}

/// What an answer is meant to be.
#[derive(Clone, Copy, PartialEq)]
enum Meant {
    Start,
    Solution,
    Wrong,
}

/// An answer, and what came of it.
struct Answer {
    kata: String,
    file: PathBuf,
    meant: Meant,
    printed: String,
    came: Judgement,
    /// Whether its first line says why it is wrong.
    says_why: bool,
}

impl Answer {
    fn of(kata: &Kata, file: PathBuf, meant: Meant) -> Answer {
        let source = fs::read_to_string(&file).unwrap();
        let (why, below) = source.split_once('\n').unwrap_or_default();
        let answer = if meant == Meant::Wrong { below } else { &source };
        let (printed, came) = judged(kata, answer);
        let says_why = why.starts_with(WHY);
        Answer { kata: kata.name.clone(), file, meant, printed, came, says_why }
    }

    fn name(&self) -> String {
        self.file.strip_prefix(root()).unwrap().display().to_string()
    }
}

/// Every answer to every exercise, each judged once for all tests.
fn answers() -> &'static [Answer] {
    static JUDGED: OnceLock<Vec<Answer>> = OnceLock::new();
    JUDGED.get_or_init(|| {
        let mut files = Vec::new();
        for kata in all() {
            let given = root().join(ANSWERS).join(&kata.name);
            let start = root().join(katas::FOLDER).join(&kata.name).join("start.py");
            files.push((start, Meant::Start, kata.clone()));
            files.push((given.join("solution.py"), Meant::Solution, kata.clone()));
            let wrong = fs::read_dir(given.join("wrong")).into_iter().flatten().flatten();
            files.extend(wrong.map(|entry| (entry.path(), Meant::Wrong, kata.clone())));
        }
        files.sort_by(|one, other| one.0.cmp(&other.0));
        by_two(&files, |(file, meant, kata)| Some(Answer::of(kata, file.clone(), *meant)))
    })
}

/// What comes of each, in order; two threads share them.
fn by_two<T: Sync, R: Send>(all: &[T], work: impl Fn(&T) -> Option<R> + Sync) -> Vec<R> {
    let (half, other) = all.split_at(all.len() / 2);
    std::thread::scope(|threads| {
        let other = threads.spawn(|| other.iter().filter_map(&work).collect::<Vec<R>>());
        let mut came: Vec<R> = half.iter().filter_map(&work).collect();
        came.extend(other.join().expect("it does not panic"));
        came
    })
}

#[track_caller]
fn none(complaints: Vec<String>) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn every_solution_is_accepted_and_no_start() {
    let mut complaints = Vec::new();
    for Answer { kata, came, meant, .. } in answers() {
        match meant {
            Meant::Solution if !came.passed => {
                let findings = came.findings.iter().filter(|finding| !finding.ok);
                let findings = findings.collect::<Vec<_>>();
                complaints.push(format!("{kata}: solution: {findings:?}"));
            }
            Meant::Start if came.passed => {
                complaints.push(format!("{kata}: solved as it is handed out"));
            }
            _ => {}
        }
    }
    none(complaints);
}

#[test]
fn line_ends_of_windows_make_no_difference() {
    for kata in all().iter().step_by(9) {
        let solution = katas::solution(root(), &kata.name).unwrap();
        let (printed, came) = judged(kata, &solution);
        let on_windows = judged(kata, &solution.replace('\n', "\r\n"));
        assert_eq!(on_windows, (printed, came), "{}", kata.name);
    }
}

#[test]
fn every_wrong_answer_is_refused() {
    let mut complaints = Vec::new();
    let wrong: Vec<&Answer> = answers().iter().filter(|a| a.meant == Meant::Wrong).collect();
    for kata in all() {
        let n = wrong.iter().filter(|answer| answer.kata == kata.name).count();
        if n < WRONG {
            complaints.push(format!("{}: {n} wrong answers", kata.name));
        }
    }
    for answer in wrong {
        if !answer.says_why {
            complaints.push(format!("{}: its first line says not why", answer.name()));
        }
        if answer.came.passed {
            complaints.push(format!("{} is accepted", answer.name()));
        }
    }
    none(complaints);
}

#[test]
fn an_answer_that_is_stopped_is_refused_at_its_line() {
    let kata = &all()[0];
    let sign = StopSign::default();
    sign.stop("no longer");
    let source = "n = 0\nwhile True:\n    n += 1\n";
    let judged = lab_player::judged(&kata.card.title, source, "3.13", &kata.check(), &sign);
    let came = judged.unwrap().judgement;
    assert!(!came.passed && came.findings.len() == 1, "{came:?}");
    let said = &came.findings[0].came;
    assert!(said.starts_with("Line ") && said.ends_with("no longer"), "{said}");
}

/// What the command says of an answer.
fn checked(slug: &str, answer: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("an answer, geübt.py");
    std::fs::write(&file, answer).unwrap();
    let mut course = std::process::Command::new(env!("CARGO_BIN_EXE_course"));
    let output = course.args(["kata", slug]).arg(&file).current_dir(root()).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap()
}

#[test]
fn an_answer_that_cannot_be_compiled_is_refused_at_its_line() {
    let said = checked("count_to_three", "tea = 1\ncup = [\n");
    assert!(said.contains("came   Line 2: SyntaxError: '[' was never closed"), "{said}");
    assert!(said.contains("\nNot yet.\n") && !said.contains("panicked"), "{said}");
}

#[test]
fn an_exception_in_a_finalizer_is_shown() {
    let said = checked(
        "back_from_the_dead",
        "class Order:\n    def __del__(self):\n        kept.append(self.name)\n\n\
         kept = []\ntea = Order()\ndel tea\nprint(len(kept))\n",
    );
    assert!(said.contains("AttributeError: 'Order' object has no attribute 'name'"), "{said}");
}

/// Every fourth of them; all with `CI=true`.
#[test]
fn every_answer_prints_what_cpython_prints() {
    let Some(python) = yet_to_run::cpython_or_skip("3.13") else { return };
    let every = if yet_to_run::everything() { 1 } else { 4 };
    let asked: Vec<&Answer> = answers().iter().step_by(every).collect();
    none(by_two(&asked, |answer| {
        let output = Command::new(&python).arg(&answer.file).output().unwrap();
        let theirs = String::from_utf8_lossy(&output.stdout);
        let (file, ours) = (answer.name(), &answer.printed);
        (*ours != theirs).then(|| format!("{file}: CPython {theirs:?}, ours {ours:?}"))
    }));
}

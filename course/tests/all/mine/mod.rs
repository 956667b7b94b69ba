//! `cargo course python --mine` and `cargo course compare`, with the solutions as
//! a learner's answers, whole and broken.
//!
//! What chapter 14 shows of these commands is in `tests/mine`, and held here to
//! what they print. `UPDATE_MINE=1` writes it.

mod blame;
mod compared;
mod served;

use crate::root;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The program that the chapter runs.
const PROGRAM: &str = "tests/python/book/14_everything_at_once.py";

/// A book of one page.
const BOOK: &str = "[book]\ntitle = \"A learner's\"\n\n[preprocessor.course]\n\
                    command = \"course preprocess\"\nbefore = [\"links\"]\n\n\
                    [output.html.playground]\nrunnable = false\n";

/// The exercises that are steps, by the step.
const STEPS: &[(&str, &str)] = &[
    ("run_scheduled", "12_when_does_it_run/03_run_scheduled"),
    ("select_generation", "13_the_25_percent_rule/01_quarter_rule"),
    ("collect_main", "10_breaking_the_cycle/04_collect_main"),
    ("merge_younger", "11_generations/01_merge_younger"),
    ("update_refs", "05_subtract_dont_mark/03_update_refs"),
    ("subtract_refs", "05_subtract_dont_mark/04_subtract_refs"),
    ("move_unreachable", "06_moving_the_unreachable/03_move_unreachable"),
    ("untrack_tuples", "07_what_is_tracked/02_untrack_tuples"),
    ("untrack_dicts", "07_what_is_tracked/03_untrack_dicts"),
    ("promote_survivors", "11_generations/03_promote_survivors"),
    ("move_legacy_finalizers", "09_finalizers_and_resurrection/05_move_legacy_finalizers"),
    ("handle_weakrefs", "08_weak_references/04_handle_weakrefs"),
    ("finalize_garbage", "09_finalizers_and_resurrection/01_finalize_garbage"),
    ("handle_resurrected", "09_finalizers_and_resurrection/03_handle_resurrected"),
    ("delete_garbage", "10_breaking_the_cycle/02_delete_garbage"),
    ("handle_legacy_finalizers", "09_finalizers_and_resurrection/06_handle_legacy_finalizers"),
    ("finalize_dying", "09_finalizers_and_resurrection/04_finalize_dying"),
];

/// A learner's repository: only the exercises that are steps. The crates that
/// they need are those of this repository. Each has a folder of its own that stays
/// where it is from one run to the next: what has not changed is compiled already.
struct Learner {
    root: PathBuf,
}

impl Learner {
    /// With the solution as the answer for some steps and an answer of its own for others;
    /// the rest is as it is handed out. Each file is written once: what an earlier run has
    /// left alike keeps its date.
    fn new(name: &str, solved: &[&str], answers: &[(&str, String)]) -> Learner {
        let learners = Path::new(env!("CARGO_TARGET_TMPDIR")).join("learners");
        let learner = Learner { root: learners.join(name) };
        let mut members = String::new();
        for (step, exercise) in STEPS {
            members += &format!("    \"exercises/{exercise}\",\n");
            let read = |file: &str| fs::read_to_string(root().join(file)).unwrap();
            let file = format!("exercises/{exercise}/Cargo.toml");
            learner.write(&file, &read(&file));
            let own = answers.iter().find(|(of, _)| of == step);
            let answer = match own {
                Some((_, own)) => own.clone(),
                None if solved.contains(step) => solution(step),
                None => read(&answer_file(step)),
            };
            learner.answer(step, &answer);
        }
        learner.write("Cargo.toml", &manifest(&members));
        for file in ["Cargo.lock", "exercises/STUBS", PROGRAM] {
            learner.write(file, &fs::read_to_string(root().join(file)).unwrap());
        }
        learner.write("book/book.toml", BOOK);
        learner.write("book/src/SUMMARY.md", "# Summary\n\n[Playground](playground.md)\n");
        learner.write("book/src/playground.md", "# Playground\n\n{{#playground}}\n");
        learner
    }

    fn write(&self, file: &str, text: &str) {
        let path = self.root.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        // Unchanged files keep their dates.
        if fs::read_to_string(&path).ok().as_deref() != Some(text) {
            fs::write(path, text).unwrap();
        }
    }

    /// The learner's answer for a step.
    fn answer(&self, step: &str, text: &str) {
        self.write(&answer_file(step), text);
    }

    fn course(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let target = root().join("target");
        let mut course = Command::new(env!("CARGO_BIN_EXE_course"));
        course.args(arguments).current_dir(&self.root).env("MINE_SECONDS", "2");
        course.env("CARGO_TARGET_DIR", target);
        course
    }

    /// What both streams say, standard output first.
    fn says(&self, arguments: &[&str]) -> String {
        said(self.course(arguments))
    }
}

/// What both streams said, standard output first.
fn said(output: Output) -> String {
    let [out, err] = [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap());
    let err = err.replace("Compiling what runs your steps: about a minute, this once.\n", "");
    out + &err
}

fn manifest(members: &str) -> String {
    let mut text = format!(
        "[workspace]\nresolver = \"3\"\nmembers = [\n{members}]\n\n[workspace.package]\n\
         version = \"0.1.0\"\nedition = \"2024\"\nrust-version = \"1.95\"\n\
         license = \"MIT\"\npublish = false\n\n[workspace.dependencies]\n\
         insta = {{ version = \"1.49\", default-features = false }}\n"
    );
    for (name, path) in
        [("gc-core", "gc-core"), ("mine", "course/mine"), ("workbench", "course/workbench")]
    {
        let path = root().join(path).display().to_string();
        text += &format!("{name} = {{ path = {path:?} }}\n");
    }
    text
}

fn exercise(step: &str) -> &'static str {
    STEPS.iter().find(|(name, _)| *name == step).unwrap().1
}

fn answer_file(step: &str) -> String {
    format!("exercises/{}/src/lib.rs", exercise(step))
}

fn solution(step: &str) -> String {
    let file = format!("solutions/{}/src/lib.rs", exercise(step));
    fs::read_to_string(root().join(file)).unwrap()
}

/// A wrong answer of the exercise.
fn wrong(step: &str, slug: &str) -> String {
    let file = format!("solutions/{}/wrong/{slug}.rs", exercise(step));
    fs::read_to_string(root().join(file)).unwrap()
}

fn names() -> Vec<&'static str> {
    STEPS.iter().map(|(step, _)| *step).collect()
}

/// What the chapter shows in this file is what was printed.
fn shown(file: &str, printed: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mine").join(file);
    if std::env::var_os("UPDATE_MINE").is_some() {
        fs::write(&path, printed).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert_eq!(printed, expected, "{}: to write it, UPDATE_MINE=1", path.display());
}

/// What CPython printed.
fn recorded() -> String {
    fs::read_to_string(root().join(PROGRAM).with_extension("out")).unwrap()
}

/// Two that hold each other.
const RING: &str = "import gc\n\ntea, cup = [], []\ntea.append(cup)\ncup.append(tea)\n\
                    del tea, cup\nprint(gc.collect())\n";

/// Two answers that are wrong only together: one turns the order of the candidates
/// around, the other needs them in the order of their making.
fn order_turned_and_order_needed(learner: &Learner, needed: &str) {
    let turned = solution("update_refs");
    learner.answer(
        "update_refs",
        &turned.replacen("for &slot", "c.young.reverse();\n    for &slot", 1),
    );
    let asked = "if pass.gc_refs.is_collecting(child) {";
    let text = solution("subtract_refs");
    assert!(text.contains(asked));
    learner.answer("subtract_refs", &text.replacen(asked, needed, 1));
}

#[test]
fn without_an_answer_it_is_cpythons_collector() {
    let learner = Learner::new("none", &[], &[]);
    let output = learner.course(&["python", PROGRAM, "--mine"]);
    assert_eq!(String::from_utf8_lossy(&output.stdout), recorded());
    assert!(output.status.success());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("0 of 17 steps are yours: this is CPython's collector."), "{said}");
}

#[test]
fn what_is_done_is_used_and_counted() {
    let learner = Learner::new("three", &["update_refs", "subtract_refs", "move_unreachable"], &[]);
    let said = learner.says(&["python", PROGRAM, "--mine"]);
    assert!(said.starts_with(&recorded()), "{said}");
    shown("three.txt", &said);
}

#[test]
fn step_that_is_built_in_is_not_yours() {
    let built_in = wrong("update_refs", "built_in");
    let learner = Learner::new("built_in", &[], &[("update_refs", built_in)]);
    let said = learner.says(&["python", PROGRAM, "--mine"]).replace("\n  ", " ");
    let why = "CPython's update_refs stands in for yours: it calls Steps::cpython(), and so \
               CPython's all the same (exercises/05_subtract_dont_mark/03_update_refs/src/lib.rs:";
    assert!(said.contains(why) && said.contains("0 of 17 steps are yours"), "{said}");
}

#[test]
fn recorded_run_shows_the_learners_steps() {
    let wrong = wrong("handle_resurrected", "never_counted");
    let learner = Learner::new("recorded", &names(), &[("handle_resurrected", wrong)]);
    let said = learner.says(&["python", PROGRAM, "--mine", "--trace", "run.json", "--force"]);
    assert!(said.contains("17 of 17 steps are yours"), "{said}");
    let trace = fs::read_to_string(learner.root.join("run.json")).unwrap();
    let trace: serde_json::Value = serde_json::from_str(&trace).unwrap();
    let stops = trace["stops"].as_array().unwrap();
    assert!(stops.iter().any(|stop| stop["step"] == "delete_garbage"), "it collects");
    // On CPython's steps it is 1.
    let printed = |stop: &&serde_json::Value| stop["printed"].to_string().contains("collected");
    assert!(stops.iter().find(printed).unwrap()["printed"].to_string().contains(": 0"));
}

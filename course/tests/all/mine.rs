//! `cargo course python --mine` and `cargo course compare`, with the solutions as
//! a learner's answers, whole and broken.
//!
//! What chapter 14 shows of these commands is in `tests/mine`, and held here to
//! what they print. `UPDATE_MINE=1` writes it.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

/// The program that the chapter runs.
const PROGRAM: &str = "tests/python/book/14_everything_at_once.py";

/// Wrong answers for `move_unreachable` that break the heap for the steps after it.
const BREAKS_OTHERS: &[&str] = &["in_both_lists", "still_candidates"];

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

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

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
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("learners").join(name);
        let learner = Learner { root };
        let there = repository();
        let mut members = String::new();
        for (step, exercise) in STEPS {
            members += &format!("    \"exercises/{exercise}\",\n");
            let read = |file: &str| fs::read_to_string(there.join(file)).unwrap();
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
        learner.write("Cargo.toml", &manifest(&there, &members));
        for file in ["Cargo.lock", "exercises/STUBS", PROGRAM] {
            learner.write(file, &fs::read_to_string(there.join(file)).unwrap());
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
        let target = repository().join("target");
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

fn manifest(there: &Path, members: &str) -> String {
    let mut text = format!(
        "[workspace]\nresolver = \"3\"\nmembers = [\n{members}]\n\n[workspace.package]\n\
         version = \"0.1.0\"\nedition = \"2024\"\nrust-version = \"1.95\"\n\
         license = \"MIT\"\npublish = false\n\n[workspace.dependencies]\n\
         insta = {{ version = \"1.49\", default-features = false }}\n"
    );
    for (name, path) in
        [("gc-core", "gc-core"), ("mine", "course/mine"), ("workbench", "course/workbench")]
    {
        let path = there.join(path).display().to_string();
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
    fs::read_to_string(repository().join(file)).unwrap()
}

/// A wrong answer of the exercise.
fn wrong(step: &str, slug: &str) -> String {
    let file = format!("solutions/{}/wrong/{slug}.rs", exercise(step));
    fs::read_to_string(repository().join(file)).unwrap()
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
    fs::read_to_string(repository().join(PROGRAM).with_extension("out")).unwrap()
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

/// One answer of each kind that goes wrong; the others are right.
#[test]
fn nothing_that_is_broken_stops_the_program() {
    let spoilt = |step: &'static str, old: &str, new: &str| {
        let text = solution(step);
        assert!(text.contains(old), "the solution of {step} has no {old:?}");
        (step, text.replacen(old, new, 1))
    };
    let answers = [
        spoilt("handle_weakrefs", "pub fn handle_weakrefs", "let pub fn handle_weakrefs"),
        spoilt("promote_survivors", "pub fn promote_survivors<", "pub fn promote<"),
        spoilt("subtract_refs", "let heap", "let _: u32 = [0][c.young.len()];\n    let heap"),
        spoilt(
            "update_refs",
            "let heap",
            "loop {\n        std::hint::spin_loop();\n    }\n    let heap",
        ),
        spoilt(
            "finalize_garbage",
            "let mut position",
            "fn deeper(n: u64) -> u64 {\n        std::hint::black_box(deeper(n + 1)) + n\n    }\n    \
             assert!(deeper(0) > 0);\n    let mut position",
        ),
    ];
    let learner = Learner::new("broken", &names(), &answers);
    let output = learner.course(&["python", PROGRAM, "--mine"]);
    assert_eq!(String::from_utf8_lossy(&output.stdout), recorded());
    assert!(output.status.success());
    let said = String::from_utf8_lossy(&output.stderr).replace("\n  ", " ");
    assert!(said.contains("12 of 17 steps are yours: "), "{said}");
    for (step, why) in [
        ("handle_weakrefs", "it does not compile: "),
        ("promote_survivors", "has no such function as the exercise asks for: "),
        ("subtract_refs", "it panicked at exercises/05_subtract_dont_mark/04_subtract_refs/"),
        ("update_refs", "no end after 2 seconds"),
        ("finalize_garbage", "the stack overflowed"),
    ] {
        let line = said.lines().find(|line| line.starts_with(&format!("CPython's {step} ")));
        assert!(line.is_some_and(|line| line.contains(why)), "{step}: {said}");
    }
    shown("broken.txt", &self::said(output));
}

#[cfg(target_os = "linux")] // elsewhere memory can't be limited
#[test]
fn step_that_takes_all_memory_is_left_out() {
    let learner = Learner::new("grows", &["update_refs"], &[]);
    // Without a limit there is room for all of it, and then no end.
    let grows = "let mut all = vec![];\n    loop {\n        if all.len() < 8 {\n            \
                 all.push(std::hint::black_box(Vec::<u8>::with_capacity(1 << 30)));\n        \
                 }\n    }\n    let heap";
    learner.answer("update_refs", &solution("update_refs").replacen("let heap", grows, 1));
    let output = learner.course(&["python", PROGRAM, "--mine"]);
    assert_eq!(String::from_utf8_lossy(&output.stdout), recorded());
    let said = String::from_utf8_lossy(&output.stderr).replace("\n  ", " ");
    assert_eq!(
        left(&said),
        [("update_refs", "out of memory: something in it grows and grows")],
        "{said}"
    );
}

#[test]
fn step_that_breaks_the_heap_for_others_is_found() {
    let dies = wrong("finalize_dying", "always_dies");
    let learner = Learner::new("always_dies", &names(), &[("finalize_dying", dies)]);
    let source = "class A:\n    def __del__(self):\n        kept.append(self)\n\n\nkept = []\n\
                  A()\nprint(kept[0].__class__.__name__)\nkept.clear()\nprint('end')\n";
    learner.write("saved.py", source);
    let output = learner.course(&["python", "saved.py", "--mine"]);
    assert_eq!(String::from_utf8_lossy(&output.stdout), "A\nend\n");
    let said = String::from_utf8_lossy(&output.stderr);
    let line = "CPython's finalize_dying stands in for yours: ";
    assert!(said.contains(line) && said.contains("16 of 17 steps are yours"), "{said}");
}

#[test]
fn step_that_meets_what_another_has_left_is_not_blamed() {
    for slug in BREAKS_OTHERS {
        let wrong = wrong("move_unreachable", slug);
        let learner = Learner::new(slug, &names(), &[("move_unreachable", wrong)]);
        let output = learner.course(&["python", PROGRAM, "--mine"]);
        assert_eq!(String::from_utf8_lossy(&output.stdout), recorded(), "{slug}");
        let said = String::from_utf8_lossy(&output.stderr).replace("\n  ", " ");
        let lines = said.lines().filter(|line| line.contains(" stands in for yours: "));
        let [line] = lines.collect::<Vec<_>>()[..] else { panic!("{slug}: {said}") };
        assert!(line.starts_with("CPython's move_unreachable "), "{slug}: {said}");
        assert!(line.contains(" What broke was your subtract_refs, "), "{slug}: {said}");
        assert!(said.contains("16 of 17 steps are yours"), "{slug}: {said}");
    }
}

/// The steps that CPython's stand in for, each with what is said of it.
fn left(said: &str) -> Vec<(&str, &str)> {
    let lines = said.lines().filter_map(|line| line.strip_prefix("CPython's "));
    lines.filter_map(|line| line.split_once(" stands in for yours: ")).collect()
}

/// Two rings, an object that is saved by its finalizer, and a second collection.
const TWO_RINGS: &str = "import gc\n\n\nclass Order:\n    def __del__(self):\n        saved.append(self)\n\n\n\
     saved = []\nfor n in range(2):\n    tea, cup = [], []\n    tea.append(cup)\n    cup.append(tea)\n    \
     del tea, cup\nOrder()\nprint(gc.collect(), len(saved))\nsaved.clear()\nprint(gc.collect())\n";

#[test]
fn two_wrong_steps_at_once_are_named_and_no_innocent_one() {
    let learner = Learner::new("two_wrong", &names(), &[]);
    learner.write("rings.py", TWO_RINGS);
    for slug in BREAKS_OTHERS {
        learner.answer("move_unreachable", &wrong("move_unreachable", slug));
        learner.answer("finalize_dying", &wrong("finalize_dying", "always_dies"));
        let output = learner.course(&["python", "rings.py", "--mine"]);
        assert_eq!(String::from_utf8_lossy(&output.stdout), "4 1\n0\n", "{slug}");
        let said = String::from_utf8_lossy(&output.stderr).replace("\n  ", " ");
        let left = left(&said);
        let steps: Vec<&str> = left.iter().map(|(step, _)| *step).collect();
        assert_eq!(steps, ["move_unreachable", "finalize_dying"], "{slug}: {said}");
        assert!(left.iter().all(|(_, why)| why.starts_with("alone, ")), "{slug}: {said}");
    }
}

#[test]
fn step_that_prints_something_else_stays_beside_one_that_breaks() {
    let learner = Learner::new("beside", &names(), &[]);
    learner.answer("handle_resurrected", &wrong("handle_resurrected", "never_counted"));
    learner.answer("move_unreachable", &wrong("move_unreachable", BREAKS_OTHERS[0]));
    let output = learner.course(&["python", PROGRAM, "--mine"]);
    let said = String::from_utf8_lossy(&output.stderr).replace("\n  ", " ");
    let [("move_unreachable", _)] = left(&said)[..] else { panic!("{said}") };
    assert!(String::from_utf8_lossy(&output.stdout).contains("collected: 0\n"), "{said}");
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
fn pair_that_is_wrong_only_together_is_named_as_a_pair() {
    let learner = Learner::new("pair", &names(), &[]);
    learner.write("ring.py", RING);
    order_turned_and_order_needed(
        &learner,
        "assert!(c.young.len() < 3 || c.young.first() < c.young.last());
            if pass.gc_refs.is_collecting(child) {",
    );
    let output = learner.course(&["python", "ring.py", "--mine"]);
    assert_eq!(String::from_utf8_lossy(&output.stdout), "2\n");
    let said = String::from_utf8_lossy(&output.stderr).replace("\n  ", " ");
    let [("update_refs", first), ("subtract_refs", second)] = left(&said)[..] else {
        panic!("{said}")
    };
    let pair = "together with your subtract_refs it breaks the program, alone it does not: ";
    assert!(first.starts_with(pair), "{said}");
    assert!(second.starts_with(&pair.replace("subtract_refs", "update_refs")), "{said}");
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

/// What a page answers with.
fn page(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    text
}

/// A server that ends with the test.
struct Served(Child);

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn served_playground_opens_on_the_learners_run_and_follows_the_exercises() {
    let wrong = wrong("handle_resurrected", "never_counted");
    let learner = Learner::new("served", &names(), &[("handle_resurrected", wrong)]);
    let mut command = learner.command(&["serve", "--port", "0", "--no-open", "--mine", PROGRAM]);
    let mut server = Served(command.stdout(Stdio::piped()).spawn().unwrap());
    let lines = BufReader::new(server.0.stdout.take().unwrap()).lines();
    let line = lines.map_while(Result::ok).find(|line| line.contains("on your steps is at"));
    let line = line.expect("the server says where");
    let (_, address) = line.split_once("http://").unwrap();
    let (address, path) = address.trim_end_matches('.').split_at(address.find('/').unwrap());
    assert_eq!(path, "/playground.html");
    let first = page(address, path);
    assert!(first.contains("recorded on your steps. 17 of 17 steps are yours"), "{first}");
    // On CPython's steps it is 1.
    assert!(first.contains("collected: 0"), "the wrong step shows");
    learner.answer("handle_resurrected", &solution("handle_resurrected"));
    let start = Instant::now();
    while !page(address, path).contains("collected: 1") {
        assert!(start.elapsed() < Duration::from_secs(240), "it is recorded again");
        std::thread::sleep(Duration::from_millis(200));
    }
}

/// Programs to compare: those of some folders, or all.
fn with_programs(learner: &Learner, folders: &[&str]) {
    let base = repository().join("tests/python");
    let _ = fs::remove_dir_all(learner.root.join("tests/python"));
    for folder in folders {
        for entry in fs::read_dir(base.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(repository()).unwrap().display().to_string();
            if path.is_file() {
                learner.write(&name, &fs::read_to_string(&path).unwrap());
            }
        }
    }
}

#[test]
fn difference_is_explained_by_its_first_event_and_its_step() {
    let wrong = wrong("handle_resurrected", "young_again");
    let learner = Learner::new("difference", &names(), &[("handle_resurrected", wrong)]);
    with_programs(&learner, &["resurrection", "weakref"]);
    let output = learner.course(&["compare", "resurrection/"]);
    assert!(!output.status.success());
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("first difference: tests/python/resurrection/"), "{said}");
    assert!(said.contains("with CPython's handle_resurrected there is none"), "{said}");
    assert!(said.contains("    with CPython's handle_resurrected: "), "{said}");
    shown("difference.txt", &said);
}

/// What `compare` says where this is the only program.
fn compared(learner: &Learner, source: &str, expected: &str) -> String {
    with_programs(learner, &[]);
    learner.write("tests/python/own/program.py", source);
    learner.write("tests/python/own/program.out", expected);
    let output = learner.course(&["compare"]);
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn two_wrong_steps_are_both_named_where_neither_cures_the_difference() {
    let learner = Learner::new("two_differ", &names(), &[]);
    learner.answer("handle_resurrected", &wrong("handle_resurrected", "never_counted"));
    learner.answer("finalize_garbage", &wrong("finalize_garbage", "asks_not_whether_it_ran"));
    let source = "import gc\n\n\nclass Order:\n    def __del__(self):\n        print('del')\n        \
                  saved.append(self)\n\n\nsaved = []\ntea = Order()\ntea.own = tea\ndel tea\n\
                  print(gc.collect())\nsaved.clear()\nprint(gc.collect())\n";
    let said = compared(&learner, source, "del\n0\n1\n");
    let both = "  alone, each of these makes one: your finalize_garbage, your handle_resurrected\n";
    assert!(said.contains(both), "{said}");
    let first = "    with CPython's finalize_garbage and handle_resurrected: ";
    assert!(said.contains(first), "{said}");
}

#[test]
fn pair_that_is_wrong_only_together_is_named_where_a_program_differs() {
    let learner = Learner::new("pair_differs", &names(), &[]);
    order_turned_and_order_needed(&learner, "if c.young.binary_search(&child).is_ok() {");
    let said = compared(&learner, RING, "2\n");
    let cure = "  with CPython's update_refs or subtract_refs there is none\n";
    assert!(said.contains(cure), "{said}");
}

#[test]
fn step_without_an_end_is_left_out_of_the_rest() {
    let endless = solution("delete_garbage");
    let endless = endless.replacen("let mut position", "loop {}\n    let mut position", 1);
    let learner = Learner::new("endless", &names(), &[("delete_garbage", endless)]);
    with_programs(&learner, &["resurrection"]);
    let output = learner.course(&["compare"]);
    let said = String::from_utf8(output.stderr).unwrap();
    let end = "your delete_garbage: no end after 2 seconds; the rest runs with CPython's";
    assert_eq!(said.matches(end).count(), 1, "{said}");
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.starts_with("16 of 17 steps are yours; "), "{said}");
    assert!(output.status.success(), "{said}");
}

/// Every program of the book, on all solutions; without `CI=true` those of every fourth
/// folder.
#[test]
fn solutions_print_what_cpython_prints() {
    let learner = Learner::new("solutions", &names(), &[]);
    let base = repository().join("tests/python");
    let folders = fs::read_dir(base).unwrap().map(|entry| entry.unwrap());
    let folders = folders.filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> =
        folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    let all = yet_to_run::everything();
    let names: Vec<&str> =
        names.iter().map(String::as_str).step_by(if all { 1 } else { 4 }).collect();
    with_programs(&learner, &names);
    let output = learner.course(&["compare"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{said}");
    // A program more must not make the chapter wrong: it shows how many there
    // were, and all of them.
    let text = fs::read_to_string(repository().join("course/tests/mine/all.txt")).unwrap();
    let number = |text: &str| {
        let word = text.split(" of ").nth(2).and_then(|rest| rest.split(' ').next());
        word.and_then(|word| word.parse::<usize>().ok()).expect("how many programs there are")
    };
    let (then, now) = (number(&text), number(&said));
    assert!(now >= if all { then } else { 50 }, "{then} programs in the chapter, {now} here");
    shown("all.txt", &said.replace(&now.to_string(), &then.to_string()));
}

//! Steps that break the program: those that are wrong are left to CPython, and no other.

use super::{
    Learner, PROGRAM, RING, names, order_turned_and_order_needed, recorded, said, shown, solution,
    wrong,
};

/// Wrong answers for `move_unreachable` that break the heap for the steps after it.
const BREAKS_OTHERS: &[&str] = &["in_both_lists", "still_candidates"];

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

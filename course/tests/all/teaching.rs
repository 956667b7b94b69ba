//! Plans and speaker notes: what is wrong with either is found.

use crate::mini::{self, Mini};
use crate::root;
use course::preprocess::Site;
use course::teaching::plan::{self, PYTHON, RUST};
use course::teaching::timetable;

const PLAN: &str = "course/plans/short.toml";
const NOTES: &str = "book/src/02_two/notes.md";

/// A repository with a plan and notes in which nothing is wrong.
fn with_a_plan() -> Mini {
    let mini = Mini::new();
    mini.write(PLAN, &mini::plan(25, 5));
    mini.write("solutions/python/02_two/count/wrong/zero.py", "# Wrong: zero is not a number.\n");
    mini.write(
        NOTES,
        "## Opening\n\n- point: See\n- ask: What is two?\n- stumble: 02_two/count/zero: Count along.\n",
    );
    mini
}

#[test]
fn a_plan_has_times_that_add_up() {
    let mini = with_a_plan();
    assert_eq!(mini.problems(), [""; 0]);
    let site = Site::read(mini.root()).unwrap();
    let table = timetable::of(&site, "short", timetable::NINE).unwrap();
    let text = table.text();
    for line in [
        "09:00-09:05    5 min  Chapter          Two",
        "09:05-09:15   10 min  Exercise         Count to zero   (late: skip 1)",
        "When you are late, skip what is marked: number 1 first.",
        "09:15-09:20    5 min  Break            Break",
        "09:20-09:25    5 min  Questions        Questions, and what to read next",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    let calendar = table.calendar(timetable::SOME_MONDAY);
    assert!(calendar.contains("DTSTART:20300107T090500\r\n"), "{calendar}");
    assert!(calendar.contains("SUMMARY:Exercise: Count to zero\r\n"), "{calendar}");
    assert!(calendar.contains("UID:short-2030-01-07-1@counting-to-zero\r\n"), "{calendar}");
    assert_eq!(calendar, table.calendar(timetable::SOME_MONDAY), "it is the same each time");
}

#[test]
fn a_plan_that_does_not_add_up_is_found() {
    let mini = with_a_plan();
    mini.edit(PLAN, "minutes = 25", "minutes = 20");
    assert!(mini.problem().contains("the items take 20 minutes of 20"), "{}", mini.problem());
    mini.edit(PLAN, "minutes = 20", "minutes = 120");
    assert!(mini.problem().contains("the items take 20 minutes of 120"), "{}", mini.problem());
}

#[test]
fn a_plan_that_names_what_is_not_there_is_found() {
    for (old, new, said) in [
        ("chapter = \"02_two\"", "chapter = \"03_three\"", "there is no chapter 03_three"),
        ("02_two/count", "02_two/gone", "no such exercise"),
        ("{ break = 5 }", "{ lab = \"02_two/1\" }", "there is no lab 1"),
        ("{ break = 5 }", "{ kata = \"02_two/gone\" }", "no such kata"),
        ("{ break = 5 }", "{ brake = 5 }", "unknown field `brake`"),
        ("{ break = 5 }", "{ }", "give one of chapter, lab"),
        ("skip = 1", "skip = 2", "number what to skip from 1"),
        ("{ chapter = \"02_two\" },\n    ", "", "comes before its chapter"),
    ] {
        let mini = with_a_plan();
        mini.edit(PLAN, old, new);
        let problem = mini.problem();
        assert!(problem.starts_with(PLAN) && problem.contains(said), "{new}: {problem}");
    }
}

#[test]
fn a_note_on_what_is_not_there_is_found() {
    for (old, new, said) in [
        ("## Opening", "## Closing", "the chapter has no heading \"Closing\""),
        ("point: See", "point: Saw", "no sentence of the chapter begins with \"Saw\""),
        ("count/zero", "count/one", "no wrong answer one: neither"),
        ("- ask: What", "- open: 1 line 4: What", "there is no lab 1"),
        ("- ask: What", "- tell: What", "write `- point: ...`"),
    ] {
        let mini = with_a_plan();
        mini.edit(NOTES, old, new);
        let problem = mini.problem();
        assert!(problem.starts_with(NOTES) && problem.contains(said), "{new}: {problem}");
    }
}

#[test]
fn minutes_by_level_are_no_less_than_the_exercises_say() {
    let mean = |minutes: &[usize]| minutes.iter().sum::<usize>() as f64 / minutes.len() as f64;
    for level in 1..=3u8 {
        let rust: Vec<usize> = course::exercises::names(root())
            .iter()
            .map(|name| course::exercises::load(root(), name).unwrap().about)
            .filter(|about| about.level == level)
            .map(|about| about.minutes.into())
            .collect();
        let python: Vec<usize> = course::katas::names(root())
            .iter()
            .map(|name| course::katas::load(root(), name).unwrap().card)
            .filter(|card| card.level == level)
            .map(|card| card.minutes.into())
            .collect();
        let of = usize::from(level) - 1;
        assert!(mean(&rust) <= RUST[of] as f64, "level {level}: {}", mean(&rust));
        assert!(mean(&python) <= PYTHON[of] as f64, "level {level}: {}", mean(&python));
    }
}

#[test]
fn there_are_plans_for_three_lengths_in_rust_and_for_python() {
    let names = plan::names(root());
    for name in ["half_day_python", "half_day_rust", "one_day_rust", "two_days_rust"] {
        assert!(names.iter().any(|n| n == name), "{names:?}");
    }
}

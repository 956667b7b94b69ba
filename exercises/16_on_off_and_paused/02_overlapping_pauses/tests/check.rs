use overlapping_pauses::Switch;
use std::panic::{AssertUnwindSafe, catch_unwind};
use workbench::{Dice, expect, in_own_process};

/// Goes through the steps, and says after each whether the collector may run.
///
/// `read` and `render` begin a pause, `read ends` and `render ends` end it.
fn story(steps: &str) -> String {
    let switch = Switch::new();
    let (mut read, mut render) = (Vec::new(), Vec::new());
    let mut text = String::new();
    for step in steps.split(", ") {
        match step {
            "read" => read.push(switch.pause()),
            "render" => render.push(switch.pause()),
            "read ends" => drop(read.pop()),
            "render ends" => drop(render.pop()),
            "on" => switch.set(true),
            "off" => switch.set(false),
            _ => {}
        }
        let state = match switch.may_run() {
            true => "may run",
            false => "may not",
        };
        text += &format!("{step:<12}{state}\n");
    }
    text
}

fn check(what: &str, steps: &str, expected: &str) {
    let lines: Vec<&str> = expected.lines().map(str::trim).collect();
    expect!(what, lines.join("\n"), story(steps).trim_end());
}

#[test]
fn switch_is_on_and_can_be_switched() {
    in_own_process!();
    check(
        "A switch without any pause.",
        "begin, off, on",
        "begin       may run
         off         may not
         on          may run",
    );
}

#[test]
fn pause_ends_by_itself() {
    in_own_process!();
    check(
        "A pause, and its end.",
        "begin, read, read ends",
        "begin       may run
         read        may not
         read ends   may run",
    );
}

#[test]
fn pauses_within_each_other() {
    in_own_process!();
    check(
        "The inner pause ends, and the outer one goes on.",
        "read, render, render ends, read ends",
        "read        may not
         render      may not
         render ends may not
         read ends   may run",
    );
}

#[test]
fn pauses_that_overlap() {
    in_own_process!();
    check(
        "The reader is done first, and the renderer still needs the pause. \
         A pause that puts back what it found would switch on too early, and \
         then off forever.",
        "read, render, read ends, render ends",
        "read        may not
         render      may not
         read ends   may not
         render ends may run",
    );
}

#[test]
fn pauses_without_an_end_in_sight() {
    in_own_process!();
    check(
        "New pauses begin before old ones end: only when none is left may \
         the collector run.",
        "read, render, read ends, read, render ends, read ends",
        "read        may not
         render      may not
         read ends   may not
         read        may not
         render ends may not
         read ends   may run",
    );
}

#[test]
fn off_stays_off_after_a_pause() {
    in_own_process!();
    check(
        "The program has switched off. The end of a pause must not switch on.",
        "off, read, read ends, on",
        "off         may not
         read        may not
         read ends   may not
         on          may run",
    );
}

#[test]
fn switching_on_does_not_end_a_pause() {
    in_own_process!();
    check(
        "The program switches on while the reader has a pause: the reader \
         can rely on it.",
        "off, read, on, read ends",
        "off         may not
         read        may not
         on          may not
         read ends   may run",
    );
}

#[test]
fn switching_off_in_a_pause_outlives_it() {
    in_own_process!();
    check(
        "The program switches off while the reader has a pause. The pause \
         ends, and what the program asked for remains.",
        "read, off, read ends, render, render ends",
        "read        may not
         off         may not
         read ends   may not
         render      may not
         render ends may not",
    );
}

#[test]
fn panic_ends_a_pause() {
    in_own_process!();
    let switch = Switch::new();
    let _ = catch_unwind(AssertUnwindSafe(|| {
        let _pause = switch.pause();
        panic!("in the pause");
    }));
    expect!(
        "A pause is left by a panic, which is caught.",
        "may run: true",
        format!("may run: {}", switch.may_run()),
    );
}

#[test]
fn random_days() {
    in_own_process!();
    let mut dice = Dice::new(16);
    for round in 0..200 {
        let switch = Switch::new();
        let (mut on, mut pauses, mut told) = (true, Vec::new(), String::new());
        for _ in 0..(3 + round / 10) {
            match dice.roll(5) {
                0 | 1 => {
                    pauses.push(switch.pause());
                    told += &format!("pause {} begins\n", pauses.len());
                }
                2 | 3 if !pauses.is_empty() => {
                    let which = dice.roll(pauses.len());
                    drop(pauses.swap_remove(which));
                    told += &format!("pause {} ends\n", which + 1);
                }
                _ => {
                    on = dice.roll(2) == 0;
                    switch.set(on);
                    told += &format!("set({on})\n");
                }
            }
            let expected = on && pauses.is_empty();
            assert!(
                expected == switch.may_run(),
                "{told}may it run now?\n    expected: {expected}\n        \
                 came: {}",
                !expected
            );
        }
    }
}

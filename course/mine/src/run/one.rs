//! One program.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use gc_core::{Profile, Silent, Version};
use lab_interpreter::{Limits, Options, StopSign, run_watched};
use lab_player::{Watching, run_recorded_by};

use super::By;
use super::guard::{last_panic, say};
use crate::{Program, Ran, Reply, Settings};

/// Runs the program and says what came of it.
pub(crate) fn answer(program: &Program, settings: &Settings) {
    let options = options(program, settings);
    if let Some(seconds) = settings.seconds {
        stop_after(seconds, options.stop.clone());
    }
    let ran = catch_unwind(AssertUnwindSafe(|| match settings.trace {
        false => (run_watched(&program.source, &options, By::<Silent>::new(Silent)).0, None),
        true => {
            let name = &program.name;
            let (run, trace) =
                run_recorded_by(name, &program.source, &options, By::<Watching>::new, |by| {
                    by.watch
                });
            (run, Some(trace.json()))
        }
    }));
    say(&match ran {
        Ok((run, trace)) => Reply::Ran(Box::new(Ran::of(run, trace))),
        Err(_) => last_panic(),
    });
}

/// How a program is run on its own.
pub(super) fn options(program: &Program, settings: &Settings) -> Options {
    let version: Version = settings.version.parse().unwrap_or_default();
    Options {
        profile: Profile::of(version),
        limits: Limits { memory: settings.memory, ..Limits::default() },
        filename: program.name.clone(),
        check_at_end: false,
        ..Options::default()
    }
}

fn stop_after(seconds: f64, sign: StopSign) {
    std::thread::spawn(move || {
        std::thread::sleep(Duration::from_secs_f64(seconds));
        sign.stop(format!("more than {seconds} seconds"));
    });
}

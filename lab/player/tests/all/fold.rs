//! Folding the events gives the live heap: at every stop of the programs of the
//! book, in the middle of collections as well.
//!
//! `cargo test` takes those of the labs and every eighth of the others; `.ci/run`
//! takes all of them, which takes minutes: the tests that are ignored here.
//!
//! At each line that makes a stop, and after each step of a collection, the
//! picture that the log has been folded into is compared with the heap itself:
//! which objects there are, their counts, their lists, what they hold, and
//! during a collection their `gc_refs`. And each stop, which tells only what
//! differs from the one before, is folded again and compared with the picture.
//! What lies beyond the stops that a recording keeps is compared at its end.

use std::fs;
use std::path::{Path, PathBuf};

use gc_core::{Collection, Event, Heap, Host, ObjId, Observer, Profile, Steps};
use lab_interpreter::{Interp, Limits, Options, PyObject, Sym, Value, Watch, run_watched};
use lab_player::Watching;
use lab_trace::Recorder;

/// Watches, and compares.
struct Comparing {
    watching: Watching,
    /// How many more objects are reported before one is kept back.
    deaf_after: Option<usize>,
    state: std::cell::RefCell<State>,
}

/// A heap of more objects is compared at every sixteenth stop, of twice as many
/// at every thirty-second, and so on.
const LARGE: usize = 4000;

#[derive(Default)]
struct State {
    n_stops: usize,
    /// What comes after the program's end is not recorded.
    ended: bool,
    moments: usize,
    compared: usize,
    difference: Option<String>,
}

impl Comparing {
    fn new(profile: &Profile, source: &str) -> Comparing {
        let recorder = Recorder::new("a program", profile, source).comparing();
        Comparing { watching: Watching::new(recorder), deaf_after: None, state: Default::default() }
    }

    fn compare(&self, heap: &Heap<PyObject, Self>, when: &str) {
        let mut state = self.state.borrow_mut();
        if state.ended {
            return;
        }
        state.moments += 1;
        // There are no stops beyond those that a recording keeps, and of a
        // heap of many thousand objects not every one is walked through.
        let every = 1 + heap.len() / LARGE * 16;
        if self.watching.recorder().is_full() || !state.moments.is_multiple_of(every) {
            return;
        }
        state.compared += 1;
        if state.difference.is_none() {
            state.difference = self.watching.differs_from(heap).map(|d| format!("{when}: {d}"));
        }
    }
}

/// A step of a collection, and a look at what it has done.
macro_rules! looked_at {
    ($name:ident) => {{
        fn step<W: Watch + AsComparing>(py: &mut Interp<W>, c: &mut Collection) {
            (Steps::<Interp<W>>::cpython().$name)(py, c);
            W::after_step(py.heap(), c, stringify!($name));
        }
        step
    }};
}

/// So that a step, which knows only that something watches, can ask what.
trait AsComparing: Sized {
    fn after_step(heap: &Heap<PyObject, Self>, c: &Collection, step: &str);
}

impl AsComparing for Comparing {
    fn after_step(heap: &Heap<PyObject, Self>, c: &Collection, step: &str) {
        let me = heap.observer();
        me.compare(heap, step);
        let mut state = me.state.borrow_mut();
        if state.ended
            || state.difference.is_some()
            || !["update_refs", "subtract_refs"].contains(&step)
        {
            return;
        }
        for &slot in &c.young {
            let id = heap.id(slot);
            let real = heap.gc_refs(slot);
            if let Some(known) = me.watching.recorder().gc_refs(id)
                && real != known
            {
                state.difference =
                    Some(format!("{step}: {id} has gc_refs {real:?}, in the picture {known:?}"));
                return;
            }
        }
    }
}

impl Observer<PyObject> for Comparing {
    const LISTENS: bool = true;

    fn event(&mut self, event: Event) {
        self.watching.event(event);
    }

    fn contents(&mut self, id: ObjId, object: &PyObject) {
        match &mut self.deaf_after {
            Some(0) => self.deaf_after = None,
            Some(n) => {
                *n -= 1;
                self.watching.contents(id, object);
            }
            None => self.watching.contents(id, object),
        }
    }

    fn wants_contents(&self) -> bool {
        self.watching.wants_contents()
    }
}

impl Watch for Comparing {
    fn asks(&mut self) -> bool {
        self.watching.asks()
    }

    fn at_line(heap: &Heap<PyObject, Self>) {
        let me = heap.observer();
        let n_stops = me.watching.recorder().n_stops();
        if me.state.borrow().n_stops != n_stops {
            me.state.borrow_mut().n_stops = n_stops;
            me.compare(heap, &format!("stop {n_stops}"));
        }
    }

    // `handle_weakrefs` and `finalize_garbage` stay as they are: the heap knows
    // CPython's own by their addresses, and the code they run has lines.
    fn steps() -> Steps<Interp<Self>> {
        Steps {
            merge_younger: looked_at!(merge_younger),
            update_refs: looked_at!(update_refs),
            subtract_refs: looked_at!(subtract_refs),
            move_unreachable: looked_at!(move_unreachable),
            untrack_tuples: looked_at!(untrack_tuples),
            untrack_dicts: looked_at!(untrack_dicts),
            move_legacy_finalizers: looked_at!(move_legacy_finalizers),
            handle_resurrected: looked_at!(handle_resurrected),
            delete_garbage: looked_at!(delete_garbage),
            ..Steps::cpython()
        }
    }

    fn named(&mut self, sym: Sym, text: &str) {
        self.watching.named(sym, text);
    }

    fn furniture(&mut self, on: bool) {
        self.watching.furniture(on);
    }

    fn line(&mut self, depth: usize, function: &str, line: u32) {
        self.watching.line(depth, function, line);
    }

    fn bound(&mut self, depth: usize, name: &str, value: Value) {
        self.watching.bound(depth, name, value);
    }

    fn unbound(&mut self, depth: usize, name: &str) {
        self.watching.unbound(depth, name);
    }

    fn called(&mut self, depth: usize, function: &str, line: u32) {
        self.watching.called(depth, function, line);
    }

    fn returning(&mut self, depth: usize) {
        self.watching.returning(depth);
    }

    fn dropped(&mut self, name: &str) {
        self.watching.dropped(name);
    }

    fn returned(&mut self, depth: usize, function: &str) {
        self.watching.returned(depth, function);
    }

    fn printed(&mut self, text: &str) {
        self.watching.printed(text);
    }

    fn ended(&mut self) {
        self.state.get_mut().ended = true;
        self.watching.ended();
    }
}

/// Every program that our own Python is asked to run.
fn programs(folder: &Path, into: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).expect("there are programs");
    let mut entries: Vec<PathBuf> = entries.map(|e| e.expect("it can be listed").path()).collect();
    entries.sort();
    for entry in entries {
        if entry.is_dir() && !entry.ends_with("only_cpython") {
            programs(&entry, into);
        } else if entry.extension().is_some_and(|e| e == "py") {
            into.push(entry);
        }
    }
}

/// Runs a program; how often it was compared, or in what it differed.
fn compared(source: &str, profile: Profile) -> Result<usize, String> {
    compared_by(Comparing::new(&profile, source), source, profile)
}

fn compared_by(comparing: Comparing, source: &str, profile: Profile) -> Result<usize, String> {
    let limits = Limits { native_depth: 400, ..Limits::default() };
    let options = Options { profile, limits, ..Options::default() };
    let (_, comparing) = run_watched(source, &options, comparing);
    let state = comparing.state.into_inner();
    let recorder = comparing.watching.into_recorder();
    match state.difference.as_deref().or(recorder.difference()) {
        Some(difference) => Err(difference.into()),
        None => Ok(state.compared + recorder.n_stops()),
    }
}

/// Every program there is.
fn all() -> Vec<PathBuf> {
    let mut all = Vec::new();
    programs(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/python"), &mut all);
    assert!(all.len() > 300, "only {} programs", all.len());
    all
}

/// Those that a page shows step by step, and some of every other kind.
fn sample() -> Vec<PathBuf> {
    let all = all().into_iter().enumerate();
    let of_labs = |path: &Path| path.components().any(|part| part.as_os_str() == "labs");
    let chosen: Vec<PathBuf> =
        all.filter(|(n, path)| n % 12 == 0 || of_labs(path)).map(|(_, path)| path).collect();
    assert!(chosen.len() > 60, "only {} programs", chosen.len());
    chosen
}

fn compare(all: &[PathBuf], profile: Profile) {
    let next = std::sync::Mutex::new(all.iter());
    let (n, wrong) = (std::sync::Mutex::new(0), std::sync::Mutex::new(Vec::new()));
    std::thread::scope(|threads| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            let work = || {
                while let Some(program) = { next.lock().expect("nobody panicked").next() } {
                    let source = fs::read_to_string(program).expect("it can be read");
                    match compared(&source, profile) {
                        Ok(compared) => *n.lock().expect("nobody panicked") += compared,
                        Err(what) => wrong
                            .lock()
                            .expect("nobody panicked")
                            .push(format!("{}: {what}", program.display())),
                    }
                }
            };
            std::thread::Builder::new()
                .stack_size(lab_interpreter::STACK)
                .spawn_scoped(threads, work)
                .expect("a thread can be started");
        }
    });
    let wrong = wrong.into_inner().expect("nobody panicked");
    assert!(wrong.is_empty(), "{} of {} differ:\n{}", wrong.len(), all.len(), wrong.join("\n"));
    let n = n.into_inner().expect("nobody panicked");
    println!("{}: {} programs compared at {n} moments", profile.version, all.len());
    assert!(n > 30 * all.len(), "{} programs, {n} moments", all.len());
}

#[test]
fn folding_the_events_equals_the_live_heap() {
    compare(&sample(), Profile::V3_13);
}

#[test]
#[ignore = "takes minutes; .ci/run runs it"]
fn folding_the_events_equals_the_live_heap_in_every_program() {
    compare(&all(), Profile::V3_13);
}

/// With the lists and steps of 3.14.0.
#[test]
#[ignore = "takes minutes; the weekly run has it"]
fn and_under_the_incremental_collector() {
    compare(&all(), Profile::V3_14_0);
}

#[test]
fn a_change_that_was_kept_back_is_found() {
    let profile = Profile::default();
    let source = "tea = [1]\nfor n in range(40):\n    tea.append([n])\ntea.clear()\nprint(tea)\n";
    assert_eq!(compared(source, profile).err(), None);
    // How many objects are reported in all; then the last ones, one by one: every fifth,
    // and all with `CI=true`.
    let all = usize::MAX;
    let mut deaf = Comparing::new(&profile, source);
    deaf.deaf_after = Some(all);
    let options = Options { profile, ..Options::default() };
    let (_, deaf) = run_watched(source, &options, deaf);
    let n = all - deaf.deaf_after.expect("nothing was kept back");
    let every = if yet_to_run::everything() { 1 } else { 5 };
    let found = (n.saturating_sub(300)..n).step_by(every).filter(|&after| {
        let mut deaf = Comparing::new(&profile, source);
        deaf.deaf_after = Some(after);
        compared_by(deaf, source, profile).is_err()
    });
    let found = found.count();
    assert!(found >= 40 / every, "of what was kept back only {found} were found");
}

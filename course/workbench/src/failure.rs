//! What a test says of its failure, before anything is shown: how it panicked,
//! where, and which idea was missed.
//!
//! In a process of its own a test says it on standard error, between marks that
//! [`report`](crate::report) looks for.

use std::backtrace::Backtrace;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::panic::PanicHookInfo;

use gc_core::ObjId;

/// Begins what is not for the reader as it stands.
pub(crate) const MARK: char = '\u{1e}';

thread_local! {
    /// What the objects of this test are called.
    static NAMES: RefCell<BTreeMap<String, String>> =
        const { RefCell::new(BTreeMap::new()) };
    /// Whether panics are expected right now, and not worth mentioning.
    static MUTED: Cell<bool> = const { Cell::new(false) };
    /// Whether the idea that was missed has been said, of this panic.
    static SAID: Cell<bool> = const { Cell::new(false) };
    /// How many ideas were said before anything failed.
    static TRIED: Cell<usize> = const { Cell::new(0) };
}

/// From here on a failure of this test calls the object by this name, and not
/// by its number. A [`Sketch`](crate::Sketch) that is drawn does it by itself.
pub fn call(id: ObjId, name: &str) {
    NAMES.with_borrow_mut(|names| {
        names.insert(id.to_string(), name.into());
        names.insert(format!("slot {}", id.index()), name.into());
    });
}

/// The text with names where it has numbers of objects: `#1`, `slot 0`.
pub(crate) fn named(text: &str) -> String {
    NAMES.with_borrow(|names| {
        let mut shown = String::new();
        let mut rest = text;
        while let Some(start) = rest.find(['#', 's']) {
            shown += &rest[..start];
            rest = &rest[start..];
            let length = number(rest);
            match names.get(&rest[..length]) {
                Some(name) => shown += name,
                None => shown += &rest[..length],
            }
            rest = &rest[length..];
        }
        shown + rest
    })
}

/// How much of the text, which begins with `#` or `s`, is the number of an
/// object; at least that letter.
fn number(text: &str) -> usize {
    let before = if text.starts_with("slot ") { 5 } else { 1 };
    let digits = text[before..]
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .unwrap_or(text.len() - before);
    // A full stop at the end of a sentence is not part of it.
    let number = text[..before + digits].trim_end_matches('.');
    number.len().max(1)
}

/// The value, if the heap has accepted what was asked of it.
///
/// # Panics
/// With what the heap says, if it has refused.
#[track_caller]
pub fn accepted<T, E: std::fmt::Display>(answer: Result<T, E>) -> T {
    match answer {
        Ok(value) => value,
        Err(error) => panic!("the heap refuses: {error}"),
    }
}

/// From here to the end of the test, a failure says this above all else: which
/// idea an answer has missed that fails here. It makes no difference how the
/// test fails.
pub fn hint(text: &str) -> impl Drop + use<> {
    let mut settings = insta::Settings::clone_current();
    settings.set_omit_expression(true);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // A test may end without a panic, and without a word then. One that tries
    // heaps by the thousand need not say so of each.
    let is_tried = crate::process::is_elsewhere() && TRIED.get() < 500;
    if is_tried {
        TRIED.set(TRIED.get() + 1);
        eprintln!("{MARK}trying\t{text}");
    }
    Idea {
        text,
        is_tried,
        _settings: Box::new(settings.bind_to_scope()),
    }
}

struct Idea<T> {
    text: String,
    /// Whether it was said before anything failed.
    is_tried: bool,
    _settings: Box<T>,
}

impl<T> Drop for Idea<T> {
    fn drop(&mut self) {
        if self.is_tried {
            eprintln!("{MARK}tried");
        }
        let failed = std::thread::panicking() && !MUTED.get();
        // Of several the innermost: it is dropped first.
        if !failed || SAID.replace(true) {
            return;
        }
        match crate::process::is_elsewhere() {
            true => eprintln!("{MARK}idea\t{}", self.text),
            false => println!("{}", crate::report::wrapped(&self.text)),
        }
    }
}

/// From here on this process says of each panic what `report` needs.
pub(crate) fn report_panics() {
    std::panic::set_hook(Box::new(|info| {
        if MUTED.get() {
            return;
        }
        SAID.set(false);
        let place = info.location().map_or(String::new(), |at| {
            short(&format!("{}:{}", at.file(), at.line()))
        });
        let text = named(&in_words(&message(info)));
        // Written at once, so that threads do not get in each other's way.
        eprintln!("{MARK}panic\t{place}\t{}\n{text}\n{MARK}end", own_code());
    }));
}

/// What `unwrap` and `expect` say of an error, as the error itself would say it.
fn in_words(text: &str) -> String {
    let mut text = text.replace(
        "called `Result::unwrap()` on an `Err` value: ",
        "the heap refuses: ",
    );
    for (theirs, ours) in [
        (
            "called `Option::unwrap()` on a `None` value",
            "`unwrap` found nothing: here it is None",
        ),
        (
            "attempt to subtract with overflow",
            "a number fell below 0, and its type has none below 0",
        ),
    ] {
        text = text.replace(theirs, ours);
    }
    let errors = [
        ("Stale { id: ", " was freed"),
        ("Foreign { id: ", " belongs to another heap"),
        ("CountBelowZero { id: ", " is given back once too often"),
        ("NotAWeakref { id: ", " is not a weak reference"),
        ("AlreadyAWeakref { id: ", " is a weak reference already"),
    ];
    for (start, what) in errors {
        while let Some((before, rest)) = text.split_once(start)
            && let Some((fields, after)) = rest.split_once(" }")
        {
            let id = fields.split(',').next().unwrap_or(fields);
            text = format!("{before}{id}{what}{after}");
        }
    }
    text
}

fn message(info: &PanicHookInfo) -> String {
    info.payload_as_str()
        .unwrap_or("it panicked, and said nothing")
        .into()
}

/// The line of the learner's code that led to this, if there is one: the
/// innermost that is neither a library's nor a test's.
fn own_code() -> String {
    let trace = Backtrace::force_capture().to_string();
    let own = |line: &str| {
        let line = short(line.trim().strip_prefix("at ")?);
        let is_own = OURS.iter().any(|folder| line.starts_with(folder));
        (is_own && !line.contains("/tests/")).then_some(line)
    };
    let Some(line) = trace.lines().find_map(own) else {
        return String::new();
    };
    // Without the column.
    match line.rsplit_once(':') {
        Some((place, _)) if place.contains(".rs:") => place.into(),
        _ => line,
    }
}

/// Where answers and their tests are.
const OURS: [&str; 2] = ["exercises/", "solutions/"];

/// The place as it is called in this repository: without the folder it is in,
/// whatever that is called.
fn short(place: &str) -> String {
    let root = std::env::var("INSTA_WORKSPACE_ROOT").unwrap_or_default();
    short_in(&root, place)
}

fn short_in(root: &str, place: &str) -> String {
    let [root, place] = [root, place].map(|path| path.replace('\\', "/"));
    let place = match place.strip_prefix(root.trim_end_matches('/')) {
        Some(inside) if !root.is_empty() => inside.trim_start_matches('/'),
        _ => place.as_str(),
    };
    let folders = ["gc-core/src/", "course/workbench/", "lab/"];
    let mut starts = OURS.iter().chain(&folders);
    match starts.find_map(|folder| place.rfind(folder)) {
        Some(start) => place[start..].into(),
        None => place.trim_start_matches("./").into(),
    }
}

/// Whether `work` panics. Nothing is said of it if it does.
pub(crate) fn panics(work: impl FnOnce()) -> bool {
    let before = MUTED.replace(true);
    let quietly = std::panic::AssertUnwindSafe(work);
    let panicked = std::panic::catch_unwind(quietly).is_err();
    MUTED.set(before);
    panicked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_of_the_heap_are_in_words() {
        let said = "called `Result::unwrap()` on an `Err` value: Stale { id: \
                    #4, found: \"nothing there\" }";
        assert_eq!(in_words(said), "the heap refuses: #4 was freed");
        let said = "it lives: NotAWeakref { id: #2 }";
        assert_eq!(in_words(said), "it lives: #2 is not a weak reference");
        let twice = "Err(Foreign { id: #1 }), Err(Foreign { id: #2 })";
        assert_eq!(
            in_words(twice),
            "Err(#1 belongs to another heap), Err(#2 belongs to another heap)"
        );
        assert_eq!(in_words("anything else"), "anything else");
        let said = "called `Option::unwrap()` on a `None` value";
        assert_eq!(in_words(said), "`unwrap` found nothing: here it is None");
    }

    #[test]
    fn places_are_named_from_the_root_of_the_course() {
        let own = "exercises/01_a/01_b/tests/check.rs:3";
        assert_eq!(short_in("", &format!("/opt/me/gc/{own}")), own);
        // A course in a folder of an unlucky name.
        let root = "/opt/me/exercises/";
        assert_eq!(short_in(root, &format!("{root}{own}")), own);
        let given = "course/workbench/src/show.rs:9";
        assert_eq!(short_in(root, &format!("{root}{given}")), given);
        let windows = format!("C:\\gc\\{}", own.replace('/', "\\"));
        assert_eq!(short_in("C:\\gc", &windows), own);
        let shared = format!("solutions/01_a/01_b/tests/../../../../{own}");
        assert_eq!(short_in("/gc", &format!("/gc/{shared}")), own);
    }

    #[test]
    fn numbers_of_objects_become_names() {
        let mut heap: gc_core::Heap = gc_core::Heap::new();
        call(heap.new_object("tea"), "tea");
        call(heap.new_object("cup"), "cup");
        let said = "slot 0: it is small; #2 refers to #1. #11 is so.";
        assert_eq!(
            named(said),
            "tea: it is small; cup refers to tea. #11 is so."
        );
    }
}

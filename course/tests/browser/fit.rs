//! A lab fits: code, heap, caption and controls are in view together, on every
//! window from a phone's to a projector's; nothing moves from stop to stop.
//!
//! What is measured, `fit.js` does in the page, over every lab of the book; without
//! `CI=true` over those of every twenty-eighth page, in each window of others.

use std::path::PathBuf;
use std::sync::OnceLock;

use serde_json::{Value, json};

use crate::chrome::{self, Chrome};
use crate::{follow, lab_pages, open_in, some};
use yet_to_run::everything;

/// What the page is asked with.
const FIT: &str = include_str!("fit.js");

/// A window that readers have, and what is asked of the labs in it alone.
struct Window {
    width: u32,
    height: u32,
    /// How large the buttons below the heap are at least, if that is asked; and whether
    /// anything moves.
    buttons: Option<u32>,
    /// How large letters are at least on the whole screen, if that is asked.
    letters: Option<u32>,
}

const WINDOWS: [Window; 4] = [
    Window { width: 1280, height: 720, buttons: Some(32), letters: Some(13) },
    Window { width: 1366, height: 768, buttons: None, letters: Some(14) },
    Window { width: 1920, height: 1080, buttons: None, letters: Some(20) },
    Window { width: 390, height: 844, buttons: Some(44), letters: None },
];

// Their places in that list.
const LAPTOP: usize = 0;
const WIDER: usize = 1;
const PROJECTOR: usize = 2;
const PHONE: usize = 3;

/// What was found in one window, over the labs of all pages: complaints, but for the
/// lines of code, which are shown and wrapped.
#[derive(Default)]
struct Found {
    out_of_view: Vec<Value>,
    too_small: Vec<Value>,
    moved: Vec<Value>,
    whole: Vec<Value>,
    lines: [u64; 2],
}

/// What was found in a window. Each page is opened there once for all tests.
fn found(window: usize) -> &'static Found {
    static FOUND: [OnceLock<Found>; 4] = [const { OnceLock::new() }; 4];
    FOUND[window].get_or_init(|| look(&WINDOWS[window], some(lab_pages(), window, 8)))
}

fn look(window: &Window, pages: Vec<PathBuf>) -> Found {
    let mut chrome = Chrome::start(window.width, window.height);
    let mut sum = Found::default();
    let large = window.buttons.map_or("null".into(), |large| large.to_string());
    let js = format!(
        "(async () => {{ await Fit.settled(); const labs = Fit.labs(), large = {large}; \
         const found = {{ view: [], small: [], lines: [], moved: [] }}; \
         for (const lab of labs) found.view.push(...await Fit.inView(lab)); \
         for (const lab of labs) found.lines.push(Fit.lines(lab)); \
         if (large) for (const lab of labs) found.small.push(...Fit.targets(lab, 24, large)); \
         if (large) for (const lab of labs) found.moved.push(...Fit.still(lab)); \
         return found; }})()"
    );
    let list = |value: &Value| value.as_array().expect("a list").clone();
    for page in pages {
        chrome.open(&page, "");
        chrome.eval(FIT);
        let found = chrome.eval(&js);
        sum.out_of_view.extend(list(&found["view"]));
        sum.too_small.extend(list(&found["small"]));
        sum.moved.extend(list(&found["moved"]));
        for lab in list(&found["lines"]) {
            for (lines, n) in sum.lines.iter_mut().zip(list(&lab)) {
                *lines += n.as_u64().expect("a number");
            }
        }
        if let Some(letters) = window.letters {
            sum.whole.extend(whole(&mut chrome, letters));
        }
    }
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
    sum
}

/// Complaints about the page's labs, each shown on the whole screen.
fn whole(chrome: &mut Chrome, letters: u32) -> Vec<Value> {
    let mut all = Vec::new();
    let n = chrome.eval("Fit.labs().length").as_u64().expect("a number");
    for i in 0..n {
        let id = chrome.text(&format!("Fit.labs()[{i}].root.id"));
        // A click, as the browser demands one for the whole screen.
        chrome.click(&format!("#{id} button[aria-label='Full screen']"));
        chrome.wait(&format!("Fit.labs()[{i}].room.full"));
        let found = chrome.eval(&format!("Fit.whole(Fit.labs()[{i}], {letters})"));
        all.extend(found.as_array().expect("a list").iter().cloned());
        chrome.click(&format!("#{id} button[aria-label='Full screen']"));
        chrome.wait(&format!("!Fit.labs()[{i}].room.full"));
    }
    all
}

/// Nothing was complained of in these windows.
#[track_caller]
fn none(windows: &[usize], of: impl Fn(&'static Found) -> &'static [Value]) {
    for &window in windows {
        let Window { width, height, .. } = WINDOWS[window];
        assert_eq!(of(found(window)), [Value::Null; 0], "{width}x{height}");
    }
}

// Tests run side by side: each begins with another window, so that none waits
// long for what another is looking at.

#[test]
fn code_heap_caption_and_controls_are_in_view_together() {
    if chrome::is_here() {
        none(&[PHONE, LAPTOP, WIDER, PROJECTOR], |found| &found.out_of_view);
    }
}

#[test]
fn the_controls_never_move_and_no_caption_is_cut() {
    if chrome::is_here() {
        none(&[LAPTOP, PHONE], |found| &found.moved);
    }
}

#[test]
fn few_lines_of_code_wrap() {
    if !chrome::is_here() {
        return;
    }
    let [shown, wrapped] = found(LAPTOP).lines;
    let most = if everything() { 100 } else { 20 };
    assert!(shown > most, "only {shown} lines of code are shown");
    assert!(wrapped * 100 < shown * 3, "{wrapped} of {shown} lines wrap");
}

#[test]
fn the_whole_screen_is_for_a_projector() {
    if chrome::is_here() {
        none(&[PROJECTOR, WIDER, LAPTOP], |found| &found.whole);
    }
}

#[test]
fn what_is_to_be_hit_is_large_enough() {
    if chrome::is_here() {
        none(&[PHONE, LAPTOP], |found| &found.too_small);
    }
}

/// A lab by its chapter, brought into view.
fn lab(chrome: &mut Chrome, page: &str, id: &str) {
    follow(chrome, page, "");
    chrome.eval(FIT);
    chrome.eval(&format!("void Lab.mounted(document.querySelector('{id}'))"));
    chrome.eval(&format!(
        "document.querySelector('{id}').scrollIntoView({{behavior: 'instant'}}), Fit.settled()"
    ));
}

#[test]
fn the_keys_belong_to_the_lab_that_was_touched_last() {
    if !chrome::is_here() {
        return;
    }
    let (page, id) = ("05_subtract_dont_mark/index.html", "#lab-05-subtract-dont-mark-1");
    let mut chrome = Chrome::start(1280, 720);
    lab(&mut chrome, page, id);
    let stop = format!("document.querySelector('{id} .lab-where').textContent");
    chrome.click(&format!("{id} button[aria-label='First stop']"));
    for (nth, part) in [".lab-title", ".lab-caption", ".lab-where", ".lab-heap"].iter().enumerate()
    {
        chrome.click(&format!("{id} {part}"));
        chrome.press("ArrowRight");
        let at = chrome.text(&stop);
        assert!(at.starts_with(&format!("stop {} of", nth + 2)), "after {part}: {at}");
    }
    // As after a click on a button in Safari: the focus is nowhere.
    chrome.eval("document.activeElement.blur()");
    chrome.press("ArrowLeft");
    assert!(chrome.text(&stop).starts_with("stop 4 of"), "{}", chrome.text(&stop));
    assert!(chrome.text("location.href").contains(page), "no key turned the page");
    // At its end too.
    chrome.press("End");
    for _ in 0..3 {
        chrome.press("ArrowRight");
    }
    assert!(chrome.text("location.href").contains(page), "no key turned the page");
    // What is not in a lab gives the keys back.
    chrome.eval("document.querySelector('main h1').scrollIntoView({behavior: 'instant'})");
    chrome.click("main h1");
    chrome.press("ArrowRight");
    chrome.wait(&format!("!location.href.includes({page:?})"));
}

#[test]
fn the_legend_is_one_key_away_and_gives_the_focus_back() {
    if !chrome::is_here() {
        return;
    }
    let (page, id) = ("05_subtract_dont_mark/index.html", "#lab-05-subtract-dont-mark-1");
    let mut chrome = Chrome::start(1280, 720);
    lab(&mut chrome, page, id);
    chrome.click(&format!("{id} .lab-caption"));
    chrome.press("?");
    let legend = format!("document.querySelector('{id} .lab-legend')");
    assert_eq!(chrome.eval(&format!("{legend}.hidden")), false);
    assert!(chrome.text(&format!("{legend}.textContent")).contains("weak reference"));
    let whole = format!("{legend}.scrollHeight <= {legend}.clientHeight + 1");
    assert_eq!(chrome.eval(&whole), true, "all of it is in view");
    chrome.press("Escape");
    assert_eq!(chrome.eval(&format!("{legend}.hidden")), true);
    let inside = format!("document.querySelector('{id}').contains(document.activeElement)");
    assert_eq!(chrome.eval(&inside), true, "the focus stays in the lab");
}

#[test]
fn a_stroke_of_the_finger_is_a_stop() {
    if !chrome::is_here() {
        return;
    }
    let (page, id) = ("05_subtract_dont_mark/index.html", "#lab-05-subtract-dont-mark-1");
    let mut chrome = Chrome::start(390, 844);
    chrome.call("Emulation.setTouchEmulationEnabled", json!({"enabled": true}));
    lab(&mut chrome, page, id);
    let stop = format!("document.querySelector('{id} .lab-where').textContent");
    // On a phone the way into a collection takes this button's place.
    chrome.click(&format!("{id} .lab-caption"));
    chrome.press("Home");
    let at = chrome.eval(&format!(
        "(() => {{ const r = document.querySelector('{id} .lab-heap').getBoundingClientRect(); \
         return [r.x + r.width / 2, r.y + r.height / 2]; }})()"
    ));
    let (x, y) = (at[0].as_f64().expect("a number"), at[1].as_f64().expect("a number"));
    let mut stroke = |to: f64| {
        let point = |x: f64| json!([{"x": x, "y": y}]);
        let touch = |kind: &str, points: Value| json!({"type": kind, "touchPoints": points});
        chrome.call("Input.dispatchTouchEvent", touch("touchStart", point(x)));
        chrome.call("Input.dispatchTouchEvent", touch("touchMove", point(x + to / 2.0)));
        chrome.call("Input.dispatchTouchEvent", touch("touchMove", point(x + to)));
        chrome.call("Input.dispatchTouchEvent", touch("touchEnd", json!([])));
        chrome.text(&stop)
    };
    assert!(stroke(-120.0).starts_with("stop 2 of"), "to the left is forward");
    assert!(stroke(-120.0).starts_with("stop 3 of"), "and again");
    assert!(stroke(120.0).starts_with("stop 2 of"), "to the right is back");
}

#[test]
fn the_first_tabs_skip_to_the_text_and_to_the_lab() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open_in(1280, 720, "05_subtract_dont_mark/index.html", "");
    chrome.press("Tab");
    assert_eq!(chrome.text("document.activeElement.textContent"), "Skip to the text");
    chrome.press("Tab");
    assert_eq!(chrome.text("document.activeElement.textContent"), "Skip to the first lab");
    chrome.press("Enter");
    chrome.wait("document.activeElement.matches('section.lab')");
}

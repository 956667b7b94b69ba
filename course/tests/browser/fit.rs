//! A lab fits: code, heap, caption and controls are in view together, on every
//! window from a phone's to a projector's; nothing moves from stop to stop.
//!
//! What is measured, `fit.js` does in the page, over every lab of the book; without
//! `CI=true` over those of every fifth page.

use serde_json::{Value, json};

use crate::chrome::{self, Chrome};
use crate::{book, lab_pages};

/// What the page is asked with.
const FIT: &str = include_str!("fit.js");

/// The value of `js` for the pages with labs, in a window of this size.
fn ask_every_page(width: u32, height: u32, js: &str) -> Vec<Value> {
    let mut chrome = Chrome::start(width, height);
    let mut answers = Vec::new();
    for page in lab_pages() {
        chrome.open(&page, "");
        chrome.eval(FIT);
        answers.push(chrome.eval(js));
    }
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
    answers
}

/// All the complaints of a function of `fit.js` that is called for each lab.
fn complaints(width: u32, height: u32, call: &str) -> Vec<Value> {
    let js = format!(
        "(async () => {{ const all = []; await Fit.settled(); \
         for (const lab of Fit.labs()) all.push(...await Fit.{call}); return all; }})()"
    );
    let answers = ask_every_page(width, height, &js);
    answers.iter().flat_map(|all| all.as_array().cloned().unwrap_or_default()).collect()
}

#[test]
fn code_heap_caption_and_controls_are_in_view_together() {
    if !chrome::is_here() {
        return;
    }
    for (width, height) in [(1280, 720), (1366, 768), (1920, 1080), (390, 844)] {
        let found = complaints(width, height, "inView(lab)");
        assert_eq!(found, Vec::<Value>::new(), "{width}x{height}");
    }
}

#[test]
fn the_controls_never_move_and_no_caption_is_cut() {
    if !chrome::is_here() {
        return;
    }
    for (width, height) in [(1280, 720), (390, 844)] {
        let found = complaints(width, height, "still(lab)");
        assert_eq!(found, Vec::<Value>::new(), "{width}x{height}");
    }
}

#[test]
fn few_lines_of_code_wrap() {
    if !chrome::is_here() {
        return;
    }
    let js = "(async () => { await Fit.settled(); return Fit.labs().map(Fit.lines); })()";
    let (mut shown, mut wrapped) = (0, 0);
    for page in ask_every_page(1280, 720, js) {
        for lab in page.as_array().expect("a list of labs") {
            shown += lab[0].as_u64().expect("a number");
            wrapped += lab[1].as_u64().expect("a number");
        }
    }
    assert!(shown > 100, "only {shown} lines of code are shown");
    assert!(wrapped * 100 < shown * 3, "{wrapped} of {shown} lines wrap");
}

#[test]
fn the_whole_screen_is_for_a_projector() {
    if !chrome::is_here() {
        return;
    }
    // A click, as the browser demands one for the whole screen.
    for (width, height, letters) in [(1280, 720, 13), (1366, 768, 14), (1920, 1080, 20)] {
        let mut chrome = Chrome::start(width, height);
        for page in lab_pages() {
            chrome.open(&page, "");
            chrome.eval(FIT);
            let n = chrome.eval("Fit.labs().length").as_u64().expect("a number");
            for i in 0..n {
                let id = chrome.text(&format!("Fit.labs()[{i}].root.id"));
                chrome.click(&format!("#{id} button[aria-label='Full screen']"));
                chrome.wait(&format!("Fit.labs()[{i}].room.full"));
                let found = chrome.eval(&format!("Fit.whole(Fit.labs()[{i}], {letters})"));
                assert_eq!(found, json!([]), "{width}x{height}");
                chrome.click(&format!("#{id} button[aria-label='Full screen']"));
                chrome.wait(&format!("!Fit.labs()[{i}].room.full"));
            }
        }
        assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
    }
}

#[test]
fn what_is_to_be_hit_is_large_enough() {
    if !chrome::is_here() {
        return;
    }
    for (width, height, large) in [(1280, 720, 32), (390, 844, 44)] {
        let found = complaints(width, height, &format!("targets(lab, 24, {large})"));
        assert_eq!(found, Vec::<Value>::new(), "{width}x{height}");
    }
}

/// A lab by its chapter, brought into view.
fn lab(chrome: &mut Chrome, page: &str, id: &str) {
    chrome.open(&book().join(page), "");
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
    let mut chrome = Chrome::start(1280, 720);
    chrome.open(&book().join("05_subtract_dont_mark/index.html"), "");
    chrome.press("Tab");
    assert_eq!(chrome.text("document.activeElement.textContent"), "Skip to the text");
    chrome.press("Tab");
    assert_eq!(chrome.text("document.activeElement.textContent"), "Skip to the first lab");
    chrome.press("Enter");
    chrome.wait("document.activeElement.matches('section.lab')");
}

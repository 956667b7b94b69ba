//! The Rust of a chapter: folded, until one switch opens it in every chapter.

use super::{book, chrome, done, follow, open};

const ALL_OPEN: &str = "[...document.querySelectorAll('details.in-rust')].every(d => d.open)";
const NONE_OPEN: &str = "![...document.querySelectorAll('details.in-rust')].some(d => d.open)";

#[test]
fn one_switch_opens_the_rust_of_the_whole_book_and_is_remembered() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open("05_subtract_dont_mark/index.html", "");
    let next = book().join("06_moving_the_unreachable/index.html");
    let pressed = "document.querySelector('.rust-switch')?.ariaPressed === 'true'";
    chrome.is_remembered(&next, pressed, |chrome| {
        chrome.wait("!!document.querySelector('.rust-switch')");
        chrome.wait(NONE_OPEN);
        chrome.click(".rust-switch");
        chrome.wait(ALL_OPEN);
    });
    chrome.wait(ALL_OPEN);
    chrome.click(".rust-switch");
    chrome.wait(NONE_OPEN);

    // A link to an exercise opens what it is folded into.
    let exercise = "#exercise-05_subtract_dont_mark-04_subtract_refs";
    follow(&mut chrome, "05_subtract_dont_mark/index.html", exercise);
    chrome.wait(ALL_OPEN);
    done(chrome, "rust");
}

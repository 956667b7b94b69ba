//! What the browser remembers of its reader: chapters, guesses, the place.

use crate::chrome::{self, Chrome};
use crate::{book, follow, open, open_in};

const CHAPTER: &str = "01_what_garbage_is/index.html";
const PROGRESS: &str = "appendix/progress.html";

fn text(chrome: &mut Chrome, selector: &str) -> String {
    chrome.text(&format!("document.querySelector('{selector}').textContent"))
}

/// Waits for the first page's lab.
fn first_lab(chrome: &mut Chrome) {
    chrome.wait("!!document.querySelector('.first-lab .lab-app[data-stop]')");
}

/// Steps on to the question of the first page's lab.
fn be_asked(chrome: &mut Chrome) {
    first_lab(chrome);
    chrome.click(".first-lab .lab-app [aria-label=\"One stop forward\"]");
    chrome.wait("!document.querySelector('.first-lab .lab-question').hidden");
}

/// Guesses wrong there.
fn guess_wrong(chrome: &mut Chrome) {
    be_asked(chrome);
    chrome.click(".first-lab .lab-choices button");
    chrome.wait("document.querySelector('.first-lab .lab-question').textContent.includes('1')");
}

#[test]
fn the_first_pages_lab_is_in_view_on_a_laptop() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open("index.html", "");
    chrome.resize(1280, 720);
    first_lab(&mut chrome);
    let bottom =
        "document.querySelector('.first-lab .lab-controls').getBoundingClientRect().bottom";
    chrome.wait(&format!("{bottom} <= innerHeight"));
}

#[test]
fn a_chapter_read_to_its_end_is_ticked_and_the_first_page_leads_back_to_it() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open(CHAPTER, "");
    chrome.eval("document.querySelector('.nav-wrapper').scrollIntoView()");
    chrome.wait("!!document.querySelector('#mdbook-sidebar a.is-read')");
    follow(&mut chrome, "index.html", "");
    chrome.wait("!!document.querySelector('.go-on a')");
    let said = text(&mut chrome, ".go-on");
    assert!(said.contains("You have read 1 of 27 chapters."), "{said}");
    let ticked = text(&mut chrome, ".map li.is-read > a");
    assert_eq!(ticked, "What garbage is");
    let href = chrome.text("document.querySelector('.go-on a').href");
    assert!(href.contains("/01_what_garbage_is/index.html#"), "{href}");
}

#[test]
fn a_wrong_guess_can_be_tried_again_from_the_page_of_progress() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open("index.html", "");
    guess_wrong(&mut chrome);
    follow(&mut chrome, PROGRESS, "");
    let said = text(&mut chrome, ".progress-summary");
    assert!(said.contains("0 of 1 prediction right"), "{said}");
    chrome.click("#progress ul:not(.progress-summary) a");
    be_asked(&mut chrome);
}

#[test]
fn progress_is_saved_restored_and_erased_and_a_strange_file_is_refused() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open("index.html", "");
    guess_wrong(&mut chrome);
    follow(&mut chrome, PROGRESS, "");
    chrome.eval("window.saved = JSON.stringify(Lab.reader.all())");
    chrome.eval("window.confirm = () => true");
    chrome.click(".progress-buttons button:nth-of-type(3)");
    assert!(text(&mut chrome, ".progress-summary").contains("0 of 0 predictions right"));
    let refused =
        |chrome: &mut Chrome, file: &str| chrome.text(&format!("Lab.reader.restore({file:?})"));
    assert!(refused(&mut chrome, "no JSON").contains("not JSON"));
    let other = r#"{"format":"counting-to-zero progress","kept":{"mdbook-theme":"coal"}}"#;
    assert!(refused(&mut chrome, other).contains("not progress saved by this book"));
    assert_eq!(chrome.eval("Lab.reader.restore(saved)"), serde_json::Value::Null);
    follow(&mut chrome, PROGRESS, "");
    assert!(text(&mut chrome, ".progress-summary").contains("0 of 1 prediction right"));
}

#[test]
fn a_word_of_the_glossary_is_explained_on_focus_and_escape_closes_it() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open("05_subtract_dont_mark/index.html", "");
    chrome.eval("document.querySelector('a.has-term').focus()");
    chrome.wait("!document.querySelector('.term').hidden");
    let glossary = std::fs::read_to_string(book().join("appendix/glossary.html")).unwrap();
    let said = text(&mut chrome, ".term");
    assert!(!said.is_empty() && glossary.contains(&said), "{said}");
    chrome.press("Escape");
    chrome.wait("document.querySelector('.term').hidden");
}

#[test]
fn the_bar_is_at_the_top_also_when_the_page_jumps_up() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open_in(390, 844, CHAPTER, "");
    chrome.wait("!!document.querySelector('.lab-app[data-stop]')");
    chrome.eval("window.at = 0; document.addEventListener('scroll', () => (window.at = scrollY))");
    // What is scrolled to has been seen by the page's scripts once `at` says so.
    chrome.wait("(window.at > 2500 || scrollTo({ top: 3000, behavior: 'instant' }), at > 2500)");
    chrome.wait("(window.at < 2500 || scrollTo({ top: 2000, behavior: 'instant' }), at < 2500)");
    let top = "document.getElementById('mdbook-menu-bar').getBoundingClientRect().top";
    chrome.wait(&format!("Math.abs({top}) < 1"));
}

#[test]
fn the_ways_on_and_back_have_the_titles_of_where_they_lead() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open("05_subtract_dont_mark/index.html", "");
    chrome.wait("!!document.querySelector('.nav-wrapper .next .turn-title')");
    assert_eq!(text(&mut chrome, ".nav-wrapper .next .turn-title"), "6. Moving the unreachable");
    assert_eq!(
        text(&mut chrome, ".nav-wrapper .previous .turn-title"),
        "4. Why counting fails on cycles"
    );
}

#[test]
fn a_chapter_on_paper_has_its_rust_open_and_its_answers_at_the_end() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open(super::PAGE, "");
    let closed = "document.querySelectorAll('main details[open]').length";
    assert_eq!(chrome.eval(closed), 0);
    chrome.eval("dispatchEvent(new Event('beforeprint'))");
    let last = "document.querySelector('.content main').lastElementChild";
    assert_eq!(chrome.text(&format!("{last}.className")), "paper-answers");
    let answers = chrome.eval(&format!("{last}.querySelectorAll('.answer').length"));
    assert!(answers.as_u64().unwrap_or_default() > 8, "{answers} answers");
    assert_eq!(chrome.eval("document.querySelector('main > details.in-rust').open"), true);
    let twice = "[...document.querySelectorAll('[id]')].map(e => e.id)\
                 .filter((id, n, all) => all.indexOf(id) !== n)";
    assert_eq!(chrome.eval(twice), serde_json::json!([]), "no address stands twice");
    chrome.eval("dispatchEvent(new Event('afterprint'))");
    assert_eq!(chrome.eval(closed), 0);
    assert_eq!(chrome.eval("document.querySelectorAll('.paper-answers').length"), 0);
    super::done(chrome, "paper");
}

/// How many rows of the table of myths are in view.
const ROWS: &str = "String([...document.querySelectorAll('main tbody tr')].filter((row) => row.offsetHeight > 0).length)";

#[test]
fn the_table_of_myths_shows_the_claims_of_one_verdict() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open("27_the_table_of_myths/index.html", "");
    chrome.wait("document.querySelectorAll('.verdicts button').length === 5");
    let all = chrome.text(ROWS);
    assert_eq!(text(&mut chrome, ".verdicts [aria-pressed=true]"), format!("all {all}"));
    chrome.click(".verdicts button:nth-child(4)");
    let wrong = chrome.text(ROWS);
    assert_eq!(text(&mut chrome, ".verdicts [aria-pressed=true]"), format!("false {wrong}"));
    let empty = "String(document.querySelector('h3#switching-it-off').offsetHeight)";
    assert_eq!(chrome.text(empty), "0", "a heading whose table has no such claim");
    chrome.click(".verdicts button:nth-child(1)");
    assert_eq!(chrome.text(ROWS), all);
}

//! The slides of every chapter at the two sizes that projectors have, and what
//! their keys do. Without `CI=true` those of two chapters, each at one size.

use std::path::PathBuf;

use serde_json::json;

use crate::axe::{THEMES, script, violations};
use crate::chrome::{self, Chrome};
use crate::{book, follow, open_in, some};
use yet_to_run::everything;

/// What projectors show.
const SIZES: [(u32, u32); 2] = [(1280, 720), (1920, 1080)];

/// What is wrong with the slides of the page, at the size it has: a slide that
/// doesn't hold all it shows, and text that can't be read from the last row.
const FAULTS: &str = include_str!("slides.js");

/// The slides of every chapter.
fn decks() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(book().join("slides")).expect("the book has slides");
    let files = entries.map(|entry| entry.expect("it can be listed").path());
    let is_page = |path: &PathBuf| path.extension().is_some_and(|e| e == "html");
    let mut decks: Vec<PathBuf> = files.filter(is_page).collect();
    decks.sort();
    assert_eq!(decks.len(), 28, "27 chapters and the introduction");
    decks
}

#[test]
fn no_slide_overflows_and_all_text_can_be_read() {
    if !chrome::is_here() {
        return;
    }
    let mut faults = Vec::new();
    let mut seen = 0;
    let mut chrome = Chrome::start(1920, 1080);
    for (turn, deck) in some(decks(), 4, 14).into_iter().enumerate() {
        for (width, height) in some(SIZES.to_vec(), turn % 2, 2) {
            chrome.resize(width, height);
            // All there are: with the Rust of the chapter.
            chrome.open(&deck, "?rust");
            let name = deck.file_stem().unwrap_or_default().display();
            let found = chrome.eval(FAULTS);
            seen += found["slides"].as_u64().unwrap_or_default();
            for fault in found["faults"].as_array().into_iter().flatten() {
                faults.push(format!("{name} at {width}: {}", fault.as_str().unwrap_or_default()));
            }
        }
    }
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
    let enough = if everything() { 1000 } else { 50 };
    assert!(seen > enough, "only {seen} slides in all");
    assert!(faults.is_empty(), "{} faults in {seen} slides:\n{}", faults.len(), faults.join("\n"));
}

/// The slides of the chapter on subtracting.
fn deck() -> Chrome {
    open_in(1280, 720, "slides/05_subtract_dont_mark.html", "")
}

/// What the slide that is shown says where it matters.
fn here(chrome: &mut Chrome, selector: &str) -> String {
    chrome.text(&format!("document.querySelector('.slide.here {selector}').textContent"))
}

/// Goes to the first slide of a kind.
fn go_to(chrome: &mut Chrome, kind: &str) {
    chrome.eval(&format!("Slides.show(Slides.slides.findIndex(s => s.matches('.{kind}')), false)"));
}

#[test]
fn keys_and_a_clicker_turn_the_slides_and_the_answer_comes_first() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = deck();
    assert_eq!(here(&mut chrome, "h1"), "Subtract, don't mark");
    chrome.press("PageDown");
    assert_eq!(here(&mut chrome, "h2"), "You will be able to");
    chrome.press("ArrowLeft");
    assert_eq!(here(&mut chrome, "h1"), "Subtract, don't mark");
    chrome.press("End");
    assert_eq!(here(&mut chrome, "h2"), "Remember");
    let count = chrome.text("document.querySelector('.count').textContent");
    let (at, of) = count.split_once(" / ").expect("it says which of how many");
    assert!(at == of && at.len() == 2, "{count}");

    go_to(&mut chrome, "vote");
    let hidden = "getComputedStyle(document.querySelector('.slide.here .later')).visibility";
    assert_eq!(chrome.text(hidden), "hidden");
    chrome.press("2");
    chrome.press("2");
    let hands = "document.querySelectorAll('.slide.here .choices button')[1].dataset.hands";
    assert_eq!(chrome.text(hands), "2 hands");
    let vote = here(&mut chrome, ".question");
    chrome.press("PageDown");
    assert_eq!(chrome.text(hidden), "visible", "the answer comes before the next slide");
    assert_eq!(here(&mut chrome, ".question"), vote);
    assert_eq!(here(&mut chrome, ".choices .right button"), "set aside");
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
}

#[test]
fn the_rust_of_a_chapter_comes_in_by_a_key_and_is_remembered() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = deck();
    let rust = "Slides.slides.filter(s => s.matches('.in-rust')).length";
    let without = chrome.eval("Slides.slides.length");
    let deck = book().join("slides/05_subtract_dont_mark.html");
    chrome.is_remembered(&deck, &format!("{rust} > 6"), |chrome| {
        assert_eq!(chrome.eval(rust), 0);
        go_to(chrome, "cpython");
        assert!(here(chrome, ".fit").contains("In CPython"));
        chrome.press("r");
        assert!(here(chrome, ".fit").contains("In CPython"), "the slide is the same");
        assert!(chrome.eval(rust).as_u64() > Some(6), "exercises and listings");
        go_to(chrome, "in-rust");
        assert_eq!(chrome.eval("!!document.querySelector('.slide.here.task')"), true);
        assert!(here(chrome, ".fit").contains("cargo course test deduce_unreachable"));
    });
    go_to(&mut chrome, "in-rust");
    chrome.press("r");
    assert_eq!(chrome.eval("Slides.slides.length"), without);
    assert_eq!(chrome.eval("document.querySelectorAll('.slide.here:not(.in-rust)').length"), 1);
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
}

#[test]
fn a_lab_takes_the_arrows_and_leaves_the_slides_to_a_clicker() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = deck();
    go_to(&mut chrome, "lab-slide");
    chrome.wait("!!document.querySelector('.slide.here .lab-app[data-stop]')");
    let stop = here(&mut chrome, ".lab-where");
    // Forward would be asked a question first.
    chrome.press("ArrowLeft");
    let before = here(&mut chrome, ".lab-where");
    assert_ne!(stop, before, "the arrow steps through the program");
    chrome.press("ArrowRight");
    assert_eq!(here(&mut chrome, ".lab-where"), stop);
    let size = chrome.eval(
        "(() => { const r = document.querySelector('.slide.here .lab-stage').getBoundingClientRect(); \
         return [r.width, r.height]; })()",
    );
    assert_eq!(size, json!([1280, 720]), "it has the whole slide");
    chrome.press("PageDown");
    assert_eq!(chrome.eval("!!document.querySelector('.slide.here.lab-slide')"), false);
    chrome.press("ArrowLeft");
    assert_eq!(chrome.eval("!!document.querySelector('.slide.here.lab-slide')"), true);
}

#[test]
fn notes_are_hidden_until_their_key_and_follow_in_a_second_window() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = deck();
    let hidden = "document.querySelector('.note-bar').hidden";
    assert_eq!(chrome.eval(hidden), true);
    chrome.press("n");
    assert_eq!(chrome.eval(hidden), false);
    assert!(
        chrome.text("document.querySelector('.note-bar').textContent").contains("six stops")
            || chrome.text("document.querySelector('.note-bar').textContent").contains("Six stops")
    );
    // A window that a script opens, as the key does, off a file.
    chrome.eval("window.seen = null; const open = window.open; window.open = (...a) => (window.seen = open(...a))");
    chrome.press("p");
    let other = "window.seen.document.body.textContent";
    assert!(chrome.text(other).contains("Subtract, don't mark"), "{}", chrome.text(other));
    chrome.press("PageDown");
    assert!(chrome.text(other).contains("You will be able to"));
    chrome.eval("window.seen.close()");

    let mut chrome = crate::open("05_subtract_dont_mark/index.html", "");
    assert_eq!(chrome.eval("!document.querySelector('.speaker-notes')"), true);
    chrome.press("n");
    chrome.wait("!!document.querySelector('.speaker-notes iframe')");
    chrome.press("n");
    assert_eq!(chrome.eval("!document.querySelector('.speaker-notes')"), true);
}

#[test]
fn readers_meet_no_notes_in_the_search_or_in_print() {
    let said = "one person for each arrow comes to the board";
    let mut found: Vec<String> = Vec::new();
    let mut folders = vec![book().to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("it can be listed").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if std::fs::read(&path).is_ok_and(|b| String::from_utf8_lossy(&b).contains(said))
            {
                let path = path.strip_prefix(book()).expect("it is in the book");
                found.push(path.display().to_string().replace('\\', "/"));
            }
        }
    }
    found.sort();
    let own = ["notes/05_subtract_dont_mark.html", "slides/05_subtract_dont_mark.html"];
    assert_eq!(found, own, "notes stand in pages of their own and nowhere else");
}

#[test]
fn axe_finds_nothing_on_slides_and_notes() {
    let Some(axe) = script() else { return };
    if !chrome::is_here() {
        return;
    }
    let themes = &THEMES[..if everything() { THEMES.len() } else { 2 }];
    let mut chrome = Chrome::start(1280, 720);
    for (turn, theme) in themes.iter().enumerate() {
        for page in ["slides/05_subtract_dont_mark.html", "notes/05_subtract_dont_mark.html"] {
            follow(&mut chrome, page, "");
            chrome.eval(&axe);
            chrome.eval(&format!(
                "localStorage.setItem('mdbook-theme', '{theme}'), \
                document.documentElement.className = '{theme}' + (window.Slides ? ' deck-on' : '')"
            ));
            follow(&mut chrome, page, "");
            chrome.eval(&axe);
            let slides = chrome.eval("window.Slides ? Slides.slides.length : 1");
            let slides = (0..slides.as_u64().unwrap_or(1)).collect();
            for n in some(slides, turn, 8) {
                chrome.eval(&format!("window.Slides && Slides.show({n}, true)"));
                let found = violations(&mut chrome);
                assert_eq!(found, json!([]), "{page}, slide {}, {theme}", n + 1);
            }
        }
    }
}

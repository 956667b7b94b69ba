//! The labs in a real browser: the built book, opened straight off the disk,
//! used through real clicks and keys.
//!
//! `LAB_SCREENSHOTS=DIR` keeps a picture of what was to be seen at the end of
//! each test.

mod axe;
mod chrome;
mod drawn;
mod everyone;
mod firefox;
mod fit;
mod fold;
mod held;
mod ideas;
mod kata;
mod markup;
mod past;
mod playground;
mod reader;
mod search;
mod served;
mod slides;
mod spoken;
mod stays;
mod trouble;
mod weighed;
mod weight;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use chrome::Chrome;
use serde_json::{Value, json};
use yet_to_run::everything;

/// The book, built once for all tests.
fn book() -> &'static Path {
    static BOOK: OnceLock<PathBuf> = OnceLock::new();
    BOOK.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let dest = Path::new(env!("CARGO_TARGET_TMPDIR")).join("book");
        let options = course::book::Options { dest: Some(dest.clone()), ..Default::default() };
        course::book::build(&root, &options).expect("the book builds");
        dest
    })
}

/// A page with labs, and the first of them.
const PAGE: &str = "04_why_counting_fails/index.html";
const LAB: &str = "#lab-04-why-counting-fails-1";

/// The pages that have one of these, without the one that holds the whole book.
fn pages_with(what: &[&str]) -> Vec<PathBuf> {
    let mut pages: Vec<PathBuf> = std::fs::read_dir(book())
        .expect("the book is built")
        .map(|entry| entry.expect("it can be listed").path())
        .map(|path| if path.is_dir() { path.join("index.html") } else { path })
        .filter(|path| {
            std::fs::read_to_string(path).is_ok_and(|page| what.iter().any(|w| page.contains(w)))
        })
        .filter(|path| !path.ends_with("print.html"))
        .collect();
    pages.sort();
    pages
}

/// The pages that have a lab: every one with `CI=true`, else every seventh.
fn lab_pages() -> Vec<PathBuf> {
    sample(pages_with(&["class=\"lab\""]))
}

/// Every seventh of these pages, or all of them with `CI=true`.
fn sample(pages: Vec<PathBuf>) -> Vec<PathBuf> {
    assert!(pages.len() > 20, "the book has labs in most chapters");
    some(pages, 1, 7)
}

/// Every `n`-th of these from `first` on, or all of them with `CI=true`.
fn some<T>(of: Vec<T>, first: usize, n: usize) -> Vec<T> {
    match everything() {
        true => of,
        false => of.into_iter().skip(first).step_by(n).collect(),
    }
}

/// Opens a page at a link. [`Chrome::open`] loads it again if it is the same page.
fn follow(chrome: &mut Chrome, page: &str, behind: &str) {
    chrome.open(&book().join(page), behind);
}

/// Types a program in place of the one that is in the editor `within`.
fn type_in(chrome: &mut Chrome, within: &str, program: &str) {
    chrome.click(&format!("{within} .cm-content"));
    chrome.press_with("a", 2);
    chrome.insert(program);
}

fn open(page: &str, behind: &str) -> Chrome {
    open_in(1200, 900, page, behind)
}

/// Opens a page at a link, in a window of this size.
fn open_in(width: u32, height: u32, page: &str, behind: &str) -> Chrome {
    let mut chrome = Chrome::start(width, height);
    follow(&mut chrome, page, behind);
    chrome
}

/// Asks each of these pages a question about its labs, which answers with a list of complaints
/// and with what it has counted. There may be no complaint; the counts are returned.
fn asked_of_labs(question: &str, pages: Vec<PathBuf>) -> Vec<Value> {
    let mut chrome = Chrome::start(1280, 720);
    let mut counted = Vec::new();
    for page in pages {
        chrome.open(&page, "");
        let mut found = chrome.eval(question);
        assert_eq!(found[0], json!([]), "{}", page.display());
        counted.push(found[1].take());
    }
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
    counted
}

/// Opens [`PAGE`] and waits for [`LAB`].
fn open_lab() -> Chrome {
    let mut chrome = open(PAGE, "");
    chrome.eval(&format!("document.querySelector('{LAB}').scrollIntoView()"));
    ready(&mut chrome);
    chrome
}

fn ready(chrome: &mut Chrome) {
    chrome.wait(&format!("!!document.querySelector('{LAB} .lab-app[data-stop]')"));
}

/// Brings every lab of the page to life, as scrolling past it would.
fn mount_all(chrome: &mut Chrome) {
    chrome.eval("document.querySelectorAll('section.lab').forEach(Lab.mounted)");
    chrome.wait(
        "[...document.querySelectorAll('section.lab, .lab-playground')] \
         .every(l => l.querySelector('.lab-app[data-stop]'))",
    );
}

fn inside(selector: &str) -> String {
    format!("{LAB} {selector}")
}

fn text_of(chrome: &mut Chrome, selector: &str) -> String {
    chrome.text(&format!("document.querySelector('{}').textContent", inside(selector)))
}

fn done(mut chrome: Chrome, name: &str) {
    if let Some(folder) = std::env::var_os("LAB_SCREENSHOTS") {
        chrome.screenshot(&Path::new(&folder).join(format!("{name}.png")));
    }
    assert!(chrome.complaints.is_empty(), "the page complains: {:#?}", chrome.complaints);
}

/// Clicks a button by what it is called.
fn button(chrome: &mut Chrome, label: &str) {
    chrome.click(&inside(&format!("button[aria-label='{label}']")));
}

#[test]
fn a_lab_is_stepped_through_by_clicks_and_by_keys() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open_lab();
    button(&mut chrome, "First stop");
    let first = text_of(&mut chrome, ".lab-caption");
    button(&mut chrome, "One stop forward");
    let second = text_of(&mut chrome, ".lab-caption");
    assert_ne!(first, second);
    chrome.press("ArrowRight");
    let third = text_of(&mut chrome, ".lab-where");
    assert!(third.starts_with("stop 3 of"), "{third}");
    chrome.press("ArrowLeft");
    assert_eq!(text_of(&mut chrome, ".lab-caption"), second, "back is the way one came");
    chrome.press("Home");
    assert_eq!(text_of(&mut chrome, ".lab-caption"), first);
    assert!(chrome.text("location.href").contains("04_why"), "the arrow keys stay in the lab");
    done(chrome, "steps");
}

#[test]
fn a_lab_asks_before_it_shows_and_answers_with_the_reason() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open_lab();
    button(&mut chrome, "Last stop");
    chrome.wait(&format!("!document.querySelector('{}').hidden", inside(".lab-question")));
    let output = text_of(&mut chrome, ".lab-output");
    assert!(output.trim().is_empty(), "the answer is not shown yet: {output}");
    chrome.click(&inside(".lab-choices button:nth-child(1)"));
    let reply = text_of(&mut chrome, ".lab-question");
    assert!(reply.contains("The answer: Order #2"), "the first choice is wrong: {reply}");
    chrome.click(&inside(".lab-question button"));
    chrome.wait(&format!(
        "document.querySelector('{}').textContent.includes('count went from 2 to 1')",
        inside(".lab-caption")
    ));
    done(chrome, "predicts");
}

#[test]
fn steps_of_a_collection_are_one_key_away() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open(PAGE, "");
    let stops = format!("JSON.parse(document.querySelector('{LAB} .lab-trace').textContent).stops");
    let at = chrome.eval(&format!("{stops}.findIndex(s => s.step === 'subtract_refs')"));
    let at = at.as_i64().expect("the program collects");
    let mut chrome = open(PAGE, &format!("{LAB}@{}", at + 1));
    ready(&mut chrome);
    let caption = text_of(&mut chrome, ".lab-caption");
    assert!(caption.starts_with("subtract_refs"), "the link leads to this very stop: {caption}");
    assert_eq!(text_of(&mut chrome, ".lab-steps .lab-here"), "subtract_refs");
    chrome.click(&inside(".lab-heap"));
    chrome.press("ArrowRight");
    assert_ne!(text_of(&mut chrome, ".lab-caption"), caption);
    chrome.press("l");
    let steps = format!("document.querySelector('{}')", inside(".lab-steps"));
    assert_eq!(chrome.eval(&format!("{steps}.hidden")), true, "by line there are no steps");
    done(chrome, "collects");
}

#[test]
fn an_object_tells_who_refers_to_it_and_what_became_of_it() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open_lab();
    for _ in 0..40 {
        if chrome.eval(&format!("!!document.querySelector('{}')", inside(".lab-app .lab-object")))
            == true
        {
            break;
        }
        button(&mut chrome, "One stop forward");
    }
    chrome.click(&inside(".lab-app .lab-object"));
    let life = text_of(&mut chrome, ".lab-life");
    assert!(life.contains("referred to by") && life.contains("made"), "{life}");
    chrome.click(&inside(".lab-life ol button"));
    chrome.press("Escape");
    assert_eq!(
        chrome.eval(&format!("document.querySelector('{}').hidden", inside(".lab-life"))),
        true
    );
    done(chrome, "life");
}

/// Puts a program into the open editor and runs it with the keyboard.
fn run(chrome: &mut Chrome, program: &str) {
    type_in(chrome, LAB, program);
    chrome.press_with("Enter", 2);
}

#[test]
fn a_program_is_edited_broken_mended_stopped_shared_and_reset() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open_lab();
    let loaded = "'LAB_ENGINE' in window";
    assert_eq!(chrome.eval(loaded), false, "the engine is loaded only when it is needed");
    let original = text_of(&mut chrome, ".lab-lines");
    button(&mut chrome, "Edit this program");

    run(&mut chrome, "a = 1\nb = (\n");
    let problem = inside(".lab-problem");
    chrome.wait(&format!("document.querySelector('{problem}').textContent.includes('Line ')"));
    assert_eq!(chrome.eval(loaded), true);

    run(&mut chrome, "a = []\nprint(a.nothing)\n");
    chrome.wait(&format!(
        "document.querySelector('{problem}').textContent.includes('AttributeError')"
    ));
    let underlined = format!("document.querySelector('{}').textContent", inside(".cm-lintRange"));
    chrome.wait(&format!("{underlined} === 'print(a.nothing)'"));

    run(&mut chrome, "while True:\n    pass\n");
    chrome
        .wait(&format!("!document.querySelector('{}').hidden", inside(".lab-edit-bar .lab-stop")));
    chrome.click(&inside(".lab-edit-bar .lab-stop"));
    chrome.wait(&format!("document.querySelector('{problem}').textContent === 'Stopped.'"));

    run(&mut chrome, "cup = []\ncup.append(cup)\nprint('mended')\n");
    chrome.wait(&format!("!document.querySelector('{}')", inside(".lab-editor")));
    assert!(text_of(&mut chrome, ".lab-lines").contains("cup.append"));
    button(&mut chrome, "Last stop");
    assert_eq!(text_of(&mut chrome, ".lab-output").trim(), "mended");

    button(&mut chrome, "Copy a link to this stop");
    chrome.wait("location.hash.includes('py=')");
    let hash = chrome.text("location.hash");
    follow(&mut chrome, PAGE, &hash);
    chrome.wait(&format!(
        "(document.querySelector('{}') || {{textContent: ''}}).textContent.includes('mended')",
        inside(".lab-output")
    ));

    button(&mut chrome, "Edit this program");
    chrome.click(&inside(".lab-edit-bar .lab-quiet"));
    chrome.wait(&format!(
        "!document.querySelector('{}').textContent.includes('mended')",
        inside(".lab-lines")
    ));
    assert_eq!(text_of(&mut chrome, ".lab-lines"), original);
    done(chrome, "edits");
}

#[test]
fn a_million_heap_operations_do_not_freeze_the_page() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open_lab();
    button(&mut chrome, "Edit this program");
    // The page's own clock goes on ticking while the program runs elsewhere.
    chrome.eval("window.beats = 0; setInterval(() => beats++, 10)");
    run(&mut chrome, "for i in range(170000):\n    order = [i]\n");
    let before = chrome.eval("beats").as_u64().unwrap_or_default();
    chrome.wait(&format!("!document.querySelector('{}')", inside(".lab-editor")));
    let after = chrome.eval("beats").as_u64().unwrap_or_default();
    assert!(after > before + 5, "the page stood still: {} ticks", after - before);
    done(chrome, "million");
}

/// The lab's state in words: where it is, what it says, what it complains of.
fn state(chrome: &mut Chrome, selector: &str) -> String {
    chrome.text(&format!(
        "(document.querySelector('{}') || {{textContent: ''}}).textContent",
        inside(selector)
    ))
}

#[test]
fn a_link_to_a_stop_that_is_not_there_leads_to_the_lab() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open(PAGE, &format!("{LAB}@9999"));
    ready(&mut chrome);
    let last = state(&mut chrome, ".lab-where");
    let (n, of) = last.trim_start_matches("stop ").split_once(" of ").expect("it says where");
    assert_eq!(n, of, "a stop beyond the last is the last");

    for (behind, stop) in [("@0", "stop 1 of"), ("@%E0%A4%A", "stop "), ("@tea", "stop ")] {
        follow(&mut chrome, PAGE, &format!("{LAB}{behind}"));
        chrome.eval(&format!("void Lab.mounted(document.querySelector('{LAB}'))"));
        ready(&mut chrome);
        let at = state(&mut chrome, ".lab-where");
        assert!(at.starts_with(stop), "{behind}: {at}");
    }
    done(chrome, "links");
}

#[test]
fn programs_that_are_empty_or_strange_or_too_much_are_answered_clearly() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open_lab();
    let run = |chrome: &mut Chrome, program: &str| {
        chrome.eval(&format!(
            "(() => {{ const s = window.S = Lab.mounted(document.querySelector('{LAB}')); s.edit(); \
             s.editor.value = {}; return s.editor.run(); }})()",
            serde_json::json!(program)
        ));
    };
    run(&mut chrome, "");
    assert_eq!(state(&mut chrome, ".lab-caption"), "The program is over.");
    run(&mut chrome, "größe = ['茶', '🍵']\nprint(größe)\n");
    button(&mut chrome, "Last stop");
    assert_eq!(state(&mut chrome, ".lab-output").trim(), "['茶', '🍵']");
    run(&mut chrome, "for i in range(30000):\n    print('x' * 60)\n");
    let problem = state(&mut chrome, ".lab-problem");
    assert!(problem.contains("ine 2") && problem.contains("of output"), "{problem}");
    // A long loop is one stop after a while, and what follows it is recorded.
    let loops = "orders = [[] for i in range(3000)]\nprint(len(orders))\n";
    run(&mut chrome, loops);
    button(&mut chrome, "Last stop");
    assert_eq!(state(&mut chrome, ".lab-output").trim(), "3000");
    assert_eq!(state(&mut chrome, ".lab-caption"), "Printed 3000.");
    // A long program without one is not recorded to its end.
    run(&mut chrome, &format!("{loops}{}", "x = []\n".repeat(3000)));
    button(&mut chrome, "Last stop");
    assert_eq!(state(&mut chrome, ".lab-output").trim(), "3000");
    let caption = state(&mut chrome, ".lab-caption");
    assert!(caption.contains("longer than is recorded"), "{caption}");
    let crowd = state(&mut chrome, ".lab-crowd");
    assert!(crowd.contains("list ×"), "what has no box is counted: {crowd}");
    done(chrome, "strange");
}

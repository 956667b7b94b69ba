//! A Python exercise in its page: wrong answer first, then the right one.

use crate::chrome::{self, Chrome};
use crate::{follow, open_in, type_in};

const PAGE: &str = "04_why_counting_fails/index.html";
const BOX: &str = "#kata-04-why-counting-fails-smallest-leak";

/// The exercise with its editor open.
fn opened() -> Chrome {
    let mut chrome = open_in(1280, 720, PAGE, BOX);
    chrome.wait(&format!("!!document.querySelector('{BOX} .kata-bar')"));
    chrome.click(&format!("{BOX} .kata-bar button"));
    chrome.wait(&format!("!!document.querySelector('{BOX} .cm-content')"));
    chrome
}

/// Types an answer and presses Check.
fn answer(chrome: &mut Chrome, program: &str) {
    type_in(chrome, BOX, program);
    chrome.click(&format!("{BOX} .lab-edit-bar .lab-run"));
}

fn verdict(chrome: &mut Chrome) -> String {
    chrome.text(&format!("document.querySelector('{BOX} .kata-verdict').textContent"))
}

const WRONG: &str =
    "class Order:\n    pass\n\ntea = Order()\nkeep = tea\ndel tea\nprint(\"closed\")\n";
const RIGHT: &str =
    "class Order:\n    pass\n\ntea = Order()\ntea.order = tea\ndel tea\nprint(\"closed\")\n";

#[test]
fn a_wrong_answer_is_told_what_is_missing_and_where_a_right_one_is_remembered() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = opened();
    answer(&mut chrome, WRONG);
    chrome.wait(&format!("!!document.querySelector('{BOX} .kata-wrong')"));
    assert_eq!(verdict(&mut chrome), "Not yet: one thing is missing.");
    let came = chrome.text(&format!("document.querySelector('{BOX} .kata-came').textContent"));
    assert!(came.contains("No Order object leads back to itself."), "{came}");
    chrome.click(&format!("{BOX} .kata-came button"));
    let stop = format!("document.querySelector('{BOX} .lab-app').dataset.stop");
    chrome.wait(&format!("Number({stop}) > 0"));

    answer(&mut chrome, RIGHT);
    chrome.wait(&format!("document.querySelector('{BOX}').classList.contains('kata-solved')"));
    assert!(verdict(&mut chrome).starts_with("Solved."));
    let wrong = chrome.eval(&format!("document.querySelectorAll('{BOX} .kata-wrong').length"));
    assert_eq!(wrong, 0);

    follow(&mut chrome, "appendix/python_exercises.html", "");
    chrome.wait("document.querySelector('.kata-tally').textContent.startsWith('1 of ')");
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
}

/// `whose_neighbor` had another spelling once.
#[test]
fn an_answer_kept_under_a_name_of_before_is_found() {
    if !chrome::is_here() {
        return;
    }
    let name = "#kata-10-breaking-the-cycle-whose-neighbor";
    let mut chrome = opened();
    let old = r#"{"10_breaking_the_cycle/whose_neighbour": "print()"}"#;
    chrome.eval(&format!("localStorage.setItem('counting-to-zero.katas', '{old}')"));
    follow(&mut chrome, "10_breaking_the_cycle/index.html", name);
    chrome.wait(&format!("document.querySelector('{name}').classList.contains('kata-solved')"));
}

#[test]
fn an_exception_is_said_with_its_line() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = opened();
    answer(&mut chrome, "tea = order\n");
    chrome.wait(&format!("!!document.querySelector('{BOX} .kata-verdict .kata-came')"));
    let said = verdict(&mut chrome);
    assert!(said.contains("Line 1: NameError: name 'order' is not defined"), "{said}");
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
}

//! What a stop doesn't change stays in the page as it is: chips, steps, the focus. And what
//! stands there where nothing is to be shown.

use serde_json::json;

use crate::{chrome, open_in};

const PAGE: &str = "06_moving_the_unreachable/index.html";
const LAB: &str = "#lab-06-moving-the-unreachable-1";

#[test]
fn a_chip_goes_from_list_to_list_with_the_focus_and_steps_stand_still() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open_in(1280, 720, PAGE, &format!("{LAB}@1"));
    chrome.wait(&format!("!!document.querySelector('{LAB} .lab-app[data-stop]')"));
    let found = chrome.eval(&format!(
        "(() => {{ const lab = window.lab = Lab.mounted(document.querySelector('{LAB}')); \
         lab.setGrain('step'); \
         const chips = () => [...lab.lists.rows.querySelectorAll('[data-n]')]; \
         const all = e => [...e.children].map(li => li.textContent).join(); \
         const wrong = []; let kept = 0; let before = chips(); \
         let steps = [], text = ''; \
         for (let i = 0; i < lab.trace.stops.length; i++) {{ lab.goTo(i, true); \
         const now = chips(); \
         for (const chip of now) {{ const was = before.find(c => c.dataset.n === chip.dataset.n); \
         if (was && was !== chip) wrong.push(`stop ${{i}}: chip ${{chip.dataset.n}}`); \
         kept += was ? 1 : 0; }} \
         const row = [...lab.pipeline.element.children]; \
         if (row.length > 1 && all(lab.pipeline.element) === text && row[0] !== steps[0]) \
         wrong.push(`stop ${{i}}: steps`); \
         steps = row; text = all(lab.pipeline.element); before = now; }} \
         return [wrong, kept]; }})()"
    ));
    assert_eq!(found[0], json!([]));
    assert!(found[1].as_u64() > Some(30), "{found}");

    let home = |chrome: &mut chrome::Chrome| {
        chrome.text(
            "document.activeElement.dataset.n + ' in ' + \
             document.activeElement.closest('[data-list]').dataset.list",
        )
    };
    chrome.eval(
        "(() => { const at = lab.trace.stops.findIndex(s => s.step === 'move_unreachable'); \
         lab.goTo(at - 1, true); lab.lists.rows.querySelector('[data-n]').focus(); })()",
    );
    let first = home(&mut chrome);
    let n = first.split(' ').next().expect("a number").to_string();
    chrome.press("ArrowRight");
    let second = home(&mut chrome);
    assert_eq!(second, format!("{n} in unreachable"), "after {first}");
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
}

#[test]
fn between_collections_the_row_says_what_will_stand_in_it() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open_in(1280, 720, PAGE, &format!("{LAB}@1"));
    chrome.wait(&format!("!!document.querySelector('{LAB} .lab-app[data-stop]')"));
    let row = format!("document.querySelector('{LAB} .lab-steps').textContent");
    chrome.eval(&format!(
        "(() => {{ const lab = Lab.mounted(document.querySelector('{LAB}')); \
         lab.setGrain('step'); lab.goTo(0, true); }})()"
    ));
    assert_eq!(chrome.text(&row), "the next collection's steps will be here");
    chrome.eval(&format!(
        "(() => {{ const lab = Lab.mounted(document.querySelector('{LAB}')); \
         lab.goTo(lab.trace.stops.length - 1, true); }})()"
    ));
    assert_eq!(chrome.text(&row), "no steps of a collection after this stop");
}

#[test]
fn on_a_phone_a_tap_says_what_is_not_drawn() {
    if !chrome::is_here() {
        return;
    }
    let lab = "#lab-11-generations-1";
    let mut chrome = open_in(390, 844, "11_generations/index.html", lab);
    chrome.eval(&format!("void Lab.mounted(document.querySelector('{lab}'))"));
    chrome.wait(&format!("!!document.querySelector('{lab} .lab-more-h')"));
    let more = chrome.text(&format!("document.querySelector('{lab} .lab-more-h').textContent"));
    assert!(more.ends_with("not drawn"), "{more}");
    chrome.click(&format!("{lab} .lab-more-h"));
    let seen = chrome.eval(&format!(
        "(() => {{ const legend = document.querySelector('{lab} .lab-legend'); \
         const words = [...legend.querySelectorAll('dd')].find(d => /classes, functions/.test(d.textContent)); \
         const [one, all] = [words, legend].map(e => e.getBoundingClientRect()); \
         return one.top >= all.top && one.bottom <= all.bottom; }})()"
    ));
    assert_eq!(seen, json!(true), "the words are in view without scrolling");
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
}

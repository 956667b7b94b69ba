//! Changing the past: back to a stop, another line still to come, and on from
//! there, with the run before the change beside the new one.

use serde_json::json;

use crate::chrome::{self, Chrome};
use crate::follow;
use crate::playground::{VALUE, playground};

const PROGRAM: &str = "\
import gc
class Node:
    pass
a = Node()
b = Node()
a.other = b
b.other = a
del a
del b
print(gc.collect())
";

/// The program has run, and stands `back` stops before its end.
fn stands_back(chrome: &mut Chrome, back: usize) {
    playground(chrome, "");
    chrome.eval(&format!("{VALUE} = {}", json!(PROGRAM)));
    chrome.click(".lab-run");
    chrome.wait("document.querySelector('.lab-output').textContent.trim() === '2'");
    chrome.eval("Lab.played.main.setGrain('line')");
    for _ in 0..back {
        chrome.click("button[aria-label='One stop back']");
    }
}

/// Puts the ends of the caret behind `line`, and types there.
fn type_behind(chrome: &mut Chrome, line: &str, text: &str) {
    let caret = format!(
        "(() => {{ const {{ view }} = Lab.played.main.editor.surface; \
         const at = view.state.doc.toString().indexOf({line}) + {line}.length; \
         view.dispatch({{ selection: {{ anchor: at }} }}); view.focus(); }})()",
        line = json!(line)
    );
    chrome.eval(&caret);
    chrome.insert(text);
}

const WHERE: &str = "document.querySelector('.lab-where').textContent";
const VERDICT: &str = "document.querySelector('.lab-verdict').textContent";
const CAPTION: &str = "document.querySelector('.lab-caption').textContent";
const BESIDE: &str = "document.querySelectorAll('.lab-caption')[1].textContent";

#[test]
fn a_line_to_come_is_changed_and_the_run_goes_on_from_there_by_keys() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = Chrome::start(1280, 720);
    stands_back(&mut chrome, 2);
    let before = (chrome.text(WHERE), chrome.text(CAPTION));
    assert!(chrome.eval("document.querySelector('.lab-run-on').hidden") == true, "nothing changed");
    type_behind(&mut chrome, "del a", "\nb.other = None");
    chrome.wait("!document.querySelector('.lab-run-on').hidden");
    chrome.press_with("Enter", 2 | 8);
    chrome.wait(&format!("{VERDICT}.includes('part after')"));
    // It stands where it stood, and nothing of what came before is another.
    let stop = |text: &str| text.split(" of").next().unwrap_or_default().to_string();
    assert_eq!(stop(&chrome.text(WHERE)), stop(&before.0));
    assert_eq!(chrome.text(CAPTION), before.1);
    assert_eq!(chrome.text(BESIDE), before.1, "the run before stands beside, at the same stop");
    assert!(chrome.text(VERDICT).contains(&stop(&before.0)), "{}", chrome.text(VERDICT));
    // From here on they differ, and it is said. The run before has no such line, and waits.
    chrome.press("ArrowRight");
    assert!(chrome.text(CAPTION).contains("is now None"), "{}", chrome.text(CAPTION));
    assert!(chrome.text(BESIDE).contains("del a"), "{}", chrome.text(BESIDE));
    chrome.wait("!!document.querySelector('.lab-say.lab-other-text')");
    chrome.press("ArrowRight");
    for at in [CAPTION, BESIDE] {
        assert!(chrome.text(at).contains("del b"), "{}", chrome.text(at));
    }
    chrome.press("End");
    assert_eq!(chrome.text("document.querySelectorAll('.lab-output')[0].textContent").trim(), "0");
    // The link brings both along.
    chrome.wait("location.hash.includes(';was=')");
    let hash = chrome.text("location.hash");
    playground(&mut chrome, &hash);
    chrome.wait(&format!("{VERDICT}.includes('part after')"));
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
}

#[test]
fn a_line_that_has_run_is_called_so_and_the_runs_part_there() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = Chrome::start(1280, 720);
    stands_back(&mut chrome, 1);
    type_behind(&mut chrome, "a.other = b", "\na.more = b");
    chrome.wait("document.querySelector('.lab-hint').textContent.includes('Line 7 has run')");
    chrome.click(".lab-run-on");
    chrome.wait(&format!("{VERDICT}.includes('line 6')"));
    let hint = chrome.text("document.querySelector('.lab-hint').textContent");
    assert!(hint.contains("otherwise"), "{hint}");
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
}

#[test]
fn it_works_by_touch_on_a_phone() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = Chrome::start(390, 844);
    chrome.call("Emulation.setTouchEmulationEnabled", json!({"enabled": true}));
    follow(&mut chrome, "playground.html", "");
    stands_back(&mut chrome, 2);
    type_behind(&mut chrome, "del a", "\nb.other = None");
    chrome.wait("!document.querySelector('.lab-run-on').hidden");
    tap(&mut chrome, ".lab-run-on");
    chrome.wait(&format!("{VERDICT}.includes('part after')"));
    tap(&mut chrome, "button[aria-label='One stop forward']");
    chrome.wait(&format!("{CAPTION}.includes('is now None')"));
    let high = chrome.eval(
        "document.querySelector('.lab-controls').getBoundingClientRect().bottom \
         - document.querySelector('.lab-heap').getBoundingClientRect().top",
    );
    assert!(
        high.as_f64() <= Some(844.0),
        "heap, caption and controls are higher than a window: {high}"
    );
    let wide = chrome.eval("document.documentElement.scrollWidth");
    assert!(wide.as_f64() <= Some(390.0), "nothing sticks out: {wide}");
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
}

/// A finger on the middle of an element.
fn tap(chrome: &mut Chrome, selector: &str) {
    let place = chrome.eval(&format!(
        "(async () => {{ const e = document.querySelector({selector:?}); \
         e.scrollIntoView({{ block: 'center', behavior: 'instant' }}); \
         await new Promise((settled) => setTimeout(settled, 200)); \
         const r = e.getBoundingClientRect(); \
         return {{ x: r.left + r.width / 2, y: r.top + r.height / 2 }}; }})()"
    ));
    let touch =
        |kind: &str, points: serde_json::Value| json!({"type": kind, "touchPoints": points});
    chrome.call("Input.dispatchTouchEvent", touch("touchStart", json!([place])));
    chrome.call("Input.dispatchTouchEvent", touch("touchEnd", json!([])));
}

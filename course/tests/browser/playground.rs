//! The playground: what it opens on, what a run shows, what is kept, and the
//! way there from every program of the book.

use serde_json::json;

use crate::chrome::{self, Chrome};
use crate::{done, follow, open, open_in, pages_with, some, type_in};

pub const VALUE: &str = "Lab.played.main.editor.value";

/// The playground at this address, with its editor: a reader has moved the mouse.
pub fn playground(chrome: &mut Chrome, behind: &str) {
    follow(chrome, "playground.html", behind);
    chrome.wait("!!document.querySelector('.lab-shown')");
    chrome.point(30, 30);
    chrome.wait("!!document.querySelector('.cm-content')");
}

fn fresh() -> Chrome {
    let mut chrome = Chrome::start(1280, 720);
    playground(&mut chrome, "");
    chrome
}

/// Chooses what is to run beside it: a version, or `counting`.
fn compare_with(chrome: &mut Chrome, what: &str) {
    chrome.eval(&format!(
        "(() => {{ const s = document.querySelector('[aria-label=\"Compare with\"]'); \
         s.value = '{what}'; s.dispatchEvent(new Event('change')); }})()"
    ));
}

#[test]
fn it_opens_on_a_subtraction_and_loads_no_engine() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = fresh();
    let sum = "document.querySelector('.lab-pill-text.lab-mark-sum').textContent";
    assert!(chrome.text(sum).contains("− 1 ="), "{}", chrome.text(sum));
    assert_eq!(chrome.eval("typeof window.LAB_ENGINE"), "undefined");
    assert_eq!(chrome.eval("document.activeElement === document.body"), true, "no keyboard opens");
    let seen = "document.querySelector('.lab-controls').getBoundingClientRect().bottom";
    assert!(chrome.eval(seen).as_f64() <= Some(720.0), "the controls are in view");
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
}

#[test]
fn the_editor_comes_once_a_reader_is_there_and_nothing_moves_then() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = Chrome::start(1280, 720);
    follow(&mut chrome, "playground.html", "");
    chrome.wait("!!document.querySelector('.lab-shown .lab-ran')");
    let idle = "new Promise(then => requestIdleCallback(() => setTimeout(then, 100)))";
    chrome.eval(idle);
    assert_eq!(chrome.eval("typeof window.LAB_EDITOR"), "undefined", "no reader is there");
    let places = "JSON.stringify([...document.querySelectorAll('.lab-edit-bar, .lab-heap, .lab-say')] \
        .map(e => e.getBoundingClientRect()))";
    let before = chrome.text(places);
    let line = chrome.text("document.querySelector('.lab-shown .lab-ran').textContent");

    chrome.press("Tab");
    chrome.wait("!!document.querySelector('.cm-content .lab-cm-ran')");
    assert_eq!(chrome.text(places), before);
    assert_eq!(chrome.text("document.querySelector('.lab-cm-ran').textContent"), line);

    // Whoever was at the program is in the editor then.
    follow(&mut chrome, "playground.html", "");
    chrome.wait("!!document.querySelector('.lab-shown .lab-ran')");
    chrome.eval("document.querySelector('.lab-shown').focus()");
    chrome.wait("document.activeElement.matches('.cm-content')");
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
}

/// Where the line that has run begins, to a pixel, and how many lines are above it: a line
/// that goes on below counts twice.
const PLACED: &str = "(([line, all]) => {
  const words = document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode();
  const range = document.createRange();
  range.setStart(words, 0);
  range.setEnd(words, 1);
  const { left, top } = range.getBoundingClientRect();
  const above = (line.getBoundingClientRect().top - all.getBoundingClientRect().top) / 20.8;
  return [left, top, above].map(Math.round).join();
})";

#[test]
fn the_program_stays_where_it_is_when_the_editor_comes() {
    if !chrome::is_here() {
        return;
    }
    for (width, height) in [(1280, 720), (390, 844)] {
        let mut chrome = Chrome::start(width, height);
        follow(&mut chrome, "playground.html", "");
        let placed = |chrome: &mut Chrome, line: &str, all: &str| {
            chrome.wait(&format!("!!document.querySelector('{line}')"));
            let found = format!("['{line}', '{all}'].map(s => document.querySelector(s))");
            chrome.text(&format!("{PLACED}({found})"))
        };
        let shown = placed(&mut chrome, ".lab-shown .lab-ran", ".lab-shown li");
        chrome.point(30, 30);
        assert_eq!(placed(&mut chrome, ".lab-cm-ran", ".cm-line"), shown, "{width}");
    }
}

#[test]
fn a_run_shows_its_output_at_once_and_the_way_back() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = fresh();
    type_in(&mut chrome, "", "a = []\nprint('one')\nprint('two')\n");
    chrome.press_with("Enter", 2);
    chrome.wait("document.querySelector('.lab-output').textContent.includes('two')");
    let hint = chrome.text("document.querySelector('.lab-hint').textContent");
    assert!(hint.contains("this is the last"), "{hint}");
    chrome.click(".lab-hint button");
    chrome.wait("document.querySelector('.lab-where').textContent.startsWith('stop 1 of')");
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
}

#[test]
fn what_was_typed_survives_a_reload_and_no_example_takes_its_place_unasked() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = fresh();
    type_in(&mut chrome, "", "mine = 1\n");
    chrome.wait("(localStorage.getItem('counting-to-zero-draft') || '').includes('mine')");
    playground(&mut chrome, "");
    chrome.wait(&format!("{VALUE}.includes('mine = 1')"));

    chrome.click(".lab-examples summary");
    chrome.wait("document.activeElement.matches('.lab-examples input')");
    chrome.insert("gc.freeze");
    let shown =
        "[...document.querySelectorAll('.lab-example-groups li')].filter(l => l.checkVisibility())";
    let found = chrome.eval(&format!("{shown}.map(l => l.words.includes('gc.freeze'))"));
    let found = found.as_array().cloned().unwrap_or_default();
    assert!(
        !found.is_empty() && found.len() < 60 && found.iter().all(|is| is == true),
        "{found:?}"
    );
    chrome.eval(&format!("{shown}[0].querySelector('button').click()"));
    chrome.click(".lab-ask button:nth-of-type(2)");
    assert!(chrome.text(VALUE).contains("mine = 1"), "it was not taken away");
    chrome.click(".lab-examples summary");
    chrome.eval(&format!("{shown}[0].querySelector('button').click()"));
    chrome.click(".lab-ask button:nth-of-type(1)");
    chrome.wait(&format!("{VALUE}.includes('gc.freeze')"));
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
}

#[test]
fn two_versions_run_side_by_side() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open("playground.html", "");
    chrome.wait("!!document.querySelector('.lab-side .lab-app[data-stop]')");
    compare_with(&mut chrome, "3.11");
    chrome.wait("document.querySelectorAll('.lab-side .lab-app[data-stop]').length === 2");
    let versions =
        chrome.eval("[...document.querySelectorAll('.lab-version')].map(e => e.textContent)");
    assert_eq!(versions, json!(["CPython 3.13", "CPython 3.11"]));
    done(chrome, "playground");
}

#[test]
fn the_second_version_is_in_the_link_stands_level_and_its_differences_are_marked() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = fresh();
    type_in(&mut chrome, "", "import sys\nprint(sys.version_info[1])\n");
    chrome.press_with("Enter", 2);
    chrome.wait("document.querySelector('.lab-output').textContent.includes('13')");
    compare_with(&mut chrome, "3.11");
    chrome.wait("document.querySelector('.lab-verdict').textContent.includes('different')");
    chrome.wait("location.hash.includes(';w=3.11;')");
    let hash = chrome.text("location.hash");
    playground(&mut chrome, &hash);
    chrome.wait("document.querySelector('.lab-verdict').textContent.includes('different')");
    let level = "(() => { const [a, b] = [...document.querySelectorAll('.lab-say')] \
        .map(e => e.getBoundingClientRect()); return Math.abs(a.top - b.top) < 2; })()";
    chrome.wait(level);
    chrome.wait("!!document.querySelector('.lab-printed.lab-other-text')");
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
}

#[test]
fn a_collection_is_compared_with_counting_alone() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = fresh();
    let ring = "import gc\na = []\na.append(a)\ndel a\nprint(gc.collect())\n";
    type_in(&mut chrome, "", ring);
    chrome.press_with("Enter", 2);
    chrome.wait("document.querySelector('.lab-output').textContent.includes('1')");
    compare_with(&mut chrome, "counting");
    chrome.wait("document.querySelector('.lab-verdict').textContent.includes('different')");
    chrome.wait(
        "[...document.querySelectorAll('.lab-version')].pop().textContent === 'counting only'",
    );
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
}

#[test]
fn beside_a_stop_stands_the_same_turn_of_the_same_line() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = fresh();
    // Only one of the two runs calls the finalizers, each in the middle of a line.
    let rings = "import gc\nclass Ring:\n    def __del__(self):\n        print('gone')\n\
        for i in range(4):\n    a = Ring()\n    a.me = a\n    del a\n    gc.collect()\n\
        \u{20}   turn = i\nprint('end')\n";
    type_in(&mut chrome, "", rings);
    chrome.press_with("Enter", 2);
    chrome.wait("document.querySelector('.lab-output').textContent.includes('end')");
    compare_with(&mut chrome, "counting");
    chrome.wait("document.querySelector('.lab-verdict').textContent.includes('different')");
    let said = chrome.eval(
        "(() => { const { main, second } = Lab.played; main.setGrain('line'); \
         const turns = main.stops().filter((at) => main.trace.stops[at].line === 10); \
         return turns.map((at) => { main.goTo(at, true); \
         return [main, second.lab].map((lab) => lab.sayings.caption.textContent); }); })()",
    );
    let turns = [0, 1, 2, 3].map(|i| [format!("turn is now {i}."), format!("turn is now {i}.")]);
    assert_eq!(said, json!(turns));
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
}

#[test]
fn on_a_phone_the_second_run_is_gone_through_with_the_buttons_in_view() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = Chrome::start(390, 844);
    playground(&mut chrome, "");
    compare_with(&mut chrome, "counting");
    chrome.wait("document.querySelectorAll('.lab-side .lab-app[data-stop]').length === 2");
    chrome.eval("document.querySelectorAll('.lab-side')[1].scrollIntoView({behavior: 'instant'})");
    let at = "Lab.played.second.lab.at";
    chrome.eval("Lab.played.main.setGrain('line'), Lab.played.main.goTo(0, true)");
    assert_eq!(chrome.eval(at), 0);
    chrome.click(".lab-side button[aria-label='One stop forward']");
    chrome.wait(&format!("{at} === 1"));
    let seen = "(() => { const [first, second] = [...document.querySelectorAll('.lab-side')]; \
        const [heap, buttons] = [second.querySelector('.lab-heap'), \
        first.querySelector('.lab-controls')].map((e) => e.getBoundingClientRect()); \
        return heap.top >= 0 && heap.bottom <= buttons.top && buttons.bottom <= innerHeight; })()";
    assert_eq!(chrome.eval(seen), true);
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
}

#[test]
fn every_program_of_every_chapter_opens_in_the_playground() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = Chrome::start(1280, 720);
    let pages = pages_with(&["class=\"program\""]);
    assert!(pages.len() > 15, "{pages:?}");
    let mut last = json!(null);
    for page in some(pages, 3, 4) {
        chrome.open(&page, "");
        let programs = "[...document.querySelectorAll('.program')] \
            .filter(p => p.querySelector('code.language-python'))";
        chrome.wait(&format!(
            "{programs}.every(p => p.querySelector('.lab-open') && \
             p.querySelector('.lab-open').href.includes('#playground@1;py='))"
        ));
        let link = chrome.eval(&format!(
            "(() => {{ const p = {programs}.pop(); return p ? [p.querySelector('.lab-open').href, \
             p.querySelector('code').textContent] : null; }})()"
        ));
        if !link.is_null() {
            last = link;
        }
    }
    let address = last[0].as_str().expect("there was a program");
    let hash = &address[address.find('#').expect("with a program in its address")..];
    playground(&mut chrome, hash);
    let program = last[1].as_str().unwrap_or_default().trim_end();
    chrome.wait(&format!("{VALUE}.trimEnd() === {}", json!(program)));
}

#[test]
fn rows_of_the_table_of_myths_lead_to_their_programs() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open_in(1280, 720, "27_the_table_of_myths/index.html", "");
    let links = "[...document.querySelectorAll('td a[href*=\"playground.html#example-\"]')]";
    let n = chrome.eval(&format!("{links}.length")).as_u64();
    assert!(n >= Some(30), "{n:?} rows have a program");
    let hash = chrome.text(&format!("{links}.pop().hash"));
    playground(&mut chrome, &hash);
    chrome.wait(&format!("{VALUE}.startsWith('# ')"));
    chrome.wait("document.querySelector('.lab-hint').textContent.includes('this is the last')");
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
}

#[test]
fn on_a_phone_heap_caption_and_controls_are_in_view_together_after_a_run() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open_in(390, 844, "playground.html", "");
    chrome.wait("!!document.querySelector('.lab-side .lab-app[data-stop]')");
    chrome.click(".lab-side .lab-edit-bar .lab-run");
    chrome.wait("Lab.played.main.editor.hint.textContent.startsWith('Ran')");
    let outside = chrome.eval(
        "(() => { const { heap, sayings, controls } = Lab.played.main; \
         const all = { heap, caption: sayings.element, controls: controls.element }; \
         const boxes = Object.entries(all).map(([name, e]) => [name, e.getBoundingClientRect()]); \
         return boxes.filter(([name, { top, bottom, height }]) => top < 0 || \
         bottom > innerHeight + 1 || height < (name === 'heap' ? 150 : 40)) \
         .map(([name, { top, bottom }]) => `${name} at ${top}..${bottom}`); })()",
    );
    assert_eq!(outside, json!([]));
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
}

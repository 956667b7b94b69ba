//! axe-core looks at the pages of the built book that have a lab, and at the
//! playground: with `CI=true` at every one in every theme, else at a sample, each
//! page light or dark. It must find nothing.
//!
//! axe-core is not part of this repository (its licence is the MPL). `.ci/axe`
//! fetches its script into the target folder; `AXE_CORE=FILE` names one that is
//! elsewhere.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use serde_json::{Value, json};

use crate::chrome::{self, Chrome};
use crate::{book, follow, mount_all, pages_with, sample};
use yet_to_run::everything;

/// Which axe-core, as `.ci/axe` has it. Another version may know of more.
const AXE: &str = "axe-core-4.14.1";

/// Every theme that mdBook offers, the two that the book chooses by itself
/// first.
pub const THEMES: [&str; 5] = ["light", "navy", "rust", "coal", "ayu"];

/// The script of axe-core. Where it is not, the tests that need it are skipped,
/// unless this is the machine that must run them.
pub fn script() -> Option<String> {
    let file = match std::env::var_os("AXE_CORE") {
        Some(file) => PathBuf::from(file),
        None => Path::new(env!("CARGO_TARGET_TMPDIR")).join(AXE).join("axe.min.js"),
    };
    let script = std::fs::read_to_string(file).ok();
    if script.is_none() {
        yet_to_run::skip_unless_ci(&format!("{AXE} (.ci/axe fetches it)"));
    }
    script
}

/// The pages that have a lab, and the playground.
fn pages() -> Vec<PathBuf> {
    sample(pages_with(&["class=\"lab\"", "class=\"lab-playground\""]))
}

/// The themes in which something is looked at: all of them, or the light and the dark
/// one in turn.
fn themes(turn: usize) -> &'static [&'static str] {
    match everything() {
        true => &THEMES,
        false => &THEMES[turn % 2..][..1],
    }
}

/// Looks at the page as it is now, in these themes.
fn look(chrome: &mut Chrome, axe: &str, what: &str, themes: &[&str]) {
    chrome.eval(axe);
    for theme in themes {
        chrome.eval(&format!("document.getElementById('mdbook-theme-{theme}').click()"));
        // Colours fade over from one theme to the next.
        chrome.wait("document.getAnimations().every(a => a.playState !== 'running')");
        assert_eq!(violations(chrome), json!([]), "{what}, {theme}");
    }
}

/// What axe-core, which is in the page, finds there.
pub fn violations(chrome: &mut Chrome) -> Value {
    chrome.eval(
        "axe.run(document, {resultTypes: ['violations'], preload: false}).then(r => \
         r.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target}: ${n.html}`)))",
    )
}

/// Steps a little way into each lab; the first shows a collection, a chosen
/// object and both lists, the second asks its question, the third is edited.
const IN_USE: &str = "(() => { \
    const labs = [...document.querySelectorAll('section.lab')].map(l => Lab.mounted(l)); \
    const press = (lab, name) => lab.app.querySelector(`button[aria-label=\"${name}\"]`).click(); \
    labs.forEach((lab, i) => { \
        if (i === 0) { \
            lab.app.querySelectorAll('details').forEach(d => d.open = true); \
            const { stops } = lab.trace; \
            const at = stops.findLastIndex(s => s.step === 'move_unreachable'); \
            if (at > 0) { lab.setGrain('step'); lab.goTo(at, true); } \
            const n = [...lab.view.objects.keys()][0]; \
            if (n) lab.choose(n); \
        } else if (i === 2) press(lab, 'Edit this program'); \
        else press(lab, 'Last stop'); \
    }); })()";

#[test]
fn axe_finds_nothing_on_any_page_with_a_lab() {
    let Some(axe) = script() else { return };
    if !chrome::is_here() {
        return;
    }
    let pages = pages();
    let next = Mutex::new(pages.iter().enumerate());
    std::thread::scope(|threads| {
        for _ in 0..2 {
            threads.spawn(|| {
                let mut chrome = Chrome::start(1280, 1000);
                while let Some((turn, page)) = { next.lock().expect("no other test failed").next() }
                {
                    let name = page.strip_prefix(book()).expect("it is in the book").display();
                    chrome.open(page, "");
                    mount_all(&mut chrome);
                    look(&mut chrome, &axe, &format!("{name}, as it opens"), themes(turn));
                    chrome.eval(IN_USE);
                    look(&mut chrome, &axe, &format!("{name}, in use"), themes(turn + 1));
                }
                assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
            });
        }
    });
}

#[test]
fn axe_finds_nothing_on_a_phone() {
    let Some(axe) = script() else { return };
    if !chrome::is_here() {
        return;
    }
    let mut chrome = Chrome::start(390, 800);
    for (turn, page) in ["20_freeze_and_fork/index.html", "playground.html"].iter().enumerate() {
        follow(&mut chrome, page, "");
        mount_all(&mut chrome);
        chrome.eval(IN_USE);
        look(&mut chrome, &axe, page, themes(turn));
    }
}

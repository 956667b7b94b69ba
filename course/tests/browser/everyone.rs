//! Labs for everyone: by ear, without motion, without colours, without scripts, on paper
//! and on a phone.

use serde_json::json;

use crate::chrome::{self, Chrome};
use crate::{LAB, PAGE, book, button, done, inside, mount_all, open, open_lab, ready};

#[test]
fn each_step_is_read_out_and_nothing_moves_for_those_who_asked_for_that() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open(PAGE, "");
    let reduce = json!({"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]});
    chrome.call("Emulation.setEmulatedMedia", reduce);
    chrome.open(&book().join(PAGE), LAB);
    chrome.eval(&format!("void Lab.mounted(document.querySelector('{LAB}'))"));
    ready(&mut chrome);
    let live = format!("document.querySelector('{}')", inside(".lab-caption"));
    assert_eq!(chrome.text(&format!("{live}.getAttribute('aria-live')")), "polite");
    // The same element all along, whose text is what changes: that is what a
    // screen reader listens to.
    chrome.eval(&format!("window.told = []; window.watched = {live}; new MutationObserver(() => \
        told.push(watched.textContent)).observe(watched, {{childList: true, subtree: true, characterData: true}})"));
    button(&mut chrome, "First stop");
    for _ in 0..3 {
        button(&mut chrome, "One stop forward");
    }
    let told =
        chrome.eval("[watched.isConnected, told.length > 2, told.every(t => t.length > 10)]");
    assert_eq!(told, json!([true, true, true]));
    assert_eq!(
        chrome.eval(
            "document.getAnimations().filter(a => a.effect.target.closest('.lab-app')).length"
        ),
        0
    );
    // The tree that a screen reader is given has the step and the controls.
    let tree = chrome.call("Accessibility.getFullAXTree", json!({})).to_string();
    for said in ["One stop forward", "Size of a step", "Program", "Heap"] {
        assert!(tree.contains(said), "{said} is not told");
    }
    done(chrome, "read out");
}

#[test]
fn states_are_told_by_words_and_lines_as_well_as_by_colour() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open_lab();
    let seen = chrome.eval(&format!(
        "(() => {{ const s = Lab.mounted(document.querySelector('{LAB}')); s.setGrain('step'); \
         const looks = {{}}; \
         s.trace.stops.forEach((stop, at) => {{ s.goTo(at, true); \
           for (const g of s.svg.querySelectorAll('.lab-object')) {{ \
             const state = g.getAttribute('class').split(' ').find(c => Lab.WORDS[c.slice(4)]); \
             if (!state || g.classList.contains('lab-leaving')) continue; \
             const word = Lab.WORDS[state.slice(4)]; \
             const style = getComputedStyle(g.querySelector('.lab-box')); \
             const look = [style.strokeDasharray, style.strokeWidth].join(); \
             looks[word] = looks[word] || {{look, told: word === 'alive' || g.textContent.includes(word)}}; \
           }} }}); return looks; }})()"
    ));
    let looks = seen.as_object().expect("there were objects");
    assert!(looks.len() >= 4, "{looks:?}");
    assert!(looks.values().all(|look| look["told"] == true), "each state is a word: {looks:?}");
    let mut lines: Vec<String> = looks.values().map(|look| look["look"].to_string()).collect();
    lines.sort();
    lines.dedup();
    assert!(lines.len() + 1 >= looks.len(), "and a style of line: {looks:?}");
    done(chrome, "states");
}

#[test]
fn without_javascript_a_lab_is_figures_with_captions() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = Chrome::start(1200, 900);
    chrome.call("Emulation.setScriptExecutionDisabled", json!({"value": true}));
    chrome.open_still(&book().join(PAGE));
    let labs = chrome.eval(
        "[...document.querySelectorAll('section.lab')].map(lab => { \
         const figures = [...lab.querySelectorAll('figure')]; \
         const seen = e => e.getBoundingClientRect().height > 20; \
         return !lab.querySelector('.lab-app') && figures.length > 0 && \
         figures.every(f => seen(f.querySelector('svg')) && f.querySelector('svg title').textContent && \
         f.querySelector('figcaption').textContent.length > 10) && \
         seen(lab.querySelector('pre')); })",
    );
    let labs = labs.as_array().expect("a list");
    assert!(labs.len() >= 2 && labs.iter().all(|ok| ok == true), "{labs:?}");
    done(chrome, "no script");
}

#[test]
fn on_paper_a_lab_is_figures_with_captions() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open_lab();
    chrome.call("Emulation.setEmulatedMedia", json!({"media": "print"}));
    let seen = |what: &str| {
        format!("document.querySelector('{}').getBoundingClientRect().height > 20", inside(what))
    };
    assert_eq!(chrome.eval(&seen(".lab-app")), false);
    assert_eq!(chrome.eval(&seen("figure svg")), true);
    assert_eq!(chrome.eval(&seen("figure figcaption")), true);
    done(chrome, "paper");
}

#[test]
fn nothing_is_cut_on_a_phone() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = Chrome::start(390, 800);
    for page in [PAGE, "18_what_it_costs/index.html", "25_libraries/index.html"] {
        chrome.open(&book().join(page), "");
        mount_all(&mut chrome);
        let wide = chrome.eval(
            "[document.documentElement, ...document.querySelectorAll('.lab-heap, .lab-program')] \
             .filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.className || 'the page')",
        );
        assert_eq!(wide, json!([]), "{page}");
    }
    done(chrome, "phone");
}

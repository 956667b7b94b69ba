//! The book for everyone: by ear, without motion, without colors or in the reader's own,
//! without scripts, on paper, on a phone, and at twice the size.

use serde_json::json;

use crate::chrome::{self, Chrome};
use crate::{
    LAB, PAGE, book, button, done, follow, inside, mount_all, open, open_in, open_lab, pages_with,
    ready,
};

#[test]
fn each_step_is_read_out_and_nothing_moves_for_those_who_asked_for_that() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open(PAGE, "");
    let reduce = json!({"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]});
    chrome.call("Emulation.setEmulatedMedia", reduce);
    follow(&mut chrome, PAGE, LAB);
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
    let wider = "[...document.querySelectorAll('section.lab, .lab-static > *')] \
        .filter(e => e.getBoundingClientRect().left < \
        document.querySelector('.content main').getBoundingClientRect().left - 1).length";
    assert_eq!(chrome.eval(wider), 0, "labs begin left of the text and are cut");
    let arrows = "[...document.querySelectorAll('a[rel=prev], a[rel~=next]')] \
        .filter(e => e.checkVisibility()).length";
    assert_eq!(chrome.eval(arrows), 0, "nothing leads on from paper");
    done(chrome, "paper");
}

#[test]
fn nothing_is_cut_on_a_phone() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = Chrome::start(390, 800);
    for page in [PAGE, "18_what_it_costs/index.html", "25_libraries/index.html"] {
        follow(&mut chrome, page, "");
        mount_all(&mut chrome);
        let wide = chrome.eval(
            "[document.documentElement, ...document.querySelectorAll('.lab-heap, .lab-program')] \
             .filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.className || 'the page')",
        );
        assert_eq!(wide, json!([]), "{page}");
    }
    done(chrome, "phone");
}

#[test]
fn on_a_phone_a_drawing_is_large_enough_to_read_and_begins_with_what_is_lit() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open_in(390, 800, "06_moving_the_unreachable/index.html", "");
    chrome.wait("!!document.querySelector('.picture[tabindex] .lab-lit')");
    let smallest = "Math.min(...[...document.querySelectorAll('.picture svg text')] \
        .map(e => parseFloat(getComputedStyle(e).fontSize) * e.getScreenCTM().a))";
    let smallest = chrome.eval(smallest).as_f64().expect("there are letters");
    assert!(smallest >= 9.0, "letters of {smallest} px");
    let seen = "(() => { const { left, right } = document.querySelector('.lab-lit') \
        .getBoundingClientRect(); return left >= 0 && right <= innerWidth; })()";
    assert_eq!(chrome.eval(seen), true, "the step is out of sight");
}

#[test]
fn no_link_stands_in_a_link() {
    let appendix = std::fs::read_dir(book().join("appendix")).expect("it is there");
    let mut pages: Vec<_> = appendix.map(|entry| entry.expect("it can be listed").path()).collect();
    pages.extend(pages_with(&["<a class=\"header\""]));
    for page in pages {
        let html = std::fs::read_to_string(&page).expect("it is text");
        for link in html.split("<a ").skip(1) {
            assert!(link.contains("</a>"), "{}: <a {link:.60}", page.display());
        }
    }
}

#[test]
fn at_twice_the_size_nothing_leaves_the_page() {
    if !chrome::is_here() {
        return;
    }
    // What a window of 1280x720 has room for when all is twice as large.
    let mut chrome = Chrome::start(640, 360);
    for page in ["index.html", "05_subtract_dont_mark/index.html", "playground.html"] {
        follow(&mut chrome, page, "");
        mount_all(&mut chrome);
        let wide = "document.documentElement.scrollWidth <= innerWidth";
        assert_eq!(chrome.eval(wide), true, "{page} is wider than the window");
        // A list of many objects is scrolled by itself.
        let cut = chrome.eval(
            "[...document.querySelectorAll('.lab-app :is(button:not(.lab-chip-h), select), \
             .menu-bar button')] \
             .filter(e => e.checkVisibility()).map(e => [e, e.getBoundingClientRect()]) \
             .filter(([, r]) => r.left < 0 || r.right > innerWidth + 1) \
             .map(([e]) => e.outerHTML.slice(0, 120))",
        );
        assert_eq!(cut, json!([]), "{page}");
        chrome.click(".lab-app button[aria-label='One stop forward']");
    }
}

#[test]
fn with_the_readers_own_colors_what_is_marked_is_still_told() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = Chrome::start(1280, 720);
    let colors = json!({"name": "forced-colors", "value": "active"});
    chrome.call("Emulation.setEmulatedMedia", json!({"features": [colors]}));
    let id = "#lab-05-subtract-dont-mark-1";
    follow(&mut chrome, "05_subtract_dont_mark/index.html", &format!("{id}@60"));
    chrome.wait(&format!("!!document.querySelector('{id} .lab-steps .lab-here')"));
    // Each by something other than a color of the page's: a line around it, or the system's
    // own colors for what is chosen.
    for (marked, other) in [
        (".lab-lines .lab-ran", ".lab-lines li:not(.lab-ran)"),
        (".lab-steps .lab-here", ".lab-steps :not(.lab-here)"),
        (".lab-grain input:checked + span", ".lab-grain input:not(:checked) + span"),
    ] {
        let look = |what: &str| {
            format!(
                "(s => [s.outlineStyle, s.borderStyle, s.backgroundColor, s.textDecorationLine] \
                 .join())(getComputedStyle(document.querySelector('{id} {what}')))"
            )
        };
        assert_ne!(chrome.text(&look(marked)), chrome.text(&look(other)), "{marked}");
    }
    // Arrows and boxes are drawn in colors that differ from the ground.
    let drawn = format!(
        "(() => {{ const ground = getComputedStyle(document.body).backgroundColor; \
         return [...document.querySelectorAll('{id} .lab-heap svg path, {id} .lab-heap svg rect')] \
         .map(e => getComputedStyle(e)).filter(s => s.stroke !== 'none').length > 4 \
         && [...document.querySelectorAll('{id} .lab-heap svg path')].map(e => getComputedStyle(e)) \
         .every(s => s.stroke !== ground || s.fill !== ground); }})()"
    );
    assert_eq!(chrome.eval(&drawn), true, "the drawing can be seen");
}

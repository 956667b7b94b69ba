//! What goes wrong in a page is said in a sentence, with a way on: links that
//! hold no program, or far too much of one, versions that don't exist, engines
//! that die.

use serde_json::json;

use crate::chrome::{self, Chrome};
use crate::{LAB, PAGE, follow, inside, open, ready, some};
use yet_to_run::everything;

/// The sentence that is shown, once there is one.
fn trouble(chrome: &mut Chrome, within: &str) -> String {
    let said = format!(
        "[...document.querySelectorAll('{within} .lab-trouble, {within} .lab-problem')] \
         .map(p => p.textContent).join('')"
    );
    chrome.wait(&format!("!!{said}"));
    chrome.text(&said)
}

/// What stands there, perhaps nothing.
const TROUBLE: &str = "document.querySelector('.lab-trouble').textContent";

/// Clicks the way on.
fn go_on(chrome: &mut Chrome, within: &str, label: &str) {
    let way = format!("{within} .lab-trouble button");
    assert_eq!(chrome.text(&format!("document.querySelector('{way}').textContent")), label);
    chrome.click(&way);
}

/// `print(1)`, as a link has it.
const PRINT_1: &str = "KyjKzCvRMNTkAgA";

/// A link's program: `length` bytes of a comment, packed by the page itself.
fn packed(chrome: &mut Chrome, length: usize) -> String {
    chrome.text(&format!("Lab.pack('#' + 'x'.repeat({}))", length - 1))
}

#[test]
fn a_chapter_says_what_is_wrong_with_a_link_and_shows_its_own_program() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = Chrome::start(1200, 900);
    for py in some(vec!["", "AAAA", "%00", "🍵", "____", "Kyj"], 1, 4) {
        follow(&mut chrome, PAGE, &format!("{LAB}@2;v=3.13;py={py}"));
        let said = trouble(&mut chrome, LAB);
        assert!(
            said == "This link is broken: there is no program in it. This is the lab's own program.",
            "{py}: {said}"
        );
        assert_eq!(chrome.text("location.hash"), "");
        let lines =
            chrome.text(&format!("document.querySelector('{}').textContent", inside(".lab-lines")));
        assert!(lines.contains("class Order"), "{py}: {lines}");
    }

    follow(&mut chrome, PAGE, &format!("{LAB}@1;v=9.9;py={PRINT_1}"));
    let said = trouble(&mut chrome, LAB);
    assert!(
        said.starts_with("This link asks for CPython 9.9, which the book doesn't have."),
        "{said}"
    );
    go_on(&mut chrome, LAB, "Run it as CPython 3.13");
    chrome.wait(&format!(
        "document.querySelector('{}').textContent.includes('print(1)')",
        inside(".lab-lines")
    ));
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
}

#[test]
fn the_playground_says_what_is_wrong_with_a_link_and_what_it_shows_instead() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = Chrome::start(1200, 900);
    let shown = "Lab.played.main.editor.value";
    let none = "This link is broken: there is no program in it.";
    let links = [
        ("#playground@3;py=", none),
        ("#playground;py=AAAA", none),
        ("#playground@9999;v=9.9", none),
        ("#playground@2", none),
        ("#playground;w=3.12", none),
        ("#nonsense", "This link asks for “nonsense”, which the playground doesn't have."),
        ("#example-none", "This link asks for “example-none”, which the playground doesn't have."),
        ("#playground@1;v=3.13;py=%%%", none),
    ];
    for (behind, why) in links {
        follow(&mut chrome, "playground.html", behind);
        let said = trouble(&mut chrome, ".lab-side");
        assert_eq!(said, format!("{why} This is the run that the playground opens on."));
        chrome.wait("!!document.querySelector('.lab-side .lab-app[data-stop]')");
        let first = chrome.text("Lab.played.first.source");
        assert_eq!(chrome.text(shown), first.trim_end(), "{behind}");
        chrome.click(".lab-side button[aria-label='One stop forward']");
        assert_eq!(chrome.text(TROUBLE), "", "who goes on has read it");
    }
    for good in ["", "#playground", "#example-04_the_smallest_cycle"] {
        follow(&mut chrome, "playground.html", good);
        chrome.wait("!!document.querySelector('.lab-side .lab-app[data-stop]')");
        assert_eq!(chrome.text(TROUBLE), "", "{good}");
    }

    for version in some(vec!["4", "3.13x", "__proto__", "<b>3</b>"], 2, 4) {
        follow(&mut chrome, "playground.html", &format!("#playground@1;v={version};py={PRINT_1}"));
        let said = trouble(&mut chrome, ".lab-side");
        assert!(
            said.contains("which the book doesn't have. Its program has not run."),
            "{version}: {said}"
        );
        assert_eq!(chrome.text(shown), "print(1)", "the program is there to look at");
        go_on(&mut chrome, ".lab-side", "Run it as CPython 3.13");
        chrome.wait("!!document.querySelector('.lab-side .lab-app[data-stop]')");
    }
    let beside = format!("#playground@1;v=3.13;w=9.9;py={PRINT_1}");
    follow(&mut chrome, "playground.html", &beside);
    let said = trouble(&mut chrome, ".lab-side");
    assert!(said.starts_with("This link asks for CPython 9.9, which"), "{said}");
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
}

#[test]
fn a_link_to_a_stop_or_a_lab_that_is_not_there_says_so_until_one_goes_on() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = Chrome::start(1200, 900);
    let place = format!("document.querySelector('{}').textContent", inside(".lab-where"));
    for (behind, said, at) in [
        ("@9999", "There is no stop 9999 in this run: this is the ", "last"),
        ("@tea", "There is no stop tea in this run: this is the ", "first"),
        ("@0", "There is no stop 0 in this run: this is the ", "first"),
        (";v=9.9", "This link is broken: there is no program in it.", "own"),
    ] {
        follow(&mut chrome, PAGE, &format!("{LAB}{behind}"));
        let why = trouble(&mut chrome, LAB);
        assert!(why.starts_with(said) && why.contains(at), "{behind}: {why}");
        let shown = chrome.text(&place);
        let (n, of) = shown.trim_start_matches("stop ").split_once(" of ").expect("it says where");
        assert_eq!(n, if at == "last" { of } else { "1" }, "{behind}: {shown}");
        chrome.press(if at == "last" { "ArrowLeft" } else { "ArrowRight" });
    }
    follow(&mut chrome, PAGE, "#lab-04-gone-1@2");
    let why = trouble(&mut chrome, LAB);
    let asks = "This link asks for “lab-04-gone-1”, which this page doesn't have.";
    assert_eq!(why, format!("{asks} This is its first lab."));
    follow(&mut chrome, PAGE, &format!("{LAB}@2"));
    ready(&mut chrome);
    assert_eq!(chrome.text(TROUBLE), "", "a link that leads somewhere says nothing");

    let run = format!("#playground@77;v=3.13;py={PRINT_1}");
    follow(&mut chrome, "playground.html", &run);
    let why = trouble(&mut chrome, ".lab-side");
    assert_eq!(why, "There is no stop 77 in this run: this is the last of 1.");
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
}

#[test]
fn a_link_that_unpacks_to_hundreds_of_megabytes_is_refused_unread() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open("playground.html", "");
    let enough = packed(&mut chrome, 1 << 20);
    // With fewer the page is done sooner, and is asked the same.
    let bomb = packed(&mut chrome, if everything() { 200 << 20 } else { 16 << 20 });
    assert!(bomb.len() < 300_000, "{}", bomb.len());

    follow(&mut chrome, "playground.html", &format!("#playground@1;v=3.13;py={enough}"));
    chrome.wait("!!document.querySelector('.lab-side .lab-app[data-stop]')");
    assert_eq!(chrome.eval("Lab.played.main.editor.value.length"), 1 << 20);

    // What the decompressor hands out is counted: it is stopped near the limit.
    follow(&mut chrome, "playground.html", "");
    chrome.eval(
        "(() => { window.out = 0; const read = ReadableStreamDefaultReader.prototype.read; \
         ReadableStreamDefaultReader.prototype.read = async function () { \
         const r = await read.call(this); if (r.value) out += r.value.length; return r; }; })()",
    );
    chrome.eval(&format!("location.hash = '#playground@1;v=3.13;py={bomb}'"));
    let said = trouble(&mut chrome, ".lab-side");
    assert!(said.starts_with("The program in this link is longer than 1 MB"), "{said}");
    let out = chrome.eval("out").as_u64().unwrap_or_default();
    assert!((1 << 20..4 << 20).contains(&out), "{out} bytes were unpacked");
    chrome.wait("!!document.querySelector('.lab-side .lab-app[data-stop]')");
    assert!(chrome.complaints.is_empty(), "{:#?}", chrome.complaints);
}

/// Opens the editor of the lab, with the worker's code changed in one place.
fn with_worker(chrome: &mut Chrome, old: &str, new: &str) {
    follow(chrome, PAGE, "");
    chrome.eval(&format!("void Lab.mounted(document.querySelector('{LAB}'))"));
    ready(chrome);
    let changed = chrome.eval(&format!(
        "(() => {{ const Plain = window.Blob; window.changed = 0; \
         window.Blob = class extends Plain {{ constructor(parts, options) {{ \
         super(parts.map(p => {{ if (typeof p !== 'string' || !p.includes({old})) return p; \
         changed++; return p.replace({old}, {new}); }}), options); }} }}; \
         window.S = Lab.mounted(document.querySelector('{LAB}')); S.edit(); return changed; }})()",
        old = json!(old),
        new = json!(new)
    ));
    assert_eq!(changed, 0);
}

fn run(chrome: &mut Chrome, program: &str) {
    chrome.eval(&format!(
        "(() => {{ S.editor.value = {}; return S.editor.run(); }})()",
        json!(program)
    ));
}

#[test]
fn an_engine_that_traps_or_dies_is_replaced_and_the_program_stays() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = Chrome::start(1200, 900);
    // A trap of the engine's own, as running out of memory is one.
    let trap = "if (data.request.source.includes('trap')) throw new WebAssembly.RuntimeError('unreachable'); ";
    let at = "const before = performance.now();";
    with_worker(&mut chrome, at, &format!("{trap}{at}"));
    run(&mut chrome, "trap = 1");
    assert_eq!(chrome.eval("changed"), 1, "the worker is made from a Blob");
    let said = trouble(&mut chrome, LAB);
    assert!(said.contains("more memory") && said.contains("mistake of ours"), "{said}");
    assert!(!said.contains("unreachable"), "{said}");
    assert_eq!(chrome.text("S.editor.value"), "trap = 1");
    run(&mut chrome, "print(2)");
    chrome.wait("S.trace.source.includes('print(2)')");

    // A worker that dies with nothing said: at a request, and at once.
    let deaths = [
        (at, "setTimeout(() => { throw new Error('gone'); }); await new Promise(() => {});"),
        ("let engine, judge;", "throw new Error('gone'); let engine, judge;"),
        ("let engine, judge;", "this is not JavaScript; let engine, judge;"),
    ];
    for (old, new) in some(deaths.to_vec(), 0, 2) {
        with_worker(&mut chrome, old, new);
        run(&mut chrome, "print(3)");
        let said = trouble(&mut chrome, LAB);
        assert!(said.contains("Run it again to start a fresh one"), "{said}");
        assert_eq!(chrome.text("S.editor.value"), "print(3)");
        assert_eq!(chrome.eval("S.app.classList.contains('lab-busy')"), false);
        chrome.eval("window.Blob = Object.getPrototypeOf(window.Blob)");
        run(&mut chrome, "print(4)");
        chrome.wait("S.trace.source.includes('print(4)')");
    }
}

#[test]
fn an_engine_that_cannot_be_loaded_is_asked_for_again() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = Chrome::start(1200, 900);
    with_worker(&mut chrome, "nothing that is there", "");
    chrome.eval(
        "Object.defineProperty(window, 'path_to_root_kept', {value: document.head.append}); \
         document.head.append = e => { if (e.src && window.lost) e.src += '.lost'; \
         path_to_root_kept.call(document.head, e); }; window.lost = true",
    );
    run(&mut chrome, "print(1)");
    let said = trouble(&mut chrome, LAB);
    assert!(said.starts_with("The engine could not be loaded"), "{said}");
    chrome.eval("window.lost = false");
    run(&mut chrome, "print(1)");
    chrome.wait("S.trace.source.includes('print(1)')");
}

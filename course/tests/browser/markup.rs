//! What a reader types and what a link brings along is text, and stays text;
//! and a page may do little else than the book's own scripts do.

use serde_json::json;

use crate::chrome::{self, Chrome};
use crate::{LAB, PAGE, book, follow, inside, open, ready, some};
use yet_to_run::everything;

/// Pieces that would be markup where something forgot to say that they are
/// text: an element `x-evil`, an attribute `evil`, or a script that runs.
const PIECES: [&str; 12] = [
    "<x-evil>",
    "</span><x-evil evil=1>",
    "\" evil=\"1\" x=\"",
    "' evil='1' x='",
    "</script><script>window.evil = 1</script>",
    "<img src=x evil onerror=window.evil=1>",
    "<svg><style evil></style><x-evil/></svg>",
    "</text><x-evil>",
    "]]><x-evil>",
    "`<x-evil>`",
    "&lt;x-evil&gt;&#60;x-evil&#62;",
    "<!--<x-evil>--><x-evil>",
];

/// Where in a program a piece can stand; `@` is the piece in quotes, `%` as it
/// is.
const PLACES: [&str; 22] = [
    "# %\na = []\n",
    "a = @\nprint(a)\n",
    "print([@, {@: @}, (@,)])\n",
    "a = {@: []}\na[@].append(a)\ndel a\nimport gc\ngc.collect()\n",
    "T = type(@, (), {})\nt = T()\nt.me = t\ndel t\nimport gc\ngc.collect()\n",
    "class Order:\n    pass\no = Order()\nsetattr(o, @, o)\n",
    "globals()[@] = []\n",
    "def f():\n    x = []\n    return x\nf.__name__ = f.__qualname__ = @\nf()\n",
    "raise ValueError(@)\n",
    "raise type(@, (Exception,), {})(@)\n",
    "[].@\n",
    "{}[@]\n",
    "a = %\n",
    "%\n",
    "import sys\nsys.stderr.write(@)\nsys.stdout.write(@)\n",
    "import %\n",
    "__import__(@)\n",
    "getattr([], @)\n",
    "exec(@)\n",
    "eval('[' + repr(@) + ']')\n",
    "class Order:\n    def __repr__(self):\n        return @\n    def __del__(self):\n        print(@)\no = Order()\nprint(o)\ndel o\n",
    "import weakref\nT = type(@, (), {})\nt = T()\nw = weakref.ref(t, lambda r: print(@))\ndel t\n",
];

/// A random number below `n`, the same in every run.
fn random(seed: &mut u64, n: usize) -> usize {
    *seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
    (*seed >> 33) as usize % n
}

/// A piece, or two of them with something in between.
fn piece(seed: &mut u64) -> String {
    let one = PIECES[random(seed, PIECES.len())];
    match random(seed, 3) {
        0 => format!("{one}{}", PIECES[random(seed, PIECES.len())]),
        1 => format!("{}{one}", ["é", "\\", "`", "<", "&", "%s", "\u{202e}"][random(seed, 7)]),
        _ => one.to_string(),
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn program(place: &str, seed: &mut u64) -> String {
    let mut program = String::new();
    for c in place.chars() {
        match c {
            '@' => program += &quoted(&piece(seed)),
            '%' => program += &piece(seed),
            c => program.push(c),
        }
    }
    program
}

/// What has become markup.
const FOUND: &str = "[...document.querySelectorAll('x-evil, [evil], img[src=x]')].map(e => e.outerHTML.slice(0, 200))";

/// Runs a program in the editor of the stepper `S` and looks at all there is to
/// see of it: every stop, every object, the log, the heap in words.
const RUN: &str = "(async source => { \
    const S = window.S; S.edit(); S.editor.value = source; await S.editor.run(); \
    S.app.querySelectorAll('details').forEach(d => d.open = true); \
    for (let at = 0; at < S.trace.stops.length; at++) { \
        S.goTo(at, true); \
        for (const n of [...S.view.objects.keys()].slice(0, 4)) { S.chosen = null; S.choose(n); } \
        if (at > 60) at += 20; } })";

/// The elements that a lab is made of, as it is and after all those programs.
const KINDS: &str = "[...new Set([...S.app.querySelectorAll('*')].map(e => e.localName))].sort()";

#[test]
fn programs_names_and_messages_never_become_markup() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open(PAGE, "");
    chrome.eval(&format!("void (window.S = Lab.mounted(document.querySelector('{LAB}')))"));
    ready(&mut chrome);
    // What is looked for would be found.
    chrome.eval("S.sayings.caption.innerHTML = '<x-evil></x-evil><i evil=1></i>'");
    assert_eq!(chrome.eval(&format!("{FOUND}.length")), json!(2));

    let seed = &mut 20261126;
    let mut seen = 0;
    let mut tried = 0;
    for round in 0..if everything() { 6 } else { 1 } {
        for place in some(PLACES.to_vec(), 1, 3) {
            tried += 1;
            let program = program(place, seed);
            chrome.eval(&format!("{RUN}({})", json!(program)));
            assert_eq!(chrome.eval(FOUND), json!([]), "round {round}: {program}");
            assert_eq!(chrome.eval("window.evil === undefined"), true, "round {round}: {program}");
            let shown = chrome.text("S.app.textContent");
            seen += usize::from(shown.contains("x-evil") || shown.contains("evil="));
        }
    }
    assert!(seen * 22 > tried * 16, "the pieces are to be seen, as text: {seen} of {tried}");
    let kinds = chrome.eval(KINDS);
    for kind in kinds.as_array().expect("a list") {
        let known = "b button caption circle code details div g header i input label li line \
            marker ol option p path polygon pre rect s select span strong summary svg table tbody \
            td text textarea th title tr tspan ul wbr defs use h3 h4 small em output time kbd";
        let kind = kind.as_str().unwrap_or_default();
        assert!(known.split_whitespace().any(|k| k == kind), "what is <{kind}> doing in a lab?");
    }
}

#[test]
fn links_never_become_markup() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = Chrome::start(1200, 900);
    let seed = &mut 26112026;
    for n in 0..if everything() { 24 } else { 6 } {
        let piece = piece(seed).replace(['\n', '%'], "");
        let id = LAB.trim_start_matches('#');
        let (page, behind) = match n % 6 {
            0 => (PAGE, format!("#{id}@{piece};v=3.13;py=AAAA")),
            1 => (PAGE, format!("#{id}@1;v={piece};py=KyjKzCvRMNTkAgA")),
            2 => (PAGE, format!("#{id}@1;v=3.13;py={piece}")),
            3 => (PAGE, format!("#{piece}")),
            4 => ("playground.html", format!("#playground@1;v={piece};py=KyjKzCvRMNTkAgA")),
            _ => ("playground.html", format!("#{piece}@{piece};{piece};{piece}={piece}")),
        };
        follow(&mut chrome, page, "");
        chrome.eval(&format!("location.hash = {}", json!(behind)));
        chrome.eval(
            "(async () => { for (let i = 0; i < 5; i++) await new Promise(requestAnimationFrame); })()",
        );
        assert_eq!(chrome.eval(FOUND), json!([]), "{behind}");
        assert_eq!(chrome.eval("window.evil === undefined"), true, "{behind}");
    }
}

#[test]
fn every_page_has_a_policy_and_nothing_in_it_breaks_by_it() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = Chrome::start(1200, 900);
    let mut pages = Vec::new();
    gather(book(), &mut pages);
    pages.sort();
    assert!(pages.len() > 25, "{pages:?}");
    for (turn, page) in pages.iter().enumerate() {
        let text = std::fs::read_to_string(page).expect("it can be read");
        let policies = text.matches("http-equiv=\"Content-Security-Policy\"").count();
        assert_eq!(policies, 1, "{}", page.display());
        let name = page.file_name().unwrap_or_default();
        // `print.html` waits for the printer, the page that is lost is made for
        // a server's own root, and an old address leads on at once.
        let leads_on = text.contains("http-equiv=\"refresh\"");
        let opens = everything() || turn % 12 == 0;
        if name != "print.html" && name != "404.html" && !leads_on && opens {
            chrome.open(page, "");
            let broken = std::mem::take(&mut chrome.complaints);
            assert!(broken.is_empty(), "{}: {broken:#?}", page.display());
        }
    }
    follow(&mut chrome, PAGE, "");
    assert_eq!(chrome.eval("document.documentElement.classList.contains('js')"), true);
}

fn gather(folder: &std::path::Path, pages: &mut Vec<std::path::PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the book is built") {
        let path = entry.expect("it can be listed").path();
        if path.is_dir() {
            gather(&path, pages);
        } else if path.extension().is_some_and(|extension| extension == "html") {
            pages.push(path);
        }
    }
}

#[test]
fn what_the_policy_forbids_does_not_happen() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open(PAGE, "");
    chrome.eval(&format!("void (window.S = Lab.mounted(document.querySelector('{LAB}')))"));
    ready(&mut chrome);
    chrome.eval(
        "(() => { window.refused = []; \
         document.addEventListener('securitypolicyviolation', e => refused.push(e.effectiveDirective)); \
         const box = document.createElement('div'); document.body.append(box); \
         box.innerHTML = '<img src=data:, onerror=\"window.evil = 1\"><iframe src=https://evil.example></iframe>' + \
             '<img src=https://evil.example/x.png><link rel=stylesheet href=https://evil.example/x.css>'; \
         const script = document.createElement('script'); script.textContent = 'window.evil = 2'; box.append(script); \
         const far = document.createElement('script'); far.src = 'https://evil.example/x.js'; box.append(far); \
         const link = document.createElement('a'); link.href = 'javascript:window.evil=3'; box.append(link); link.click(); \
         fetch('https://evil.example/').catch(() => {}); \
         const evaluate = document.createElement('button'); box.append(evaluate); \
         setTimeout('window.evil = 4'); })()",
    );
    chrome.wait(
        "['script-src-attr', 'script-src-elem', 'frame-src', 'img-src', 'style-src-elem', 'connect-src', 'script-src'] \
         .every(d => refused.includes(d))",
    );
    assert_eq!(chrome.eval("window.evil === undefined"), true);
    // And the engine runs all the same.
    chrome.eval("(() => { S.edit(); S.editor.value = 'print(6 * 7)'; return S.editor.run(); })()");
    chrome.wait(&format!(
        "document.querySelector('{}').textContent.includes('6 * 7')",
        inside(".lab-lines")
    ));
}

//! The built book from a server below a path, as on a project's pages: read without a
//! network, at an address where nothing is, and with a lab on another site's page.

use super::*;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// How much may move while a page starts, in the browser's measure of layout shift: a
/// tenth of what counts as good.
const MOVED: f64 = 0.01;

/// The path that the book is below.
const BELOW: &str = "/some/where/";

/// A server of the built book, until it is cut off.
struct Site {
    port: u16,
    is_cut: Arc<AtomicBool>,
}

impl Site {
    fn start() -> Site {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let is_cut = Arc::new(AtomicBool::new(false));
        let cut = Arc::clone(&is_cut);
        book();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let cut = Arc::clone(&cut);
                std::thread::spawn(move || {
                    if !cut.load(Ordering::SeqCst) {
                        let _ = answer(stream);
                    }
                });
            }
        });
        Site { port, is_cut }
    }

    fn url(&self, page: &str) -> String {
        format!("http://127.0.0.1:{}{BELOW}{page}", self.port)
    }
}

/// One request, one answer.
fn answer(mut stream: TcpStream) -> std::io::Result<()> {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte)? == 1 {
        head.push(byte[0]);
    }
    let head = String::from_utf8_lossy(&head);
    let path = head.split(' ').nth(1).unwrap_or_default();
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut file = book().join(path.strip_prefix(BELOW).unwrap_or("nowhere"));
    if path.ends_with('/') {
        file = file.join("index.html");
    }
    let (status, file) = match file.is_file() {
        true => ("200 OK", file),
        false => ("404 Not Found", book().join("404.html")),
    };
    let kind = match file.extension().and_then(|kind| kind.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css",
        Some("js") => "text/javascript",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    };
    let bytes = std::fs::read(file)?;
    let length = bytes.len();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    )?;
    stream.write_all(&bytes)
}

#[test]
fn a_book_that_was_served_is_read_on_without_a_network() {
    if !chrome::is_here() {
        return;
    }
    let site = Site::start();
    let mut chrome = Chrome::start(1200, 900);
    // The eight seconds that the page is given first are over at once.
    let hurry = "const later = setTimeout; \
        window.setTimeout = (act, ms, ...more) => later(act, ms === 8000 ? 0 : ms, ...more)";
    chrome.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": hurry }));
    chrome.go(&site.url("05_subtract_dont_mark/"));
    chrome.wait("!!navigator.serviceWorker.controller");
    // A chapter that was never opened, and the engine.
    for file in ["27_the_table_of_myths/index.html", "lab/engine.js"] {
        chrome.wait(&format!("caches.match({:?}).then(Boolean)", site.url(file)));
    }
    site.is_cut.store(true, Ordering::SeqCst);
    for page in ["27_the_table_of_myths/index.html", "11_generations/"] {
        chrome.go(&site.url(page));
        assert!(chrome.text("document.title").contains("Counting to Zero"));
        chrome.wait("!!document.querySelector('.chapter-number')");
    }
}

#[test]
fn an_address_where_nothing_is_leads_back_to_the_book() {
    if !chrome::is_here() {
        return;
    }
    let site = Site::start();
    let mut chrome = Chrome::start(1200, 900);
    let home = site.url("index.html");
    let below = "05_subtract_dont_mark/nothing/at/all.html";
    for lost in ["nothing.html", below, "no/such/folder/nothing.html"] {
        chrome.go(&site.url(lost));
        chrome.wait(&format!("document.querySelector('main a').href === {home:?}"));
    }
    chrome.click("main a");
    chrome.wait("!!document.querySelector('.map')");
}

#[test]
fn a_lab_stands_alone_on_another_sites_page() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open("appendix/labs.html", "");
    let place = format!("document.querySelector('.embed[data-lab=\"{}\"]')", &LAB[1..]);
    let line = chrome.text(&format!("Lab.embed({place}.dataset)"));
    assert!(line.starts_with("<iframe src=\"file:") && line.contains("?lab=lab-04"), "{line}");
    let link = line.split('"').nth(1).expect("it has an address");
    let behind = &link[link.find('?').expect("it names the lab")..];
    follow(&mut chrome, PAGE, behind);
    ready(&mut chrome);
    let alone = "document.querySelectorAll('section.lab').length === 1 && \
                 !document.querySelector('#mdbook-sidebar') && !document.querySelector('h1')";
    assert_eq!(chrome.eval(alone), true, "the lab, and nothing else of its page");
    let back = chrome.text("document.querySelector('.embed-from a').href");
    assert!(back.ends_with(&format!("{PAGE}{LAB}")), "{back}");
    button(&mut chrome, "One stop forward");
    done(chrome, "embedded");
}

#[test]
fn a_lab_runs_in_a_frame_of_a_page_from_elsewhere() {
    if !chrome::is_here() {
        return;
    }
    let site = Site::start();
    let lab = site.url(&format!("{PAGE}?lab={}", &LAB[1..]));
    let theirs = Path::new(env!("CARGO_TARGET_TMPDIR")).join("theirs.html");
    let page = format!("<!doctype html><h1>Week 3</h1><iframe src='{lab}' width=900 height=700>");
    std::fs::write(&theirs, page).expect("it can be written");
    let mut chrome = Chrome::start(1200, 900);
    chrome.open(&theirs, "");
    chrome.enter_frame();
    ready(&mut chrome);
    let before = text_of(&mut chrome, ".lab-where");
    let forward = inside("button[aria-label='One stop forward']");
    chrome.eval(&format!("document.querySelector({forward:?}).click()"));
    assert_ne!(text_of(&mut chrome, ".lab-where"), before);
    assert!(chrome.complaints.is_empty(), "the frame complains: {:#?}", chrome.complaints);
}

#[test]
fn nothing_moves_while_a_page_starts() {
    if !chrome::is_here() {
        return;
    }
    let site = Site::start();
    let mut chrome = Chrome::start(1280, 720);
    let moved = "new Promise(done => { const seen = new PerformanceObserver(list => \
                 done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0))); \
                 seen.observe({ type: 'layout-shift', buffered: true }); \
                 setTimeout(() => done(0), 500); })";
    for page in ["index.html", PAGE, "27_the_table_of_myths/", "playground.html"] {
        chrome.go(&site.url(page));
        chrome.wait("!!document.querySelector('.lab-app[data-stop], table')");
        let sum = chrome.eval(moved).as_f64().expect("a number");
        assert!(sum < MOVED, "{page}: {sum}");
    }
}

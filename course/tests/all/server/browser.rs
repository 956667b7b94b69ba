//! The first page of a fresh server, in a browser.

use super::asking::Run;
use crate::chrome::{self, Chrome};
use crate::mini::{CHAPTER, Mini};
use serde_json::json;

/// Everything that the page asks for has come.
const LOADED: &str = "document.readyState === 'complete' && location.protocol === 'http:' && \
    [...document.querySelectorAll('link[rel=stylesheet]')].every(l => l.sheet || l.disabled) && \
    document.querySelectorAll('#mdbook-sidebar li a').length > 1";

/// Twenty times of twenty, with `CI=true`; else five times of five.
#[test]
fn the_first_page_of_a_fresh_server_loads_each_time() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = Chrome::start(1200, 900);
    chrome.call("Network.enable", json!({}));
    chrome.call("Network.setCacheDisabled", json!({"cacheDisabled": true}));
    let mini = Mini::new();
    let starts = if yet_to_run::everything() { 20 } else { 5 };
    for start in 1..=starts {
        let run = Run::start(&mini, &["--port", "0"]);
        let url = format!("http://{}/", run.address);
        chrome.call("Page.navigate", json!({"url": url}));
        chrome.wait(LOADED);
        let seen = chrome.text("document.querySelector('main').textContent");
        assert!(seen.contains("A part of one"), "start {start}: {seen}");
        if start == starts {
            // And it follows an edit.
            chrome.call("Page.navigate", json!({"url": format!("{url}02_two/index.html")}));
            chrome.wait(LOADED);
            chrome.eval("window.before = true");
            mini.append(CHAPTER, "\nSeen without a click.\n");
            chrome.wait("!window.before && document.readyState === 'complete'");
            chrome.wait("document.querySelector('main').textContent.includes('without a click')");
        }
        chrome.call("Page.navigate", json!({"url": "about:blank"}));
    }
    let complaints: Vec<_> =
        chrome.complaints.iter().filter(|said| !said.contains("__livereload")).collect();
    assert!(complaints.is_empty(), "{complaints:#?}");
}

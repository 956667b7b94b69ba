//! The server, from the other end of a socket. Each test has a server of its
//! own, fresh, on a port that the system chooses.

#[path = "../browser/chrome.rs"]
#[allow(dead_code, reason = "the browser's own tests use all of it")]
mod chrome;
#[path = "../mini/mod.rs"]
mod mini;

mod asking;
mod browser;
mod crowds;
mod edit;
mod guard;
mod live;
mod pages;
mod runs;

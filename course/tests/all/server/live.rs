//! Open pages follow the edits.

use super::asking::{Answer, PATIENCE, Run, ask_with, connect, get, head, read, serve, until};
use crate::mini::{CHAPTER, Mini};
use course::server::Serving;
use std::io::{BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::time::Instant;

/// What a browser sends to open a websocket, but for the origin.
const HANDSHAKE: &str = "Upgrade: websocket\r\nConnection: Upgrade\r\n\
    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n";

/// An open page of the book, waiting on its websocket.
pub fn open_page(address: &str) -> BufReader<TcpStream> {
    let mut page = BufReader::new(connect(address));
    let request = head(address, "GET", "/__livereload");
    let request = format!("{request}{HANDSHAKE}Origin: http://{address}\r\n\r\n");
    page.get_mut().write_all(request.as_bytes()).unwrap();
    let answer = read(&mut page, "GET");
    assert_eq!(answer.status, 101, "{}", answer.head);
    // The example of RFC 6455, section 1.3.
    assert_eq!(answer.header("sec-websocket-accept"), Some("s3pplmbitxaq9kygzzhzrbk+xoo="));
    page
}

/// Waits for the frame that says `reload`.
pub fn reloads(page: &mut BufReader<TcpStream>) {
    let mut frame = [0; 8];
    page.read_exact(&mut frame).unwrap();
    assert_eq!(&frame, b"\x81\x06reload");
}

#[test]
fn an_edit_reloads_every_open_page_and_shows() {
    let mini = Mini::new();
    let address = serve(&mini);
    assert!(get(&address, "/02_two/index.html").text().contains("__livereload"));
    let mut pages: Vec<_> = (0..30).map(|_| open_page(&address)).collect();
    let closed = open_page(&address);
    drop(closed);
    mini.append(CHAPTER, "\nA line that was not there before.\n");
    for page in &mut pages {
        reloads(page);
    }
    assert!(get(&address, "/02_two/index.html").text().contains("not there before"));
    // The connection is over then: the page opens one of its own again.
    for mut page in pages {
        let mut rest = Vec::new();
        let _ = page.read_to_end(&mut rest);
    }
    let mut page = open_page(&address);
    mini.append(CHAPTER, "\nAnd a second one.\n");
    reloads(&mut page);
    assert!(get(&address, "/02_two/index.html").text().contains("And a second one."));
}

#[test]
fn an_edit_made_during_the_first_build_is_not_missed() {
    let mini = Mini::new();
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let serving = Serving::start(mini.root(), listener, false).unwrap();
    let address = serving.url().trim_start_matches("http://").to_string();
    mini.append(CHAPTER, "\nWritten before the server ran.\n");
    std::thread::spawn(move || serving.run(std::future::pending()));
    until("the edit is shown", || {
        get(&address, "/02_two/index.html").text().contains("Written before")
    });
}

#[test]
fn a_broken_edit_leaves_the_last_good_pages_and_says_where() {
    let mini = Mini::new();
    let run = Run::start(&mini, &["--port", "0"]);
    let line = mini.read(CHAPTER).lines().count() + 2;
    mini.append(CHAPTER, "\n{{#program lost}}\n");
    let said = run.says("lost");
    assert!(said.contains("Not rebuilt, the last good pages stay"), "{said}");
    assert!(said.contains(&format!("02_two/index.md:{line}")), "{said}");
    let shown = || get(&run.address, "/02_two/index.html").text();
    assert!(shown().contains("Output of CPython 3.13"));
    let mut page = open_page(&run.address);
    mini.edit(CHAPTER, "{{#program lost}}", "Mended.");
    reloads(&mut page);
    assert!(shown().contains("Mended."));
}

/// The answer to a page of `origin` that wants to wait.
fn from_origin(address: &str, origin: &str) -> Answer {
    ask_with(address, "GET", "/__livereload", &format!("{HANDSHAKE}{origin}"))
}

#[test]
fn only_pages_of_the_book_can_wait_for_its_changes() {
    let mini = Mini::new();
    let address = serve(&mini);
    let port: u16 = address.rsplit(':').next().unwrap().parse().unwrap();
    for origin in [
        "",
        "Origin: null\r\n",
        "Origin: http://evil.example\r\n",
        &format!("Origin: https://{address}\r\n"),
        &format!("Origin: http://127.0.0.1:{}\r\n", port.wrapping_add(1)),
        &format!("Origin: http://localhost:{port}\r\n"),
        &format!("Origin: http://{address}.evil.example\r\n"),
    ] {
        let answer = from_origin(&address, origin);
        assert_eq!(answer.status, 403, "{origin}");
        assert!(answer.text().contains("Only the book's own pages"), "{}", answer.text());
    }
    assert_eq!(from_origin(&address, &format!("Origin: http://{address}\r\n")).status, 101);
    let plain =
        ask_with(&address, "GET", "/__livereload", &format!("Origin: http://{address}\r\n"));
    assert!((400..500).contains(&plain.status), "{}", plain.head);
}

#[test]
fn a_page_that_says_too_much_is_let_go() {
    let mini = Mini::new();
    let address = serve(&mini);
    let mut talker = open_page(&address);
    let started = Instant::now();
    // A text frame that announces more than any page has to say.
    let frame =
        [&b"\x81\xff\x00\x00\x00\x00\x7f\xff\xff\xff\x00\x00\x00\x00"[..], &[0; 64]].concat();
    let _ = talker.get_mut().write_all(&frame);
    let mut rest = Vec::new();
    let _ = talker.read_to_end(&mut rest);
    assert!(started.elapsed() < PATIENCE, "the connection stays open");
    let mut page = open_page(&address);
    mini.append(CHAPTER, "\nStill following.\n");
    reloads(&mut page);
}

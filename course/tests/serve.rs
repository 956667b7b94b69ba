//! The server, from the other end of a socket.

mod mini;

use course::server::Serving;
use mini::{CHAPTER, Mini};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::Command;
use std::time::{Duration, Instant};

/// Serves a book on a port the system chooses; returns where.
fn serve(mini: &Mini) -> String {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let serving = Serving::start(mini.root(), listener, false).unwrap();
    let address = serving.url().trim_start_matches("http://").to_string();
    std::thread::spawn(move || serving.run());
    address
}

/// One request, and the whole answer.
fn get(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn pages_come_with_their_type_and_lost_ones_with_404() {
    let mini = Mini::new();
    let address = serve(&mini);
    let first = get(&address, "/");
    assert!(first.starts_with("HTTP/1.1 200"), "{first}");
    assert!(first.contains("Content-Type: text/html; charset=utf-8"));
    assert!(get(&address, "/02_two/index.html").contains("Output of CPython 3.13"));
    assert!(get(&address, "/02_two/dot.svg").contains("image/svg+xml"));
    let folder = get(&address, "/02_two?x");
    assert!(folder.starts_with("HTTP/1.1 301"), "{folder}");
    assert!(folder.contains("Location: /02_two/\r\n"), "{folder}");
    let lost = get(&address, "/lost.html");
    assert!(lost.starts_with("HTTP/1.1 404"), "{lost}");
    assert!(lost.contains("Document not found"), "{lost}");
}

#[test]
fn nothing_outside_the_book_is_served() {
    let mini = Mini::new();
    mini.write("target/course/secret.txt", "secret");
    let address = serve(&mini);
    for path in ["/../secret.txt", "/%2e%2e/secret.txt", "/02_two/../../secret.txt"] {
        assert!(get(&address, path).starts_with("HTTP/1.1 404"), "{path}");
    }
}

/// An open page, waiting on its websocket.
fn open_page(address: &str) -> TcpStream {
    let mut page = TcpStream::connect(address).unwrap();
    page.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let request = format!(
        "GET /__livereload HTTP/1.1\r\nHost: {address}\r\nUpgrade: websocket\r\n\
         Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\
         Sec-WebSocket-Version: 13\r\n\r\n"
    );
    page.write_all(request.as_bytes()).unwrap();
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        page.read_exact(&mut byte).unwrap();
        head.push(byte[0]);
    }
    let head = String::from_utf8(head).unwrap();
    assert!(head.starts_with("HTTP/1.1 101"), "{head}");
    assert!(head.contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="), "{head}");
    page
}

#[test]
fn an_edit_reloads_the_page_and_shows() {
    let mini = Mini::new();
    let address = serve(&mini);
    assert!(get(&address, "/02_two/index.html").contains("__livereload"));
    let mut page = open_page(&address);
    let edited = Instant::now();
    mini.append(CHAPTER, "\nA line that was not there before.\n");
    let mut frame = [0; 8];
    page.read_exact(&mut frame).unwrap();
    let took = edited.elapsed();
    assert_eq!(&frame, b"\x81\x06reload");
    assert!(get(&address, "/02_two/index.html").contains("not there before"));
    assert!(took < Duration::from_secs(10), "reloaded only after {took:?}");
}

#[test]
fn an_edit_made_during_the_first_build_is_not_missed() {
    let mini = Mini::new();
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let serving = Serving::start(mini.root(), listener, false).unwrap();
    let address = serving.url().trim_start_matches("http://").to_string();
    mini.append(CHAPTER, "\nWritten before the server ran.\n");
    std::thread::spawn(move || serving.run());
    let patience = Instant::now();
    while !get(&address, "/02_two/index.html").contains("Written before") {
        assert!(patience.elapsed() < Duration::from_secs(30), "the edit is never shown");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn a_broken_edit_leaves_the_last_good_pages() {
    let mini = Mini::new();
    let address = serve(&mini);
    mini.append(CHAPTER, "\n{{#program lost}}\n");
    std::thread::sleep(Duration::from_millis(1500));
    assert!(get(&address, "/02_two/index.html").contains("Output of CPython 3.13"));
    let mut page = open_page(&address);
    mini.edit(CHAPTER, "{{#program lost}}", "Mended.");
    page.read_exact(&mut [0; 8]).unwrap();
    assert!(get(&address, "/02_two/index.html").contains("Mended."));
}

fn course(mini: &Mini, arguments: &[&str]) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_course"));
    let output = command.args(arguments).current_dir(mini.root()).output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(text).unwrap())
}

#[test]
fn a_taken_port_is_named_with_a_free_one() {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let (well, said) = course(&Mini::new(), &["--no-open", "--port", &port]);
    assert!(!well);
    assert!(said.contains(&format!("error: port {port} is taken by another program;")), "{said}");
    assert!(said.contains("is free: --port "), "{said}");
}

#[test]
fn a_wrong_flag_names_the_right_one() {
    let (well, said) = course(&Mini::new(), &["--prot", "3001"]);
    assert!(!well);
    assert!(said.contains("a similar argument exists: '--port'"), "{said}");
    let (well, said) = course(&Mini::new(), &["chekc"]);
    assert!(!well);
    assert!(said.contains("a similar subcommand exists: 'check'"), "{said}");
}

#[test]
fn the_commands_say_what_they_found() {
    let mini = Mini::new();
    let (well, said) = course(&mini, &["check"]);
    assert!(well && said.contains("All is well."), "{said}");
    let (well, said) = course(&mini, &["list"]);
    assert!(well, "{said}");
    assert!(said.contains("Count to zero"), "{said}");
    assert!(said.contains("cargo test -p ex02-1-count"), "{said}");
    let (well, said) = course(&mini, &["hint", "01_count"]);
    assert!(well, "{said}");
    assert!(said.contains("Count to zero: A nudge\n\nLook.\n"), "{said}");
    assert!(said.contains("More: cargo course hint ex02-1-count 2"), "{said}");
    let (well, said) = course(&mini, &["hint", "ex02-1-count", "3"]);
    assert!(well && said.contains("Subtract one."), "{said}");
    let (well, said) = course(&mini, &["hint", "nobody"]);
    assert!(!well && said.contains("cargo course list"), "{said}");
    mini.edit(CHAPTER, "#two", "#tow");
    let (well, said) = course(&mini, &["check"]);
    assert!(!well && said.contains("02_two/index.md:3: dead link #tow"), "{said}");
}

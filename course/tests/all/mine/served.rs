//! The playground of the served book, on the learner's run.

use super::{Learner, PROGRAM, names, solution, wrong};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

/// What a page answers with.
fn page(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    text
}

/// A server that ends with the test.
struct Served(Child);

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn served_playground_opens_on_the_learners_run_and_follows_the_exercises() {
    let wrong = wrong("handle_resurrected", "never_counted");
    let learner = Learner::new("served", &names(), &[("handle_resurrected", wrong)]);
    let mut command = learner.command(&["serve", "--port", "0", "--no-open", "--mine", PROGRAM]);
    let mut server = Served(command.stdout(Stdio::piped()).spawn().unwrap());
    let lines = BufReader::new(server.0.stdout.take().unwrap()).lines();
    let line = lines.map_while(Result::ok).find(|line| line.contains("on your steps is at"));
    let line = line.expect("the server says where");
    let (_, address) = line.split_once("http://").unwrap();
    let (address, path) = address.trim_end_matches('.').split_at(address.find('/').unwrap());
    assert_eq!(path, "/playground.html");
    let first = page(address, path);
    assert!(first.contains("recorded on your steps. 17 of 17 steps are yours"), "{first}");
    // On CPython's steps it is 1.
    assert!(first.contains("collected: 0"), "the wrong step shows");
    learner.answer("handle_resurrected", &solution("handle_resurrected"));
    let start = Instant::now();
    while !page(address, path).contains("collected: 1") {
        assert!(start.elapsed() < Duration::from_secs(240), "it is recorded again");
        std::thread::sleep(Duration::from_millis(200));
    }
}

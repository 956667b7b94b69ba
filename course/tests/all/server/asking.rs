//! A server to ask, and requests as bytes.

use crate::mini::Mini;
use course::server::Serving;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Nothing here waits longer than this before it fails. It is long, because a
/// busy machine is not a fault of the server's.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// Serves a book, in this process; returns where.
pub fn serve(mini: &Mini) -> String {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let serving = Serving::start(mini.root(), listener, false).unwrap();
    let address = serving.url().trim_start_matches("http://").to_string();
    std::thread::spawn(move || serving.run(std::future::pending()));
    address
}

/// A connection.
pub fn connect(address: &str) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.set_write_timeout(Some(PATIENCE)).unwrap();
    stream
}

/// The head of a request that keeps the connection open; no line end follows.
pub fn head(address: &str, method: &str, path: &str) -> String {
    format!("{method} {path} HTTP/1.1\r\nHost: {address}\r\n")
}

/// An answer, read from a connection that stays open.
pub struct Answer {
    pub status: u16,
    /// As it came, in small letters, with its last empty line.
    pub head: String,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        let start = format!("{name}: ");
        self.head.lines().find_map(|line| line.strip_prefix(start.as_str()))
    }
}

/// Reads one answer; after `HEAD` there is no body.
pub fn read(stream: &mut impl BufRead, method: &str) -> Answer {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        let read = stream.read_line(&mut head).expect("the server answers");
        assert!(read > 0, "the connection ended in the middle of: {head:?}");
    }
    let head = head.to_ascii_lowercase();
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
    let mut answer = Answer { status: status.expect(&head), head, body: Vec::new() };
    if method != "HEAD" && !matches!(answer.status, 101 | 304) {
        let length = answer.header("content-length").expect("each answer says how long it is");
        answer.body = vec![0; length.parse().unwrap()];
        stream.read_exact(&mut answer.body).unwrap();
    }
    answer
}

/// Sends a request and reads the answer; `more` are further headers.
pub fn ask_with(address: &str, method: &str, path: &str, more: &str) -> Answer {
    let mut stream = connect(address);
    let request = format!("{}{more}\r\n", head(address, method, path));
    stream.write_all(request.as_bytes()).unwrap();
    read(&mut BufReader::new(stream), method)
}

/// The answer to `GET`.
pub fn get(address: &str, path: &str) -> Answer {
    ask_with(address, "GET", path, "")
}

/// Sends bytes as they are and reads what comes until the server closes.
pub fn raw(address: &str, request: &[u8]) -> String {
    let mut stream = connect(address);
    // The server may have seen enough before it has read all.
    let _ = stream.write_all(request);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

/// Waits until something is true.
pub fn until(what: &str, mut is_true: impl FnMut() -> bool) {
    let started = Instant::now();
    while !is_true() {
        assert!(started.elapsed() < PATIENCE, "never: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// The folders of servers of this repository.
pub fn folders(mini: &Mini) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(mini.root().join("target/course")).into_iter().flatten();
    let folders = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    folders.collect()
}

/// The folder that the only server of this repository serves first.
pub fn served(mini: &Mini) -> PathBuf {
    let [folder] = &folders(mini)[..] else { panic!("one server: {:?}", folders(mini)) };
    folder.join("a")
}

/// The server as a process of its own, which ends when this does.
pub struct Run {
    pub child: Child,
    pub address: String,
    /// What it says on standard error, so far.
    said: Arc<Mutex<String>>,
}

impl Run {
    /// Starts `course --no-open` with these arguments; returns once it serves.
    pub fn start(mini: &Mini, arguments: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_course"));
        command.arg("--no-open").args(arguments);
        Run::spawn(mini, command)
    }

    /// Starts it on any port, from a shell that has set a limit before.
    #[cfg(target_os = "linux")]
    pub fn start_in_shell(mini: &Mini, limit: &str) -> Run {
        let mut command = Command::new("sh");
        let start =
            format!("{limit} && exec '{}' --no-open --port 0", env!("CARGO_BIN_EXE_course"));
        command.args(["-c", &start]);
        Run::spawn(mini, command)
    }

    fn spawn(mini: &Mini, mut command: Command) -> Run {
        let mut child = command
            .current_dir(mini.root())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let said = Arc::new(Mutex::new(String::new()));
        let (heard, mut errors) = (Arc::clone(&said), BufReader::new(child.stderr.take().unwrap()));
        std::thread::spawn(move || {
            let mut line = String::new();
            while errors.read_line(&mut line).is_ok_and(|read| read > 0) {
                heard.lock().unwrap().push_str(&line);
                line.clear();
            }
        });
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let first = lines.next().expect("it says where the book is").unwrap();
        let address = first.split("http://").nth(1).and_then(|rest| rest.split(' ').next());
        let address = address.expect(&first).to_string();
        std::thread::spawn(move || lines.for_each(drop));
        Run { child, address, said }
    }

    /// Waits until it has said this on standard error; returns all it said, and
    /// forgets it.
    pub fn says(&self, what: &str) -> String {
        until(what, || self.said.lock().unwrap().contains(what));
        std::mem::take(&mut self.said.lock().unwrap())
    }

    /// How many files and sockets it has open.
    #[cfg(target_os = "linux")]
    pub fn descriptors(&self) -> usize {
        std::fs::read_dir(format!("/proc/{}/fd", self.child.id())).unwrap().count()
    }

    /// Ends it without a word.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

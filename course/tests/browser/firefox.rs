//! The labs in Firefox: Debian's `firefox-esr`, driven over WebDriver BiDi.

use std::io::{BufRead, BufReader};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;
use tungstenite::{Message, WebSocket};

use crate::{LAB, PAGE, book};

const NAME: &str = "firefox-esr";
const PATIENCE: Duration = Duration::from_secs(60);

/// Keys, by the letters that WebDriver has for them.
const RIGHT: &str = "\u{E014}";
const LEFT: &str = "\u{E012}";
const CONTROL: &str = "\u{E009}";
const ENTER: &str = "\u{E007}";

/// A Firefox with one window. It ends when this is dropped.
struct Firefox {
    process: Child,
    /// Where it keeps everything; it goes with it.
    _profile: TempDir,
    socket: WebSocket<TcpStream>,
    calls: u64,
    context: Value,
    /// What the pages complained of: exceptions, errors in the console.
    complaints: Vec<String>,
}

/// Whether there is one. Where there is none the test is skipped, and that is said: only
/// Debian has it by this name.
fn is_here() -> bool {
    let here = Command::new(NAME).arg("--version").stdout(Stdio::null()).status();
    let here = here.is_ok_and(|status| status.success());
    if !here {
        yet_to_run::skip(NAME);
    }
    here
}

impl Firefox {
    fn start() -> Firefox {
        let profile = tempfile::tempdir().expect("there is room for a profile");
        let mut process = Command::new(NAME)
            .args(["--headless", "--no-remote", "--remote-debugging-port", "0", "--profile"])
            .arg(profile.path())
            .env("HOME", profile.path())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it is installed");
        let mut lines = BufReader::new(process.stderr.take().expect("it was asked for")).lines();
        let port = |line: String| Some(line.split_once("BiDi listening on ws://")?.1.to_string());
        let address = lines.find_map(|line| port(line.ok()?)).expect("it says where it listens");
        // It would wait for what it says later to be read.
        std::thread::spawn(move || lines.for_each(drop));
        let stream = TcpStream::connect(&address).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a socket has one");
        let (socket, _) = tungstenite::client(format!("ws://{address}/session"), stream)
            .expect("it speaks WebDriver BiDi");
        let (context, complaints) = (Value::Null, Vec::new());
        let mut firefox =
            Firefox { process, _profile: profile, socket, calls: 0, context, complaints };
        firefox.call("session.new", json!({"capabilities": {}}));
        firefox.call("session.subscribe", json!({"events": ["log.entryAdded"]}));
        let tree = firefox.call("browsingContext.getTree", json!({}));
        firefox.context = tree["contexts"][0]["context"].clone();
        let viewport = json!({"width": 1280, "height": 720});
        let window = json!({"context": firefox.context, "viewport": viewport});
        firefox.call("browsingContext.setViewport", window);
        firefox
    }

    /// Calls a method of WebDriver BiDi.
    fn call(&mut self, method: &str, params: Value) -> Value {
        self.calls += 1;
        let id = self.calls;
        let message = json!({"id": id, "method": method, "params": params});
        self.socket.send(Message::text(message.to_string())).expect("the browser is alive");
        loop {
            let answer = self.socket.read().expect("the browser answers");
            let Message::Text(text) = answer else { continue };
            let answer: Value = serde_json::from_str(&text).expect("it speaks JSON");
            if answer["id"] == json!(id) {
                assert_eq!(answer["type"], "success", "{method}: {answer}");
                return answer["result"].clone();
            }
            if answer["method"] == "log.entryAdded" && answer["params"]["level"] == "error" {
                self.complaints.push(answer["params"]["text"].to_string());
            }
        }
    }

    /// Opens a page of the book, with this behind its name.
    fn open(&mut self, page: &str, behind: &str) {
        let file = book().join(page).canonicalize().expect("the page is there");
        let url = format!("file://{}{behind}", file.display());
        let to = json!({"context": self.context, "url": url, "wait": "complete"});
        self.call("browsingContext.navigate", to);
    }

    /// The value of an expression in the page: a boolean, a number or a string.
    fn eval(&mut self, js: &str) -> Value {
        let target = json!({"context": self.context});
        let params = json!({"expression": js, "target": target, "awaitPromise": true});
        let answer = self.call("script.evaluate", params);
        assert_eq!(answer["type"], "success", "{js}: {answer}");
        answer["result"]["value"].clone()
    }

    fn wait(&mut self, js: &str) {
        let started = Instant::now();
        while self.eval(js) != true {
            assert!(started.elapsed() < PATIENCE, "never true: {js}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Presses these keys together, then lets go of them.
    fn press(&mut self, keys: &[&str]) {
        let all = |kind: &'static str| {
            keys.iter().map(move |key| json!({"type": kind, "value": key})).collect::<Vec<_>>()
        };
        let actions = [all("keyDown"), all("keyUp")].concat();
        let board = json!([{"type": "key", "id": "keyboard", "actions": actions}]);
        self.call("input.performActions", json!({"context": self.context, "actions": board}));
    }

    /// Types a text where the focus is.
    fn insert(&mut self, text: &str) {
        self.eval(&format!("document.execCommand('insertText', false, {})", json!(text)));
    }
}

impl Drop for Firefox {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Steps through a lab by keys: forward, where it says something else, and back.
fn step(firefox: &mut Firefox, lab: &str) {
    let caption = format!("document.querySelector('{lab} .lab-caption').textContent");
    firefox.wait(&format!("!!document.querySelector('{lab} .lab-app[data-stop]')"));
    firefox.eval(&format!("document.querySelector('{lab} .lab-heap').focus()"));
    let first = firefox.eval(&caption);
    firefox.press(&[RIGHT]);
    assert_ne!(firefox.eval(&caption), first, "{lab} goes on");
    firefox.press(&[LEFT]);
    assert_eq!(firefox.eval(&caption), first, "{lab} goes back");
}

#[test]
fn firefox_steps_through_labs_and_runs_what_is_typed() {
    if !is_here() {
        return;
    }
    let mut firefox = Firefox::start();
    firefox.open("introduction.html", "");
    firefox.wait("!!document.querySelector('h1')");
    for chapter in [
        "05_subtract_dont_mark",
        "06_moving_the_unreachable",
        "09_finalizers_and_resurrection",
        "11_generations",
    ] {
        let lab = format!("#lab-{}-1", chapter.replace('_', "-"));
        firefox.open(&format!("{chapter}/index.html"), &format!("{lab}@2"));
        step(&mut firefox, &lab);
        let drawn = format!("document.querySelectorAll('{lab} .lab-drawing .lab-object').length");
        firefox.press(&["\u{E010}"]);
        assert!(firefox.eval(&drawn).as_u64() > Some(0), "{lab} draws its objects");
    }

    firefox.open(PAGE, &format!("{LAB}@2"));
    step(&mut firefox, LAB);
    firefox.press(&["e"]);
    let editor = format!("document.querySelector('{LAB} .cm-content')");
    firefox.wait(&format!("!!{editor} && {editor}.contains(document.activeElement)"));
    firefox.press(&[CONTROL, "a"]);
    firefox.insert("print(6 * 7)");
    firefox.press(&[CONTROL, ENTER]);
    let output = format!("document.querySelector('{LAB} .lab-output').textContent.trim()");
    firefox.wait(&format!("{output} === '42'"));

    firefox.open("playground.html", "");
    step(&mut firefox, ".lab-side");
    firefox.eval("document.querySelector('.lab-side .lab-run').click()");
    firefox.wait("Lab.played.main.editor.hint.textContent.startsWith('Ran')");
    assert!(firefox.complaints.is_empty(), "{:#?}", firefox.complaints);
}

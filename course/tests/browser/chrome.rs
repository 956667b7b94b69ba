//! A headless Chromium, driven over a pipe: file descriptor 3 in, 4 out, JSON
//! messages each ended by a NUL byte. No port, no network.
//!
//! Starting one takes longer than most tests do. So a test that has ended leaves
//! its browser to the next, which gets a window of its own that knows nothing of
//! the one before: no storage, no cache, no settings.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

const PATIENCE: Duration = Duration::from_secs(60);

/// How long it is until the page is asked again: the answer costs less than a frame.
const PAUSE: Duration = Duration::from_millis(5);

/// A browser that runs, and how to talk to it. It ends when this is dropped, or
/// with the process: then its pipe closes.
struct Browser {
    _process: Child,
    to: ChildStdin,
    from: Receiver<Value>,
    /// How many calls were made.
    calls: u64,
}

/// Browsers whose tests have ended.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// One page in a window of its own.
pub struct Chrome {
    /// There until this is dropped.
    browser: Option<Browser>,
    /// What the window shares with no other: storage, cache.
    context: Value,
    session: Option<String>,
    /// What the page complained of: exceptions, errors in the console.
    pub complaints: Vec<String>,
}

/// What it may be called, and flags of its own. The first has no window, so it starts a
/// page in two thirds of the time; its letters are as wide as in a window only without
/// hinting.
const NAMES: [(&str, &str); 2] =
    [("chromium-headless-shell", "--font-render-hinting=none"), ("chromium", "")];

/// The browser that is installed, and its own flags.
fn installed() -> Option<(&'static str, &'static str)> {
    static FOUND: OnceLock<Option<(&str, &str)>> = OnceLock::new();
    let starts = |(name, _): &(&str, &str)| {
        let version = Command::new(name).arg("--version").output();
        version.is_ok_and(|output| output.status.success())
    };
    *FOUND.get_or_init(|| NAMES.into_iter().find(starts))
}

/// Whether there is a browser. Where there is none the tests are skipped,
/// unless this is the machine that must run them.
pub fn is_here() -> bool {
    let here = installed().is_some();
    if !here {
        yet_to_run::skip_unless_ci("chromium");
    }
    here
}

impl Browser {
    /// Starts one, whose profile goes when it has ended.
    fn start() -> Browser {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let n = COUNT.fetch_add(1, Ordering::Relaxed);
        let profile = std::env::temp_dir().join(format!("lab-browser-{}-{n}", std::process::id()));
        // The last are for speed: no process is kept ready for a page to come, no page for
        // the way back to it, and nothing starts that only a person would use.
        let flags = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
            --disable-background-networking --disable-component-update --disable-sync \
            --disable-dev-shm-usage --hide-scrollbars --remote-debugging-pipe \
            --disable-extensions --disable-component-extensions-with-background-pages \
            --disable-default-apps --disable-breakpad --metrics-recording-only \
            --disable-features=SpareRendererForSitePerProcess,BackForwardCache,Translate,\
OptimizationHints,MediaRouter";
        let profile = profile.display();
        let (name, own) = installed().expect("a test asks first whether it is here");
        let start = format!(
            "{name} {own} {flags} --user-data-dir='{profile}' about:blank 3<&0 4>&1 </dev/null >/dev/null; \
             rm -rf '{profile}'"
        );
        let mut child = Command::new("sh")
            .args(["-c", &start])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("there is a shell");
        let to = child.stdin.take().expect("it was asked for");
        let mut out = BufReader::new(child.stdout.take().expect("it was asked for"));
        let (tell, from) = channel();
        std::thread::spawn(move || {
            let mut message = Vec::new();
            while out.read_until(0, &mut message).is_ok_and(|n| n > 1) {
                message.pop();
                let Ok(value) = serde_json::from_slice(&message) else { break };
                if tell.send(value).is_err() {
                    break;
                }
                message.clear();
            }
        });
        Browser { _process: child, to, from, calls: 0 }
    }
}

impl Chrome {
    /// Opens a window of this size.
    pub fn start(width: u32, height: u32) -> Chrome {
        let idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let browser = Some(idle.unwrap_or_else(Browser::start));
        let mut chrome =
            Chrome { browser, context: Value::Null, session: None, complaints: Vec::new() };
        let context = chrome.call("Target.createBrowserContext", json!({}));
        chrome.context = context["browserContextId"].clone();
        let page = json!({"url": "about:blank", "browserContextId": chrome.context});
        let target = chrome.call("Target.createTarget", page);
        let attach = json!({"targetId": target["targetId"], "flatten": true});
        let session = chrome.call("Target.attachToTarget", attach);
        chrome.session = session["sessionId"].as_str().map(String::from);
        for domain in ["Page.enable", "Runtime.enable", "Log.enable"] {
            chrome.call(domain, json!({}));
        }
        chrome.resize(width, height);
        chrome
    }

    /// Gives the window another size.
    pub fn resize(&mut self, width: u32, height: u32) {
        let size =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.call("Emulation.setDeviceMetricsOverride", size);
    }

    /// Calls a method of the DevTools protocol.
    pub fn call(&mut self, method: &str, params: Value) -> Value {
        self.try_call(method, params).unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// Calls a method of the DevTools protocol, or says why the browser refuses.
    fn try_call(&mut self, method: &str, params: Value) -> Result<Value, Value> {
        let browser = self.browser.as_mut().expect("it is there until this is dropped");
        browser.calls += 1;
        let id = browser.calls;
        let mut message = json!({"id": id, "method": method, "params": params});
        if let Some(session) = &self.session {
            message["sessionId"] = json!(session);
        }
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        browser.to.write_all(&bytes).expect("the browser is alive");
        loop {
            let browser = self.browser.as_ref().expect("it was there before the call");
            let answer = browser.from.recv_timeout(PATIENCE).expect("the browser answers");
            if answer["id"] == json!(id) {
                return match answer.get("error") {
                    Some(error) => Err(error.clone()),
                    None => Ok(answer["result"].clone()),
                };
            }
            self.notice(&answer);
        }
    }

    fn notice(&mut self, message: &Value) {
        // A window that has closed may still have had something to say.
        if message["sessionId"].as_str() != self.session.as_deref() {
            return;
        }
        let params = &message["params"];
        match message["method"].as_str() {
            Some("Runtime.exceptionThrown") => {
                self.complaints.push(params["exceptionDetails"].to_string());
            }
            Some("Log.entryAdded") if params["entry"]["level"] == "error" => {
                self.complaints.push(params["entry"].to_string());
            }
            _ => {}
        }
    }

    /// Opens a file, with this behind its name (`#lab@3`, or nothing). It is loaded even
    /// if it is open: an empty page stands between then.
    pub fn open(&mut self, file: &Path, behind: &str) {
        let file = file.canonicalize().unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        self.go(&format!("file://{}{behind}", file.display()));
    }

    /// Goes to an address, as [`open`](Self::open) does.
    pub fn go(&mut self, url: &str) {
        // An empty page is a process more, so it stands there only where the address would
        // else be a place in the page that is open.
        if self.is_at(url) {
            self.call("Page.navigate", json!({"url": "about:blank"}));
        }
        self.call("Page.navigate", json!({"url": url}));
        self.wait("document.readyState === 'complete'");
    }

    /// Whether this page is open, at whatever place in it, as far as that can be asked.
    fn is_at(&mut self, url: &str) -> bool {
        let page = url.split('#').next();
        self.try_eval("location.href.split('#')[0]").map_or(true, |open| open.as_str() == page)
    }

    /// Opens `next` and waits until `sign` is true there: what the page before it was told
    /// is remembered. On a busy machine Chromium at times loses all that a new window put
    /// into its store; then `tell` is called again.
    pub fn is_remembered(&mut self, next: &Path, sign: &str, tell: impl Fn(&mut Chrome)) {
        let started = Instant::now();
        loop {
            tell(self);
            self.open(next, "");
            if self.eval("localStorage.length > 0") == json!(true) {
                return self.wait(sign);
            }
            assert!(started.elapsed() < PATIENCE, "nothing is kept: {sign}");
        }
    }

    /// From now on this is about the page in the page's frame, which comes from another site.
    pub fn enter_frame(&mut self) {
        self.session = None;
        let started = Instant::now();
        let frame = loop {
            let targets = self.call("Target.getTargets", json!({}));
            let all = targets["targetInfos"].as_array().into_iter().flatten();
            let mut frames = all.filter(|target| {
                target["type"] == "iframe" && target["browserContextId"] == self.context
            });
            match frames.next() {
                Some(frame) => break frame["targetId"].clone(),
                None => assert!(started.elapsed() < PATIENCE, "no frame from another site"),
            }
            std::thread::sleep(PAUSE);
        };
        let attach = json!({"targetId": frame, "flatten": true});
        let session = self.call("Target.attachToTarget", attach);
        self.session = session["sessionId"].as_str().map(String::from);
        for domain in ["Runtime.enable", "Log.enable"] {
            self.call(domain, json!({}));
        }
    }

    /// Opens a file whose scripts are not to run, and which therefore cannot be
    /// asked when it is ready in the usual way.
    pub fn open_still(&mut self, file: &Path) {
        let file = file.canonicalize().unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        self.call("Page.navigate", json!({"url": format!("file://{}", file.display())}));
        self.wait("document.readyState === 'complete' && !!document.querySelector('.lab')");
    }

    /// The value of an expression in the page.
    pub fn eval(&mut self, js: &str) -> Value {
        self.try_eval(js).unwrap_or_else(|error| panic!("{js}: {error}"))
    }

    fn try_eval(&mut self, js: &str) -> Result<Value, Value> {
        let params = json!({"expression": js, "returnByValue": true, "awaitPromise": true});
        let answer = self.try_call("Runtime.evaluate", params)?;
        let exception = answer.get("exceptionDetails");
        assert!(exception.is_none(), "{js}: {}", exception.unwrap_or(&Value::Null));
        Ok(answer["result"]["value"].clone())
    }

    /// The text of an expression in the page.
    pub fn text(&mut self, js: &str) -> String {
        self.eval(js).as_str().unwrap_or_default().to_string()
    }

    /// Waits until an expression is true. A page that goes while it is asked, as after a
    /// click on a link, has not answered yet.
    pub fn wait(&mut self, js: &str) {
        let started = Instant::now();
        loop {
            match self.try_eval(js) {
                Ok(Value::Bool(true)) => return,
                Ok(_) => {}
                Err(error) => assert_eq!(error["code"], -32000, "{js}: {error}"),
            }
            assert!(started.elapsed() < PATIENCE, "never true: {js}");
            std::thread::sleep(PAUSE);
        }
    }

    /// Clicks in the middle of the first element that `selector` names, once it
    /// is there, has stood still for two frames, and nothing lies over it: a
    /// page still scrolling to a link would take the click somewhere else.
    pub fn click(&mut self, selector: &str) {
        let find = format!(
            "(async () => {{ const e = document.querySelector({selector:?}); \
             if (!e) return 'not there'; \
             const frame = () => new Promise(requestAnimationFrame); \
             const at = () => {{ const r = e.getBoundingClientRect(); \
             return [r.x + r.width / 2, r.y + r.height / 2]; }}; \
             const [x, y] = at(); \
             if (y < 0 || y > innerHeight) {{ \
             e.scrollIntoView({{block: 'center', behavior: 'instant'}}); return 'out of sight'; }} \
             await frame(); await frame(); \
             if (at().join() !== [x, y].join()) return 'moving'; \
             const top = document.elementFromPoint(x, y); \
             if (!e.contains(top)) {{ \
             e.scrollIntoView({{block: 'center', behavior: 'instant'}}); \
             return `under ${{top && top.outerHTML.slice(0, 80)}}`; }} \
             return [x, y]; }})()"
        );
        let started = Instant::now();
        let middle = loop {
            let answer = self.eval(&find);
            if answer.is_array() {
                break answer;
            }
            assert!(started.elapsed() < PATIENCE, "cannot click at {selector}: {answer}");
            std::thread::sleep(PAUSE);
        };
        for kind in ["mousePressed", "mouseReleased"] {
            let (x, y) = (&middle[0], &middle[1]);
            let press = json!({"type": kind, "x": x, "y": y, "button": "left", "clickCount": 1});
            self.call("Input.dispatchMouseEvent", press);
        }
    }

    /// Moves the mouse there.
    pub fn point(&mut self, x: u32, y: u32) {
        self.call("Input.dispatchMouseEvent", json!({"type": "mouseMoved", "x": x, "y": y}));
    }

    /// Presses a key: `ArrowRight`, `End`, `s`.
    pub fn press(&mut self, key: &str) {
        self.press_with(key, 0);
    }

    /// Presses a key together with others: 2 is Control.
    pub fn press_with(&mut self, key: &str, modifiers: u32) {
        let code = match key {
            "ArrowLeft" => 37,
            "ArrowRight" => 39,
            "Home" => 36,
            "End" => 35,
            "PageUp" => 33,
            "PageDown" => 34,
            "Enter" => 13,
            "Escape" => 27,
            "Tab" => 9,
            " " => 32,
            other => other.chars().next().map_or(0, |c| c.to_ascii_uppercase() as u32),
        };
        for kind in ["keyDown", "keyUp"] {
            let mut event = json!({"type": kind, "key": key, "modifiers": modifiers,
                "windowsVirtualKeyCode": code, "nativeVirtualKeyCode": code});
            if kind == "keyDown" && key.chars().count() == 1 && modifiers == 0 {
                event["text"] = json!(key);
            }
            self.call("Input.dispatchKeyEvent", event);
        }
    }

    /// Types a text where the focus is.
    pub fn insert(&mut self, text: &str) {
        self.call("Input.insertText", json!({"text": text}));
    }

    /// Writes a picture of the window to a file, to be looked at.
    pub fn screenshot(&mut self, file: &Path) {
        let shot = self.call("Page.captureScreenshot", json!({"format": "png"}));
        let data = shot["data"].as_str().unwrap_or_default();
        std::fs::write(file, from_base64(data)).expect("the picture can be written");
    }
}

impl Drop for Chrome {
    fn drop(&mut self) {
        // What a test that has failed leaves behind, no other should meet.
        if std::thread::panicking() {
            return;
        }
        self.session = None;
        self.call("Target.disposeBrowserContext", json!({"browserContextId": self.context}));
        let idle = self.browser.take().expect("it is dropped once");
        IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(idle);
    }
}

fn from_base64(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (mut held, mut bits) = (0u32, 0);
    for c in text.bytes() {
        let value = match c {
            b'A'..=b'Z' => c - b'A',
            b'a'..=b'z' => c - b'a' + 26,
            b'0'..=b'9' => c - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        held = held << 6 | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    bytes
}

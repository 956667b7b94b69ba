//! Which step is running, so that one that goes wrong can be named.

use std::io::Write;
use std::panic::PanicHookInfo;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, AtomicUsize, Ordering::Relaxed};
use std::time::Duration;

use super::learner::names;
use super::memory;
use crate::{MARK, Reply, Request};

/// How often the watchdog looks.
const TICK: Duration = Duration::from_millis(100);

/// A bit for each step that is used.
static USED: AtomicU32 = AtomicU32::new(0);
/// The step that runs, counted from 1.
static CURRENT: AtomicUsize = AtomicUsize::new(0);
/// How often a step began or ended.
static MOVES: AtomicU64 = AtomicU64::new(0);
static CAREFUL: AtomicBool = AtomicBool::new(false);
/// The step, the message and the place of the last panic.
static PANIC: Mutex<Option<Reply>> = Mutex::new(None);

/// Whether the learner's step of this number is used.
#[inline]
pub fn used(step: usize) -> bool {
    USED.load(Relaxed) & (1 << step) != 0
}

/// A bit for each of these steps.
pub(crate) fn bits(steps: &[String]) -> u32 {
    let here = |name: &&str| steps.iter().any(|step| step == name);
    let bits = names().iter().enumerate().filter(|(_, name)| here(name));
    bits.map(|(step, _)| 1 << step).sum()
}

/// Uses the steps of these bits; returns what was used before.
pub(crate) fn use_again(bits: u32) -> u32 {
    USED.swap(bits, Relaxed)
}

/// While it lives, the learner's step of this number is running.
pub struct At(usize);

/// The learner's step of this number begins.
pub fn at(step: usize) -> At {
    moved(step + 1);
    At(CURRENT.swap(step + 1, Relaxed))
}

impl Drop for At {
    fn drop(&mut self) {
        CURRENT.store(self.0, Relaxed);
        moved(self.0);
    }
}

fn moved(current: usize) {
    MOVES.fetch_add(1, Relaxed);
    if CAREFUL.load(Relaxed) {
        let name = name(current).unwrap_or_default();
        let _ = writeln!(std::io::stderr(), "{MARK}{name}");
    }
}

fn name(current: usize) -> Option<String> {
    names().get(current.checked_sub(1)?).map(|name| name.to_string())
}

/// Watches over all that follows, as the request wants it.
pub(crate) fn begin(request: &Request) {
    memory::limit(request);
    CAREFUL.store(request.careful, Relaxed);
    let all = (1 << names().len()) - 1;
    use_again(all & !bits(&request.without));
    std::panic::set_hook(Box::new(note));
    let patience = Duration::from_secs_f64(request.patience);
    std::thread::spawn(move || watch(patience));
}

/// Notes a panic instead of printing it.
fn note(info: &PanicHookInfo) {
    let payload = info.payload();
    let message = payload.downcast_ref::<String>().map(String::as_str);
    let message = message.or(payload.downcast_ref::<&str>().copied()).unwrap_or("it panicked");
    let place = info.location().map(|at| format!("{}:{}", at.file(), at.line()));
    let reply = Reply::Panicked {
        step: name(CURRENT.load(Relaxed)),
        message: message.into(),
        place: place.unwrap_or_default(),
    };
    if let Ok(mut last) = PANIC.lock() {
        *last = Some(reply);
    }
}

/// The last panic. No step runs after it.
pub(crate) fn last_panic() -> Reply {
    CURRENT.store(0, Relaxed);
    let noted = PANIC.lock().ok().and_then(|mut last| last.take());
    noted.unwrap_or(Reply::Panicked {
        step: None,
        message: "it panicked".into(),
        place: String::new(),
    })
}

/// A panic in words.
pub(crate) fn said(panic: Reply) -> String {
    match panic {
        Reply::Panicked { step: Some(step), message, place } => {
            format!("your {step} panicked at {place}: {message}")
        }
        Reply::Panicked { message, place, .. } => {
            format!("the heap was broken: {message} ({place})")
        }
        _ => "it panicked".into(),
    }
}

/// Ends the process when one step has run for too long.
fn watch(patience: Duration) {
    let (mut before, mut waited) = ((0, 0), Duration::ZERO);
    loop {
        std::thread::sleep(TICK);
        let now = (CURRENT.load(Relaxed), MOVES.load(Relaxed));
        waited = if now == before && now.0 != 0 { waited + TICK } else { Duration::ZERO };
        before = now;
        if waited > patience {
            say(&Reply::Endless { step: name(now.0).unwrap_or_default() });
            std::process::exit(3);
        }
    }
}

/// Sends a reply. If the command has gone, the process ends: the reply is for nothing.
pub(crate) fn say(reply: &Reply) {
    let mut line = serde_json::to_vec(reply).expect("a reply can always be written");
    line.push(b'\n');
    let mut out = std::io::stdout().lock();
    if out.write_all(&line).and_then(|()| out.flush()).is_err() {
        std::process::exit(1);
    }
}

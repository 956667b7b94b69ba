//! What is written about an exception that nothing can catch.

use gc_core::{Profile, Version};
use lab_interpreter::{Options, run};

const PROGRAM: &str = "
import gc, sys, weakref

class Word:
    def __init__(self, word): self.word = word
    def __repr__(self): return self.word
    def __del__(self): 1 / 0

class Callback:
    def __repr__(self): return 'callback'
    def __call__(self, *args): 1 / 0

def closing():
    try:
        yield
    finally:
        1 / 0

class Plain: pass

def all_four():
    Word('one')
    plain = Plain()
    reference = weakref.ref(plain, Callback())
    del plain
    generator = closing()
    next(generator)
    del generator
    gc.callbacks.append(Callback())
    gc.collect()
    gc.callbacks.clear()

all_four()
sys.unraisablehook = lambda u: print((u.err_msg or '').partition(' at ')[0], u.object is None)
all_four()
";

fn first_lines(version: Version) -> (Vec<String>, String) {
    let options = Options { profile: Profile::of(version), ..Options::default() };
    let done = run(PROGRAM, &options);
    let said = done.stderr.lines().filter(|line| line.starts_with("Exception ignored"));
    let said = said.map(|line| line.split(" at 0x").next().unwrap_or(line).to_string());
    (said.collect(), done.stdout)
}

/// The words are those of `slot_tp_finalize`, `handle_callback`, `_PyGen_Finalize` and
/// `invoke_gc_callback` at CPython's tag v3.14.0.
#[test]
fn since_3_14_it_says_what_was_being_done() {
    let (said, heard) = first_lines(Version::V3_14);
    let doing = [
        "calling deallocator <function Word.__del__",
        "calling weakref callback callback:",
        "closing generator <generator object closing",
        "calling GC callback callback:",
        "calling GC callback callback:",
    ];
    let expected: Vec<String> =
        doing.iter().map(|doing| format!("Exception ignored while {doing}")).collect();
    assert_eq!(said, expected);
    let heard: Vec<&str> = heard.lines().collect();
    let expected: Vec<String> =
        expected.iter().map(|line| format!("{} True", line.trim_end_matches(':'))).collect();
    assert_eq!(heard, expected);
    let (said, heard) = first_lines(Version::V3_13);
    assert_eq!(said[0], "Exception ignored in: <function Word.__del__");
    assert_eq!(heard.lines().next(), Some(" False"));
}

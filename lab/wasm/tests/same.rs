//! The engine that is committed answers as this source does, on every program
//! of the book: a stale engine fails.
//!
//! The bytes are not compared: another compiler makes other bytes of the same
//! source. `lab/player/build_wasm.sh` makes a fresh one.

use std::fs;
use std::path::{Path, PathBuf};

use wasmi::{Engine, Instance, Linker, Memory, Module, Store};

/// The committed engine, started.
struct Wasm {
    store: Store<()>,
    instance: Instance,
    memory: Memory,
}

impl Wasm {
    fn start(bytes: &[u8]) -> Wasm {
        let engine = Engine::default();
        let module = Module::new(&engine, bytes).expect("the engine is a module");
        assert_eq!(module.imports().count(), 0, "the page has nothing to give to the engine");
        let mut store = Store::new(&engine, ());
        let instance = Linker::new(&engine)
            .instantiate_and_start(&mut store, &module)
            .expect("the engine starts");
        let memory = instance.get_memory(&store, "memory").expect("it has a memory");
        Wasm { store, instance, memory }
    }

    fn answer(&mut self, request: &str) -> String {
        let Wasm { store, instance, memory } = self;
        let alloc = instance.get_typed_func::<u32, u32>(&*store, "alloc").expect("alloc");
        let run = instance.get_typed_func::<(u32, u32), u64>(&*store, "run").expect("run");
        let free = instance.get_typed_func::<(u32, u32), ()>(&*store, "free").expect("free");
        let n = request.len() as u32;
        let at = alloc.call(&mut *store, n).expect("there is memory");
        memory.write(&mut *store, at as usize, request.as_bytes()).expect("it is ours");
        let packed = run.call(&mut *store, (at, n)).expect("it answers");
        free.call(&mut *store, (at, n)).expect("it takes it back");
        let (at, n) = ((packed >> 32) as u32, packed as u32);
        let mut answer = vec![0; n as usize];
        memory.read(&*store, at as usize, &mut answer).expect("it is there");
        free.call(&mut *store, (at, n)).expect("it takes it back");
        String::from_utf8(answer).expect("the answer is UTF-8")
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The module inside `engine.js`.
fn committed() -> Vec<u8> {
    let script = fs::read_to_string(root().join("book/src/lab/engine.js"))
        .expect("book/src/lab/engine.js is there: make it with lab/player/build_wasm.sh");
    let packed = script.split('"').nth(1).expect("the module is one string");
    let mut bytes = Vec::new();
    let (mut held, mut bits) = (0u32, 0);
    for c in packed.bytes() {
        let value = match c {
            b'A'..=b'Z' => c - b'A',
            b'a'..=b'z' => c - b'a' + 26,
            b'0'..=b'9' => c - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => break,
        };
        held = held << 6 | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    let mut module = Vec::new();
    lzma_rs::lzma_decompress(&mut &bytes[..], &mut module).expect("it is LZMA");
    module
}

/// The programs in a folder of `tests/python`, by name.
fn programs(folder: &str) -> Vec<(String, String)> {
    let folder = root().join("tests/python").join(folder);
    let mut programs: Vec<_> = fs::read_dir(folder)
        .expect("the programs are there")
        .map(|entry| entry.expect("it can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .map(|path| {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).expect("it can be read"))
        })
        .collect();
    programs.sort();
    programs
}

/// An unoptimised interpreter needs more stack than a test is given.
fn with_a_deep_stack(test: fn()) {
    let thread = std::thread::Builder::new().stack_size(512 << 20);
    let ended = thread.spawn(test).expect("there is room for a stack").join();
    ended.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
}

#[test]
fn the_committed_engine_answers_as_this_source_does() {
    with_a_deep_stack(|| answered_alike("labs"));
}

/// Takes minutes: a virtual machine runs a virtual machine.
#[test]
#[ignore = "slow: cargo test -p lab-wasm -- --ignored"]
fn the_committed_engine_answers_alike_on_every_program_of_the_chapters() {
    with_a_deep_stack(|| answered_alike("book"));
}

fn answered_alike(folder: &str) {
    let mut wasm = Wasm::start(&committed());
    let mut stale = Vec::new();
    let programs = programs(folder);
    assert!(programs.len() > 10, "there are programs");
    for (name, source) in &programs {
        let request = format!("3.13\n{name}\n{source}");
        if wasm.answer(&request) != lab_player::answer(&request) {
            stale.push(name.as_str());
        }
    }
    assert!(
        stale.is_empty(),
        "the engine in book/src/lab/engine.js is stale: it answers otherwise on {stale:?}; \
         make a fresh one with lab/player/build_wasm.sh"
    );
}

#[test]
fn the_engine_answers_a_mistake_with_its_line() {
    with_a_deep_stack(a_mistake_is_answered);
}

fn a_mistake_is_answered() {
    let mut wasm = Wasm::start(&committed());
    let answer: serde_json::Value =
        serde_json::from_str(&wasm.answer("3.13\nA mistake\na = 1\nb = (\n")).expect("it is JSON");
    assert!(answer["error"]["line"].as_u64().is_some_and(|line| line >= 2), "{answer}");
}

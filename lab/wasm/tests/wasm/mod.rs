//! The committed engine, run in a virtual machine.

#![allow(dead_code, reason = "every test program uses a part of it")]

mod joined;

use std::fs;
use std::path::{Path, PathBuf};

use joined::joined;
use num_bigint::BigUint;
use wasmi::{Engine, Instance, Linker, Memory, Module, Store};

/// The committed engine, started.
pub struct Wasm {
    store: Store<()>,
    instance: Instance,
    memory: Memory,
}

impl Wasm {
    /// Starts it.
    pub fn start(bytes: &[u8]) -> Wasm {
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

    /// Its answer to a request, as a page sends it; with the library's modules,
    /// if it wants them.
    pub fn answer(&mut self, request: &str) -> String {
        let answer = self.call("run", request);
        if answer != WANTS {
            return answer;
        }
        // The version; the title; and before the program, the library.
        let library = library();
        let (version, rest) = request.split_once('\n').expect("a version stands first");
        let (title, program) = rest.split_once('\n').expect("then a title");
        let before = format!("{version} {}\n{title}\n{library}", library.len());
        self.call("run", &(before + program))
    }

    /// What one of its functions answers to a request.
    pub fn call(&mut self, function: &str, request: &str) -> String {
        let Wasm { store, instance, memory } = self;
        let alloc = instance.get_typed_func::<u32, u32>(&*store, "alloc").expect("alloc");
        let run = instance.get_typed_func::<(u32, u32), u64>(&*store, function);
        let run = run.unwrap_or_else(|e| panic!("{function}: {e}"));
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

/// The answer to a program that imports a module which is written in Python.
pub const WANTS: &str = r#"{"wants":"library"}"#;

/// Those modules, by name.
pub fn modules() -> Vec<(String, String)> {
    let folder = root().join("lab/interpreter/src/modules/python");
    let entries = fs::read_dir(folder).expect("they are there");
    let mut modules: Vec<_> = entries
        .map(|entry| {
            let path = entry.expect("it can be listed").path();
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).expect("it can be read"))
        })
        .collect();
    modules.sort();
    modules
}

/// All of them, as a page hands them over.
fn library() -> String {
    modules().iter().map(|(name, text)| format!("{name}\x0c{text}\x0c")).collect()
}

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Where the engine is: the committed one, or what `LAB_ENGINE=FILE` names.
pub fn script() -> PathBuf {
    let committed = || root().join("book/src/lab/engine.js");
    std::env::var_os("LAB_ENGINE").map_or_else(committed, PathBuf::from)
}

/// The judge beside it.
pub fn judge_script() -> PathBuf {
    script().with_file_name("judge.js")
}

/// The module inside `engine.js` or `judge.js`.
pub fn committed(script: &Path) -> Vec<u8> {
    let script = fs::read_to_string(script).unwrap_or_else(|e| {
        panic!("{}: {e}: make it with lab/player/build_wasm.sh", script.display())
    });
    // A list: the text, the place of the powers, what opcodes stand for, and the
    // places of the kinds.
    let mut parts = script.split('"').skip(1);
    let mut next = || parts.next().expect("a module is a list of four parts");
    let [text, powers, heads, places] = [(); 4].map(|()| next());
    let mut sorted = Vec::new();
    lzma_rs::lzma_decompress(&mut &unlettered(text)[..], &mut sorted).expect("it is LZMA");
    let mut module = joined(&sorted, heads, &numbers(places));
    let powers = numbers(powers)[0];
    if powers > 0 {
        write_powers(&mut module[powers..]);
    }
    module
}

/// The numbers of a list, up to its end.
fn numbers(list: &str) -> Vec<usize> {
    let list = list.split(']').next().unwrap_or_default();
    list.split(", ").filter_map(|n| n.parse().ok()).collect()
}

/// Writes the powers of five that are calculated, not sent: as `unpack.js` does.
fn write_powers(table: &mut [u8]) {
    for (entry, n) in table.chunks_exact_mut(16).zip(-342..=308_i32) {
        let five = BigUint::from(5u32).pow(n.unsigned_abs());
        let width = five.bits();
        let power = match n {
            ..-27 => (BigUint::from(1u32) << (width + 127)) / five,
            -27..0 => (BigUint::from(1u32) << (width + 127)) / five + 1u32,
            0.. => (five << 128) >> width,
        };
        let power = u128::try_from(power).expect("it has 128 bits");
        entry[..8].copy_from_slice(&((power >> 64) as u64).to_le_bytes());
        entry[8..].copy_from_slice(&(power as u64).to_le_bytes());
    }
}

/// The bytes that letters stand for, as `letters` in `build_wasm.sh` writes them.
fn unlettered(text: &str) -> Vec<u8> {
    let letters: Vec<u8> = (1..128).filter(|c| !b"\"\\\r\n".contains(c)).collect();
    let mut bytes = Vec::new();
    let (mut held, mut bits) = (0u32, 0);
    for c in text.bytes() {
        let at = letters.iter().position(|letter| *letter == c).expect("it is a letter") as u32;
        let (value, width) = if at < 5 { (at, 6) } else { (at + 5, 7) };
        held = held << width | value;
        bits += width;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    bytes
}

/// A thread to come: an unoptimised interpreter needs more stack than a test is given.
pub fn deep() -> std::thread::Builder {
    std::thread::Builder::new().stack_size(512 << 20)
}

/// Runs a test in such a thread.
pub fn with_a_deep_stack(test: fn()) {
    let ended = deep().spawn(test).expect("there is room for a stack").join();
    ended.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
}

//! The engine is built in a workspace of its own (`lab/wasm/engine`), where two
//! stand-ins leave out Unicode's tables. They are there and nowhere else; all
//! other crates are those of the repository, version for version; and a program
//! that needs a table gets the answer that it is not there.

mod limits;
mod wasm;

use std::collections::BTreeMap;
use std::fs;

use sha2::{Digest, Sha256};
use wasm::{Wasm, committed, judge_script, modules, root, script, with_a_deep_stack};

/// The crates that have a stand-in.
const STAND_INS: [&str; 2] = ["unicode-normalization", "unicode_names2"];

/// The packages of a lock file: where each version of each comes from, and what
/// it is; neither for a crate of the repository.
fn locked(file: &str) -> BTreeMap<(String, String), Option<(String, String)>> {
    let text = fs::read_to_string(root().join(file)).unwrap_or_else(|e| panic!("{file}: {e}"));
    let lock: toml::Table = text.parse().expect("a lock file is TOML");
    let packages = lock["package"].as_array().expect("it lists packages");
    let text = |package: &toml::Value, key: &str| {
        package.get(key).and_then(|value| value.as_str()).map(String::from)
    };
    packages
        .iter()
        .map(|package| {
            let name = text(package, "name").expect("it has a name");
            let version = text(package, "version").expect("it has a version");
            let source = text(package, "source").zip(text(package, "checksum"));
            ((name, version), source)
        })
        .collect()
}

#[test]
fn stand_ins_are_in_the_engine_and_nowhere_else() {
    let (engine, all) = (locked("lab/wasm/engine/Cargo.lock"), locked("Cargo.lock"));
    for name in STAND_INS {
        let sources = |lock: &BTreeMap<(String, String), Option<_>>| {
            let of = lock.iter().filter(|((found, _), _)| found == name);
            of.map(|(_, source)| source.is_some()).collect::<Vec<_>>()
        };
        assert_eq!(sources(&engine), [false], "{name} in the engine is our stand-in");
        assert_eq!(sources(&all), [true], "{name} elsewhere is the real one");
    }
}

#[test]
fn the_engine_is_made_of_the_same_versions_as_everything_else() {
    let all = locked("Cargo.lock");
    let other: Vec<_> = locked("lab/wasm/engine/Cargo.lock")
        .into_iter()
        .filter(|((name, _), _)| !STAND_INS.contains(&name.as_str()) && name != "lab-engine")
        .filter(|(package, source)| all.get(package) != Some(source))
        .map(|((name, version), _)| format!("{name} {version}"))
        .collect();
    assert!(
        other.is_empty(),
        "lab/wasm/engine/Cargo.lock has its own {other:?}: copy Cargo.lock over it, and let \
         `cargo metadata --manifest-path lab/wasm/engine/Cargo.toml` take out what it does not need"
    );
}

/// What a program is answered by the engine and by the source: its output and
/// its error.
fn answers(wasm: &mut Wasm, source: &str) -> [String; 2] {
    let request = format!("3.13\nNames\n{source}");
    [wasm.answer(&request), lab_player::answer(&request)].map(|answer| {
        let answer: serde_json::Value = serde_json::from_str(&answer).expect("it is JSON");
        let stops = answer["stops"].as_array().into_iter().flatten();
        let printed: String = stops.filter_map(|stop| stop["printed"].as_str()).collect();
        printed + answer["error"]["message"].as_str().unwrap_or_default()
    })
}

#[test]
fn names_of_characters_are_missing_in_the_engine_alone_and_it_says_so() {
    with_a_deep_stack(|| {
        let mut wasm = Wasm::start(&committed(&script()));
        let [engine, source] = answers(&mut wasm, "print(\"\\N{GREEK SMALL LETTER ALPHA}\")\n");
        assert_eq!(source, "α\n");
        assert!(engine.contains("the names of characters (\\N{...}) are not in"), "{engine}");
        assert!(engine.contains("\\u03b1"), "it says what to write: {engine}");
        // What is wrong anyway is said as always.
        let [engine, source] = answers(&mut wasm, "print(\"\\N{}\")\n");
        assert!(source.contains("malformed \\N character escape"), "{source}");
        assert_eq!(engine, source);
        // Names beyond ASCII are names; only their normal forms are not made.
        let [engine, source] = answers(&mut wasm, "größe, 茶 = 1, 2\nprint(größe, 茶)\n");
        assert_eq!((engine.as_str(), source.as_str()), ("1 2\n", "1 2\n"));
    });
}

/// What is left out of the script is put back exactly.
#[test]
fn unpacked_it_is_the_module_that_was_built() {
    for script in [script(), judge_script()] {
        let text = fs::read_to_string(&script).expect("it is there");
        let digest = Sha256::digest(committed(&script));
        let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        let says = text.split("sha256 of the module ").nth(1).expect("its head says what it is");
        assert_eq!(says.split(' ').next(), Some(&*digest), "{}", script.display());
    }
}

#[test]
fn the_library_beside_the_engine_is_that_of_the_source() {
    let file = script().with_file_name("library.js");
    let script = fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let escaped = |text: &str| text.replace('\\', "\\\\").replace('`', "\\`").replace('$', "\\$");
    let modules = modules();
    for (name, text) in &modules {
        assert!(!text.contains('\x0c'), "{name}: a form feed ends a module");
        let there = format!("\n\"{name}\": `{}`,\n", escaped(&as_sent(text)));
        assert!(script.contains(&there), "{name} is another: run lab/player/build_wasm.sh");
    }
}

/// A module as the page gets it: without comments, a tab for each four spaces of indent.
fn as_sent(text: &str) -> String {
    let line = |line: &str| {
        let code = line.trim_start_matches(' ');
        let indent = line.len() - code.len();
        let code = match code.split_once("  # ") {
            _ if code.starts_with('#') => return "\n".into(),
            Some((before, comment)) if !comment.contains(['"', '\'', '`']) => before,
            _ => code,
        };
        "\t".repeat(indent / 4) + &" ".repeat(indent % 4) + code + "\n"
    };
    text.lines().map(line).collect()
}

fn sent(file: &std::path::Path) -> usize {
    let script = fs::read(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    std::io::Write::write_all(&mut packed, &script).expect("memory takes it");
    packed.finish().expect("memory takes it").len()
}

#[test]
fn the_engine_grows_no_heavier_as_it_is_sent() {
    let bytes = sent(&script());
    assert!(
        bytes <= limits::ENGINE,
        "the engine has {bytes} bytes with gzip: see lab/wasm/WEIGHT.md"
    );
    let library = sent(&script().with_file_name("library.js"));
    assert!(library <= limits::LIBRARY, "the library has {library} bytes with gzip");
    let judge = sent(&judge_script());
    assert!(judge <= limits::JUDGE, "the judge has {judge} bytes with gzip");
}

//! A small class: what its report says, and that it always says the same.

use super::classes::{hand_in, solution, stub, wrong};
use super::interrupted::{KILL, interrupted};
use super::{complaint, course, reports, said};
use serde_json::Value;
use std::fs;
use std::path::Path;

const UPDATE: &str = "05_subtract_dont_mark/03_update_refs";
const SUBTRACT: &str = "05_subtract_dont_mark/04_subtract_refs";
const KATA: &str = "04_why_counting_fails/smallest_leak";

/// Four participants, in four ways.
fn class(at: &Path) {
    let used_up = wrong(UPDATE).into_iter().find(|text| text.contains("mem::take")).unwrap();
    hand_in(at, "ada", UPDATE, &solution(UPDATE));
    hand_in(at, "ada", SUBTRACT, &solution(SUBTRACT).replacen("pub fn", "pub fun", 1));
    hand_in(at, "bob", UPDATE, &used_up);
    hand_in(at, "bob", SUBTRACT, &stub(SUBTRACT));
    hand_in(at, "cyd", UPDATE, &used_up);
    let kata = solution_of_kata();
    let kept = serde_json::json!({ KATA: kata, "04_why_counting_fails/nothing": "x" }).to_string();
    let export = serde_json::json!({
        "format": "counting-to-zero progress",
        "version": 1,
        "kept": { "counting-to-zero.katas": kept },
    });
    fs::write(at.join("dan.json"), export.to_string()).unwrap();
    let cheat = serde_json::json!({ KATA: "print(1)\n" }).to_string();
    let export = serde_json::json!({
        "format": "counting-to-zero progress",
        "version": 1,
        "kept": { "counting-to-zero.katas": cheat },
    });
    fs::write(at.join("eve.json"), export.to_string()).unwrap();
    fs::write(at.join("fay.zip"), "no archive").unwrap();
}

fn solution_of_kata() -> String {
    fs::read_to_string(super::root().join(format!("solutions/python/{KATA}/solution.py"))).unwrap()
}

#[test]
fn a_small_class_gets_its_report_and_the_same_again() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().join("class");
    class(&at);
    let (dir, out) = (at.display().to_string(), folder.path().join("out").display().to_string());
    let grade = |more: &[&str]| {
        let arguments = ["grade", &dir, "--out", &out, "--chapters", "4-5"];
        course(&[&arguments[..], more].concat())
    };
    let report: Value = serde_json::from_str(&said(&grade(&["--format", "json"]))).unwrap();
    let rows = report["participants"].as_array().unwrap();
    let names: Vec<_> = rows.iter().map(|row| row["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["ada", "bob", "cyd", "dan", "eve", "fay"]);
    let columns = report["exercises"].as_array().unwrap();
    let column = |name: &str| columns.iter().position(|of| of["name"] == name).unwrap();
    let statuses = |n: usize| -> Vec<&str> {
        let marks = rows[n]["marks"].as_array().unwrap();
        [UPDATE, SUBTRACT, KATA]
            .iter()
            .map(|of| marks[column(of)]["status"].as_str().unwrap())
            .collect()
    };
    assert_eq!(statuses(0), ["passed", "does_not_compile", "not_started"]);
    assert_eq!(statuses(1), ["failed", "not_started", "not_started"]);
    assert_eq!(statuses(3), ["not_started", "not_started", "passed"]);
    assert_eq!(rows[4]["marks"][column(KATA)]["status"], "failed");
    assert!(rows[5]["problems"][0].as_str().unwrap().contains("not a zip archive"));
    let mark = &rows[1]["marks"][column(UPDATE)];
    assert_eq!(mark["test"], "candidates_stay_as_they_are", "{mark}");
    assert!(mark["said"].as_str().unwrap().contains("expected"), "{mark}");
    let mistake = &report["mistakes"][0]["groups"][0];
    assert_eq!(mistake["participants"], serde_json::json!(["bob", "cyd"]), "{mistake}");
    let why = mistake["misunderstood"].as_str().unwrap();
    assert!(why.starts_with("the list of candidates is used up"), "{why}");

    // Another run, elsewhere and from the beginning, writes the same bytes, even if
    // it is killed on the way.
    let before = reports(&out);
    let other = folder.path().join("other").display().to_string();
    let again = ["grade", &dir, "--out", &other, "--chapters", "4-5", "--jobs", "1"];
    interrupted(&again, Path::new(&other), 2, KILL);
    said(&course(&[&again[..], &["--resume"]].concat()));
    assert_eq!(before, reports(&other));

    // What was graded is not graded again; but only if that is wanted.
    assert!(complaint(&grade(&[])).contains("--resume"));
    let again = grade(&["--resume"]);
    said(&again);
    assert!(!String::from_utf8_lossy(&again.stderr).contains("to grade"));
    assert_eq!(before, reports(&out));
}

#[test]
fn a_folder_with_nothing_handed_in_is_said_to_be_so() {
    let folder = tempfile::tempdir().unwrap();
    let said = complaint(&course(&["grade", &folder.path().display().to_string()]));
    assert!(said.contains("nothing was handed in"), "{said}");
    let said = complaint(&course(&["grade", "no/such/folder"]));
    assert!(said.contains("name the folder with what was handed in"), "{said}");
}

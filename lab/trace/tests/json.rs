//! The annotated sample in JSON.md is what really comes out.

use lab_trace::Stage;
use serde_json::Value;

/// The sample without its comments.
fn sample() -> Value {
    let page = include_str!("../JSON.md");
    let block = page.split("```json").nth(1).and_then(|rest| rest.split("```").next());
    let lines = block.expect("JSON.md has a sample").lines();
    let bare: String =
        lines.map(|line| line.split(" // ").next().unwrap_or("").to_string() + "\n").collect();
    let bare: String = bare.lines().filter(|l| !l.trim_start().starts_with("//")).collect();
    serde_json::from_str(&bare).unwrap_or_else(|error| panic!("{error} in\n{bare}"))
}

#[test]
fn the_annotated_sample_is_what_comes_out() {
    let mut stage = Stage::new("One order");
    stage.make("a", "Order", "\"tea\"");
    stage.stop("");
    stage.del("a").expect("there is such a name");
    stage.stop("");
    let json = stage.finish().json();
    let trace: Value = serde_json::from_str(&json).expect("it is JSON");
    assert_eq!(trace, sample(), "{trace:#}");
}

//! A walk through one lab as a screen reader speaks it: names and roles out of the
//! browser's own accessibility tree, in their order, and what is said when a stop
//! comes. `spoken.txt` is what a reader hears; it is read like a text.

use super::*;
use serde_json::{Value, json};

/// What is heard, as it was written down.
const HEARD: &str = include_str!("spoken.txt");

/// Every element of the lab that a screen reader stops at: role, name, state.
fn heard(chrome: &mut Chrome) -> Vec<String> {
    let app = inside(".lab-app");
    let document = chrome.call("DOM.getDocument", json!({"depth": 0}));
    let root = document["root"]["nodeId"].clone();
    let found = chrome.call("DOM.querySelector", json!({"nodeId": root, "selector": app}));
    let described = chrome.call("DOM.describeNode", json!({"nodeId": found["nodeId"]}));
    let backend = described["node"]["backendNodeId"].clone();
    let tree = chrome.call("Accessibility.getFullAXTree", json!({}));
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    let top = nodes.iter().find(|node| node["backendDOMNodeId"] == backend);
    let mut said = Vec::new();
    if let Some(top) = top {
        speak(&nodes, top, &mut said);
    }
    said
}

/// Roles that have something to say of themselves, beside their text.
const STOPS: [&str; 9] =
    ["button", "combobox", "group", "heading", "img", "image", "link", "slider", "status"];

fn speak(nodes: &[Value], node: &Value, said: &mut Vec<String>) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = node["name"]["value"].as_str().unwrap_or_default();
    let is_heard = node["ignored"] != json!(true) && STOPS.contains(&role) && !name.is_empty();
    if is_heard {
        let value = node["value"]["value"].as_str().map(|v| format!(", {v}")).unwrap_or_default();
        let has = |wanted: &str| {
            let properties = node["properties"].as_array();
            properties.is_some_and(|all| {
                all.iter().any(|p| p["name"] == json!(wanted) && p["value"]["value"] == json!(true))
            })
        };
        let off = if has("disabled") { ", dimmed" } else { "" };
        let name: Vec<&str> = name.split_whitespace().collect();
        said.push(format!("{role}: {}{value}{off}", name.join(" ")));
    }
    for child in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = nodes.iter().find(|node| node["nodeId"] == *child) {
            speak(nodes, child, said);
        }
    }
}

#[test]
fn a_lab_is_walked_through_by_ear() {
    if !chrome::is_here() {
        return;
    }
    let mut chrome = open_lab();
    button(&mut chrome, "First stop");
    let mut walk = String::from("The lab, at its first stop:\n");
    for line in heard(&mut chrome) {
        walk += &format!("  {line}\n");
    }
    let live = chrome.text(&format!(
        "document.querySelector('{}').closest('[aria-live]')?.getAttribute('aria-live') || 'none'",
        inside(".lab-caption")
    ));
    walk += &format!("Captions are spoken as they come ({live}):\n");
    for _ in 0..7 {
        chrome.press("ArrowRight");
        let at = text_of(&mut chrome, ".lab-where");
        walk += &format!("  {}: {}\n", at.trim(), text_of(&mut chrome, ".lab-caption").trim());
    }
    if std::env::var_os("SPOKEN").is_some() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/spoken.txt");
        std::fs::write(file, &walk).expect("it can be written");
        return;
    }
    assert_eq!(
        walk, HEARD,
        "if it is better now: SPOKEN=1 cargo test -p course --test browser by_ear"
    );
}

//! JSON.md tells of everything that a recorded run can hold: every key and
//! every state that the labs' programs bring forth is in it.

use std::collections::BTreeSet;

use serde_json::Value;

/// The keys of a value and of what is in it. The keys of `boxes` are numbers.
fn keys(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                if key.parse::<u32>().is_err() {
                    found.insert(key.clone());
                }
                if ["state", "grain"].contains(&key.as_str()) {
                    found.extend(value.as_str().map(String::from));
                }
                keys(value, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| keys(item, found)),
        _ => {}
    }
}

/// Programs with all that a recorded run can hold, recorded.
fn runs() -> Vec<lab_player::Trace> {
    let mut programs: Vec<String> = crate::labs().into_iter().map(|(_, source)| source).collect();
    programs.push("tea = [[n] for n in range(20)]\nprint(tea[30])\n".into());
    programs.push("import weakref\nprint(sum(n for n in [1, 2]))\ncup = set()\n".into());
    let versions = ["3.13", "3.14.0"];
    let both = programs.iter().flat_map(|program| versions.map(|version| (program, version)));
    both.map(|(program, version)| {
        lab_player::record("a program", program, version).expect("it is a version")
    })
    .collect()
}

#[test]
fn every_key_of_a_recorded_run_is_in_json_md() {
    let mut found = BTreeSet::new();
    for trace in runs() {
        keys(&serde_json::from_str(&trace.json()).expect("it is JSON"), &mut found);
    }
    let page = include_str!("../../../trace/JSON.md");
    let told = |key: &&String| {
        page.contains(&format!("\"{key}\""))
            || page.contains(&format!("`{key}`"))
            || page.contains(&format!(" {key},"))
            || page.contains(&format!(", {key}\n"))
    };
    let untold: Vec<&String> = found.iter().filter(|key| !told(key)).collect();
    assert!(untold.is_empty(), "JSON.md does not tell of {untold:?}");
    assert!(found.contains("gc_refs") && found.contains("weak_to") && found.contains("more"));
}

#[test]
fn the_judge_of_exercises_reads_what_is_there_at_every_stop() {
    for trace in runs() {
        let run = lab_player::kata::run::Run::of(&trace);
        for (at, view) in trace.views().iter().enumerate() {
            let read: Vec<String> = run.view(at).objects().map(|object| object.in_full()).collect();
            let there: Vec<String> = view.objects.iter().map(|object| object.in_full()).collect();
            assert_eq!(read, there, "{}, stop {at}", trace.source);
        }
    }
}

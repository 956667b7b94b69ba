//! No arrow leads to an object that is gone, and none is left out unmarked.

use std::collections::BTreeSet;

use lab_trace::{Link, State, Trace};

/// The programs of the labs, by name, and one whose list is longer than its
/// box.
fn programs() -> Vec<(String, String)> {
    let mut programs = crate::labs();
    let long = "class Cup: pass\ncups = [Cup() for i in range(20)]\ndel cups\n";
    programs.push(("a long list".into(), long.into()));
    programs
}

fn run(source: &str) -> Trace {
    lab_player::record("a program", source, "3.13").expect("3.13 is a version")
}

#[test]
fn every_reference_leads_to_an_object_that_is_shown() {
    let mut n = 0;
    for (name, source) in programs() {
        for (at, view) in run(&source).views().iter().enumerate() {
            let shown: BTreeSet<u32> = view.objects.iter().map(|object| object.n).collect();
            let fields = view.objects.iter().flat_map(|o| o.fields.iter().chain(&o.rest));
            let names = view.frames.iter().flat_map(|frame| &frame.names);
            let weak = view.objects.iter().filter_map(|o| o.weak_to.as_ref());
            for link in fields.map(|f| &f.to).chain(names.map(|n| &n.to)).chain(weak) {
                if let Link::To(to) = link {
                    n += 1;
                    assert!(shown.contains(to), "{name}, stop {}: #{to} is not shown", at + 1);
                }
            }
            let listed = view.lists.iter().flat_map(|list| &list.ids);
            let gone: Vec<&u32> = listed.filter(|n| !shown.contains(n)).collect();
            assert!(gone.is_empty(), "{name}, stop {}: {gone:?} are in lists", at + 1);
        }
    }
    assert!(n > 1000, "{n} references");
}

#[test]
fn every_item_of_a_list_of_twenty_is_held_visibly() {
    let trace = run(&programs().pop().expect("the long list is the last").1);
    let line = trace.stops.iter().rposition(|stop| stop.line == Some(2));
    let view = trace.view(line.expect("it has run"));
    let held: BTreeSet<u32> = view
        .objects
        .iter()
        .flat_map(|o| o.fields.iter().chain(&o.rest))
        .filter_map(|field| match field.to {
            Link::To(n) => Some(n),
            _ => None,
        })
        .collect();
    let cups = view.objects.iter().filter(|o| o.type_name == "Cup" && o.state == State::Alive);
    let cups: BTreeSet<u32> = cups.map(|o| o.n).collect();
    assert_eq!(cups.len(), 20);
    assert_eq!(held, cups);
}

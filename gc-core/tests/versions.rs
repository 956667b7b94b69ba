//! Versions: their names, their order, their profiles.

use gc_core::*;

#[test]
fn each_version_is_parsed_from_what_it_displays() {
    for version in Version::ALL {
        assert_eq!(version.to_string().parse(), Ok(version));
        assert_eq!(Profile::of(version).version, version);
    }
    assert_eq!(Version::ALL.map(Profile::of), Profile::ALL);
}

#[test]
fn versions_are_ordered_by_age() {
    assert!(Version::ALL.is_sorted());
    assert!(Version::V3_14_0 < Version::V3_14);
    assert_eq!(Profile::default().version, Version::V3_13);
}

#[test]
fn a_version_that_is_not_modelled_is_refused_with_those_that_are() {
    for found in ["3.10", "", "3.13 ", "3.1", "3.13.0", "4"] {
        let error = found.parse::<Version>().unwrap_err();
        assert_eq!(error.found, found);
        assert_eq!(
            error.to_string(),
            format!(
                "there is no version {found}; known are \
                 3.11, 3.12, 3.13, 3.14.0, 3.14, 3.15"
            )
        );
    }
}

/// 3.14.5 put the collector of 3.13 back; dicts and tuples stayed as 3.14.0
/// has them, and weak references as 3.13 has.
#[test]
fn later_patches_of_3_14_collect_as_3_13_does() {
    let ours = Profile::V3_14;
    assert_eq!(ours.collector, Collector::Generational);
    assert_eq!(ours.thresholds, Profile::V3_13.thresholds);
    assert_eq!(ours.dict_tracking, Profile::V3_14_0.dict_tracking);
    assert_eq!(ours.weakrefs_cleared, WeakrefsCleared::BeforeFinalizers);
}

/// The name of a step is the name of its field in the table.
#[test]
fn step_names_are_those_of_the_table() {
    let mut heap: Heap<Object, Log> =
        Heap::with(Profile::V3_13, Log::default());
    heap.collect(2).unwrap();
    let steps = heap
        .observer()
        .events
        .iter()
        .filter_map(|event| match event {
            Event::Step { name } => Some(name.to_string()),
            _ => None,
        });
    let table = include_str!("../src/steps.rs");
    let mut seen = 0;
    for step in steps {
        assert!(table.contains(&format!("pub {step}: Step<H>,")), "{step}");
        seen += 1;
    }
    assert_eq!(seen, 15, "a full collection that is watched, in 3.13");
}

use dropped_in_order::Container;
use gc_core::{Event, Heap, Kind, Log, Object, Profile};
use workbench::{Dice, expect, hint, in_own_process};

fn dropped(container: &Container) -> String {
    let names: Vec<&str> = container.dropped().collect();
    match names.is_empty() {
        true => "nothing".into(),
        false => names.join(", "),
    }
}

#[test]
fn list_lets_go_from_its_end() {
    in_own_process!();
    let _hint = hint("del pages, where pages = [cover, index, picture]");
    insta::assert_snapshot!(dropped(&Container::List(vec!["cover", "index", "picture"])), @"picture, index, cover");
}

#[test]
fn tuple_lets_go_from_its_end_too() {
    in_own_process!();
    let _hint = hint("del pair, where pair = (tea, cup)");
    insta::assert_snapshot!(dropped(&Container::Tuple(vec!["tea", "cup"])), @"cup, tea");
}

#[test]
fn dict_begins_with_its_first_entry() {
    in_own_process!();
    let _hint = hint("del prices, where prices = {tea: two, cup: five}");
    insta::assert_snapshot!(dropped(&Container::Dict(vec![("tea", "two"), ("cup", "five")])), @"tea, two, cup, five");
}

#[test]
fn instance_follows_the_order_of_its_class() {
    in_own_process!();
    let _hint = hint("The first book set its cover and then its title.");
    let class = vec!["cover", "title"];
    insta::assert_snapshot!(dropped(&Container::Instance {
            class: class.clone(),
            attributes: vec![("cover", "leather"), ("title", "gold")],
        }), @"leather, gold");
    let _hint = hint(
        "The second book of the class set its title first. All books of a class share \
         the list of names.",
    );
    insta::assert_snapshot!(dropped(&Container::Instance {
            class,
            attributes: vec![("title", "black"), ("cover", "paper")],
        }), @"paper, black");
}

#[test]
fn instance_drops_what_it_has() {
    in_own_process!();
    let _hint = hint(
        "The class knows cover, title, index and notes; this book has set its \
         notes and its title only.",
    );
    insta::assert_snapshot!(dropped(&Container::Instance {
            class: vec!["cover", "title", "index", "notes"],
            attributes: vec![("notes", "pencil"), ("title", "black")],
        }), @"black, pencil");
}

#[test]
fn empty_ones_drop_nothing() {
    in_own_process!();
    let empty = [
        Container::List(vec![]),
        Container::Tuple(vec![]),
        Container::Dict(vec![]),
        Container::Instance {
            class: vec!["cover"],
            attributes: vec![],
        },
    ];
    for container in empty {
        expect!(&format!("{container:?}"), "nothing", dropped(&container));
    }
}

#[test]
fn gc_core_kills_in_the_same_order() {
    in_own_process!();
    const NAMES: [&str; 8] =
        ["tea", "cup", "pot", "milk", "sugar", "spoon", "tray", "jug"];
    let mut dice = Dice::new(303);
    for round in 0..200 {
        let n = dice.roll(NAMES.len() + 1).min(1 + round / 10);
        let held = &NAMES[..n];
        let numbered = held.iter().map(|&name| (name, name));
        let (kind, container) = match dice.roll(3) {
            0 => (Kind::List, Container::List(held.to_vec())),
            1 => (Kind::Tuple, Container::Tuple(held.to_vec())),
            _ => (
                Kind::Instance,
                Container::Instance {
                    class: held.to_vec(),
                    attributes: numbered.collect(),
                },
            ),
        };
        let mut heap: Heap<Object, Log> =
            Heap::with(Profile::default(), Log::default());
        let owner = heap.alloc(Object::new(kind, "owner"));
        let ids: Vec<_> =
            held.iter().map(|&n| (heap.new_object(n), n)).collect();
        for &(id, _) in &ids {
            heap.link(owner, id).unwrap();
            heap.decref(id).unwrap();
        }
        heap.decref(owner).unwrap();
        let died =
            heap.observer()
                .events
                .iter()
                .filter_map(|event| match event {
                    Event::Dying { id } => {
                        ids.iter().find(|(other, _)| other == id)
                    }
                    _ => None,
                });
        let died: Vec<&str> = died.map(|(_, name)| *name).collect();
        expect!(
            &format!("{container:?}"),
            match died.is_empty() {
                true => "nothing".into(),
                false => died.join(", "),
            },
            dropped(&container),
        );
    }
}

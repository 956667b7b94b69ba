use gc_core::{Heap, Host, Log, Object, Profile, Steps};
use run_scheduled::run_scheduled;
use workbench::{hint, in_own_process, written_without};

struct Shop(Heap<Object, Log>);

impl Host for Shop {
    type Object = Object;
    type Observer = Log;
    fn heap(&self) -> &Heap<Object, Log> {
        &self.0
    }
    fn heap_mut(&mut self) -> &mut Heap<Object, Log> {
        &mut self.0
    }
    fn steps(&self) -> Steps<Shop> {
        Steps {
            run_scheduled,
            ..Steps::cpython()
        }
    }
}

/// What a shop with a threshold of 3 does, a line for each thing said.
fn story(profile: Profile, said: &str) -> String {
    let mut shop = Shop(Heap::with(profile, Log::default()));
    shop.0.set_threshold(3, Some(1), Some(1)).unwrap();
    let mut text = String::new();
    for what in said.split(", ") {
        match what {
            "disable" => shop.0.disable(),
            "enable" => shop.0.enable(),
            "safe point" => gc_core::safe_point(&mut shop),
            many => {
                let n: usize =
                    many.strip_prefix("make ").unwrap().parse().unwrap();
                for _ in 0..n {
                    gc_core::alloc(&mut shop, Object::instance("order"));
                }
            }
        }
        let runs: Vec<usize> =
            shop.0.get_stats().iter().map(|s| s.collections).collect();
        let note = if shop.0.is_scheduled() {
            ", scheduled"
        } else {
            ""
        };
        text += &format!("{what}: collections {runs:?}{note}\n");
    }
    text
}

#[test]
fn what_is_scheduled_runs_at_the_safe_point() {
    in_own_process!();
    let _hint = hint(
        "The threshold is 3. The fourth order leaves the note; the safe \
         point runs the collection, and a second one finds no note.",
    );
    insta::assert_snapshot!(story(Profile::default(), "make 3, safe point, make 1, safe point, safe point"), @r"
    make 3: collections [0, 0, 0]
    safe point: collections [0, 0, 0]
    make 1: collections [0, 0, 0], scheduled
    safe point: collections [1, 0, 0]
    safe point: collections [1, 0, 0]
    ");
}

#[test]
fn generation_that_is_due_is_collected() {
    in_own_process!();
    let _hint = hint(
        "The second threshold is 1. After two collections of generation 0 \
         the third is of generation 1.",
    );
    insta::assert_snapshot!(
        story(Profile::default(), "make 4, safe point, make 4, safe point, make 4, safe point"), @r"
    make 4: collections [0, 0, 0], scheduled
    safe point: collections [1, 0, 0]
    make 4: collections [1, 0, 0], scheduled
    safe point: collections [2, 0, 0]
    make 4: collections [2, 0, 0], scheduled
    safe point: collections [2, 1, 0]
    ");
}

#[test]
fn switched_off_meanwhile_it_does_not_run_and_the_note_is_gone() {
    in_own_process!();
    let _hint = hint(
        "The note is there when the collector is switched off. At the safe \
         point nothing runs, and the note is taken down: switching it on \
         again brings nothing back.",
    );
    insta::assert_snapshot!(
        story(Profile::default(), "make 4, disable, safe point, enable, safe point"), @r"
    make 4: collections [0, 0, 0], scheduled
    disable: collections [0, 0, 0], scheduled
    safe point: collections [0, 0, 0]
    enable: collections [0, 0, 0]
    safe point: collections [0, 0, 0]
    ");
}

#[test]
fn up_to_3_12_it_runs_all_the_same() {
    in_own_process!();
    let _hint = hint(
        "In a heap that models 3.12 the note that is there when the collector \
         is switched off stays: at the next safe point it runs all the same.",
    );
    insta::assert_snapshot!(story(Profile::V3_12, "make 4, disable, safe point, safe point"), @r"
    make 4: collections [0, 0, 0], scheduled
    disable: collections [0, 0, 0], scheduled
    safe point: collections [1, 0, 0]
    safe point: collections [1, 0, 0]
    ");
}

#[test]
fn step_is_your_own() {
    in_own_process!();
    written_without!("cpython");
}

use who_is_called::{Story, called};
use workbench::{Sketch, in_own_process, predicted};

/// Lets the first thing that is held go, if it is to die by its count, or
/// collects; and compares what was called.
fn judge(story: Story, sketch: &str, by_counting: bool, think: &str) {
    let mut drawn = Sketch::new(sketch).draw();
    match by_counting {
        true => drawn.heap.decref(drawn.held[0]).expect("it is held"),
        false => {
            drawn.heap.collect(2).expect("a generation");
        }
    }
    let diary = drawn.diary();
    let run = diary
        .lines()
        .filter_map(|line| line.strip_suffix(" calls back"));
    let in_words = |names: &[&str]| match names.is_empty() {
        true => "none is called".to_string(),
        false => names.join(", "),
    };
    predicted(
        &format!("{story:?}: which are called, and in which order?"),
        in_words(called(story)),
        in_words(&run.collect::<Vec<_>>()),
        think,
    );
}

#[test]
fn three_watch_one_letter() {
    in_own_process!();
    judge(
        Story::ThreeWatchers,
        "letter; first ~! letter; second ~! letter; third ~! letter; \
         held: letter first second third",
        true,
        "Where in the list of the letter does a new weak reference stand?",
    );
}

#[test]
fn cache_has_no_callback() {
    in_own_process!();
    judge(
        Story::AWatcherAndACache,
        "letter; watch ~! letter; cache ~> letter; held: letter watch cache",
        true,
        "All are cleared. Which of them has something to call?",
    );
}

#[test]
fn letter_holds_its_own_watcher() {
    in_own_process!();
    judge(
        Story::ItHoldsItsWatcher,
        "letter -> watch; watch ~! letter; held: letter",
        true,
        "Four things happen to an object that dies by its count. In which of \
         them does it let go of its attributes?",
    );
}

#[test]
fn watcher_is_trash_as_well() {
    in_own_process!();
    judge(
        Story::TheWatcherIsTrash,
        "letter -> letter; letter -> watch; watch ~! letter",
        false,
        "What made this weak reference, and is that still there to hear of it?",
    );
}

#[test]
fn two_in_a_ring() {
    in_own_process!();
    judge(
        Story::TwoInARing,
        "tea -> cup -> tea; early ~! tea; middle ~! cup; late ~! tea; \
         held: early middle late",
        false,
        "The collector goes along its list of trash, object by object.",
    );
}

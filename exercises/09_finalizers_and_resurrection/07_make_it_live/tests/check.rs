use make_it_live::{Wish, heap_for};
use workbench::{Drawn, Sketch, in_own_process, names};

/// What came of a wish.
struct Story {
    wish: Wish,
    sketch: Sketch,
    drawn: Drawn,
    /// What was trash before: its place in `drawn.ids`, and its name.
    trash: Vec<(usize, String)>,
    returned: [usize; 2],
}

fn run(wish: Wish) -> Story {
    let sketch = Sketch::new(heap_for(wish));
    let mut drawn = sketch.draw();
    let trash = drawn.trash(2);
    let trash = (drawn.ids.iter().enumerate())
        .filter(|(_, id)| trash.contains(id))
        .map(|(n, id)| (n, names(&drawn.heap, &[*id])))
        .collect();
    let first = drawn.heap.collect(2).expect("a generation");
    Story {
        returned: [first, 0],
        wish,
        sketch,
        drawn,
        trash,
    }
}

impl Story {
    /// How many of the trash live.
    fn alive(&self) -> usize {
        let alive =
            |n: &&(usize, String)| self.drawn.heap.is_live(self.drawn.ids[n.0]);
        self.trash.iter().filter(alive).count()
    }

    /// Fails unless it went as it should.
    #[track_caller]
    fn should(&self, what: &str, expected: usize, came: usize) {
        let trash: Vec<&str> =
            self.trash.iter().map(|n| n.1.as_str()).collect();
        assert!(
            expected == came,
            "{:?}: {}\n    trash before: {}\n    {what}\n    expected: {expected}\n        \
             came: {came}\n",
            self.wish,
            self.sketch,
            match trash.is_empty() {
                true => "nothing".into(),
                false => trash.join(", "),
            },
        );
    }
}

#[test]
fn all_three_live() {
    in_own_process!();
    let story = run(Wish::AllThreeLive);
    story.should("how many objects were trash", 3, story.trash.len());
    story.should("what collect(2) returns", 0, story.returned[0]);
    story.should("how many of them live", 3, story.alive());
}

#[test]
fn one_of_three_goes() {
    in_own_process!();
    let story = run(Wish::OneOfThreeGoes);
    story.should("how many objects were trash", 3, story.trash.len());
    story.should("what collect(2) returns", 1, story.returned[0]);
    story.should("how many of them live", 2, story.alive());
}

#[test]
fn none_is_counted_and_none_is_left() {
    in_own_process!();
    let story = run(Wish::NoneIsCounted);
    story.should("how many objects were trash", 2, story.trash.len());
    story.should("what collect(2) returns", 0, story.returned[0]);
    story.should("how many of them live", 0, story.alive());
}

#[test]
fn second_collection_finds_something_too() {
    in_own_process!();
    let mut story = run(Wish::TwiceInARow);
    story.returned[1] = story.drawn.heap.collect(2).expect("a generation");
    story.should("what the first collect(2) returns", 1, story.returned[0]);
    story.should("what the second collect(2) returns", 1, story.returned[1]);
}

#[test]
fn saved_in_vain() {
    in_own_process!();
    let story = run(Wish::SavedInVain);
    story.should("how many objects were trash", 2, story.trash.len());
    let saves = heap_for(Wish::SavedInVain).contains("save in");
    story.should("how many have a __del__ that stores them", 1, saves.into());
    story.should("what collect(2) returns", 2, story.returned[0]);
    story.should("how many of them live", 0, story.alive());
}

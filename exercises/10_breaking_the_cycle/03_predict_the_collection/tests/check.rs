use predict_the_collection::{Story, what_happens};
use workbench::{Sketch, in_own_process};

/// The lines that the task lists.
const LINES: &[&str] = &[
    "tea begins its __del__",
    "tea ends its __del__",
    "spoon begins its __del__",
    "spoon ends its __del__",
    "watch points at nothing",
    "watch calls back",
    "tea is made to let go",
    "cup is made to let go",
    "spoon is made to let go",
    "tea dies",
    "cup dies",
    "spoon dies",
];

/// Why a line comes where it comes.
fn why(line: &str, story: Story) -> &'static str {
    match line {
        "watch points at nothing" => {
            "handle_weakrefs: before any code of the program runs, all weak \
             references to the trash are cleared"
        }
        "watch calls back" => {
            "handle_weakrefs: it isn't trash itself, so it is called"
        }
        "tea begins its __del__" | "tea ends its __del__" => {
            "finalize_garbage: the tea stands first in the list"
        }
        "spoon begins its __del__" | "spoon ends its __del__" => match story {
            Story::AllAreNew => {
                "finalize_garbage: the spoon is trash as well, and all of the \
                 trash is finalized before any of it is taken apart"
            }
            Story::TheSpoonIsOld => {
                "the cup has dropped the spoon, whose count falls to zero: it \
                 is finalized by counting"
            }
        },
        "tea is made to let go" => {
            "delete_garbage: the first object in the list is cleared"
        }
        "cup dies" => "the tea has dropped the cup, and nothing else held it",
        "spoon dies" => {
            "the cup has dropped the spoon, and nothing else held it"
        }
        "tea dies" => "the collector lets go of the tea, which it has held",
        _ => "this collection is over",
    }
}

fn judge(story: Story, sketch: &str, generation: usize) {
    let mut drawn = Sketch::new(sketch).draw();
    drawn.heap.collect(generation).expect("a generation");
    let diary = drawn.diary();
    let happens: Vec<&str> = diary.lines().collect();
    let mine = what_happens(story);
    if mine == happens {
        return;
    }
    if let Some(line) = mine.iter().find(|line| !LINES.contains(line)) {
        panic!(
            "{story:?}\n    `{line}` is none of the lines that the task lists\n"
        );
    }
    let agreed = mine
        .iter()
        .zip(&happens)
        .take_while(|(a, b)| a == b)
        .count();
    let due = happens.get(agreed).copied().unwrap_or("");
    let said = mine.get(agreed).copied().unwrap_or("no more");
    let before = match agreed {
        0 => "At the beginning".to_string(),
        n => format!("You are right up to `{}`. Then", happens[n - 1]),
    };
    panic!(
        "{story:?}\n    {before} you say: {said}\n    {}\n",
        why(due, story)
    );
}

#[test]
fn all_three_are_found() {
    in_own_process!();
    judge(
        Story::AllAreNew,
        "tea -> cup -> tea; cup -> spoon; watch ~! tea; del tea; del spoon; \
         held: watch",
        2,
    );
}

#[test]
fn old_spoon_is_freed_by_counting() {
    in_own_process!();
    judge(
        Story::TheSpoonIsOld,
        "gen1: spoon; tea -> cup -> tea; cup -> spoon; watch ~! tea; del tea; \
         del spoon; held: watch",
        0,
    );
}

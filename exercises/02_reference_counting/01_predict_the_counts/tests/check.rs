use gc_core::{Heap, Kind, ObjId, Object};
use predict_the_counts::{count_of_the_desk, count_of_the_letter};
use workbench::in_own_process;

const PROGRAM: [&str; 9] = [
    "letter = Document(\"letter\")",
    "copy = letter",
    "desk = [letter, letter]",
    "copy = None",
    "archive = {\"old\": desk}",
    "desk.pop()",
    "del letter",
    "archive = None",
    "desk = None",
];

/// The program, run line by line in gc-core.
struct Run {
    heap: Heap,
    letter: ObjId,
    desk: ObjId,
    archive: ObjId,
}

impl Run {
    fn new() -> Run {
        let mut heap = Heap::new();
        let letter = heap.new_object("letter");
        // The other two are made by their lines.
        Run {
            heap,
            letter,
            desk: letter,
            archive: letter,
        }
    }

    fn line(&mut self, line: usize) {
        let Run {
            heap,
            letter,
            desk,
            archive,
        } = self;
        match line {
            1 => Ok(()),
            2 => heap.incref(*letter),
            3 => {
                *desk = heap.alloc(Object::new(Kind::List, "desk"));
                heap.link(*desk, *letter)
                    .and_then(|()| heap.link(*desk, *letter))
            }
            5 => {
                *archive = heap.alloc(Object::new(Kind::Dict, "archive"));
                heap.link(*archive, *desk)
            }
            6 => heap.unlink(*desk, *letter).map(|_| ()),
            4 | 7 => heap.decref(*letter),
            8 => heap.decref(*archive),
            _ => heap.decref(*desk),
        }
        .expect("the program has no mistake");
    }

    fn count(&self, id: ObjId) -> u32 {
        self.heap.refcount(id).unwrap_or(0)
    }
}

/// Fails at the first line for which the prediction is not what the run has. It
/// names what leads to the object and leaves the counting to you.
fn compare(
    what: &str,
    first: usize,
    of: fn(&Run) -> ObjId,
    holders: [&str; 9],
    predicted: fn(usize) -> u32,
) {
    let mut run = Run::new();
    for line in 1..=9 {
        run.line(line);
        if line < first {
            continue;
        }
        let count = run.count(of(&run));
        let guess = predicted(line);
        assert!(
            guess == count,
            "after line {line}, `{}`\n    you say that {what} counts {guess}\n    \
             to it lead: {}\n",
            PROGRAM[line - 1],
            holders[line - 1],
        );
    }
}

#[test]
fn letter_counts_what_leads_to_it() {
    in_own_process!();
    compare(
        "the letter",
        1,
        |run| run.letter,
        [
            "the name `letter`",
            "the names `letter` and `copy`",
            "the names `letter` and `copy`, item 0 and item 1 of the desk",
            "the name `letter`, item 0 and item 1 of the desk",
            "the name `letter`, item 0 and item 1 of the desk; the archive \
             leads to the desk",
            "the name `letter`, item 0 of the desk",
            "item 0 of the desk",
            "item 0 of the desk, which still has its name",
            "nothing: the desk is gone, and its items with it",
        ],
        count_of_the_letter,
    );
}

#[test]
fn desk_counts_what_leads_to_it() {
    in_own_process!();
    compare(
        "the desk",
        3,
        |run| run.desk,
        [
            "",
            "",
            "the name `desk`",
            "the name `desk`",
            "the name `desk`, and the value in the archive",
            "the name `desk`, and the value in the archive",
            "the name `desk`, and the value in the archive",
            "the name `desk`: the archive is freed, and its values with it",
            "nothing",
        ],
        count_of_the_desk,
    );
}

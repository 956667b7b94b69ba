use gc_core::{Event, Heap, Kind, Log, ObjId, Object, Profile};
use predict_the_order::{first_program, second_program};
use workbench::in_own_process;

/// A heap that says what is made and what dies, as the programs print it.
struct Run {
    heap: Heap<Object, Log>,
    names: Vec<(ObjId, String)>,
    told: usize,
}

impl Run {
    fn new() -> Run {
        Run {
            heap: Heap::with(Profile::default(), Log::default()),
            names: Vec::new(),
            told: 0,
        }
    }

    fn make(&mut self, kind: Kind, name: &str) -> ObjId {
        let id = self.heap.alloc(Object::new(kind, name));
        self.names.push((id, name.into()));
        id
    }

    /// Makes `from` hold each of these, and gives up the names they were made
    /// under.
    fn hold(&mut self, from: ObjId, parts: &[ObjId]) {
        for &part in parts {
            self.heap.link(from, part).expect("both are alive");
            self.drop(part);
        }
    }

    fn drop(&mut self, id: ObjId) {
        self.heap.decref(id).expect("it is alive");
    }

    /// What has been printed since this was asked before. Lists and dicts print
    /// nothing, and what is made only if `made`.
    fn printed(&mut self, made: bool) -> Vec<String> {
        let events = &self.heap.observer().events;
        let name = |id: &ObjId| {
            let (_, name) = self.names.iter().find(|n| n.0 == *id)?;
            (!name.starts_with('(')).then(|| name.clone())
        };
        let line = |event: &Event| match event {
            Event::Allocated { id, .. } if made => {
                Some(format!("made {}", name(id)?))
            }
            Event::Dying { id } => name(id),
            _ => None,
        };
        let new = events[self.told..].iter().filter_map(line).collect();
        self.told = events.len();
        new
    }
}

/// Fails where the prediction first differs, and says why.
fn compare(
    line: &str,
    predicted: &[&str],
    printed: &[String],
    whys: &[(&str, &str)],
) {
    let words = |list: &[&str]| match list.is_empty() {
        true => "nothing".to_string(),
        false => list.join(", "),
    };
    let printed: Vec<&str> = printed.iter().map(String::as_str).collect();
    if predicted == printed {
        return;
    }
    let agreed = predicted.iter().zip(&printed).take_while(|(a, b)| a == b);
    let n = agreed.count();
    let due = printed.get(n).copied().unwrap_or("");
    let why = whys.iter().find(|(name, _)| *name == due);
    let why = why.map_or("nothing more is printed by this line", |w| w.1);
    let agreed = match n {
        0 => "first of all".into(),
        n => format!("right up to `{}`; then", printed[n - 1]),
    };
    panic!(
        "`{line}`\n    you say: {}\n    {agreed}: {why}\n",
        words(predicted)
    );
}

#[test]
fn bag_goes_with_all_that_only_it_holds() {
    in_own_process!();
    let mut run = Run::new();
    let bag = run.make(Kind::Instance, "bag");
    let lock = run.make(Kind::Instance, "lock");
    let books = run.make(Kind::List, "(books)");
    let [atlas, novel, diary] =
        ["atlas", "novel", "diary"].map(|name| run.make(Kind::Instance, name));
    run.hold(books, &[atlas, novel, diary]);
    let purse = run.make(Kind::Dict, "(purse)");
    let coin = run.make(Kind::Instance, "coin");
    let key = run.make(Kind::Instance, "key");
    run.hold(purse, &[coin]);
    run.heap.link(purse, key).unwrap();
    run.hold(bag, &[lock, books, purse]);
    let line = "key = bag.purse[\"key\"]";
    compare(line, first_program(line), &run.printed(false), &[]);

    run.drop(bag);
    let why = [
        ("bag", "the bag itself is finalized, while it is whole"),
        (
            "lock",
            "the bag lets go of the attribute that was set first",
        ),
        (
            "diary",
            "the list of books dies, and lets go of its last item first",
        ),
        ("novel", "the list goes on toward its front"),
        ("atlas", "the list goes on toward its front"),
        (
            "coin",
            "the purse is a dict: it begins with its first entry",
        ),
    ];
    let line = "del bag";
    compare(line, first_program(line), &run.printed(false), &why);

    run.drop(key);
    let why = [("key", "the name `key` was the last reference to the key")];
    let line = "key = None";
    compare(line, first_program(line), &run.printed(false), &why);
}

#[test]
fn new_is_made_before_the_old_goes() {
    in_own_process!();
    let mut run = Run::new();
    let line = "page = Page(\"draft\")";
    let draft = run.make(Kind::Instance, "draft");
    compare(line, second_program(line), &run.printed(true), &[]);

    let line = "page = Page(\"final\")";
    let page = run.make(Kind::Instance, "final");
    run.drop(draft);
    let why = [
        (
            "made final",
            "the right side is made while the name still leads to \
                        the draft",
        ),
        (
            "draft",
            "the name lets go of the draft, and nothing else leads to it",
        ),
    ];
    compare(line, second_program(line), &run.printed(true), &why);

    let line = "book = [page, Page(\"index\")]";
    let index = run.make(Kind::Instance, "index");
    let book = run.make(Kind::List, "(book)");
    run.heap.link(book, page).unwrap();
    run.hold(book, &[index]);
    let why = [("made index", "a page is made for the list")];
    compare(line, second_program(line), &run.printed(true), &why);

    let line = "page = None";
    run.drop(page);
    compare(line, second_program(line), &run.printed(true), &[]);

    let line = "book = book + [Page(\"cover\")]";
    let cover = run.make(Kind::Instance, "cover");
    let second = run.make(Kind::List, "(second)");
    run.hold(second, &[cover]);
    let sum = run.make(Kind::List, "(sum)");
    for item in [page, index, cover] {
        run.heap.link(sum, item).unwrap();
    }
    run.drop(second);
    run.drop(book);
    let why = [("made cover", "a page is made for the second list")];
    compare(line, second_program(line), &run.printed(true), &why);

    let line = "book = None";
    run.drop(sum);
    let why = [
        (
            "cover",
            "the long list dies, and lets go of its last item first",
        ),
        ("index", "the list goes on toward its front"),
        ("final", "the list goes on toward its front"),
    ];
    compare(line, second_program(line), &run.printed(true), &why);
}

use cache_that_forgets::Cache;
use gc_core::{Heap, Host, ObjId, Object, Silent, check};
use workbench::{Dice, expect, hint, in_own_process};

/// A program with a cache: weak references call back into it.
struct Program {
    heap: Heap,
    cache: Cache,
    /// Documents and the names that hold them.
    named: Vec<(String, ObjId)>,
}

impl Host for Program {
    type Object = Object;
    type Observer = Silent;
    fn heap(&self) -> &Heap {
        &self.heap
    }
    fn heap_mut(&mut self) -> &mut Heap {
        &mut self.heap
    }
    fn call_weakref_callback(&mut self, weakref: ObjId) {
        let mut cache = std::mem::take(&mut self.cache);
        cache.forgotten(self, weakref).expect("the callback");
        self.cache = cache;
    }
}

impl Program {
    fn new() -> Program {
        let mut heap = Heap::new();
        heap.disable();
        Program {
            heap,
            cache: Cache::default(),
            named: Vec::new(),
        }
    }

    /// `name = cache[title] = Document(name)`
    fn load(&mut self, title: &str, name: &str) -> ObjId {
        let document = self.heap.new_object(name);
        self.named.push((name.into(), document));
        let mut cache = std::mem::take(&mut self.cache);
        cache.insert(self, title, document).expect("insert");
        self.cache = cache;
        document
    }

    /// `del name`
    fn del(&mut self, name: &str) {
        let n = self.named.iter().position(|(other, _)| other == name);
        let (_, id) = self.named.remove(n.expect("there is such a name"));
        gc_core::decref(self, id).expect("its name held it");
    }

    /// What is found under the title, with the reference given back at once.
    fn find(&mut self, title: &str) -> String {
        let cache = std::mem::take(&mut self.cache);
        let found = cache.get(self, title).expect("get");
        self.cache = cache;
        let Some(id) = found else {
            return "nothing".into();
        };
        let name = self.heap.get(id).expect("it was found").name.clone();
        gc_core::decref(self, id).expect("it was counted");
        name
    }

    fn count(&self, id: ObjId) -> String {
        let count = self.heap.refcount(id);
        count.map_or("nothing: it is dead".into(), |count| count.to_string())
    }

    /// How many objects there are: documents, and what the cache has made.
    fn objects(&self) -> String {
        format!("{} objects, {} entries", self.heap.len(), self.cache.len())
    }
}

#[test]
fn document_in_use_is_found() {
    in_own_process!();
    let _hint = hint("A letter was loaded. The cache finds:");
    let mut program = Program::new();
    let letter = program.load("Letter", "letter");
    insta::assert_snapshot!(program.find("Letter"), @"letter");
    let _hint = hint("Under another title it finds:");
    insta::assert_snapshot!(program.find("Bill"), @"nothing");
    let _hint = hint("The letter counts:");
    insta::assert_snapshot!(program.count(letter), @"1");
}

#[test]
fn cache_keeps_nothing_alive() {
    in_own_process!();
    let _hint =
        hint("The letter's only name was deleted. What is left of it all:");
    let mut program = Program::new();
    program.load("Letter", "letter");
    program.del("letter");
    insta::assert_snapshot!(program.objects(), @"0 objects, 0 entries");
    let _hint = hint("The cache finds:");
    insta::assert_snapshot!(program.find("Letter"), @"nothing");
}

#[test]
fn what_was_found_lives_while_it_is_used() {
    in_own_process!();
    let _hint = hint("`found = cache[\"Letter\"]`. The letter counts:");
    let mut program = Program::new();
    let letter = program.load("Letter", "letter");
    let cache = std::mem::take(&mut program.cache);
    let found = cache.get(&mut program, "Letter").unwrap();
    program.cache = cache;
    insta::assert_snapshot!(program.count(letter), @"2");
    program.del("letter");
    let alive = program.heap.is_live(found.expect("it is in use"));
    let _hint =
        hint("`del letter`, with `found` still there. Is the letter alive?");
    insta::assert_snapshot!(alive.to_string(), @"true");
}

#[test]
fn others_are_not_forgotten() {
    in_own_process!();
    let _hint = hint(
        "Letter and bill were loaded, the letter is gone. The cache finds:",
    );
    let mut program = Program::new();
    program.load("Letter", "letter");
    program.load("Bill", "bill");
    program.del("letter");
    insta::assert_snapshot!(program.find("Bill"), @"bill");
    let _hint = hint("What is left: the bill, and its entry.");
    insta::assert_snapshot!(program.objects(), @"2 objects, 1 entries");
}

#[test]
fn replaced_document_takes_no_entry_along() {
    in_own_process!();
    let _hint = hint(
        "A draft was loaded under a title, then the final letter under the same. The cache finds:",
    );
    let mut program = Program::new();
    program.load("Letter", "draft");
    program.load("Letter", "final");
    insta::assert_snapshot!(program.find("Letter"), @"final");
    let _hint = hint("There are: draft, final letter, one weak reference.");
    insta::assert_snapshot!(program.objects(), @"3 objects, 1 entries");
    program.del("draft");
    let _hint = hint("The draft is gone. The cache finds:");
    insta::assert_snapshot!(program.find("Letter"), @"final");
    program.del("final");
    let _hint = hint("The final letter is gone.");
    insta::assert_snapshot!(program.objects(), @"0 objects, 0 entries");
}

#[test]
fn document_may_stand_under_two_titles() {
    in_own_process!();
    let _hint = hint("One letter under two titles. The second finds:");
    let mut program = Program::new();
    let letter = program.load("Letter", "letter");
    let mut cache = std::mem::take(&mut program.cache);
    cache.insert(&mut program, "Post", letter).unwrap();
    program.cache = cache;
    insta::assert_snapshot!(program.find("Post"), @"letter");
    program.del("letter");
    let _hint = hint("The letter is gone.");
    insta::assert_snapshot!(program.objects(), @"0 objects, 0 entries");
}

#[test]
fn callback_for_a_stranger_changes_nothing() {
    in_own_process!();
    let _hint = hint(
        "A weak reference that isn't the cache's pointed at the letter as well, \
         and called back when that died. The cache finds:",
    );
    let mut program = Program::new();
    let letter = program.load("Letter", "letter");
    let stranger = program
        .heap
        .alloc(Object::new(gc_core::Kind::Weakref, "stranger"));
    program.heap.new_weakref(stranger, letter, true).unwrap();
    program.load("Bill", "bill");
    program.del("letter");
    insta::assert_snapshot!(program.find("Bill"), @"bill");
    let _hint = hint("The stranger, the bill, and its entry.");
    insta::assert_snapshot!(program.objects(), @"3 objects, 1 entries");
}

#[test]
fn document_on_a_cycle_waits_for_the_collector() {
    in_own_process!();
    let _hint =
        hint("A diary that holds itself has lost its name. The cache finds:");
    let mut program = Program::new();
    let diary = program.load("Diary", "diary");
    program.heap.link(diary, diary).unwrap();
    program.del("diary");
    insta::assert_snapshot!(program.find("Diary"), @"diary");
    gc_core::collect(&mut program, 2).unwrap();
    let _hint = hint("A collection has run.");
    insta::assert_snapshot!(program.objects(), @"0 objects, 0 entries");
}

#[test]
fn random_programs_find_what_is_in_use() {
    in_own_process!();
    let mut dice = Dice::new(803);
    for round in 0..200 {
        let mut program = Program::new();
        let mut story: Vec<String> = Vec::new();
        // What stands under each of the three titles.
        let mut latest: [Option<String>; 3] = [None, None, None];
        for n in 0..4 + round / 8 {
            if dice.roll(3) == 0 && !program.named.is_empty() {
                let name =
                    program.named[dice.roll(program.named.len())].0.clone();
                program.del(&name);
                for entry in &mut latest {
                    if entry.as_ref() == Some(&name) {
                        *entry = None;
                    }
                }
                story.push(format!("del {name}"));
            } else {
                let title = dice.roll(3);
                let name = format!("document {n}");
                program.load(&title.to_string(), &name);
                latest[title] = Some(name.clone());
                story.push(format!("title {title} = {name}"));
            }
            for (title, expected) in latest.iter().enumerate() {
                expect!(
                    &format!(
                        "{}. Under title {title} stands:",
                        story.join("; ")
                    ),
                    expected.as_deref().unwrap_or("nothing"),
                    program.find(&title.to_string()),
                );
            }
            let entries = latest.iter().flatten().count();
            expect!(
                &format!("{}. What there is:", story.join("; ")),
                format!(
                    "{} objects, {entries} entries",
                    program.named.len() + entries
                ),
                program.objects(),
            );
        }
        // The entries hold one reference each; `check` counts all of it.
        for name in program.named.clone() {
            program.del(&name.0);
        }
        assert!(check(&program.heap, &[]).is_ok(), "{}", story.join("; "));
    }
}

use gc_core::ObjId;
use which_collector_is_wrong::{
    Candidate, collector_a, collector_b, collector_c, collector_d, collector_e,
    heap_against,
};
use workbench::{Sketch, candidates, expect, in_own_process, names};

type Collector = fn(&[Candidate]) -> Vec<usize>;

/// What a collector finds in a heap, and what is trash there by definition.
fn finds(collector: Collector, sketch: &Sketch) -> [String; 2] {
    let drawn = sketch.draw();
    let young = candidates(&drawn.heap, 0).young;
    let ids: Vec<ObjId> = young.iter().map(|&s| drawn.heap.id(s)).collect();
    let number = |id: &ObjId| ids.iter().position(|other| other == id);
    let candidate = |&id: &ObjId| Candidate {
        count: drawn.heap.refcount(id).unwrap(),
        refers_to: (drawn.heap.get(id).unwrap().references().iter())
            .filter_map(number)
            .collect(),
    };
    let table: Vec<Candidate> = ids.iter().map(candidate).collect();
    let found: Vec<ObjId> =
        collector(&table).into_iter().map(|n| ids[n]).collect();
    let trash = drawn.trash(0);
    let mut trash: Vec<ObjId> =
        trash.into_iter().filter(|id| ids.contains(id)).collect();
    trash.sort_by_key(|id| number(id));
    [found, trash].map(|ids| names(&drawn.heap, &ids))
}

/// Compares a collector with the definition, about the heap that was chosen.
fn judge(letter: char, collector: Collector) {
    let sketch = Sketch::new(heap_against(letter));
    let objects = sketch.objects().count();
    if objects > 4 {
        let story = format!("Your heap against {letter}: {sketch}");
        expect!(&story, "at most 4 objects", format!("{objects} objects"));
    }
    let [found, trash] = finds(collector, &sketch);
    assert!(
        found != trash,
        "your heap against {letter}: {sketch}\n    {letter} finds: {found}\n    \
         trash is: {trash}\n    so {letter} is right about it\n"
    );
}

#[test]
fn heap_shows_the_mistake_of_a() {
    in_own_process!();
    judge('A', collector_a);
}

#[test]
fn heap_shows_the_mistake_of_b() {
    in_own_process!();
    judge('B', collector_b);
}

#[test]
fn heap_shows_the_mistake_of_c() {
    in_own_process!();
    judge('C', collector_c);
}

#[test]
fn heap_shows_the_mistake_of_d() {
    in_own_process!();
    judge('D', collector_d);
}

#[test]
fn heap_shows_the_mistake_of_e() {
    in_own_process!();
    judge('E', collector_e);
}

#[test]
fn five_are_as_they_were_handed_out() {
    in_own_process!();
    let five: [(&str, Collector); 5] = [
        ("A", collector_a),
        ("B", collector_b),
        ("C", collector_c),
        ("D", collector_d),
        ("E", collector_e),
    ];
    for (heap, expected) in [
        (
            "tea -> cup -> tea; tea -> cup",
            "A: nothing; B: tea, cup; C: tea, cup; D: tea, cup; E: tea, cup",
        ),
        ("tea -> tea", "A: tea; B: nothing; C: tea; D: tea; E: tea"),
        (
            "tea -> cup; held: tea",
            "A: nothing; B: nothing; C: cup; D: nothing; E: nothing",
        ),
        (
            "spoon; cup -> spoon; tea -> cup; held: tea",
            "A: nothing; B: nothing; C: spoon, cup; D: spoon; E: nothing",
        ),
        (
            "tea -> tea; held: tea",
            "A: nothing; B: nothing; C: nothing; D: nothing; E: tea",
        ),
        (
            "tea -> cup; pot -> pot -> pot; held: tea",
            "A: nothing; B: nothing; C: cup, pot; D: pot; E: pot",
        ),
    ] {
        let sketch = Sketch::new(heap);
        let came = five.map(|(letter, collector)| {
            format!("{letter}: {}", finds(collector, &sketch)[0])
        });
        expect!(
            &format!(
                "What the five find in this heap: {heap}. Choose a heap \
                 against each, and leave the collectors as they are."
            ),
            expected,
            came.join("; "),
        );
    }
}

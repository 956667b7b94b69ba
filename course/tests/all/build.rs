//! Building the book: in process, by mdBook's protocol, and as a draft.

use crate::files::below;
use crate::mini::{CHAPTER, Mini};
use crate::root;
use course::book::{self, Options};
use mdbook_driver::MDBook;
use mdbook_driver::builtin_preprocessors::LinkPreprocessor;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Every file below `folder`, by its path from there.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = below(folder).into_iter().filter(|path| path.is_file());
    let named = |path: PathBuf| {
        let name = path.strip_prefix(folder).unwrap().to_path_buf();
        (name, fs::read(&path).unwrap())
    };
    files.map(named).collect()
}

/// `mdbook build book` starts the command in `book.toml`; `cargo course build`
/// does not. A reader cannot tell the books apart; the second is finished as a site, has
/// an index to search in, and slides, notes and transcripts beside the pages, which
/// plain mdBook knows nothing of.
#[test]
fn both_ways_give_the_same_book() {
    let mini = Mini::new();
    MDBook::load(mini.root().join("book")).unwrap().build().unwrap();
    let pages = mini.root().join("book/book");
    course::search::write(&pages, &mini.root().join("book/search.toml")).unwrap();
    course::site::finish_pages(&pages, None).unwrap();
    let by_protocol = files(&mini.root().join("book/book"));
    let dest = mini.root().join("pages");
    let options = Options { dest: Some(dest.clone()), ..Options::default() };
    assert_eq!(book::build(mini.root(), &options).unwrap(), dest);
    let mut in_process = files(&dest);
    assert!(in_process.keys().any(|name| starts(name, "slides/01_one.html")));
    in_process
        .retain(|name, _| !["slides/", "notes/", "transcripts/"].iter().any(|f| starts(name, f)));
    assert!(in_process.len() > 20);
    let names: Vec<_> = by_protocol.keys().collect();
    assert_eq!(names, in_process.keys().collect::<Vec<_>>());
    for (name, bytes) in &by_protocol {
        assert!(*bytes == in_process[name], "{} differs", name.display());
    }
}

/// Does the path, as written on any system, begin so?
fn starts(name: &Path, with: &str) -> bool {
    name.to_string_lossy().replace('\\', "/").starts_with(with)
}

#[test]
fn a_page_shows_program_output_and_exercise() {
    let mini = Mini::new();
    let pages = book::build(mini.root(), &Options::default()).unwrap();
    let html = fs::read_to_string(pages.join("02_two/index.html")).unwrap();
    for part in [
        "<div class=\"program\">",
        "print(\"tea\" &lt; \"cup\")",
        "Output of CPython 3.13",
        "cargo test -p ex02-1-count",
        "<p class=\"exercise-title\"><span>Exercise</span> Count to zero</p>",
        "<summary>A nudge</summary>",
        "Subtract one.",
        "pub struct Heap;",
    ] {
        assert!(html.contains(part), "no {part} in the page");
    }
    assert!(!html.contains("{{#"), "a directive stayed in the page");
    assert!(!html.contains("ANCHOR"), "an anchor stayed in the page");
}

#[test]
fn a_box_opens_its_note_once_the_exercise_has_passed() {
    let mini = Mini::new();
    let (lib, note) = ("exercises/02_two/01_count/src/lib.rs", "solutions/02_two/01_count/note.md");
    mini.write(lib, "fn count() { 2 }\n");
    mini.write(note, "Two, because of the two.\n");
    let page = || {
        let pages = book::build(mini.root(), &Options::default()).unwrap();
        fs::read_to_string(pages.join("02_two/index.html")).unwrap()
    };
    let before = page();
    assert!(before.contains("<summary>Solved? Compare</summary>"));
    assert!(before.contains("Two, because of the two."));
    let answer = learner::state::answer(mini.root(), "02_two/01_count").unwrap();
    let digest = learner::state::digest(&answer);
    learner::progress::note(mini.root(), "02_two/01_count", Some(&digest)).unwrap();
    assert!(page().contains("<summary>Solved: all tests pass</summary>"));
}

#[test]
fn a_build_names_everything_that_is_missing() {
    let mini = Mini::new();
    mini.append(CHAPTER, "\n{{#program lost}}\n\n{{#picture sunset}}\n");
    let error = book::build(mini.root(), &Options::default()).unwrap_err();
    let said = format!("{error:#}");
    assert!(said.contains("the book has 2 things to mend"), "{said}");
    assert!(said.contains("book/src/02_two/index.md:19: {{#program lost}}"), "{said}");
    assert!(said.contains("book/src/02_two/index.md:21: {{#picture sunset}}"), "{said}");
}

#[test]
fn a_draft_shows_what_is_missing_in_the_page() {
    let mini = Mini::new();
    mini.append(CHAPTER, "\n{{#program lost}}\n");
    let options = Options { draft: true, ..Options::default() };
    let pages = book::build(mini.root(), &options).unwrap();
    let html = fs::read_to_string(pages.join("02_two/index.html")).unwrap();
    assert!(html.contains("<div class=\"draft\">"));
    assert!(html.contains("cannot read tests/python/lost.py"));
}

/// A clone on Windows may end every line with a carriage return too.
#[test]
fn carriage_returns_change_no_page_and_lose_no_lab() {
    let pages = |mini: &Mini| {
        let dest = mini.root().join("pages");
        let options = Options { dest: Some(dest.clone()), ..Options::default() };
        book::build(mini.root(), &options).unwrap();
        let mut pages = files(&dest);
        pages.retain(|name, _| name.extension().is_some_and(|kind| kind == "html"));
        pages
    };
    let mini = Mini::new();
    let lab = "\n```python,lab\n#| title: Two\n#| start: line 2\na = [1]\nb = [a, a]\n```\n\n\
               ```python,lab\n#| title: Named\n#| program: two_orders\n```\n";
    mini.append(CHAPTER, lab);
    let expected = pages(&mini);
    let page = String::from_utf8(expected[Path::new("02_two/index.html")].clone()).unwrap();
    assert_eq!(page.matches("<section class=\"lab\"").count(), 2);
    for (name, bytes) in files(mini.root()) {
        let made = name.starts_with("pages") || name.extension().is_some_and(|kind| kind == "svg");
        if !made {
            let text = String::from_utf8(bytes).unwrap().replace('\n', "\r\n");
            fs::write(mini.root().join(name), text).unwrap();
        }
    }
    assert_eq!(mini.problems(), [""; 0]);
    for (name, bytes) in pages(&mini) {
        assert!(bytes == expected[&name], "{} differs", name.display());
    }
}

/// The chapters that there are, as such a clone has them.
#[test]
fn carriage_returns_hide_no_block_of_any_chapter() {
    let (pages, problems) = chapters::read(&root().join("book/src"), Path::new("book/src"));
    assert_eq!(problems, []);
    let mut labs = 0;
    for page in pages {
        let text = page.text().replace('\n', "\r\n");
        let windows = chapters::Page::new(&page.path, Path::new("book/src"), &text);
        let blocks = chapters::block::blocks(&windows);
        assert_eq!(blocks, chapters::block::blocks(&page), "{}", page.path.display());
        labs += blocks.iter().filter(|block| block.has("lab")).count();
        for lab in blocks.iter().filter(|block| block.has("lab")) {
            let text = lab.text();
            let read = lab_player::Block::read(&text);
            assert_eq!(lab_player::Block::read(&text.replace('\n', "\r\n")), read);
        }
    }
    assert!(labs > 40, "only {labs} labs");
}

/// Our includes are mdBook's, only stricter: on every chapter of the real book
/// the two agree, but for the left margin, to which ours moves a method.
#[test]
fn includes_expand_as_mdbooks_do() {
    let book = MDBook::load(root().join("book")).unwrap();
    let context = PreprocessorContext::new(book.root.clone(), book.config.clone(), "html".into());
    let theirs = LinkPreprocessor::new().run(&context, book.book.clone()).unwrap();
    let mut compared = 0;
    for (raw, done) in book.book.chapters().zip(theirs.chapters()) {
        let Some(path) = &raw.source_path else {
            continue;
        };
        let mut page = chapters::Page::new(path, Path::new("book/src"), &raw.content);
        let mut problems = Vec::new();
        let src = root().join("book/src");
        chapters::include::expand(&mut page, &src, &mut Default::default(), &mut problems);
        assert_eq!(problems, []);
        let margin = |text: &str| -> Vec<String> {
            text.lines().map(|line| line.trim_start().into()).collect()
        };
        assert_eq!(margin(&page.text()), margin(&done.content), "{}", path.display());
        compared += 1;
    }
    assert!(compared > 0);
}

//! After an edit the pages are those of a build of everything.

use super::asking::{get, serve};
use super::live::{open_page, reloads};
use crate::mini::{self, CHAPTER, Mini};
use course::book::{self, Options};
use std::path::Path;
use std::{fs, io};

/// Every file of a build of everything, as a server would have it, and its
/// bytes. Names have `/` on every system.
fn built(mini: &Mini) -> Vec<(String, Vec<u8>)> {
    let dest = mini.root().join("whole");
    let options = Options { dest: Some(dest.clone()), live: true, ..Options::default() };
    book::build(mini.root(), &options).unwrap();
    let mut files = Vec::new();
    collect(&dest, "", &mut files).unwrap();
    assert!(files.len() > 20);
    files
}

fn collect(folder: &Path, at: &str, files: &mut Vec<(String, Vec<u8>)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{at}/{}", entry.file_name().to_string_lossy());
        match entry.file_type()?.is_dir() {
            true => collect(&entry.path(), &name, files)?,
            false => files.push((name, fs::read(entry.path())?)),
        }
    }
    Ok(())
}

/// Makes an edit of one file (two may be met by two rebuilds), waits until the
/// open page is asked to reload, and compares whatever can be asked for with a
/// build of everything.
#[track_caller]
fn after(mini: &Mini, address: &str, edit: impl FnOnce(&Mini)) {
    let mut page = open_page(address);
    edit(mini);
    reloads(&mut page);
    let wrong: Vec<String> = built(mini)
        .into_iter()
        .filter(|(name, bytes)| get(address, name).body != *bytes)
        .map(|(name, _)| name)
        .collect();
    assert_eq!(wrong, [""; 0], "not as a build of everything has them");
}

#[test]
fn every_page_is_the_one_that_a_build_of_everything_makes() {
    let mini = Mini::new();
    let address = serve(&mini);
    let front = "book/src/01_one/index.md";
    after(&mini, &address, |mini| mini.append(CHAPTER, "\n## Another part\n\nMore words.\n"));
    after(&mini, &address, |mini| mini.append(CHAPTER, "\nA second edit.\n"));
    after(&mini, &address, |mini| mini.append(front, "\nAnd in the first chapter.\n"));
    after(&mini, &address, |mini| mini.edit("tests/python/two_orders.py", "tea", "ale"));
    after(&mini, &address, |mini| mini.edit("gc-core/src/lib.rs", "Heap;", "Heap(u8);"));
    after(&mini, &address, |mini| mini.edit(CHAPTER, "A second edit.\n", ""));
}

#[test]
fn what_is_more_than_a_chapters_text_is_made_again_too() {
    let mini = Mini::new();
    let address = serve(&mini);
    let [summary, config] = ["book/src/SUMMARY.md", "book/book.toml"];
    after(&mini, &address, |mini| mini.edit(summary, "[One]", "[The first]"));
    after(&mini, &address, |mini| mini.write("book/src/03_new/index.md", "# New\n"));
    let new = "- [New](03_new/index.md)\n- [Later]()";
    after(&mini, &address, |mini| mini.edit(summary, "- [Later]()", new));
    after(&mini, &address, |mini| mini.edit(config, "\"Mini\"", "\"Tiny\""));
    // A front page of its own.
    let home = "book/src/index.md";
    after(&mini, &address, |mini| mini.write(home, "# Home\n"));
    after(&mini, &address, |mini| mini.append(summary, "\n[Home](index.md)\n"));
    after(&mini, &address, |mini| mini.append("book/src/01_one/index.md", "\nMore.\n"));
    after(&mini, &address, |mini| mini.append(home, "\nMore.\n"));
    after(&mini, &address, |mini| mini.write("book/theme/head.hbs", "<!-- ours -->"));
    after(&mini, &address, |mini| mini.edit("book/src/02_two/dot.svg", "/>", "></svg>"));
    after(&mini, &address, |mini| mini.append(CHAPTER, "\nAnd a chapter's again.\n"));
}

#[test]
fn a_calendar_has_the_minutes_that_the_chapters_have_now() {
    let mini = Mini::new();
    let plan = "course/plans/short.toml";
    mini.write(plan, &mini::plan(60, 25));
    // Behind the chapters, as in the book.
    mini.write("book/src/teach.md", "# Plans\n\n{{#plan short}}\n");
    mini.edit("book/src/SUMMARY.md", "- [Later]()", "- [Plans](teach.md)");
    let address = serve(&mini);
    let calendar = || String::from_utf8(get(&address, "/teach/short.ics").body).unwrap();
    let before = calendar();
    let words = "one more word ".repeat(800);
    after(&mini, &address, |mini| mini.append(CHAPTER, &format!("\n{words}\n")));
    let longer = calendar();
    assert_ne!(longer, before, "the chapter takes longer");
    after(&mini, &address, |mini| mini.edit(plan, "break = 25", "break = 30"));
    assert_ne!(calendar(), longer, "the break takes longer");
}

#[test]
fn a_page_that_no_edit_changes_is_not_written_again() {
    let mini = Mini::new();
    let address = serve(&mini);
    let served = super::asking::served(&mini);
    let written = |page: &str| fs::metadata(served.join(page)).unwrap().modified().unwrap();
    let pages = ["01_one/index.html", "index.html", "print.html", "02_two/index.html"];
    let before = pages.map(written);
    let mut page = open_page(&address);
    mini.append(CHAPTER, "\nMore.\n");
    reloads(&mut page);
    let is_new: Vec<bool> =
        pages.iter().zip(before).map(|(page, at)| written(page) != at).collect();
    assert_eq!(is_new, [false, false, false, true]);
    assert!(get(&address, "/%70rint.html").text().contains("More."), "asked for, it is made");
    assert_ne!(written("print.html"), before[2]);
}

#[test]
fn after_a_broken_edit_and_its_mending_all_pages_are_right() {
    let mini = Mini::new();
    let address = serve(&mini);
    after(&mini, &address, |mini| {
        mini.append(CHAPTER, "\n{{#program lost}}\n");
        // It is seen while it is broken, or not; either way the mended one is shown.
        assert!(!get(&address, "/print.html").text().contains("lost"));
        mini.edit(CHAPTER, "{{#program lost}}", "Mended.");
    });
}

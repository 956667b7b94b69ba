//! The real book, bound: what a reader of paper and of an e-book depends on.

use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The book in both forms, written once for all tests, in one run: making its pages is
/// what takes longest. That its cards show the chapters as they are, is asked before
/// anything is written.
struct Kept {
    epub: PathBuf,
    /// With `CI=true`, where there is a Chromium to print it: that takes longest. In
    /// `src/pdf.rs` two chapters are printed each time.
    pdf: Option<PathBuf>,
}

fn kept() -> &'static Kept {
    static KEPT: OnceLock<Kept> = OnceLock::new();
    KEPT.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let kept = Kept {
            epub: folder.join("book.epub"),
            pdf: (yet_to_run::everything() && has_chromium()).then(|| folder.join("book.pdf")),
        };
        let mut bound = Command::new(env!("CARGO_BIN_EXE_bound"));
        bound.args(["--check-cards", "--epub"]).arg(&kept.epub);
        if let Some(pdf) = &kept.pdf {
            bound.arg("--pdf").arg(pdf);
        }
        for file in [Some(&kept.epub), kept.pdf.as_ref()].into_iter().flatten() {
            let _ = std::fs::remove_file(file);
        }
        let output = bound.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        kept
    })
}

fn has_chromium() -> bool {
    let here = Command::new("chromium").arg("--version").output().is_ok();
    if !here {
        yet_to_run::skip_unless_ci("chromium");
    }
    here
}

#[test]
fn on_paper_the_book_has_fewer_than_300_pages_bookmarks_and_answers_at_the_end() {
    let Some(pdf) = &kept().pdf else { return };
    let pdf = lopdf::Document::load(pdf).unwrap();
    let count = pdf.get_pages().len();
    assert!((200..300).contains(&count), "{count} pages");
    // Which numbers the contents have, `paper` is tested for.
    let outline = pdf.get_toc().unwrap().toc;
    let chapter = |title: &str| {
        let found = outline.iter().find(|entry| entry.title.contains(title));
        found.unwrap_or_else(|| panic!("no bookmark leads to {title}")).page
    };
    assert!(chapter("Why counting fails on cycles") < chapter("When does it run?"));
    let first_answer = chapter("Hints and answers");
    assert!(first_answer > chapter("Sources"), "answers stand at the end");
    assert!(outline.len() > 150, "only {} bookmarks", outline.len());
}

#[test]
fn the_e_book_is_well_formed_and_its_links_lead_somewhere() {
    let mut zip = zip::ZipArchive::new(std::fs::File::open(&kept().epub).unwrap()).unwrap();
    let first = zip.by_index(0).unwrap();
    let stored = first.compression() == zip::CompressionMethod::Stored;
    assert!(first.name() == "mimetype" && stored, "the first file says what it is");
    drop(first);
    let names: Vec<String> = zip.file_names().map(String::from).collect();
    let mut targets = BTreeSet::new();
    let mut links = Vec::new();
    for name in names.iter().filter(|name| name.ends_with(".xhtml")) {
        let mut text = String::new();
        zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
        let page = roxmltree::Document::parse_with_options(&text, options);
        let page = page.unwrap_or_else(|error| panic!("{name}: {error}"));
        let short = name.trim_start_matches("EPUB/");
        targets.insert(short.to_string());
        for node in page.descendants() {
            if let Some(id) = node.attribute("id") {
                assert!(targets.insert(format!("{short}#{id}")), "{id} stands twice in {name}");
            }
            if let Some(link) = node.attribute("href").filter(|link| !link.contains("://")) {
                links.push((name.clone(), link.to_string()));
            }
        }
    }
    assert!(names.len() > 60 && links.len() > 500, "{} files, {} links", names.len(), links.len());
    let style = "book.css".to_string();
    for (name, link) in &links {
        assert!(*link == style || targets.contains(link), "{name} leads to {link}");
    }
}

#[test]
fn cards_show_the_chapters_as_they_are() {
    // Else nothing is written.
    assert!(kept().epub.is_file());
}

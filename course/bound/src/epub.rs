//! The book as an EPUB file: version 3, one file for each chapter, with its drawings,
//! and hints and answers of a chapter in a file of their own at the end.
//!
//! The package is written here: of the files that make one up, only the list of what
//! is in it and the contents are not the book's own pages.

use crate::links::{self, Targets};
use crate::still::Still;
use crate::tree::{Element, Node};
use anyhow::{Context, Result};
use course::preprocess::inline::escaped;
use course::writing::NewFile;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const STYLE: &str = include_str!("../epub.css");
const CONTAINER: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
    <container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>\
    <rootfile full-path=\"EPUB/package.opf\" media-type=\"application/oebps-package+xml\"/>\
    </rootfiles></container>\n";
/// The identifier of the book, the same for all editions.
const IDENTIFIER: &str = "urn:uuid:6d4b9f0e-3c0d-4a3b-9d53-0c7a6f3d2e10";

/// One page of the e-book.
struct Page {
    /// Its file's name without the ending.
    name: String,
    title: String,
    /// The title of the part that begins with it.
    part: Option<String>,
    body: String,
}

/// Writes the book to `file`; `date` is that of this edition, `2026-11-27T00:00:00Z`.
///
/// # Errors
/// If the drawings' style sheet can't be read or the file can't be written.
pub fn write(root: &Path, book: &[Still], date: &str, file: NewFile) -> Result<()> {
    let bytes = bytes(root, book, date)?;
    file.write(&bytes)
}

/// The file's bytes, the same for the same book and date.
fn bytes(root: &Path, book: &[Still], date: &str) -> Result<Vec<u8>> {
    let pages = pages(book);
    let sheet = root.join("book/theme/lab/lab.css");
    let drawings = chapters_sheet(&sheet)?;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    // The first file says what the whole is, and is not compressed.
    zip.start_file("mimetype", stored)?;
    zip.write_all(b"application/epub+zip")?;
    let mut add = |name: &str, text: &str| -> Result<()> {
        zip.start_file(name, packed)?;
        Ok(zip.write_all(text.as_bytes())?)
    };
    add("META-INF/container.xml", CONTAINER)?;
    add("EPUB/package.opf", &package(&pages, date))?;
    add("EPUB/nav.xhtml", &document("Contents", &contents(&pages)))?;
    add("EPUB/book.css", &format!("{STYLE}\n{drawings}"))?;
    for page in &pages {
        add(&format!("EPUB/{}.xhtml", page.name), &document(&page.title, &page.body))?;
    }
    Ok(zip.finish()?.into_inner())
}

/// What drawings need of the book's style sheet.
fn chapters_sheet(sheet: &Path) -> Result<String> {
    let css = std::fs::read_to_string(sheet);
    let css = css.with_context(|| format!("cannot read {}", sheet.display()))?;
    let page = ":root { --bg: #ffffff; --fg: #1f1c19; --mono-font: monospace; }\n";
    Ok(format!("{page}{}", course::commands::picture::still(&css.replace("\r\n", "\n"))))
}

fn pages(book: &[Still]) -> Vec<Page> {
    let targets = Targets::of(book);
    let address = |key: &str, id: &str, is_later: bool| {
        let name = if is_later { answers_of(key) } else { key.to_string() };
        match id {
            "" => format!("{name}.xhtml"),
            id => format!("{name}.xhtml#{}", links::anchor(key, id)),
        }
    };
    let mended = |body: &Element, still: &Still| {
        let mut body = body.clone();
        targets.mend(&mut body, (&still.chapter.page, &still.chapter.key), &address);
        body
    };
    let mut pages = vec![title_page()];
    for still in book {
        let chapter = &still.chapter;
        let mut body = Element::new("section", "chapter");
        body.children.clone_from(&chapter.body.children);
        pages.push(Page {
            name: chapter.key.clone(),
            title: chapter.full_title(),
            part: chapter.part.clone(),
            body: mended(&body, still).xhtml(),
        });
    }
    let mut part = Some("Hints and answers".to_string());
    for still in book.iter().filter(|still| !still.later.is_empty()) {
        let chapter = &still.chapter;
        let title = format!("Answers: {}", chapter.full_title());
        let mut body = format!("<h1>{}</h1>", escaped(&title));
        for later in &still.later {
            let back = address(&chapter.key, &later.back, false);
            let link = Element::new("a", "").having("href", &back).saying(&later.title);
            let of = Element::new("p", "later-of").with([Node::Element(link)]);
            let mut answer = mended(&later.body, still);
            answer.children.insert(0, Node::Element(of));
            body += &answer.xhtml();
        }
        pages.push(Page { name: answers_of(&chapter.key), title, part: part.take(), body });
    }
    pages
}

fn answers_of(key: &str) -> String {
    format!("answers-{key}")
}

fn title_page() -> Page {
    let body = "<section class=\"cover\"><h1>Counting to Zero</h1>\
        <p>How Python's garbage collector works, built in Rust</p>\
        <p class=\"small\">Labs, playground and search are in the pages of the book. \
        Text and pictures: CC BY 4.0</p></section>";
    Page { name: "title".into(), title: "Counting to Zero".into(), part: None, body: body.into() }
}

/// A page as a file of its own.
fn document(title: &str, body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n\
         <html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" \
         lang=\"en\" xml:lang=\"en\"><head><title>{}</title>\
         <link rel=\"stylesheet\" href=\"book.css\"/></head>\n<body>{body}</body></html>\n",
        escaped(title)
    )
}

/// The list of all that is in the package, and in which order it is read.
fn package(pages: &[Page], date: &str) -> String {
    let mut manifest = String::new();
    let mut spine = String::new();
    for Page { name, body, .. } in pages {
        let properties = if body.contains("<svg") { " properties=\"svg\"" } else { "" };
        let _ = writeln!(
            manifest,
            "<item id=\"p-{name}\" href=\"{name}.xhtml\" media-type=\"application/xhtml+xml\"{properties}/>"
        );
        let _ = writeln!(spine, "<itemref idref=\"p-{name}\"/>");
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"en\">\n\
         <metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n\
         <dc:identifier id=\"id\">{IDENTIFIER}</dc:identifier><dc:title>Counting to Zero</dc:title>\n\
         <dc:language>en</dc:language><dc:description>How Python's garbage collector works, built in Rust.</dc:description>\n\
         <dc:rights>CC BY 4.0</dc:rights><meta property=\"dcterms:modified\">{date}</meta>\n</metadata>\n\
         <manifest>\n<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n\
         <item id=\"css\" href=\"book.css\" media-type=\"text/css\"/>\n{manifest}</manifest>\n\
         <spine>\n{spine}</spine>\n</package>\n"
    )
}

/// The contents: parts, and their chapters in them.
fn contents(pages: &[Page]) -> String {
    let mut html = String::from("<nav epub:type=\"toc\" id=\"toc\"><h1>Contents</h1><ol>");
    let mut open = false;
    for Page { name, title, part, .. } in pages {
        if let Some(part) = part {
            let end = if open { "</ol></li>" } else { "" };
            let _ = write!(html, "{end}<li><span>{}</span><ol>", escaped(part));
            open = true;
        }
        let _ = write!(html, "<li><a href=\"{name}.xhtml\">{}</a></li>", escaped(title));
    }
    html + if open { "</ol></li></ol></nav>" } else { "</ol></nav>" }
}

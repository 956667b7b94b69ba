//! What the tool needs: for a build of the book, part by part, and for an edit.
//!
//! Parts are measured in processor time, where the system counts it, so that a
//! busy machine measures the same; an edit by the clock as well.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::time::Instant;

use course::book::{self, Options};
use course::search;
use course::server::Serving;
use course::site;
use mdbook_renderer::RenderContext;

use crate::Table;

/// The seconds that this process has worked: as Linux counts them, in
/// hundredths; else those that have passed.
fn worked() -> f64 {
    static START: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    let passed = START.elapsed().as_secs_f64();
    let text = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // After the name, which may have spaces: user and system are the 12th and 13th.
    let fields = text.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace();
    let ticks: Vec<f64> = fields.skip(11).take(2).flat_map(str::parse).collect();
    if ticks.len() == 2 { ticks.iter().sum::<f64>() / 100.0 } else { passed }
}

/// What `work` gives, and the seconds it takes.
fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let before = worked();
    let done = work();
    (done, worked() - before)
}

/// The parts of a build, in order.
pub fn build(root: &Path, table: &mut Table) {
    let folder = tempfile::tempdir().expect("there is room for the book");
    let options = Options { dest: Some(folder.path().join("book")), ..Options::default() };
    let prepare = || book::prepare(root, &options).expect("the book can be read");
    let (chapters, first) = timed(prepare);
    let (_, again) = timed(prepare);
    let render = |change: &dyn Fn(&mut RenderContext)| {
        let mut chapters = chapters.clone();
        change(&mut chapters);
        timed(|| book::render_pages(&chapters).expect("the book can be rendered")).1
    };
    let without = |key: &'static str| {
        render(&|chapters| {
            chapters.config.set(key, false).expect("it is an option");
        })
    };
    let no_search = without("output.html.search.enable");
    let no_print = without("output.html.print.enable");
    let bare = render(&|chapters| {
        let chapter = |chapter: &mut mdbook_renderer::book::Chapter| chapter.content.clear();
        chapters.book.for_each_chapter_mut(chapter);
    });
    let all = render(&|_| {});
    let asked = chapters.root.join("search.toml");
    let write = || search::write(&chapters.destination, &asked).expect("mdBook has made one");
    let (_, index) = timed(write);
    let (_, policies) = timed(|| site::finish(&chapters, false).expect("the pages are there"));
    table.row("programs recorded and drawn", first - again, 2.0, "s");
    table.row("chapters read, directives expanded", again, 1.0, "s");
    table.row("mdBook: its own files, with chapters that are empty", bare, 1.0, "s");
    table.row("mdBook: the pages of chapters", no_search + no_print - all - bare, 2.0, "s");
    table.row("mdBook: the page for printing", all - no_print, 1.0, "s");
    table.row("mdBook: its search index", all - no_search, 1.0, "s");
    table.row("our search index in its place", index, 1.0, "s");
    table.row("what makes a site of the pages", policies, 2.0, "s");
    table.row(
        "  the book built, once the tool is compiled",
        first + all + index + policies,
        8.0,
        "s",
    );
}

/// The page that is edited.
const PAGE: &str = "05_subtract_dont_mark/index";

/// From saving a chapter, the one in the middle of five, to the message that its
/// page is to be loaded again.
pub fn edit(root: &Path, table: &mut Table) {
    let copy = tempfile::tempdir().expect("there is room for the chapters");
    copy_book(root, copy.path()).expect("the book can be copied");
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("there is a port");
    let serving = Serving::start(copy.path(), listener, false).expect("the book can be served");
    let address = serving.url().trim_start_matches("http://").to_string();
    let (end, ended) = tokio::sync::oneshot::channel::<()>();
    let server = std::thread::spawn(move || {
        serving.run(async {
            let _ = ended.await;
        })
    });
    let file = copy.path().join(format!("book/src/{PAGE}.md"));
    let text = fs::read_to_string(&file).expect("the chapter is there");
    let (mut clock, mut work) = (Vec::new(), Vec::new());
    for n in 0..5 {
        let mut page = wait_on(&address);
        let (start, before) = (Instant::now(), worked());
        fs::write(&file, format!("{text}\nEdit {n}.\n")).expect("the chapter can be written");
        page.read_exact(&mut [0; 8]).expect("the server says that it has changed");
        clock.push(start.elapsed().as_secs_f64());
        work.push(worked() - before);
    }
    drop(end);
    server.join().expect("it did not panic").expect("it served");
    for times in [&mut clock, &mut work] {
        times.sort_by(f64::total_cmp);
    }
    table.row("an edited chapter seen, by the clock", clock[2], 0.8, "s");
    table.row("  and in processor time", work[2], 0.8, "s");
}

/// A repository whose chapters are a copy.
fn copy_book(root: &Path, copy: &Path) -> std::io::Result<()> {
    let root = root.canonicalize()?;
    for entry in fs::read_dir(&root)? {
        let name = entry?.file_name();
        if name != "book" && name != "target" {
            symlink(root.join(&name), copy.join(&name))?;
        }
    }
    copy_folder(&root.join("book"), &copy.join("book"))
}

fn copy_folder(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        // Pages that were built are not sources.
        if path.ends_with("book/book") {
            continue;
        }
        match path.is_dir() {
            true => copy_folder(&path, &to)?,
            false => fs::copy(&path, &to).map(|_| ())?,
        }
    }
    Ok(())
}

/// A page that waits to be notified of a change.
fn wait_on(address: &str) -> BufReader<TcpStream> {
    let mut page = BufReader::new(TcpStream::connect(address).expect("the server is there"));
    let request = format!(
        "GET /{} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nUpgrade: websocket\r\n\
         Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\
         Sec-WebSocket-Version: 13\r\n\r\n",
        course::server::LIVE
    );
    page.get_mut().write_all(request.as_bytes()).expect("the server listens");
    let mut line = String::new();
    while page.read_line(&mut line).expect("the server answers") > 2 {
        line.clear();
    }
    page
}

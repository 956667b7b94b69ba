//! What our directives become: the part of making a page that is ours.
//!
//! A page goes through the [`PASSES`] in order; each sees the lines the one
//! before left. Every problem of every chapter is reported, not the first only.

pub mod chart;
pub mod claims;
pub mod directive;
pub mod exercise;
pub mod inline;
pub mod kata;
pub mod lab;
pub mod map;
pub mod minutes;
pub mod picture;
pub mod playground;
pub mod program;
pub mod teach;
pub mod terms;

use crate::claims::said::{self, Post};
use anyhow::{Result, bail};
use chapters::problem::report;
use chapters::{Page, Problem, include};
use mdbook_driver::book::{Book, BookItem, Chapter, SectionNumber};
use mdbook_driver::config::Config;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};
use mdbook_renderer::RenderContext;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// What every pass may look at.
#[derive(Debug, Clone)]
pub struct Site {
    /// The repository.
    pub root: PathBuf,
    /// The book's sources, `book/src`.
    pub src: PathBuf,
    /// Where the repository can be browsed, if `book.toml` says so.
    pub repository: Option<String>,
    /// Chapters up to this number have the parts that
    /// [`anatomy`](crate::check::anatomy) looks for; 0 if `book.toml` names none.
    pub anatomy: u32,
    /// How many [claims](crate::claims) the book makes at least.
    pub claims: usize,
    /// The run that the playground opens on, instead of the book's own.
    pub first: Option<First>,
    /// Read when it is first asked for.
    post: OnceLock<Result<Post, String>>,
}

/// A recorded run for the playground to open on.
#[derive(Debug, Clone)]
pub struct First {
    /// What stands above it, in plain text.
    pub note: String,
    /// The run, as JSON.
    pub trace: String,
}

/// One step in making a page: it rewrites lines and says what it cannot.
pub type Pass = fn(&Site, &mut Page, &mut Vec<Problem>);

/// The steps, in order. Another kind of block or directive is another file
/// beside this one and another row here or in [`directive::DIRECTIVES`].
pub const PASSES: &[Pass] = &[
    claims::mark,
    directive::expand,
    expand_includes,
    lab::expand,
    terms::expand,
    minutes::expand,
];

fn expand_includes(site: &Site, page: &mut Page, problems: &mut Vec<Problem>) {
    include::expand(page, &site.src, &mut BTreeSet::new(), problems);
}

/// Takes `page` through all the passes.
pub fn expand(site: &Site, page: &mut Page, problems: &mut Vec<Problem>) {
    for pass in PASSES {
        pass(site, page, problems);
    }
}

/// The preprocessor, as mdBook calls it.
#[derive(Debug, Clone, Default)]
pub struct Course {
    /// What is not there yet becomes a visible box instead of an error.
    pub draft: bool,
    /// The run that the playground opens on, instead of the book's own.
    pub first: Option<First>,
}

impl Preprocessor for Course {
    fn name(&self) -> &str {
        "course"
    }

    fn run(&self, context: &PreprocessorContext, mut book: Book) -> Result<Book> {
        let mut site = Site::new(&context.root, &context.config);
        site.first = self.first.clone();
        let mut chapters = Vec::new();
        each(&mut book, |chapter| chapters.push(chapter.clone()));
        let expanded = all_expanded(&site, &chapters);
        let mut places = map::Places::new();
        let mut problems = Vec::new();
        let mut next = expanded.into_iter();
        each(&mut book, |chapter| {
            let (Some(path), Some(expanded)) = (&chapter.source_path, next.next()) else {
                return;
            };
            places.extend(expanded.place.map(|place| (path.clone(), place)));
            chapter.content = expanded.content;
            if self.draft {
                chapter.content += &boxed(&expanded.problems);
            }
            problems.extend(expanded.problems);
        });
        if !self.draft && !problems.is_empty() {
            bail!("the book has {} to mend\n{}", things(&problems), report(&problems));
        }
        map::draw(&mut book, &places);
        Ok(book)
    }
}

/// Gives `act` each chapter that has a file; a draft is a title without one.
fn each(book: &mut Book, mut act: impl FnMut(&mut Chapter)) {
    book.for_each_mut(|item| match item {
        BookItem::Chapter(chapter) if chapter.source_path.is_some() => act(chapter),
        _ => {}
    });
}

/// What becomes of one chapter.
struct Expanded {
    content: String,
    /// What the map says of it, if it has a number.
    place: Option<map::Place>,
    problems: Vec<Problem>,
}

/// All of them, in the order of the book. One thread for each processor expands them, but
/// a plan is made of the minutes that the others take.
fn all_expanded(site: &Site, chapters: &[Chapter]) -> Vec<Expanded> {
    let round = |plans: bool| {
        let chapters = chapters.par_iter().enumerate();
        let of_this = chapters.filter(move |(_, chapter)| teach::has_a_plan(chapter) == plans);
        of_this.map(|(n, chapter)| (n, expanded(site, chapter))).collect::<Vec<_>>()
    };
    let mut all = round(false);
    all.extend(round(true));
    all.sort_by_key(|(n, _)| *n);
    all.into_iter().map(|(_, expanded)| expanded).collect()
}

fn expanded(site: &Site, chapter: &Chapter) -> Expanded {
    let path = chapter.source_path.as_deref().unwrap_or(Path::new(""));
    let mut page = Page::new(path, &site.shown(), &chapter.content);
    let mut problems = Vec::new();
    expand(site, &mut page, &mut problems);
    let Some(number) = &chapter.number else {
        return Expanded { content: page.text(), place: None, problems };
    };
    let minutes = minutes::known(site, path).unwrap_or_default();
    let place = Some(map::Place::of(&page, minutes));
    Expanded { content: numbered(number, &page.text()), place, problems }
}

impl Site {
    /// The site of the repository at `root`, without building anything.
    pub fn read(root: &Path) -> Result<Site> {
        let home = root.join("book");
        let config = Config::from_disk(home.join("book.toml"))?;
        Ok(Site::new(&home, &config))
    }

    /// The site that these chapters are of.
    pub fn of(book: &RenderContext) -> Site {
        Site::new(&book.root, &book.config)
    }

    fn new(home: &Path, config: &Config) -> Site {
        let repository = config.get("output.html.git-repository-url");
        let anatomy = config.get("preprocessor.course.anatomy");
        let claims = config.get("preprocessor.course.claims");
        Site {
            root: home.parent().unwrap_or(Path::new("")).to_path_buf(),
            src: home.join(&config.book.src),
            repository: repository.ok().flatten(),
            anatomy: anatomy.ok().flatten().unwrap_or(0),
            claims: claims.ok().flatten().unwrap_or(0),
            first: None,
            post: OnceLock::new(),
        }
    }

    /// What the book quotes of the blog post.
    ///
    /// # Errors
    /// If it cannot be read, or is not as it should be.
    pub fn post(&self) -> Result<&Post, String> {
        let read = || said::read(&self.root).map_err(|error| format!("{error:#}"));
        self.post.get_or_init(read).as_ref().map_err(Clone::clone)
    }

    /// The folder of the sources as messages name it.
    pub fn shown(&self) -> PathBuf {
        let shown = self.src.strip_prefix(&self.root).unwrap_or(&self.src);
        shown.to_path_buf()
    }
}

/// The page with its chapter's number above the title. The number is that of
/// `SUMMARY.md`, written nowhere else.
fn numbered(number: &SectionNumber, text: &str) -> String {
    let number = number.to_string();
    format!("<p class=\"chapter-number\">Chapter {}</p>\n\n{text}", number.trim_end_matches('.'))
}

fn things(problems: &[Problem]) -> String {
    match problems.len() {
        1 => "1 thing".into(),
        n => format!("{n} things"),
    }
}

/// The problems of a page, for its author to see on the page.
fn boxed(problems: &[Problem]) -> String {
    let item = |problem: &Problem| format!("<li>{}</li>", inline::html(&problem.to_string()));
    let items: Vec<String> = problems.iter().map(item).collect();
    if items.is_empty() {
        return String::new();
    }
    format!("\n\n<div class=\"draft\"><p>Not there yet:</p><ul>{}</ul></div>\n", items.concat())
}

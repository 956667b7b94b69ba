//! Spelling, and words that have better ones.
//!
//! Everything a reader reads as prose: chapters, captions and questions of labs
//! and pictures, hints, the first lines of programs, the pages at the root of the
//! repository. Code is left out, and so is what stands in quotation marks: it is
//! spelled as its author spelled it.
//!
//! The dictionary is the American one made from SCOWL (`course/words`); the words
//! of the trade and names are in `course/words/ours.txt`, one a line.

use super::Report;
use super::sources::Sources;
use super::unwanted;
use crate::claims::place::{self, Plain};
use crate::pictures;
use crate::preprocess::Site;
use crate::teaching::notes;
use chapters::block::blocks;
use chapters::{Page, Problem};
use spellbook::Dictionary;
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// Words of the trade, names, and other words that the dictionary lacks.
pub const OURS: &str = "course/words/ours.txt";

static DICTIONARY: LazyLock<Result<Dictionary, String>> = LazyLock::new(|| {
    let affixes = include_str!("../../words/en_US.aff");
    let words = include_str!("../../words/en_US.dic");
    let mut dictionary = Dictionary::new(affixes, words).map_err(|error| error.to_string())?;
    let ours = include_str!("../../words/ours.txt").lines();
    for word in ours.filter(|line| !line.is_empty() && !line.starts_with('#')) {
        dictionary.add(word).map_err(|error| format!("{OURS}: {word}: {error}"))?;
    }
    Ok(dictionary)
});

/// Reads everything and reports each word once a page.
pub fn check(site: &Site, sources: &Sources, report: &mut Report) {
    let root = &site.root;
    let dictionary = match DICTIONARY.as_ref() {
        Ok(dictionary) => dictionary,
        Err(what) => return report.problems.push(Problem::new(Path::new(OURS), 1, what)),
    };
    let mut speller = Speller { dictionary, known: HashMap::new(), seen: 0 };
    for chapter in &sources.chapters {
        speller.page(&chapter.written, report);
        for (line, text) in options(&chapter.written) {
            speller.text(&chapter.written.shown, line, &text, report);
        }
        if let Some(notes) = notes::written(site, &chapter.written) {
            speller.page(&notes, report);
        }
    }
    for file in pages(root) {
        if let Ok(text) = fs::read_to_string(root.join(&file)) {
            let page = Page::new(&file, Path::new(""), &text);
            speller.page(&page, report);
        }
    }
    for (file, text) in claims_of_programs(root) {
        speller.text(&file, 1, &text, report);
    }
    for (file, text) in captions(sources) {
        speller.text(&file, 1, &text, report);
    }
    report.saw(speller.seen, "words");
}

struct Speller<'a> {
    dictionary: &'a Dictionary,
    /// Words that were looked up already.
    known: HashMap<String, bool>,
    seen: usize,
}

impl Speller<'_> {
    fn page(&mut self, page: &Page, report: &mut Report) {
        let Plain { text, places } = place::plain(page);
        let line = |at: usize| places.get(at).map_or(1, |(line, _)| page.lines[*line].origin);
        self.look(&text, &mut |at, what| {
            report.problems.push(page.problem(line(at), what));
        });
    }

    fn text(&mut self, file: &Path, line: usize, text: &str, report: &mut Report) {
        self.look(text, &mut |_, what| {
            report.problems.push(Problem::new(file, line, what));
        });
    }

    fn look(&mut self, text: &str, complain: &mut dyn FnMut(usize, String)) {
        let prose = prose(text);
        for (at, word) in words(&prose) {
            self.seen += 1;
            if !self.is_word(word) {
                complain(at, format!("`{word}` is in no dictionary: mend it, or add it to {OURS}"));
            }
        }
        for (at, word, better) in unwanted::find(&prose) {
            complain(at, format!("`{word}`: better {better}"));
        }
    }

    fn is_word(&mut self, word: &str) -> bool {
        if let Some(known) = self.known.get(word) {
            return *known;
        }
        let known = self.dictionary.check(word);
        self.known.insert(word.into(), known);
        known
    }
}

/// `text` with blanks where there is code or a quotation. Both end with their
/// paragraph at the latest.
fn prose(text: &str) -> String {
    let (mut code, mut quoted) = (false, false);
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => (code, quoted) = (false, false),
            '`' => code = !code,
            '"' if !code => quoted = !quoted,
            '\u{201C}' | '\u{201D}' if !code => quoted = c == '\u{201C}',
            _ if !(code || quoted) => {
                out.push(c);
                continue;
            }
            _ => {}
        }
        // As many bytes as before, so that places stay the same.
        out.extend(std::iter::repeat_n(if c == '\n' { '\n' } else { ' ' }, c.len_utf8()));
    }
    out
}

/// The words of `prose`: letters, with apostrophes inside. What has digits,
/// underscores or dots inside, or capitals after the first letter, is a name.
fn words(prose: &str) -> Vec<(usize, &str)> {
    let apart = |c: char| {
        c.is_whitespace() || "()[]{},;:!?\u{2013}\u{2014}\u{2026}-/+=<>\u{2192}".contains(c)
    };
    let mut found = Vec::new();
    for token in prose.split(apart) {
        let at = token.as_ptr() as usize - prose.as_ptr() as usize;
        let word = token.trim_matches(|c: char| !c.is_alphanumeric());
        let word = word.strip_suffix("'s").or(word.strip_suffix("\u{2019}s")).unwrap_or(word);
        let letters = word.chars().all(|c| c.is_alphabetic() || c == '\'' || c == '\u{2019}');
        let inner_capital = word.chars().skip(1).any(char::is_uppercase);
        if word.chars().count() > 1 && letters && !inner_capital {
            found.push((at, word));
        }
    }
    found
}

/// What the labs of a page say and ask, with their lines.
fn options(page: &Page) -> Vec<(usize, String)> {
    const SAID: &[&str] = &["title", "predict", "because", "choices", "say"];
    let mut found = Vec::new();
    for block in blocks(page).into_iter().filter(|block| block.has("lab")) {
        for line in &page.lines[block.lines.clone()] {
            let option = line.text.strip_prefix("#| ").and_then(|text| text.split_once(": "));
            if let Some((name, text)) = option.filter(|(name, _)| SAID.contains(name)) {
                // A stop stands before a question and a caption.
                let stop = matches!(name, "predict" | "say");
                let text = if stop { text.split_once(": ").map_or("", |(_, t)| t) } else { text };
                found.push((line.origin, text.to_string()));
            }
        }
    }
    found
}

/// The pages outside the book: at the root, hints of the exercises, the notes in
/// the folders of tests.
fn pages(root: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    below(root, Path::new(""), 1, ".md", &mut found);
    below(root, Path::new("exercises"), 3, ".md", &mut found);
    below(root, Path::new("tests"), 3, ".md", &mut found);
    found.sort();
    found
}

fn below(root: &Path, folder: &Path, depth: usize, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(root.join(folder)).into_iter().flatten().flatten() {
        let path = folder.join(entry.file_name());
        let name = entry.file_name().to_string_lossy().into_owned();
        let hidden = name.starts_with('.') || name == "target";
        if depth > 1 && !hidden && root.join(&path).is_dir() {
            below(root, &path, depth - 1, ending, found);
        } else if name.ends_with(ending) {
            found.push(path);
        }
    }
}

/// The first line of each program that chapters and playground show: its claim.
fn claims_of_programs(root: &Path) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    for folder in ["book", "labs", "answers"] {
        below(root, &Path::new("tests/python").join(folder), 1, ".py", &mut files);
    }
    files.sort();
    let first = |file: PathBuf| {
        let text = fs::read_to_string(root.join(&file)).ok()?;
        let claim = text.lines().next()?.strip_prefix("# ")?.to_string();
        Some((file, claim))
    };
    files.into_iter().filter_map(first).collect()
}

/// The captions of the pictures that the book shows.
fn captions(sources: &Sources) -> Vec<(PathBuf, String)> {
    let uses = sources.uses().into_iter().filter(|used| used.name == "picture");
    let mut names: Vec<String> = uses.map(|used| used.argument).collect();
    names.sort();
    names.dedup();
    let caption = |name: String| {
        let picture = pictures::draw(&name)?;
        Some((Path::new("lab/trace/src/scenes").join(name), picture.caption))
    };
    names.into_iter().filter_map(caption).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        words(text).into_iter().map(|(_, word)| word).collect()
    }

    #[test]
    fn names_and_numbers_are_not_words_and_possessives_are() {
        assert_eq!(found("Ada's gc.c and ob_refcnt, 3.13 in PyPy"), ["Ada", "and", "in"]);
        assert_eq!(found("it doesn't (well-kept)"), ["it", "doesn't", "well", "kept"]);
    }

    #[test]
    fn code_and_quotations_are_left_out_and_places_stay() {
        let text = "A `teh` says \u{201C}teh\u{201D} or \"teh\" here";
        let prose = prose(text);
        assert_eq!(prose.len(), text.len());
        assert_eq!(found(&prose), ["says", "or", "here"]);
        assert_eq!(found(&super::prose("an \"open one\n\nand on")), ["an", "and", "on"]);
    }

    #[test]
    fn a_misspelled_word_is_found() {
        let dictionary = DICTIONARY.as_ref().unwrap();
        assert!(dictionary.check("collector") && dictionary.check("refcount"));
        assert!(!dictionary.check("colector") && !dictionary.check("optimisation"));
    }
}

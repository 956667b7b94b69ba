//! Where in a chapter a quotation stands, whatever markup is in between.

use chapters::Page;
use chapters::block::blocks;

/// A place in a page: the index of a line, and of a byte in it.
pub type Place = (usize, usize);

/// The text of a page without its code blocks and its markup, each character
/// with its place.
#[derive(Debug, Default)]
pub struct Plain {
    /// The words; an empty line of the page is an end of line here.
    pub text: String,
    /// For every byte of `text`.
    pub places: Vec<Place>,
}

/// Reads `page` as its reader does: no fences, no emphasis, no addresses, and
/// one space where there is any.
pub fn plain(page: &Page) -> Plain {
    let code: Vec<_> = blocks(page).into_iter().map(|block| block.lines).collect();
    let mut plain = Plain::default();
    for (at, line) in page.lines.iter().enumerate() {
        if !code.iter().any(|range| range.contains(&at)) && !line.text.starts_with("{{#") {
            plain.line(at, &line.text);
        }
        let end = if line.text.trim().is_empty() { '\n' } else { ' ' };
        plain.push(end, (at, line.text.len()));
    }
    plain
}

/// Where `quote` begins.
///
/// # Errors
/// A sentence, if it is not there or more than once.
pub fn find(plain: &Plain, quote: &str) -> Result<Place, String> {
    let quote = straight(quote);
    let mut found = plain.text.match_indices(&quote);
    match (found.next(), found.next()) {
        _ if quote.is_empty() => Err("it quotes nothing".into()),
        (None, _) => Err(format!("the chapter no longer says \"{quote}\"")),
        (Some(_), Some(_)) => Err(format!("the chapter says \"{quote}\" twice: quote more")),
        (Some((at, _)), None) => Ok(plain.places[at]),
    }
}

/// `text` as quotations are compared: one space, straight apostrophes.
pub fn straight(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace('\u{2019}', "'")
}

impl Plain {
    fn push(&mut self, c: char, place: Place) {
        let c = if c == ' ' || c == '\t' || c == '|' { ' ' } else { c };
        if c == ' ' && self.text.ends_with([' ', '\n']) {
            return;
        }
        self.text.push(if c == '\u{2019}' { '\'' } else { c });
        self.places.resize(self.text.len(), place);
    }

    /// Adds the text of one line. A character that follows emphasis or the
    /// bracket of a link has the place before it: there an anchor does no harm.
    fn line(&mut self, at: usize, line: &str) {
        let mut byte = prefix(line);
        let mut start = byte;
        let mut code = false;
        while let Some(c) = line[byte..].chars().next() {
            let rest = &line[byte..];
            let skipped = if code { 0 } else { markup(rest) };
            if skipped > 0 {
                if let Some(c) = spoken(&rest[..skipped]) {
                    self.push(c, (at, start));
                }
                byte += skipped;
                // Inside of a tag nothing can stand; before emphasis it must.
                if rest.starts_with('<') || rest.starts_with('&') {
                    start = byte;
                }
                continue;
            }
            code ^= c == '`';
            self.push(c, (at, start));
            byte += c.len_utf8();
            start = byte;
        }
    }
}

/// What stands before the words of a line: of a quotation, a list, a heading.
fn prefix(line: &str) -> usize {
    let mut rest = line.trim_start();
    loop {
        let shorter = rest.strip_prefix("> ").or_else(|| rest.strip_prefix("- "));
        match shorter {
            Some(shorter) => rest = shorter.trim_start(),
            None => break,
        }
    }
    if rest.starts_with('#') {
        rest = rest.trim_start_matches('#').trim_start();
    }
    line.len() - rest.len()
}

/// How many bytes at the start of `rest` are markup.
fn markup(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    match bytes[0] {
        b'*' => 1,
        // A link, and not `[...]`; its text may go on in the next line.
        b'[' if rest.split_once(']').is_none_or(|(_, after)| after.starts_with('(')) => 1,
        b']' if rest.starts_with("](") => rest.find(')').map_or(1, |end| end + 1),
        b'<' if rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') => {
            rest.find('>').map_or(0, |end| end + 1)
        }
        b'&' => ENTITIES.iter().find(|(name, _)| rest.starts_with(name)).map_or(0, |e| e.0.len()),
        b'\\' if rest.len() > 1 => 1,
        _ => 0,
    }
}

const ENTITIES: &[(&str, char)] = &[("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&')];

/// The character that a piece of markup stands for, if it is one.
fn spoken(markup: &str) -> Option<char> {
    match markup {
        "<code>" | "</code>" => Some('`'),
        _ => ENTITIES.iter().find(|(name, _)| *name == markup).map(|(_, c)| *c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn place(text: &str, quote: &str) -> Result<Place, String> {
        let page = Page::new(Path::new("a.md"), Path::new("book/src"), text);
        find(&plain(&page), quote)
    }

    #[test]
    fn a_quotation_runs_over_lines_links_and_emphasis() {
        let text = "# Title\n\nIt is **never** [freed\nagain](../b.md#c), by `gc.collect()`.\n";
        assert_eq!(place(text, "never freed again, by `gc.collect()`."), Ok((2, 6)));
        assert_eq!(place(text, "freed again"), Ok((2, 16)));
    }

    #[test]
    fn lists_tables_notes_and_answers_are_read_too() {
        assert_eq!(place("> - One goes.\n", "One goes."), Ok((0, 4)));
        assert_eq!(place("| a list | items `[0]` last |\n", "items `[0]` last"), Ok((0, 11)));
        assert_eq!(place("It is \"made [...] quick\".\n", "made [...] quick"), Ok((0, 7)));
        assert_eq!(place("It isn\u{2019}t.\n", "isn't"), Ok((0, 3)));
        let answer = "<details><summary>Can <code>x &lt; 1</code>?</summary>\n";
        assert_eq!(place(answer, "Can `x < 1`?"), Ok((0, 18)));
    }

    #[test]
    fn code_is_not_what_a_chapter_says() {
        let text = "Text.\n\n```python\ngone = None\n```\n";
        assert!(place(text, "gone = None").unwrap_err().contains("no longer says"));
        assert!(place("a b a b\n", "a b").unwrap_err().contains("twice"));
    }
}

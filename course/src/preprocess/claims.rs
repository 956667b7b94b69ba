//! Claims in their chapters, and `{{#claims}}`: the page that lists them all.

use super::{Site, directive};
use crate::claims::evidence::{self, Evidence};
use crate::claims::{self, Claim, place, said};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chapters::{Page, Problem};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

/// Gives every claim of `page` a place that links can lead to. The first pass:
/// claims are found in what an author has written.
pub fn mark(site: &Site, page: &mut Page, problems: &mut Vec<Problem>) {
    let found = match claims::read(&site.root, &page.path) {
        Ok(found) => found,
        Err(error) => {
            let file = claims::file_for(&page.path).unwrap_or_default();
            return problems.push(Problem::new(file, 1, format!("{:#}", error.root_cause())));
        }
    };
    let plain = place::plain(page);
    let mut anchors = Vec::new();
    for claim in &found.claims {
        match place::find(&plain, &claim.quote) {
            Ok(place) => anchors.push((place, claim.anchor())),
            Err(what) => {
                let what = format!("{}: {what}", claim.id);
                problems.push(Problem::new(&found.file, claim.line, what));
            }
        }
    }
    said(site, page, &plain, &mut anchors, problems);
    // From the last to the first: the places before stay where they are.
    anchors.sort();
    for ((line, byte), anchor) in anchors.into_iter().rev() {
        let anchor = format!("<span class=\"claim\" id=\"{anchor}\"></span>");
        page.lines[line].text.insert_str(byte, &anchor);
    }
}

/// What the page quotes of the blog post gets its places too.
fn said(
    site: &Site,
    page: &Page,
    plain: &place::Plain,
    anchors: &mut Vec<(place::Place, String)>,
    problems: &mut Vec<Problem>,
) {
    let file = Path::new(said::FILE);
    let post = match site.post() {
        Ok(post) => post,
        Err(what) => return problems.push(Problem::new(file, 1, what)),
    };
    for quote in post.quotes_in(&page.path) {
        match place::find(plain, &quote.words) {
            Ok(place) => anchors.push((place, quote.anchor())),
            Err(what) => problems.push(Problem::new(file, quote.line(post), what)),
        }
    }
}

/// `{{#post}}`: the headings of the blog post, and under each what the book
/// quotes of it, with a verdict and the way to its place.
pub fn expand_post(site: &Site, argument: &str) -> Result<String, String> {
    directive::bare(argument)?;
    let post = site.post()?;
    let (pages, _) = chapters::read(&site.src, &site.shown());
    let mut out = String::new();
    for heading in &post.headings {
        let _ = writeln!(out, "\n## {}\n", escaped(&heading.title));
        for quote in &heading.quotes {
            let links: Vec<String> = pages
                .iter()
                .filter(|page| quote.is_in(&page.path))
                .map(|p| link(p, quote))
                .collect();
            let (words, verdict, why) = (escaped(&quote.words), &quote.verdict, &quote.why);
            let _ = writeln!(out, "- *\"{words}\"* **{verdict}**: {why} ({})", links.join(", "));
        }
    }
    Ok(out)
}

/// The title of a chapter, as a link to where it quotes.
fn link(page: &Page, quote: &said::Quote) -> String {
    let path = page.path.display().to_string().replace('\\', "/");
    format!("[{}](../{path}#{})", title(page), quote.anchor())
}

fn title(page: &Page) -> &str {
    page.lines.first().map_or("", |line| line.text.trim_start_matches("# "))
}

/// `{{#claims}}`: every claim of the book by chapter, with what shows it.
pub fn expand(site: &Site, argument: &str) -> Result<String, String> {
    directive::bare(argument)?;
    let (pages, _) = chapters::read(&site.src, &site.shown());
    let mut out = String::new();
    let mut total = 0;
    for page in &pages {
        let found = claims::read(&site.root, &page.path).map_err(|error| format!("{error:#}"))?;
        if found.claims.is_empty() {
            continue;
        }
        total += found.claims.len();
        let path = page.path.display().to_string().replace('\\', "/");
        let title = title(page);
        let _ = writeln!(out, "\n## {title} {{#claims-{}}}\n", slug(&page.path));
        let _ = writeln!(out, "What [this chapter](../{path}) says:\n");
        for claim in &found.claims {
            let _ = writeln!(out, "{}", item(site, &path, claim));
        }
    }
    Ok(format!("There are {total} claims in this ledger.\n{out}"))
}

/// The chapter's folder, or the page's name, as a piece of an address.
fn slug(page: &Path) -> String {
    let file = claims::file_for(page).unwrap_or_default();
    file.file_stem().unwrap_or_default().to_string_lossy().replace('_', "-")
}

/// One claim: its sentence, which leads to its place, and what shows it.
fn item(site: &Site, path: &str, claim: &Claim) -> String {
    let quote = escaped(&claim.quote);
    let shown = match &claim.evidence {
        Evidence::Program { name, version, output } => {
            let by = version.as_deref().map_or(String::new(), |v| format!(" under CPython {v}"));
            let lines: Vec<String> = output.iter().map(|line| code(line)).collect();
            format!("{}{by} prints {}{}", code(name), lines.join(", "), open(site, name))
        }
        Evidence::Source { file, item, tag } => {
            let item = item.as_deref().map_or(String::new(), |item| format!(", {}", code(item)));
            let url = claim.evidence.url().unwrap_or_default();
            format!("[{}]({url}) of {}{item}", code(file), tag.trim_start_matches('v'))
        }
        Evidence::Page { title, url } => format!("[{}]({url})", escaped(title)),
    };
    format!(
        "- <span id=\"{id}\"></span>[{quote}](../{path}#{anchor}) <span class=\"shown-by\">{shown}</span>",
        id = claim.id,
        anchor = claim.anchor()
    )
}

/// A link that opens the program called `name` in the playground.
fn open(site: &Site, name: &str) -> String {
    let source = evidence::playable(&site.root, name).and_then(|f| chapters::read_text(&f).ok());
    match (source, &site.repository) {
        (Some(source), _) => {
            let packed = pack(&source);
            format!(" · [open in the playground](../playground.md#playground@1;py={packed})")
        }
        (None, Some(repository)) => {
            let repository = repository.trim_end_matches('/');
            format!(" · [the program]({repository}/blob/main/tests/{name}.py)")
        }
        (None, None) => String::new(),
    }
}

/// A program as the playground reads it from an address (`address.js`).
fn pack(source: &str) -> String {
    let mut deflate = DeflateEncoder::new(Vec::new(), Compression::best());
    let packed = deflate.write_all(source.as_bytes()).and_then(|()| deflate.finish());
    URL_SAFE_NO_PAD.encode(packed.unwrap_or_default())
}

/// `text` as code, in backticks enough for those in it.
fn code(text: &str) -> String {
    match text.contains('`') {
        true => format!("`` {text} ``"),
        false => format!("`{text}`"),
    }
}

/// `text` as Markdown that means itself, what stands in backticks as code.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    let mut code = false;
    for c in text.chars() {
        code ^= c == '`';
        if !code && "*_[]<>|\\".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::read::DeflateDecoder;
    use std::io::Read;

    #[test]
    fn a_packed_program_is_unpacked_by_what_the_page_uses() {
        let packed = pack("print(1)\n");
        assert!(packed.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c)));
        let bytes = URL_SAFE_NO_PAD.decode(packed).unwrap();
        let mut text = String::new();
        DeflateDecoder::new(&bytes[..]).read_to_string(&mut text).unwrap();
        assert_eq!(text, "print(1)\n");
    }

    #[test]
    fn a_quotation_means_itself() {
        assert_eq!(escaped("`a_b[0]` is a_b"), "`a_b[0]` is a\\_b");
        assert_eq!(code("a `b`"), "`` a `b` ``");
    }
}

//! What search engines and feed readers fetch, if the site has an address.

use super::{errata, head};
use crate::preprocess::{Site, inline::escaped};
use anyhow::{Context, Result};
use mdbook_renderer::RenderContext;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Writes `sitemap.xml`, `robots.txt` and `errata.xml`.
///
/// # Errors
/// If the errata are not as they should be, or a file cannot be written.
pub fn write(book: &RenderContext, pages: &[String], address: &str) -> Result<()> {
    let folder = &book.destination;
    save(folder, "sitemap.xml", &sitemap(folder, pages, address)?)?;
    save(
        folder,
        "robots.txt",
        &format!("User-agent: *\nAllow: /\nSitemap: {address}sitemap.xml\n"),
    )?;
    let errata = errata::read(&Site::of(book).root)?;
    save(folder, "errata.xml", &feed(&errata, address))
}

fn save(folder: &Path, file: &str, text: &str) -> Result<()> {
    fs::write(folder.join(file), text).with_context(|| format!("cannot write {file}"))
}

/// Every page that is worth finding: none that leads elsewhere.
fn sitemap(folder: &Path, pages: &[String], address: &str) -> Result<String> {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for page in pages.iter().filter(|page| !head::is_beside(page)) {
        let html = super::read(&folder.join(page))?;
        if !html.contains("http-equiv=\"refresh\"") {
            let _ = writeln!(xml, "<url><loc>{address}{}</loc></url>", head::short(page));
        }
    }
    Ok(xml + "</urlset>\n")
}

/// The mistakes that were found, the newest first, as an Atom feed.
fn feed(errata: &[errata::Erratum], address: &str) -> String {
    let updated = errata.first().map_or("2026-01-01", |newest| newest.date.as_str());
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n\
         <title>Counting to Zero: errata</title>\n<id>{address}errata.xml</id>\n\
         <link rel=\"self\" href=\"{address}errata.xml\"/>\n\
         <link href=\"{address}appendix/errata.html\"/>\n\
         <updated>{updated}T00:00:00Z</updated>\n<author><name>Counting to Zero</name></author>\n"
    );
    for erratum in errata {
        let url = format!("{address}appendix/errata.html#{}", erratum.id());
        let _ = writeln!(
            xml,
            "<entry><title>{}</title><id>{url}</id><link href=\"{url}\"/>\
             <updated>{}T00:00:00Z</updated><content type=\"text\">It said: {} It says now: {}</content></entry>",
            escaped(&erratum.page),
            erratum.date,
            escaped(&erratum.said),
            escaped(&erratum.now),
        );
    }
    xml + "</feed>\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feed_has_an_entry_for_each_mistake_and_the_date_of_the_last() {
        let one = errata::Erratum {
            date: "2026-12-01".into(),
            page: "05_subtract_dont_mark/index.md".into(),
            said: "a < b".into(),
            now: "b < a".into(),
        };
        let xml = feed(&[one], "https://x.org/");
        assert!(xml.contains("<updated>2026-12-01T00:00:00Z</updated>\n<author>"), "{xml}");
        assert!(xml.contains("It said: a &lt; b It says now: b &lt; a"), "{xml}");
        assert!(xml.contains("errata.html#2026-12-01-05-subtract-dont-mark"), "{xml}");
    }
}

//! What the head of a page says: its chapter's number and question, where it is to be
//! found, what a shared link shows.

use super::offline;
use std::fmt::Write;

/// The folder of the cards, in the book's sources and among the pages.
const CARDS: &str = "cards";

/// The page with its chapter's number in its title and its question as its description,
/// and, if the site has an address, with its own. `page` is its name from the root.
pub fn finished(html: &str, page: &str, address: Option<&str>) -> String {
    let worker = format!("{}{}", super::up(page), offline::FILE);
    let offline = format!("</title>\n<meta name=\"offline\" content=\"{worker}\">");
    let (head, body) = parted(html);
    let number = number(body).filter(|_| page != "print.html");
    let mut head = numbered(head, number).replacen("</title>", &offline, 1);
    if let Some(question) = number.and_then(|_| question(body)) {
        head = described(head, &question);
    }
    match address {
        Some(address) if !is_beside(page) => addressed(&head, page, address) + body,
        _ => head + body,
    }
}

/// The page with the number of its chapter in its title.
pub fn titled(html: &str) -> String {
    let (head, body) = parted(html);
    numbered(head, number(body)) + body
}

/// A page's head, and the rest.
fn parted(html: &str) -> (&str, &str) {
    html.split_at(html.find("</head>").unwrap_or(0))
}

/// Pages that no search engine should send anyone to.
pub fn is_beside(page: &str) -> bool {
    let folders = ["notes/", "slides/", "transcripts/"];
    let named = ["404.html", "print.html", "toc.html"].contains(&page);
    named || folders.iter().any(|folder| page.starts_with(folder))
}

/// With the book's name once, and the number that stands above the chapter's title.
fn numbered(head: &str, number: Option<u32>) -> String {
    let mut head = once(head);
    for before in ["<title>", "<meta property=\"og:title\" content=\""] {
        if let Some(number) = number {
            head = head.replacen(before, &format!("{before}{number}. "), 1);
        }
    }
    head
}

/// mdBook names the page and the book, which on the first page are the same words.
fn once(head: &str) -> String {
    let title = head.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>"));
    let title = title.map_or("", |(title, _)| title);
    match title.split_once(" - ") {
        Some((page, book)) if page == book => head.replace(title, page),
        _ => head.into(),
    }
}

/// The number of the chapter on this page, which stands before its title.
fn number(body: &str) -> Option<u32> {
    let (_, rest) = body.split_once("<p class=\"chapter-number\">Chapter ")?;
    rest.split_once('<')?.0.parse().ok()
}

/// The question below the chapter's title, as text.
fn question(body: &str) -> Option<String> {
    let (_, rest) = body.split_once("</h1>")?;
    let (between, rest) = rest.split_once("<p><em>")?;
    let (question, _) = rest.split_once("</em></p>").filter(|_| between.trim().is_empty())?;
    let mut parts = question.split('<');
    let first = parts.next().unwrap_or_default();
    let rest = parts.map(|tag| tag.split_once('>').map_or("", |(_, text)| text));
    Some(std::iter::once(first).chain(rest).collect::<String>().replace('"', "&quot;"))
}

/// With the chapter's question, which says more of it than what the book is about.
fn described(mut head: String, question: &str) -> String {
    for before in ["name=\"description\" content=\"", "property=\"og:description\" content=\""] {
        let Some(at) = head.find(before).map(|at| at + before.len()) else { continue };
        let end = head[at..].find('"').map_or(at, |length| at + length);
        head.replace_range(at..end, question);
    }
    head
}

/// With its own address, and with a picture for those who see a link to it.
fn addressed(head: &str, page: &str, address: &str) -> String {
    let own = format!("{address}{}", short(page));
    let mut lines = String::new();
    let _ = writeln!(lines, "<link rel=\"canonical\" href=\"{own}\">");
    let _ = writeln!(lines, "<meta property=\"og:url\" content=\"{own}\">");
    let card = card(page);
    let _ = writeln!(lines, "<meta property=\"og:image\" content=\"{address}{CARDS}/{card}.png\">");
    let _ = writeln!(
        lines,
        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Errata\" href=\"{address}errata.xml\">"
    );
    let head = head.replacen(
        "<meta name=\"twitter:card\" content=\"summary\">",
        "<meta name=\"twitter:card\" content=\"summary_large_image\">",
        1,
    );
    head.replacen("</title>", &format!("</title>\n{}", lines.trim_end()), 1)
}

/// A folder's page goes by the folder.
pub fn short(page: &str) -> &str {
    page.strip_suffix("index.html").filter(|s| s.is_empty() || s.ends_with('/')).unwrap_or(page)
}

/// The card of a page: a chapter's own, or the book's.
fn card(page: &str) -> &str {
    match page.split_once('/') {
        Some((folder, "index.html")) if folder.starts_with(|c: char| c.is_ascii_digit()) => folder,
        _ => "book",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_page_says_the_name_of_the_book_once() {
        let head = "<title>Book - Book</title><meta property=\"og:title\" content=\"Book - Book\">";
        let said = "<title>Book</title><meta property=\"og:title\" content=\"Book\">";
        assert_eq!(numbered(head, None), said);
    }

    const PAGE: &str = "<head><title>Cycles - Book</title><meta property=\"og:title\" content=\"Cycles - Book\">\
        </head><p class=\"chapter-number\">Chapter 4</p>";

    #[test]
    fn a_title_has_the_number_of_its_chapter() {
        let html = finished(PAGE, "04_cycles/index.html", None);
        assert!(html.contains("<title>4. Cycles - Book</title>"), "{html}");
        assert!(html.contains("content=\"4. Cycles - Book\""), "{html}");
        assert!(!html.contains("canonical"), "{html}");
        let whole = finished(PAGE, "print.html", None);
        assert!(whole.contains("<title>Cycles"), "{whole}");
    }

    #[test]
    fn a_chapter_is_described_by_its_question() {
        let head = "<head><title>Cycles</title><meta name=\"description\" content=\"All.\">\
            <meta property=\"og:description\" content=\"All.\"></head>";
        let body = "<p class=\"chapter-number\">Chapter 4</p><h1>Cycles</h1>\n\
            <p><em>Who frees <code>a</code> &amp; \"b\"?</em></p><p><em>Not this.</em></p>";
        let html = finished(&format!("{head}{body}"), "04_cycles/index.html", None);
        let asked = "content=\"Who frees a &amp; &quot;b&quot;?\"";
        assert_eq!(html.matches(asked).count(), 2, "{html}");
        let other = body.replace("Chapter", "Part");
        let html = finished(&format!("{head}{other}"), "other.html", None);
        assert_eq!(html.matches("content=\"All.\"").count(), 2, "{html}");
    }

    #[test]
    fn a_page_says_where_it_is_once_the_site_has_an_address() {
        let html = finished(PAGE, "04_cycles/index.html", Some("https://x.org/gc/"));
        for part in [
            "<link rel=\"canonical\" href=\"https://x.org/gc/04_cycles/\">",
            "content=\"https://x.org/gc/cards/04_cycles.png\"",
            "href=\"https://x.org/gc/errata.xml\"",
        ] {
            assert!(html.contains(part), "no {part} in {html}");
        }
        let slides = finished(PAGE, "slides/04_cycles.html", Some("https://x.org/gc/"));
        assert!(!slides.contains("canonical"), "{slides}");
        assert_eq!(short("index.html"), "");
    }
}

//! A page that needs no other file, and can stand anywhere.

use crate::preprocess::inline;

const STYLE: &str = "\
    :root { color-scheme: light dark; }\n\
    body { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; font: 1.05rem/1.6 Georgia, serif;\n\
    color: #2b2723; background: #fdfbf7; }\n\
    a { color: #1c4f7c; }\n\
    pre { overflow-x: auto; padding: .7em 1em; font: .85rem/1.45 ui-monospace, monospace; background: #f4eee3; }\n\
    @media (prefers-color-scheme: dark) { body { color: #dcd6cd; background: #1d2026; }\n\
    a { color: #8fc1f2; } pre { background: #272b33; } }\n";

/// The page, whose title is plain text. `head` stands in its head.
pub fn page(title: &str, head: &str, body: &str) -> String {
    let title = inline::escaped(title);
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>{head}</head>\n\
         <body><main>\n{body}</main></body></html>\n"
    )
}

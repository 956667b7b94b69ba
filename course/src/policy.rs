//! What a page may do: a content security policy in each.
//!
//! A page of the book runs the book's own scripts, starts its engine in a
//! worker, and talks to no other place. What a reader types, and what a link
//! brings along, never becomes markup; and if it did, it could not run. The
//! policy stands in the page itself, since a book on a disk or a simple server
//! has no headers.

use crate::check::html;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// The page with its policy, or `None` if it has no head. With `live`, it may also wait
/// for the server's word that it has changed.
pub fn protected(page: &str, live: bool) -> Option<String> {
    let at = place(page)?;
    let scripts = match page.contains("<script") {
        true => html::read(page).scripts,
        false => Vec::new(),
    };
    let policy = policy(&scripts, live);
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    Some([&page[..at], "\n        ", &meta, &page[at..]].concat())
}

/// After the encoding, which must stand near the start, and before all that
/// the policy is for.
fn place(page: &str) -> Option<usize> {
    ["<meta charset=", "<head"].into_iter().find_map(|tag| {
        let bytes = page.as_bytes();
        let is_here = |window: &[u8]| window.eq_ignore_ascii_case(tag.as_bytes());
        let at = bytes.windows(tag.len()).position(is_here)?;
        Some(at + page[at..].find('>')? + 1)
    })
}

/// What a page with these scripts in its text may do.
///
/// `file:` is for browsers in which a page off the disk is not its own
/// `'self'`; a page from a server cannot read files all the same. Styles may
/// stand in the page: mdBook's figures have some, and they run nothing.
fn policy(scripts: &[String], live: bool) -> String {
    let hash = |script: &String| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(script)));
    let hashes: BTreeSet<String> = scripts.iter().map(hash).collect();
    let hashes: String = hashes.into_iter().collect();
    let reload = if live { " ws://127.0.0.1:* ws://localhost:*" } else { "" };
    [
        "default-src 'none'".to_string(),
        format!("script-src 'self' file: 'wasm-unsafe-eval'{hashes}"),
        "worker-src 'self' blob:".to_string(),
        "style-src 'self' file: 'unsafe-inline'".to_string(),
        "img-src 'self' file: data:".to_string(),
        "font-src 'self' file:".to_string(),
        "media-src 'self' file:".to_string(),
        "frame-src 'self' file:".to_string(),
        format!("connect-src 'self'{reload}"),
        "base-uri 'self' file:".to_string(),
        "form-action 'none'".to_string(),
    ]
    .join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_in_the_page_is_allowed_by_its_hash_and_no_other() {
        let page = "<html><head><META charset='utf-8'><script>alert(1)</script>\
                    <script src=x.js></script><script type='application/json'>{}</script></head>";
        let page = protected(page, false).unwrap();
        // The hash is that of `printf 'alert(1)' | openssl dgst -sha256 -binary | base64`.
        let allowed =
            "'wasm-unsafe-eval' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='; worker-src";
        assert!(page.contains(allowed), "{page}");
        assert!(page.starts_with("<html><head><META charset='utf-8'>\n"), "{page}");
        assert_eq!(page.matches("sha256-").count(), 1);
    }

    #[test]
    fn a_page_without_a_head_gets_no_policy() {
        assert_eq!(protected("<p>A piece.</p>", false), None);
        assert!(protected("<head><title>x</title></head>", false).unwrap().starts_with("<head>\n"));
    }
}

//! A line of text inside HTML: mdBook leaves Markdown there as it is.

/// `text` for HTML, what stands in backticks as code.
pub fn html(text: &str) -> String {
    let escaped = escaped(text);
    let mut out = String::new();
    let mut parts = escaped.split('`').peekable();
    let mut code = false;
    while let Some(part) = parts.next() {
        let closed = parts.peek().is_some();
        match (code, closed) {
            (true, true) => out += &format!("<code>{part}</code>"),
            (true, false) => out += &format!("`{part}"),
            (false, _) => out += part,
        }
        code = !code;
    }
    out
}

/// `text` for HTML, outside of attributes.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backticks_are_code_and_angles_are_text() {
        assert_eq!(html("`a < b` & c"), "<code>a &lt; b</code> &amp; c");
        assert_eq!(html("one ` alone"), "one ` alone");
    }
}

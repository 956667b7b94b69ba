//! `{{#picture NAME}}`: a picture of the heap, drawn from a run of `gc-core`.

use super::{Site, inline};
use crate::pictures::{self, Picture};

/// The picture called `name` as a figure with its caption.
pub fn expand(_site: &Site, name: &str) -> Result<String, String> {
    match pictures::draw(name) {
        Some(Picture { svg, caption }) => Ok(figure(name, &svg, &caption)),
        None => Err(format!("no such picture; {}", known())),
    }
}

/// A drawing as a figure with its caption. mdBook reads HTML up to the first blank line,
/// so there is none.
pub(super) fn figure(name: &str, svg: &str, caption: &str) -> String {
    let svg: Vec<&str> = svg.lines().filter(|l| !l.trim().is_empty()).collect();
    let caption = inline::html(caption);
    format!(
        "<figure class=\"picture\" id=\"figure-{name}\">\n{}\n<figcaption>{caption}</figcaption>\n</figure>",
        svg.join("\n")
    )
}

fn known() -> String {
    match pictures::names().as_slice() {
        [] => "none is drawn yet".into(),
        names => format!("there are {}", names.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_has_no_blank_line_and_an_escaped_caption() {
        let html = figure("cups", "<svg>\n\n<g/>\n</svg>", "a < b & `c`");
        assert!(!html.contains("\n\n"));
        assert!(html.contains("<figcaption>a &lt; b &amp; <code>c</code></figcaption>"));
    }
}

//! The pictures a chapter can name with `{{#picture NAME}}`.
//!
//! None is drawn by hand: each is a run of `gc-core`, drawn from its events
//! by `lab-trace`.

use lab_trace::scenes;

/// A picture ready to stand in a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The drawing: one `<svg>` element without blank lines.
    pub svg: String,
    /// What it shows, in words: the caption under it and the text for those
    /// who do not see it.
    pub caption: String,
}

/// Draws the picture called `name`, if there is one.
pub fn draw(name: &str) -> Option<Picture> {
    let scenes::Picture { svg, caption, .. } = scenes::draw(name)?;
    Some(Picture { svg, caption })
}

/// The names [`draw`] knows.
pub fn names() -> Vec<&'static str> {
    scenes::names()
}

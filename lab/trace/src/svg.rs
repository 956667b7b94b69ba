//! A View as a drawing: one `<svg>` element, for pages without JavaScript and
//! for print.
//!
//! The stepper in the page draws the same shapes at the same places: what they are
//! is described once, in `book/theme/lab/shapes.js`, and one style sheet dresses both. Colour never says
//! anything alone: a state is also a word in the box and the style of its
//! line.

use std::fmt::Write;

pub use crate::escape::escape;
use crate::followed::{Along, Does};
use crate::layout::{FIELDS, HEADER, LINE, Layout, Rect, TILE};
use crate::marks::{self, given};
use crate::shapes::{draw, said, size};
use crate::show::Show;
use crate::view::{FieldView, Link, ListView, ObjectView, State, View};

/// A drawing of one or several views of one run, one below the other.
#[derive(Debug)]
pub struct Drawing<'a> {
    /// What the drawing is called; read out in its place.
    pub title: &'a str,
    /// What it shows, in words.
    pub description: &'a str,
    /// The steps of the collection that the view is in the middle of, and
    /// whether each is the one at hand; drawn in a row above.
    pub steps: Vec<(&'a str, bool)>,
    /// The views, each with a heading, which may be empty.
    pub panels: Vec<(&'a str, &'a View)>,
    /// Where the objects stand.
    pub layout: &'a Layout,
    /// What is drawn beside the objects.
    pub show: Show,
}

/// The height of a lane or a gauge.
const LANE: u32 = 26;
/// The height of a panel's heading.
const HEADING: u32 = 26;

impl Drawing<'_> {
    /// Draws.
    pub fn svg(&self) -> String {
        let mut body = String::new();
        let lanes: Vec<Vec<&ListView>> =
            self.panels.iter().map(|(_, view)| self.show.rows(view)).collect();
        let beside = self.show.counters || lanes.iter().any(|rows| !rows.is_empty());
        let width = self.layout.width.max(if beside { 420 } else { 0 });
        let width = width.max(if self.steps.is_empty() { 0 } else { 640 });
        let mut y = draw_steps(&mut body, &self.steps, width);
        for ((heading, view), rows) in self.panels.iter().zip(&lanes) {
            if !heading.is_empty() {
                let _ = write!(
                    body,
                    r#"<text class="lab-heading" x="4" y="{}">{}</text>"#,
                    y + 18,
                    escape(heading)
                );
                y += HEADING;
            }
            let _ = write!(body, r#"<g transform="translate(0 {y})">"#);
            heap(&mut body, view, self.layout, self.show);
            body.push_str("</g>");
            y += height(view, self.layout);
            y = draw_lanes(&mut body, view, rows, self.show, y);
            if self.show.counters {
                y = gauges(&mut body, view, y);
            }
        }
        whole((width, y + 4), self.title, self.description, &body)
    }
}

/// A drawing of this width and height, which also says in words what it shows.
pub(crate) fn whole(
    (width, height): (u32, u32),
    title: &str,
    description: &str,
    body: &str,
) -> String {
    format!(
        r#"<svg class="lab-drawing" role="img" viewBox="0 0 {width} {height}" width="{width}" height="{height}" xmlns="http://www.w3.org/2000/svg"><title>{}</title><desc>{}</desc>{body}</svg>"#,
        escape(title),
        escape(description),
    )
}

/// The steps of a collection in a row, the step at hand lit. Returns where the
/// next thing goes.
fn draw_steps(svg: &mut String, steps: &[(&str, bool)], most: u32) -> u32 {
    let (mut x, mut y) = (4, 4);
    for (name, lit) in steps {
        let width = 7 * name.len() as u32 + 16;
        if x + width > most {
            (x, y) = (4, y + LANE);
        }
        let lit = if *lit { " lab-lit" } else { "" };
        let _ = write!(
            svg,
            r#"<g class="lab-step{lit}"><rect x="{x}" y="{y}" width="{width}" height="20" rx="6"/><text x="{}" y="{}" text-anchor="middle">{name}</text></g>"#,
            x + width / 2,
            y + 14,
        );
        x += width + 6;
    }
    if steps.is_empty() { 0 } else { y + LANE + 6 }
}

/// As high as the objects that are there need it.
fn height(view: &View, layout: &Layout) -> u32 {
    let boxes = view.objects.iter().filter_map(|object| layout.boxes.get(&object.n));
    boxes.map(|rect| rect.y + rect.h + 20).max().unwrap_or(20)
}

/// Objects, names and arrows of a view, and what the step at hand does.
fn heap(svg: &mut String, view: &View, layout: &Layout, show: Show) {
    marks::halo(svg, view, layout);
    for object in &view.objects {
        arrows(svg, view, object, layout);
    }
    for object in &view.objects {
        if let Some(rect) = layout.boxes.get(&object.n) {
            draw_object(svg, view, object, rect, layout.tiles, show);
        }
    }
    tags(svg, view, layout);
    marks::pills(svg, view, layout);
}

/// The arrows that begin at an object. Those of fields that have no row begin
/// at the row that says how many they are.
fn arrows(svg: &mut String, view: &View, object: &ObjectView, layout: &Layout) {
    let Some(from) = layout.boxes.get(&object.n) else { return };
    for (at, field) in object.fields.iter().enumerate() {
        if let Some(n) = field.to.object()
            && let Some(to) = layout.boxes.get(&n)
        {
            let class = format!("lab-arrow{}", marked(view, object, field, n));
            arrow(svg, object, from, field_y(from, at.min(FIELDS), layout.tiles), to, &class);
        }
    }
    if let Some(n) = object.weak_to.as_ref().and_then(Link::object)
        && let Some(to) = layout.boxes.get(&n)
    {
        let more = usize::from(object.fields.len() > FIELDS || object.more > 0);
        let row = object.fields.len().min(FIELDS) + more;
        arrow(svg, object, from, field_y(from, row, layout.tiles), to, "lab-arrow lab-weak");
    }
}

/// What a collection has done with a reference, and whether it follows it at
/// this stop.
fn marked(view: &View, object: &ObjectView, field: &FieldView, to: u32) -> String {
    let is_this = |along: &&Along| {
        (along.from, along.to) == (Some(object.n), to)
            && along.field.as_deref() == Some(&field.label)
    };
    let mark = field.mark.map_or(String::new(), |mark| format!(" lab-{}", mark.word()));
    let at_hand = match view.along.iter().find(is_this).map(|along| along.does) {
        None => "",
        Some(Does::Subtract { .. }) => " lab-at-hand lab-at-hand-subtract",
        Some(Does::Reach { .. }) => " lab-at-hand lab-at-hand-reach",
    };
    format!("{mark}{at_hand}")
}

fn field_y(rect: &Rect, row: usize, tiles: bool) -> u32 {
    if tiles { rect.y + rect.h / 2 } else { rect.y + HEADER + LINE + row as u32 * LINE + 8 }
}

/// An arrow from the edge of one box to the edge of another. It leaves and
/// arrives sideways, so that its head points left or right.
fn arrow(svg: &mut String, object: &ObjectView, from: &Rect, y1: u32, to: &Rect, class: &str) {
    let ends = |rect: &Rect| (i64::from(rect.x), i64::from(rect.x + rect.w));
    let ((from_left, from_right), (to_left, to_right)) = (ends(from), ends(to));
    // Arrows from different boxes end at different heights.
    let y2 = to.y + size("end") + size("end_more") * (object.n % 4);
    let far = i64::from(size("swing") + size("swing_more") * (object.n % 3));
    let bend = |room: i64| room.div_euclid(2).max(size("least_bend").into());
    let (x1, x2, c1, c2, head) = if to_left > from_left {
        let bend = bend(to_left - from_right);
        (from_right, to_left, from_right + bend, to_left - bend, -1)
    } else if to_left < from_left {
        let bend = bend(from_left - to_right);
        (from_left, to_right, from_left - bend, to_right + bend, 1)
    } else if to.y >= from.y {
        (from_right, to_right, from_right + far, to_right + far, 1)
    } else {
        (from_left, to_left, from_left - far, to_left - far, -1)
    };
    let (tip, back) = (x2 + head, x2 + 9 * head);
    let faded = if object.state == State::Freed { " lab-faded" } else { "" };
    let _ = write!(svg, r#"<g class="{class}{faded}">"#);
    let across = [("x1", x1), ("c1", c1), ("c2", c2), ("tip", tip), ("back", back)];
    let down = [("y1", y1.into()), ("y2", y2.into())];
    let given: Vec<_> = across.into_iter().chain(down).map(|(k, v)| (k, v.into())).collect();
    draw(svg, "arrow", &given);
    svg.push_str("</g>");
}

/// A shape of words that belongs to a box.
fn words(svg: &mut String, shape: &str, rect: &Rect, class: &str, words: &str) {
    draw(svg, shape, &given(rect, class, words));
}

fn draw_object(
    svg: &mut String,
    view: &View,
    object: &ObjectView,
    rect: &Rect,
    tiles: bool,
    show: Show,
) {
    let state = object.state.word();
    let new = if object.new { " lab-new" } else { "" };
    let visit = if view.visit == Some(object.n) { " lab-visit" } else { "" };
    let _ = write!(svg, r#"<g class="lab-object lab-{state}{new}{visit}">"#);
    words(svg, "box", rect, "", "");
    if tiles {
        tile(svg, object, rect)
    } else {
        card(svg, view, object, rect, show)
    }
    marks::signs(svg, object, rect);
    svg.push_str("</g>");
}

/// How many letters there is room for in so many pixels.
fn letters(pixels: u32) -> usize {
    (pixels / size("letter")) as usize
}

fn tile(svg: &mut String, object: &ObjectView, rect: &Rect) {
    let room = letters(rect.w - 10);
    words(svg, "tile_title", rect, "", &clip(&object.called(), room));
    if rect.h > TILE && !object.label.is_empty() {
        words(svg, "tile_label", rect, "", &clip(&object.label, room));
    }
    // There is room for one number: during a collection, the one it works on.
    let number = object.gc_refs.map_or_else(|| refcount(object), |n| said("gc_refs", n));
    words(svg, "tile_number", rect, "lab-count", &number);
}

fn card(svg: &mut String, view: &View, object: &ObjectView, rect: &Rect, show: Show) {
    let room = letters(rect.w - 16);
    let title = object.called();
    words(svg, "title", rect, "", &title);
    let left = room.saturating_sub(title.chars().count() + 1);
    if !object.label.is_empty() && left > 2 {
        words(svg, "label", rect, "", &clip(&object.label, left));
    }
    words(svg, "rule", rect, "", "");
    row(svg, rect, 0, "lab-count", &refcount(object));
    let standing = show.standing(object);
    if let Some(gc_refs) = object.gc_refs {
        words(svg, "row_end", rect, "lab-refs", &said("gc_refs", gc_refs));
    } else if !standing.is_empty() {
        words(svg, "row_end", rect, "lab-list", standing);
    }
    for (at, (class, words)) in rows(view, object, room).iter().enumerate() {
        row(svg, rect, at as u32 + 1, class, words);
    }
}

/// A line of a box, counted from the one with the numbers.
fn row(svg: &mut String, rect: &Rect, at: u32, class: &str, words: &str) {
    let mut given = given(rect, class, words);
    given.push(("below", (LINE * at).into()));
    draw(svg, "row", &given);
}

/// What an object holds, a line each; `room` is how many characters a line has.
fn rows(view: &View, object: &ObjectView, room: usize) -> Vec<(&'static str, String)> {
    let mut rows = Vec::new();
    for field in object.fields.iter().take(FIELDS) {
        let label = &field.label;
        let shown = match &field.to {
            Link::To(n) => {
                // The number is what counts: a long type is cut before it.
                let kind = view.object(*n).map_or("", |object| &object.type_name);
                let left = room.saturating_sub(format!("{label}:  #{n}").chars().count());
                format!("{label}: {} #{n}", clip(kind, left))
            }
            Link::Text(text) => format!("{label}: {text}"),
            Link::Gone(_) => format!("{label}: {}", said("gone", "")),
        };
        rows.push(("lab-field", clip(&shown, room)));
    }
    let more = object.fields.len().saturating_sub(FIELDS) + object.more;
    if more > 0 {
        rows.push(("lab-field", said("more", more)));
    }
    if let Some(to) = &object.weak_to {
        let to = match to {
            Link::To(n) => format!("#{n}"),
            Link::Text(text) => text.clone(),
            Link::Gone(_) => said("nothing", ""),
        };
        rows.push(("lab-field", clip(&said("points_at", to), room)));
    }
    rows.extend(object.remarks.iter().map(|remark| ("lab-remark", clip(remark, room + 1))));
    rows
}

fn refcount(object: &ObjectView) -> String {
    object.count.map_or_else(|| said("immortal", ""), |count| said("refcount", count))
}

/// The names, as tags above the objects they lead to, and stubs of the
/// references from fields that are not drawn.
fn tags(svg: &mut String, view: &View, layout: &Layout) {
    let mut used: Vec<(u32, u32)> = Vec::new();
    for frame in &view.frames {
        for name in &frame.names {
            let Some(n) = name.to.object() else { continue };
            let Some(rect) = layout.boxes.get(&n) else { continue };
            let shown = if frame.function.is_empty() {
                name.name.clone()
            } else {
                format!("{}·{}", frame.function, name.name)
            };
            tag(svg, "", n, rect, &shown, &mut used);
        }
    }
    // Where a box has no rows, all fields look alike.
    for (n, shown) in if layout.tiles { Vec::new() } else { marks::stubs(view) } {
        if let Some(rect) = layout.boxes.get(&n) {
            tag(svg, "lab-stub", n, rect, &shown, &mut used);
        }
    }
}

/// A tag above a box, beside those that are there, if there is room.
fn tag(
    svg: &mut String,
    class: &str,
    n: u32,
    rect: &Rect,
    shown: &str,
    used: &mut Vec<(u32, u32)>,
) {
    let shown = clip(shown, size("tag") as usize);
    let width = size("letter") * shown.chars().count() as u32 + 14;
    let before: u32 = used.iter().filter(|(at, _)| *at == n).map(|(_, w)| w + 5).sum();
    if before + width > rect.w + size("beside") {
        return;
    }
    used.push((n, width));
    let mut given = given(rect, class, &shown);
    let places = [("before", before), ("width", width), ("middle", width / 2)];
    given.extend(places.map(|(key, n)| (key, n.into())));
    svg.push_str(r#"<g class="lab-name">"#);
    draw(svg, "tag", &given);
    svg.push_str("</g>");
}

/// The collector's lists, a lane each. Returns where the next thing goes.
fn draw_lanes(svg: &mut String, view: &View, rows: &[&ListView], show: Show, mut y: u32) -> u32 {
    for list in rows {
        let _ = write!(
            svg,
            r#"<g class="lab-lane"><rect x="4" y="{y}" width="412" height="{}" rx="4"/><text class="lab-lane-name" x="12" y="{}">{}</text>"#,
            LANE - 4,
            y + 15,
            show.name(list)
        );
        let mut x = 130;
        for &n in list.ids.iter().take(8) {
            let state = view.object(n).map_or("", |object| object.state.word());
            let width = 7 * format!("#{n}").len() as u32 + 10;
            let _ = write!(
                svg,
                r#"<g class="lab-chip lab-{state}"><rect x="{x}" y="{}" width="{width}" height="16" rx="8"/><text x="{}" y="{}">#{n}</text></g>"#,
                y + 3,
                x + 5,
                y + 15
            );
            x += width + 4;
        }
        if list.ids.len() > 8 {
            text(svg, "lab-field", x + 2, y + 15, &said("more", list.ids.len() - 8));
        } else if list.ids.is_empty() {
            text(svg, "lab-field", x, y + 15, "empty");
        }
        svg.push_str("</g>");
        y += LANE;
    }
    y
}

/// The counts against their thresholds. Returns where the next thing goes.
fn gauges(svg: &mut String, view: &View, mut y: u32) -> u32 {
    for (at, (&count, &threshold)) in view.counts.iter().zip(&view.thresholds).enumerate() {
        let full = 150u32;
        let most = threshold.unsigned_abs();
        let share = match threshold {
            ..0 => full,
            _ => (full * count.min(most)).checked_div(most).unwrap_or(0),
        };
        let is_over = i64::from(count) > i64::from(threshold) && threshold != 0;
        let over = if is_over { " lab-over" } else { "" };
        let _ = write!(
            svg,
            r#"<g class="lab-gauge{over}"><text class="lab-lane-name" x="12" y="{}">{}</text><rect class="lab-track" x="130" y="{}" width="{full}" height="8" rx="4"/><rect class="lab-fill" x="130" y="{}" width="{share}" height="8" rx="4"/><text class="lab-count" x="292" y="{}">{count} of {threshold}</text></g>"#,
            y + 15,
            COUNTERS[at],
            y + 7,
            y + 7,
            y + 15,
        );
        y += LANE - 4;
    }
    if !view.enabled {
        text(svg, "lab-remark", 12, y + 14, "automatic collection is off");
        y += LANE - 4;
    }
    y
}

/// What the three counters count. (`gc.get_count`)
const COUNTERS: [&str; 3] = ["new containers", "young runs", "middle runs"];

/// Words with their left end at `x`.
pub(crate) fn text(svg: &mut String, class: &str, x: u32, y: u32, what: &str) {
    let _ = write!(svg, r#"<text class="{class}" x="{x}" y="{y}">{}</text>"#, escape(what));
}

fn clip(text: &str, room: usize) -> String {
    if text.chars().count() <= room {
        return text.into();
    }
    let mut clipped: String = text.chars().take(room.saturating_sub(1)).collect();
    clipped.push('…');
    clipped
}

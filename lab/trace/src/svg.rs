//! A View as a drawing: one `<svg>` element, for pages without JavaScript and
//! for print.
//!
//! The stepper in the page draws the same shapes at the same places: what they are
//! is described once, in `book/theme/lab/shapes.js`, and one style sheet dresses both. Colour never says
//! anything alone: a state is also a word in the box and the style of its
//! line.

use std::collections::BTreeMap;
use std::fmt::Write;

pub use crate::escape::escape;
use crate::followed::{Along, Does};
use crate::layout::{FIELDS, HEADER, LINE, Layout, Rect};
use crate::marks::{self, drawn_fields, given};
use crate::shapes::{Made, draw, made, said, size};
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

/// A drawing of this width and height, which also says in words what it shows. If it were
/// narrower than the width here, its letters of 12 pixels would shrink below 10.
pub(crate) fn whole(
    (width, height): (u32, u32),
    title: &str,
    description: &str,
    body: &str,
) -> String {
    let least = width * 5 / 6;
    format!(
        r#"<svg class="lab-drawing" style="--lab-least:{least}px" role="img" viewBox="0 0 {width} {height}" width="{width}" height="{height}" xmlns="http://www.w3.org/2000/svg"><title>{}</title><desc>{}</desc>{body}</svg>"#,
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

/// As high as the objects need it.
fn height(view: &View, layout: &Layout) -> u32 {
    let boxes = view.objects.iter().filter_map(|object| layout.boxes.get(&object.n));
    boxes.map(|rect| rect.y + rect.h + 20).max().unwrap_or(20)
}

/// Objects, names and arrows of a view, and what the step at hand does.
fn heap(svg: &mut String, view: &View, layout: &Layout, show: Show) {
    let made = made(layout.form);
    marks::halo(svg, view, layout);
    for object in &view.objects {
        arrows(svg, view, object, layout, made);
    }
    marks::undrawn(svg, view, layout, made);
    for object in &view.objects {
        if let Some(rect) = layout.boxes.get(&object.n) {
            draw_object(svg, view, object, rect, made, show);
        }
    }
    tags(svg, view, layout, made);
    marks::pills(svg, view, layout, made);
}

/// The arrows that begin at an object. Those of fields that have no row begin
/// at the row that says how many they are.
fn arrows(svg: &mut String, view: &View, object: &ObjectView, layout: &Layout, made: &Made) {
    let Some(from) = layout.boxes.get(&object.n) else { return };
    for (at, field) in drawn_fields(object, made).enumerate() {
        if let Some(n) = field.to.object()
            && let Some(to) = layout.boxes.get(&n)
        {
            let class = format!("lab-arrow{}", marked(view, object, field, n));
            arrow(svg, object, from, field_y(from, at.min(FIELDS), made), to, &class);
        }
    }
    if let Some(n) = object.weak_to.as_ref().and_then(Link::object)
        && let Some(to) = layout.boxes.get(&n)
    {
        let more = usize::from(object.fields.len() > FIELDS || object.more > 0);
        let row = object.fields.len().min(FIELDS) + more;
        arrow(svg, object, from, field_y(from, row, made), to, "lab-arrow lab-weak");
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

fn field_y(rect: &Rect, row: usize, made: &Made) -> u32 {
    let line = rect.y + HEADER + LINE + row as u32 * LINE + 8;
    if made.has_lines() { line } else { rect.y + rect.h / 2 }
}

/// An arrow from the edge of one box to the edge of another. It leaves and
/// arrives sideways, so that its head points left or right.
fn arrow(svg: &mut String, object: &ObjectView, from: &Rect, y1: u32, to: &Rect, class: &str) {
    let ends = |rect: &Rect| (i64::from(rect.x), i64::from(rect.x + rect.w));
    let ((from_left, from_right), (to_left, to_right)) = (ends(from), ends(to));
    // Arrows from different boxes end at different heights; one that comes back to its own
    // meets no other there, and is round only where it ends high above its beginning.
    let is_loop = (from.x, from.y) == (to.x, to.y);
    let lower = if is_loop { 0 } else { size("end_more") * (object.n % 4) };
    let y2 = to.y + size("end") + lower;
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

/// A shape with words that belongs to a box.
fn words(svg: &mut String, shape: &str, rect: &Rect, class: &str, words: &str) {
    draw(svg, shape, &given(rect, class, words));
}

fn draw_object(
    svg: &mut String,
    view: &View,
    object: &ObjectView,
    rect: &Rect,
    made: &Made,
    show: Show,
) {
    let state = object.state.word();
    let new = if object.new { " lab-new" } else { "" };
    let visit = if view.visit == Some(object.n) { " lab-visit" } else { "" };
    let _ = write!(svg, r#"<g class="lab-object lab-{state}{new}{visit}">"#);
    for name in &made.parts {
        part(svg, name, view, object, rect, show);
    }
    svg.push_str("</g>");
}

/// How many letters fit into this many pixels.
fn letters(pixels: u32) -> usize {
    (pixels / size("letter")) as usize
}

/// One of the parts that an object is made of, if there is something to say in it.
fn part(svg: &mut String, name: &str, view: &View, object: &ObjectView, rect: &Rect, show: Show) {
    let (line, tile) = (letters(rect.w - 16), letters(rect.w - 10));
    let title = object.called();
    let mut say = |shape: &str, class: &str, what: &str| words(svg, shape, rect, class, what);
    match name {
        "box" | "rule" => say(name, "", ""),
        "title" => say(name, "", &title),
        "label" => {
            let left = line.saturating_sub(title.chars().count() + 1);
            if !object.label.is_empty() && left > 2 {
                say(name, "", &clip(&object.label, left));
            }
        }
        "count" => row(svg, rect, 0, "lab-count", &refcount(object)),
        "working" => match (object.gc_refs, show.standing(object)) {
            (Some(gc_refs), _) => say("row_end", "lab-refs", &said("gc_refs", gc_refs)),
            (None, "") => {}
            (None, standing) => say("row_end", "lab-list", standing),
        },
        "lines" => {
            for (at, (class, words)) in rows(view, object, line).iter().enumerate() {
                row(svg, rect, at as u32 + 1, class, words);
            }
        }
        "tile_title" => say(name, "", &clip(&title, tile)),
        "tile_label" if object.label.is_empty() => {}
        "tile_label" => say(name, "", &clip(&object.label, tile)),
        // There is room for one number: during a collection, the one it works with.
        "tile_number" => {
            let works_on = object.gc_refs.map(|n| said("gc_refs", n));
            say(name, "lab-count", &works_on.unwrap_or_else(|| refcount(object)));
        }
        "signs" => marks::signs(svg, object, rect),
        _ => panic!("nothing is known of a part called {name}"),
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
fn tags(svg: &mut String, view: &View, layout: &Layout, made: &Made) {
    let mut tags: BTreeMap<u32, Vec<(&str, String)>> = BTreeMap::new();
    for frame in &view.frames {
        for name in &frame.names {
            let Some(n) = name.to.object() else { continue };
            let shown = match frame.function.as_str() {
                "" => name.name.clone(),
                function => format!("{function}·{}", name.name),
            };
            tags.entry(n).or_default().push(("", shown));
        }
    }
    for (n, shown) in marks::stubs(view, made) {
        tags.entry(n).or_default().push(("lab-stub", shown));
    }
    for (n, tags) in tags {
        if let Some(rect) = layout.boxes.get(&n) {
            tags_of(svg, rect, &tags);
        }
    }
}

/// How wide a tag with so many letters is.
fn tag_width(letters: usize) -> u32 {
    size("letter") * letters as u32 + 14
}

/// Tags above a box, side by side. Where there is no room for all of them the last one
/// says how many more there are.
fn tags_of(svg: &mut String, rect: &Rect, tags: &[(&str, String)]) {
    let mut before = 0;
    for (at, (class, shown)) in tags.iter().enumerate() {
        let others = tags.len() - at;
        let more = if others > 1 { tag_width(said("others", others - 1).len()) + 5 } else { 0 };
        let room = (rect.w + size("beside")).saturating_sub(before + more + 14);
        let letters = letters(room).min(size("tag") as usize);
        let is_shown = shown.chars().count() <= letters || letters >= size("least_tag") as usize;
        let (class, words) = match is_shown {
            true => (*class, clip(shown, letters)),
            false => ("", said("others", others)),
        };
        let width = tag_width(words.chars().count());
        let mut given = given(rect, class, &words);
        let places = [("before", before), ("width", width), ("middle", width / 2)];
        given.extend(places.map(|(key, n)| (key, n.into())));
        svg.push_str(r#"<g class="lab-name">"#);
        draw(svg, "tag", &given);
        svg.push_str("</g>");
        if !is_shown {
            return;
        }
        before += width + 5;
    }
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

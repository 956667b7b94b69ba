//! A run as JSON, of the shape that `JSON.md` describes.
//!
//! Written by hand: this is in the engine that a page fetches, and the code of a library
//! for all shapes would weigh more there than all the shapes of a run.

use crate::followed::{Along, Does, Verdict};
use crate::layout::Layout;
use crate::shapes::Form;
use crate::stop::Stop;
use crate::trace::{Episode, Phase, Trace};
use crate::view::{
    Collecting, FieldView, FrameChange, Link, ListChange, Mark, NameView, ObjectView,
};

/// JSON that is being written.
#[derive(Debug, Default)]
struct Json(String);

impl Json {
    /// Begins a value: a comma, if another came before it.
    fn comma(&mut self) {
        if !matches!(self.0.as_bytes().last(), None | Some(b'{' | b'[' | b':')) {
            self.0.push(',');
        }
    }

    fn key(&mut self, key: &str) -> &mut Json {
        self.text(key);
        self.0.push(':');
        self
    }

    fn word(&mut self, word: &str) {
        self.comma();
        self.0.push_str(word);
    }

    fn number(&mut self, n: i64) {
        self.word(&n.to_string());
    }

    /// A text in quotation marks.
    fn text(&mut self, text: &str) {
        self.word("\"");
        for char in text.chars() {
            match char {
                '"' => self.0.push_str("\\\""),
                '\\' => self.0.push_str("\\\\"),
                '\n' => self.0.push_str("\\n"),
                '\r' => self.0.push_str("\\r"),
                '\t' => self.0.push_str("\\t"),
                '\x08' => self.0.push_str("\\b"),
                '\x0c' => self.0.push_str("\\f"),
                '\0'..' ' => self.0.push_str(&format!("\\u{:04x}", u32::from(char))),
                char => self.0.push(char),
            }
        }
        self.0.push('"');
    }

    fn flag(&mut self, is: bool) {
        self.word(if is { "true" } else { "false" });
    }

    fn open(&mut self, bracket: &str) {
        self.word(bracket);
    }

    fn close(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    fn list<T: Write>(&mut self, items: &[T]) {
        self.open("[");
        items.iter().for_each(|item| item.write(self));
        self.close(']');
    }

    /// A list, unless it is empty.
    fn some<T: Write>(&mut self, key: &str, items: &[T]) {
        if !items.is_empty() {
            self.key(key).list(items);
        }
    }

    fn some_text(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            self.key(key).text(text);
        }
    }

    fn some_number(&mut self, key: &str, n: Option<usize>) {
        if let Some(n) = n {
            self.key(key).number(n as i64);
        }
    }

    /// A number, unless it is 0.
    fn if_any(&mut self, key: &str, n: usize) {
        self.some_number(key, Some(n).filter(|n| *n > 0));
    }

    fn if_so(&mut self, key: &str, is: bool) {
        if is {
            self.key(key).flag(is);
        }
    }

    /// A number or `null`.
    fn number_or_null(&mut self, key: &str, n: Option<usize>) {
        self.key(key);
        match n {
            Some(n) => self.number(n as i64),
            None => self.word("null"),
        }
    }
}

/// What can be written as JSON.
trait Write {
    fn write(&self, json: &mut Json);
}

impl Write for u32 {
    fn write(&self, json: &mut Json) {
        json.number(i64::from(*self));
    }
}

impl Write for i32 {
    fn write(&self, json: &mut Json) {
        json.number(i64::from(*self));
    }
}

impl Write for String {
    fn write(&self, json: &mut Json) {
        json.text(self);
    }
}

fn text_of(thing: &impl Write) -> String {
    let mut json = Json::default();
    thing.write(&mut json);
    json.0
}

impl Trace {
    /// The run as JSON.
    pub fn json(&self) -> String {
        text_of(self)
    }
}

impl Layout {
    /// The places as JSON.
    pub fn json(&self) -> String {
        text_of(self)
    }
}

/// `{"broken": why}`: the answer if there was no run.
pub fn broken(why: &str) -> String {
    let mut json = Json::default();
    json.open("{");
    json.key("broken").text(why);
    json.close('}');
    json.0
}

impl Write for Trace {
    fn write(&self, json: &mut Json) {
        json.open("{");
        json.key("format").number(self.format.into());
        json.key("title").text(&self.title);
        json.key("version").text(&self.version);
        json.key("source").text(&self.source);
        json.key("stops").list(&self.stops);
        json.key("error");
        match &self.error {
            None => json.word("null"),
            Some(error) => {
                json.open("{");
                json.key("line").number(error.line.into());
                json.key("message").text(&error.message);
                json.close('}');
            }
        }
        json.key("truncated").flag(self.truncated);
        json.key("collections").list(&self.collections);
        json.key("places").open("{");
        json.key("layouts").list(&self.places.layouts);
        json.close('}');
        json.close('}');
    }
}

impl Write for Episode {
    fn write(&self, json: &mut Json) {
        json.open("{");
        json.key("generation").number(self.generation as i64);
        json.key("first").number(self.first as i64);
        json.key("last").number(self.last as i64);
        json.key("steps").list(&self.steps);
        json.close('}');
    }
}

impl Write for Phase {
    fn write(&self, json: &mut Json) {
        json.open("{");
        json.key("name").text(self.name.as_str());
        json.key("does").text(self.does);
        json.number_or_null("first", self.first);
        json.number_or_null("last", self.last);
        json.close('}');
    }
}

impl Write for Layout {
    fn write(&self, json: &mut Json) {
        json.open("{");
        json.key("width").number(self.width.into());
        json.key("height").number(self.height.into());
        // Boxes are what is usual.
        json.some_text("form", if self.form == Form::Box { "" } else { self.form.word() });
        json.key("boxes").open("{");
        for (n, rect) in &self.boxes {
            json.key(&n.to_string()).open("{");
            for (key, value) in [("x", rect.x), ("y", rect.y), ("w", rect.w), ("h", rect.h)] {
                json.key(key).number(value.into());
            }
            json.close('}');
        }
        json.close('}');
        json.close('}');
    }
}

impl Write for Stop {
    fn write(&self, json: &mut Json) {
        let number = |n: Option<u32>| n.map(|n| n as usize);
        json.open("{");
        json.key("grain").text(self.grain.word());
        json.number_or_null("line", number(self.line));
        json.number_or_null("next", number(self.next));
        json.some_text("function", &self.function);
        json.some_text("step", self.step.map_or("", |step| step.as_str()));
        json.key("caption").text(&self.caption);
        json.key("log").list(&self.log);
        json.some_text("printed", &self.printed);
        json.key("objects").list(&self.objects);
        json.some("gone", &self.gone);
        if let Some(frames) = &self.frames {
            json.key("frames").list(frames);
        }
        if let Some(lists) = &self.lists {
            json.key("lists").list(lists);
        }
        json.key("counts").list(&self.counts);
        json.key("thresholds").list(&self.thresholds);
        json.key("enabled").flag(self.enabled);
        json.if_so("scheduled", self.scheduled);
        if let Some(Collecting { generation, step }) = self.collecting {
            json.key("collecting").open("{");
            json.key("generation").number(generation as i64);
            json.key("step").text(step.map_or("", |step| step.as_str()));
            json.close('}');
        }
        json.some_number("visit", number(self.visit));
        json.some_text("verdict", self.verdict.map_or("", Verdict::word));
        json.some("along", &self.along);
        json.some_number("enter", self.enter);
        json.if_any("folded", self.folded as usize);
        json.close('}');
    }
}

impl Write for Along {
    fn write(&self, json: &mut Json) {
        json.open("{");
        json.number_or_null("from", self.from.map(|n| n as usize));
        json.some_text("holder", &self.holder);
        if let Some(field) = &self.field {
            json.key("field").text(field);
        }
        json.key("to").number(self.to.into());
        match self.does {
            Does::Subtract { before, after } => {
                json.key("does").text("subtract");
                json.key("before").number(before.into());
                json.key("after").number(after.into());
            }
            Does::Reach { back } => {
                json.key("does").text("reach");
                json.key("back").flag(back);
            }
        }
        json.close('}');
    }
}

impl Write for ObjectView {
    fn write(&self, json: &mut Json) {
        json.open("{");
        json.key("n").number(self.n.into());
        json.key("type").text(&self.type_name);
        json.some_text("label", &self.label);
        json.key("fields").list(&self.fields);
        json.if_any("more", self.more);
        json.number_or_null("count", self.count.map(|n| n as usize));
        json.some_number("gc_refs", self.gc_refs.map(|n| n as usize));
        json.key("list");
        match self.list {
            Some(list) => json.text(list),
            None => json.word("null"),
        }
        json.if_so("finalized", self.finalized);
        json.if_any("weakrefs", self.weakrefs);
        if let Some(to) = &self.weak_to {
            json.key("weak_to").open("{");
            link(json, to);
            json.close('}');
        }
        json.key("state").text(self.state.word());
        json.if_so("new", self.new);
        json.if_so("finalizer", self.finalizer);
        json.if_so("resurrected", self.resurrected);
        json.some("remarks", &self.remarks);
        json.some("rest", &runs(&self.rest));
        json.close('}');
    }
}

/// References to consecutive objects, from consecutive indexes: the first one's label
/// and object, and how many there are.
struct Run<'a>(&'a str, u32, u32);

impl Write for Run<'_> {
    fn write(&self, json: &mut Json) {
        let Run(label, to, n) = *self;
        json.open("[");
        json.text(label);
        json.number(to.into());
        json.number(n.into());
        json.close(']');
    }
}

/// Most references of a list that grows are here at each stop: as runs they are few.
fn runs(fields: &[FieldView]) -> Vec<Run<'_>> {
    let index = |label: &str| label.strip_prefix('[')?.strip_suffix(']')?.parse::<u32>().ok();
    let mut runs: Vec<Run> = Vec::new();
    for field in fields {
        let Some(to) = field.to.object() else { continue };
        match runs.last_mut() {
            Some(Run(first, from, n))
                if to == *from + *n
                    && index(first).is_some_and(|i| field.label == format!("[{}]", i + *n)) =>
            {
                *n += 1;
            }
            _ => runs.push(Run(&field.label, to, 1)),
        }
    }
    runs
}

/// Writes where something leads, among its other keys.
fn link(json: &mut Json, link: &Link) {
    match link {
        Link::To(n) => json.key("to").number((*n).into()),
        Link::Text(text) => json.key("text").text(text),
        Link::Gone(gone) => json.key("gone").flag(*gone),
    }
}

impl Write for FieldView {
    fn write(&self, json: &mut Json) {
        json.open("{");
        json.key("label").text(&self.label);
        link(json, &self.to);
        json.some_text("mark", self.mark.map_or("", Mark::word));
        json.close('}');
    }
}

impl Write for NameView {
    fn write(&self, json: &mut Json) {
        json.open("{");
        json.key("name").text(&self.name);
        link(json, &self.to);
        json.close('}');
    }
}

impl Write for ListChange {
    fn write(&self, json: &mut Json) {
        json.open("{");
        json.key("name").text(self.name);
        json.if_so("young", self.young);
        json.if_any("hidden", self.hidden);
        if let Some(ids) = &self.ids {
            json.key("ids").list(ids);
        }
        json.some("out", &self.left);
        json.some("in", &self.joined);
        json.close('}');
    }
}

impl Write for FrameChange {
    fn write(&self, json: &mut Json) {
        json.open("{");
        json.key("frame").number(self.number.into());
        json.some_text("function", &self.function);
        json.some("dropped", &self.dropped);
        json.some("names", &self.names);
        json.close('}');
    }
}

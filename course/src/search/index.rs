//! The index itself, as elasticlunr has it.

use super::page::Section;
use elasticlunr::lang::English;
use elasticlunr::{IndexBuilder, Language, Pipeline};
use serde_json::Value;

/// How much of a section is shown under its title, in characters.
const TEASER: usize = 220;

/// Words that say nothing of what is looked for. mdBook's list is longer: it has
/// "how", "often" and "when".
const SILENT: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "has", "have", "in",
    "is", "it", "its", "of", "on", "or", "that", "the", "their", "them", "then", "they", "this",
    "to", "was", "which", "with", "you", "your",
];

/// The index of these sections, by their place in the list.
pub fn build(sections: &[Section]) -> Value {
    let mut index = IndexBuilder::with_language(Box::new(Words))
        .add_field_with_tokenizer("title", Box::new(tokens))
        .add_field_with_tokenizer("asked", Box::new(tokens))
        .add_field_with_tokenizer("breadcrumbs", Box::new(tokens))
        .add_field_with_tokenizer("body", Box::new(tokens))
        .build();
    for (n, section) in sections.iter().enumerate() {
        let Section { title, asked, chapter, text, .. } = section;
        index.add_doc(&n.to_string(), [title, asked, chapter, text]);
    }
    let mut index = serde_json::to_value(&index).expect("an index can be written");
    show(&mut index, sections);
    shorten(&mut index["index"]);
    index
}

/// What a result shows is less than what was looked through.
fn show(index: &mut Value, sections: &[Section]) {
    for (n, section) in sections.iter().enumerate() {
        let shown = &mut index["documentStore"]["docs"][n.to_string()];
        let crumbs = match section.chapter == section.title {
            true => section.title.clone(),
            false => format!("{} » {}", section.chapter, section.title),
        };
        shown["asked"] = Value::from("");
        shown["breadcrumbs"] = Value::from(crumbs);
        shown["body"] = Value::from(teaser(&section.text));
    }
}

/// The first words of a section.
fn teaser(text: &str) -> String {
    match text.char_indices().nth(TEASER) {
        None => text.to_string(),
        Some((end, _)) => {
            let words = text[..end].rsplit_once(' ').map_or("", |(words, _)| words);
            format!("{words} …")
        }
    }
}

/// Frequencies to two places: nothing is found otherwise by the rest of them.
fn shorten(value: &mut Value) {
    match value {
        Value::Object(map) => map.values_mut().for_each(shorten),
        Value::Number(number) if number.is_f64() => {
            let rounded = number.as_f64().map(|n| (n * 100.0).round() / 100.0);
            *value = rounded.map_or(Value::Null, Value::from);
        }
        _ => {}
    }
}

/// The words of a text: `gc.get_count()` is `gc.get_count`, `gc` and `get_count`;
/// `__del__` is also `del`.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    for word in text.split(|c: char| c.is_whitespace() || "-,;:()[]{}\"“”«»/=".contains(c)) {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '_').to_lowercase();
        if word.is_empty() || SILENT.contains(&word.as_str()) {
            continue;
        }
        let parts: Vec<&str> = word.split('.').collect();
        if parts.len() > 1 {
            tokens.extend(parts.iter().filter(|part| !part.is_empty()).map(|p| p.to_string()));
        }
        let bare = word.trim_matches('_');
        if bare != word && !bare.is_empty() {
            tokens.push(bare.to_string());
        }
        tokens.push(word);
    }
    tokens
}

/// English without a list of words to pass over: a query's "how often" is looked for.
#[derive(Clone)]
struct Words;

impl Language for Words {
    fn name(&self) -> String {
        English::new().name()
    }

    fn code(&self) -> String {
        English::new().code()
    }

    fn tokenize(&self, text: &str) -> Vec<String> {
        tokens(text)
    }

    fn make_pipeline(&self) -> Pipeline {
        let mut pipeline = English::new().make_pipeline();
        pipeline.queue.retain(|step| step.name() != "stopWordFilter");
        pipeline
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_found_with_and_without_their_dots_and_underscores() {
        assert_eq!(tokens("Call gc.get_count()."), ["call", "gc", "get_count", "gc.get_count"]);
        assert_eq!(tokens("its `__del__`"), ["del", "__del__"]);
        assert_eq!(tokens("How often, free-threaded"), ["how", "often", "free", "threaded"]);
    }

    #[test]
    fn a_teaser_ends_with_a_word() {
        assert_eq!(teaser("short"), "short");
        let long = teaser(&"word ".repeat(100));
        assert!(long.ends_with("word …") && long.chars().count() <= TEASER + 2, "{long}");
    }
}

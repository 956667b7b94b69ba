//! What an exercise asks for, in the words of its stub.

use crate::state;
use std::fs;
use std::path::Path;

/// What an exercise asks for, as its stub has it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Task {
    /// What it is about: the first paragraph of the stub's `//!`.
    pub title: String,
    /// The paragraphs after it, in Markdown.
    pub text: String,
    /// The types of the stub's own that one has to know to read the rest, each with
    /// its comment.
    pub types: Vec<String>,
    /// What is to be written: each item that holds a `todo!`, with its comment
    /// and without its body.
    pub items: Vec<Item>,
}

/// A function, in an exercise or in an answer to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Item {
    /// The trait that it is part of, and of which type: `impl Drop for Handle`.
    pub of: Option<String>,
    /// Its text.
    pub text: String,
}

/// What the exercise called `name` asks for, by the stub as it was handed out.
pub fn task(root: &Path, name: &str) -> Task {
    let stub = state::stub(root, name)
        .or_else(|| fs::read_to_string(root.join(state::answer_file(name))).ok());
    task_of(&stub.unwrap_or_default())
}

/// The first paragraph of the task, unless it only says the title again.
pub fn lead<'t>(title: &str, task: &'t Task) -> Option<&'t str> {
    let letters = |text: &str| {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect::<String>()
    };
    let is_title = letters(&task.title).ends_with(&letters(title));
    (!is_title && !task.title.is_empty()).then_some(task.title.as_str())
}

/// The items one below the other; those of one trait in its braces.
pub fn listing(items: &[Item]) -> String {
    let together = items.chunk_by(|a, b| a.of.is_some() && a.of == b.of);
    let group = |items: &[Item]| {
        let all: Vec<&str> = items.iter().map(|item| item.text.as_str()).collect();
        let all = all.join("\n\n");
        let line = |line: &str| format!("    {line}").trim_end().to_string();
        match items.first().and_then(|item| item.of.as_ref()) {
            None => all,
            Some(of) => {
                let lines: Vec<String> = all.lines().map(line).collect();
                format!("{of} {{\n{}\n}}", lines.join("\n"))
            }
        }
    };
    together.map(group).collect::<Vec<_>>().join("\n\n")
}

fn task_of(stub: &str) -> Task {
    let comment = stub.lines().map_while(|line| line.strip_prefix("//!"));
    let comment: Vec<&str> = comment.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
    let comment = comment.join("\n");
    let (title, text) = comment.split_once("\n\n").unwrap_or((&comment, ""));
    let text = text.trim().replace("```ignore", "```text").replace("```rust", "```text");
    let items = items(stub);
    Task { title: title.replace('\n', " "), text, types: types(stub, &items), items }
}

/// The functions whose body holds a `todo!`, by their comment and their head.
fn items(stub: &str) -> Vec<Item> {
    let lines: Vec<&str> = stub.lines().collect();
    let mut found: Vec<Item> = Vec::new();
    let is_head = |line: &str| {
        let line = line.trim_start().trim_start_matches("pub(crate) ").trim_start_matches("pub ");
        line.trim_start_matches("const ").starts_with("fn ")
    };
    for (n, line) in lines.iter().enumerate() {
        if !line.contains("todo!") || line.trim_start().starts_with("//") {
            continue;
        }
        let Some(head) = (0..n).rev().find(|&n| is_head(lines[n])) else { continue };
        let start = beginning(&lines, head);
        let end = (head..=n).find(|&n| lines[n].trim_end().ends_with('{')).unwrap_or(head);
        let text = outdented(&lines[start..=end], indent(lines[head]));
        let text = text.trim_end_matches(['{', ' ']).to_string();
        let item = Item { of: trait_around(&lines[..head], lines[head]), text };
        if found.last() != Some(&item) {
            found.push(item);
        }
    }
    found
}

/// The line on which the comment and the attributes of the item on line `n` begin.
fn beginning(lines: &[&str], n: usize) -> usize {
    let is_before = |line: &&&str| is_beside_code(line.trim_start());
    n - lines[..n].iter().rev().take_while(is_before).count()
}

/// Whether it is a line of a comment or an attribute.
fn is_beside_code(line: &str) -> bool {
    line.starts_with("///") || line.starts_with("#[")
}

/// The head of the trait's implementation that a line stands in, if it stands in one.
fn trait_around(before: &[&str], line: &str) -> Option<String> {
    if indent(line) == 0 {
        return None;
    }
    let head = before.iter().rev().find(|line| indent(line) == 0 && line.starts_with("impl"))?;
    head.contains(" for ").then(|| head.trim_end_matches(['{', ' ']).to_string())
}

/// The public types and traits of the stub that the items name, and those that these
/// name in turn. What is derived for them is left out.
fn types(stub: &str, items: &[Item]) -> Vec<String> {
    let lines: Vec<&str> = stub.lines().collect();
    let all: Vec<(&str, String)> = (0..lines.len()).filter_map(|n| declared(&lines, n)).collect();
    let mut named: Vec<String> = items
        .iter()
        .flat_map(|item| [item.of.clone().unwrap_or_default(), item.text.clone()])
        .collect();
    let mut known = vec![false; all.len()];
    while let Some(text) = named.pop() {
        for (n, (name, declaration)) in all.iter().enumerate() {
            if !known[n] && names(&text, name) {
                known[n] = true;
                named.push(what_is_public(declaration));
            }
        }
    }
    let known = all.into_iter().zip(known).filter(|(_, known)| *known);
    known.map(|((_, text), _)| text).collect()
}

/// What line `n` declares for all to see, by its name, and its text.
fn declared<'s>(lines: &[&'s str], n: usize) -> Option<(&'s str, String)> {
    let rest = lines[n].strip_prefix("pub ")?;
    let rest = ["enum ", "struct ", "trait ", "type "].iter().find_map(|w| rest.strip_prefix(w))?;
    let name = rest.split(|c: char| !c.is_alphanumeric() && c != '_').next()?;
    let start = beginning(lines, n);
    let is_end = |line: &&str| line.ends_with(';') && indent(line) == 0 || *line == "}";
    let end = n + lines[n..].iter().position(is_end)?;
    let text = lines[start..=end].iter().filter(|line| !line.starts_with("#[derive"));
    Some((name, text.copied().collect::<Vec<_>>().join("\n")))
}

/// Whether the text, comments apart, has this word in it.
fn names(text: &str, word: &str) -> bool {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("///"));
    let mut words = code.flat_map(|line| line.split(|c: char| !c.is_alphanumeric() && c != '_'));
    words.any(|other| other == word)
}

/// The declaration without its private fields.
fn what_is_public(declaration: &str) -> String {
    if !declaration.lines().any(|line| line.starts_with("pub struct")) {
        return declaration.into();
    }
    let lines = declaration.lines().filter(|line| line.trim_start().starts_with("pub "));
    lines.collect::<Vec<_>>().join("\n")
}

/// What an answer has in the place of each item that the task asks for, in the order of the
/// task. Items written in another way are left out.
pub fn answers(task: &Task, answer: &str) -> Vec<Item> {
    let lines: Vec<&str> = answer.lines().collect();
    let place = |item: &Item| {
        let is_code = |line: &&str| !is_beside_code(line);
        // Without what only follows if all of it fits on the line.
        let first = item.text.lines().find(is_code)?.split('(').next()?;
        let first = format!("{first}(");
        let begin = match &item.of {
            Some(of) => lines.iter().position(|line| line.starts_with(of.as_str()))?,
            None => 0,
        };
        let is_it = |line: &&str| line.trim_start().starts_with(&first) && !line.ends_with(';');
        Some(begin + lines[begin..].iter().position(is_it)?)
    };
    let body = |start: usize| {
        let indent = indent(lines[start]);
        let closes = |line: &&str| line.len() == indent + 1 && line.trim() == "}";
        let length = lines[start..].iter().position(closes)?;
        Some(outdented(&lines[start..=start + length], indent))
    };
    let answer = |item: &Item| Some(Item { of: item.of.clone(), text: body(place(item)?)? });
    task.items.iter().filter_map(answer).collect()
}

/// How far in the line begins.
fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// The lines, each without this much of its beginning.
fn outdented(lines: &[&str], indent: usize) -> String {
    let cut = |line: &&str| line.get(indent..).unwrap_or("").trim_end().to_string();
    lines.iter().map(cut).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(text: &str) -> Item {
        Item { of: None, text: text.into() }
    }

    #[test]
    fn the_task_is_what_the_stub_says() {
        let stub = "//! Count.\n//!\n//! All of\n//! them.\n\nuse x;\n\nimpl A {\n    \
                    /// Counts.\n    pub fn count(\n        &self,\n    ) -> u32 {\n        \
                    // Here.\n        todo!(\"count\")\n    }\n}\n\nfn given() {}\n";
        let task = task_of(stub);
        assert_eq!(task.title, "Count.");
        assert_eq!(lead("Counting", &task), Some("Count."));
        assert_eq!(lead("`count`", &task), None);
        assert_eq!(task.text, "All of\nthem.");
        assert_eq!(task.items, [item("/// Counts.\npub fn count(\n    &self,\n) -> u32")]);
        let answer = "impl A {\n    pub fn count(&self) -> u32 {\n        if self.a {\n            \
                      1\n        }\n    }\n}\n";
        let answer = answers(&task, answer);
        let body = "pub fn count(&self) -> u32 {\n    if self.a {\n        1\n    }\n}";
        assert_eq!(answer, [item(body)]);
    }

    #[test]
    fn types_that_are_named_belong_to_the_task() {
        let stub = "/// An order.\n#[derive(Debug)]\npub enum Order {\n    /// Of this.\n    \
                    Of(Drink),\n}\n\npub struct Drink;\n\npub struct Menu {\n    hidden: Till,\n}\n\n\
                    pub struct Till;\n\npub fn serve(menu: Menu) -> Order {\n    todo!()\n}\n";
        assert_eq!(
            task_of(stub).types,
            [
                "/// An order.\npub enum Order {\n    /// Of this.\n    Of(Drink),\n}",
                "pub struct Drink;",
                "pub struct Menu {\n    hidden: Till,\n}",
            ]
        );
    }

    #[test]
    fn functions_of_a_trait_stand_in_its_braces() {
        let stub = "pub trait Due {\n    fn due(&self) -> bool;\n}\n\nimpl Due for A {\n    \
                    fn due(&self) -> bool {\n        todo!()\n    }\n}\n\nimpl Due for B {\n    \
                    fn due(&self) -> bool {\n        todo!()\n    }\n}\n";
        let task = task_of(stub);
        assert_eq!(
            listing(&task.items),
            "impl Due for A {\n    fn due(&self) -> bool\n}\n\n\
             impl Due for B {\n    fn due(&self) -> bool\n}"
        );
        let answer = stub.replacen("todo!()", "true", 1).replacen("todo!()", "false", 1);
        assert_eq!(
            listing(&answers(&task, &answer)),
            "impl Due for A {\n    fn due(&self) -> bool {\n        true\n    }\n}\n\n\
             impl Due for B {\n    fn due(&self) -> bool {\n        false\n    }\n}"
        );
    }
}

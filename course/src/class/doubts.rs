//! What makes a pass of an answer doubtful: it calls the built-in answer, or it
//! reaches for something that could say "passed" in the tests' place.
//!
//! An answer without `unsafe` (which is forbidden when it is compiled) ends the
//! process of a test only by `std::process`, and writes to its own memory only by
//! files of the system. No exercise needs either. The answer is looked at token by
//! token, so comments and strings raise no doubt.

use proc_macro2::{TokenStream, TokenTree};
use std::collections::BTreeSet;

/// The modules of the standard library that lead out of an answer.
const OUTSIDE: [&str; 5] = ["process", "fs", "net", "env", "os"];

/// Why a pass of this answer is doubtful, in alphabetical order; nothing for almost
/// all answers. What is in the `stub` that was handed out raises no doubt. `own`
/// are the names of the functions that the exercise asks for.
pub fn of(answer: &str, stub: &str, own: &[String]) -> Vec<String> {
    let given = found(stub, own);
    found(answer, own).into_iter().filter(|doubt| !given.contains(doubt)).collect()
}

fn found(answer: &str, own: &[String]) -> BTreeSet<String> {
    // Text that is not Rust does not compile either.
    let Ok(stream) = answer.parse::<TokenStream>() else { return BTreeSet::new() };
    let mut tokens = Vec::new();
    flatten(stream, &mut tokens);
    let mut doubts = BTreeSet::new();
    for (n, token) in tokens.iter().enumerate() {
        let before = n.checked_sub(1).map_or("", |n| tokens[n].as_str());
        let after = tokens.get(n + 1).map_or("", String::as_str);
        let is_path = before == "::" || after == "::";
        match token.as_str() {
            "cpython" => {
                doubts.insert("calls the built-in answer: `cpython`".into());
            }
            "gc_core" if after == "::" => {
                let used = path(&tokens[n + 1..]);
                for name in own.iter().filter(|name| used.contains(&name.as_str())) {
                    doubts.insert(format!("calls the built-in answer: `gc_core`'s own `{name}`"));
                }
            }
            "std" if after == "as" => {
                doubts.insert("gives `std` another name".into());
            }
            "std" if after == "::" => {
                for name in path(&tokens[n + 1..]) {
                    if OUTSIDE.contains(&name)
                        || name == "$"
                        || name == "*" && is_whole(&tokens[n..])
                    {
                        doubts.insert(format!("uses `std::{name}`"));
                    }
                }
            }
            name if is_path && OUTSIDE.contains(&name) => {
                doubts.insert(format!("uses `std::{name}`"));
            }
            "$" if tokens.get(n + 2).is_some_and(|next| next == "::") => {
                doubts.insert("makes paths by a macro".into());
            }
            _ => {}
        }
    }
    doubts
}

/// Whether this is `std::*`.
fn is_whole(tokens: &[String]) -> bool {
    tokens.get(2).is_some_and(|token| token == "*")
}

/// The names of the path, or of the tree of paths, that begins with `::` here.
fn path(tokens: &[String]) -> Vec<&str> {
    let mut names = Vec::new();
    let (mut depth, mut before) = (0usize, "");
    for token in tokens {
        match token.as_str() {
            "{" if before == "::" || depth > 0 => depth += 1,
            "}" if depth > 0 => depth -= 1,
            "::" => {}
            "," | "as" if depth > 0 => {}
            name if before == "::" || depth > 0 => names.push(name),
            _ => break,
        }
        before = token;
    }
    names
}

/// All tokens in a row; `::` is one.
fn flatten(stream: TokenStream, tokens: &mut Vec<String>) {
    for token in stream {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    proc_macro2::Delimiter::Parenthesis => ("(", ")"),
                    proc_macro2::Delimiter::Brace => ("{", "}"),
                    proc_macro2::Delimiter::Bracket => ("[", "]"),
                    proc_macro2::Delimiter::None => ("", ""),
                };
                tokens.push(open.into());
                flatten(group.stream(), tokens);
                tokens.push(close.into());
            }
            TokenTree::Ident(name) => tokens.push(name.to_string().trim_start_matches("r#").into()),
            TokenTree::Punct(sign) if sign.as_char() == ':' => match tokens.last_mut() {
                Some(last) if last == ":" => *last = "::".into(),
                _ => tokens.push(":".into()),
            },
            TokenTree::Punct(sign) => tokens.push(sign.as_char().to_string()),
            TokenTree::Literal(_) => tokens.push("literal".into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::of;

    fn doubts(answer: &str) -> Vec<String> {
        of(answer, "", &["update_refs".into()])
    }

    #[test]
    fn what_is_handed_out_raises_no_doubt() {
        let stub = "pub fn first(cpython: &[u8]) -> u8 { todo!() }";
        assert!(of("pub fn first(cpython: &[u8]) -> u8 { cpython[0] }", stub, &[]).is_empty());
        let other = "pub fn first(cpython: &[u8]) -> u8 { std::process::exit(0) }";
        assert_eq!(of(other, stub, &[]), ["uses `std::process`"]);
    }

    #[test]
    fn the_built_in_answer_is_found_under_any_name() {
        for answer in [
            "fn update_refs() { (gc_core::Steps::<H>::cpython().update_refs)(host, c) }",
            "use gc_core::{Steps as S}; fn f() { let s = S::r#cpython(); }",
            "use gc_core::{Host, steps::{update_refs as given}};",
            "fn f() { gc_core::collect::update_refs(h, c) }",
            "fn f() { gc_core::update_refs::<H>(h, c) }",
        ] {
            assert_eq!(doubts(answer).len(), 1, "{answer}");
            assert!(doubts(answer)[0].starts_with("calls the built-in answer"), "{answer}");
        }
    }

    #[test]
    fn the_way_out_of_an_answer_is_found() {
        for answer in [
            "fn f() { std::process::exit(0) }",
            "use std::{collections::BTreeMap, process};",
            "use std::*; fn f() { process::exit(0) }",
            "extern crate std as s; fn f() { s::process::exit(0) }",
            "macro_rules! m { ($a:ident) => { std::$a::exit(0) } } fn f() { m!(process) }",
            "macro_rules! m { ($a:ident $b:ident) => { $a::$b::exit(0) } }",
            "use std::fs::File;",
            "use ::std::os::unix::process::CommandExt;",
        ] {
            assert!(!doubts(answer).is_empty(), "{answer}");
        }
    }

    #[test]
    fn what_an_answer_may_say_raises_no_doubt() {
        for answer in [
            "//! The process of a file: std::process::exit.\nuse std::collections::BTreeMap;",
            "fn process(env: u32) -> u32 { let fs = env; fs }",
            "use gc_core::{Host, Collection, steps::StepHeap};\nfn update_refs() {}",
            "fn f() { println!(\"cpython\"); let c: u32 = 1; }",
            "not Rust at all \"",
        ] {
            assert!(doubts(answer).is_empty(), "{answer}: {:?}", doubts(answer));
        }
    }
}

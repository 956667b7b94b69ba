use assign::{NameError, Program};
use workbench::{Dice, expect, hint, in_own_process};

fn diary(program: &mut Program) -> String {
    let lines = program.diary();
    match lines.is_empty() {
        true => "nothing dies".into(),
        false => lines.join("; "),
    }
}

/// `name = Page(title)`
fn line(program: &mut Program, name: &str, title: &str) {
    let page = program.new_page(title);
    program.assign(name, page);
    program.end_of_line(page);
}

#[test]
fn name_is_a_reference() {
    in_own_process!();
    let _hint = hint("`page = Page(\"draft\")`");
    let mut program = Program::default();
    line(&mut program, "page", "draft");
    insta::assert_snapshot!(diary(&mut program), @"nothing dies");
    let draft = program.get("page").unwrap();
    let _hint = hint("What the draft counts now.");
    insta::assert_snapshot!(program.count(draft).to_string(), @"1");
    program.assign("copy", draft);
    let _hint = hint("After `copy = page`.");
    insta::assert_snapshot!(program.count(draft).to_string(), @"2");
}

#[test]
fn old_object_dies_and_sees_the_new_one() {
    in_own_process!();
    let _hint = hint(
        "`page = Page(\"draft\")` and then `page = Page(\"final\")`. The \
         `__del__` of the draft reads the name `page`.",
    );
    let mut program = Program::default();
    line(&mut program, "page", "draft");
    line(&mut program, "page", "final");
    insta::assert_snapshot!(diary(&mut program), @"draft dies, and sees: page is final");
}

#[test]
fn assignment_to_itself_is_harmless() {
    in_own_process!();
    let _hint = hint("`page = page`, the only name there is.");
    let mut program = Program::default();
    line(&mut program, "page", "draft");
    let draft = program.get("page").unwrap();
    program.assign("page", draft);
    insta::assert_snapshot!(diary(&mut program), @"nothing dies");
    let _hint = hint("What the page counts after it.");
    insta::assert_snapshot!(program.count(draft).to_string(), @"1");
}

#[test]
fn other_name_keeps_the_old_object() {
    in_own_process!();
    let _hint = hint("`copy = page`, and then `page = Page(\"final\")`.");
    let mut program = Program::default();
    line(&mut program, "page", "draft");
    let draft = program.get("page").unwrap();
    program.assign("copy", draft);
    line(&mut program, "page", "final");
    insta::assert_snapshot!(diary(&mut program), @"nothing dies");
    program.assign("copy", program.get("page").unwrap());
    let _hint = hint("`copy = page`.");
    insta::assert_snapshot!(diary(&mut program), @"draft dies, and sees: copy is final, page is final");
}

#[test]
fn del_deletes_the_name_first() {
    in_own_process!();
    let _hint = hint("Whether `del page` is fine.");
    let mut program = Program::default();
    line(&mut program, "index", "index");
    line(&mut program, "page", "draft");
    let answer = program.delete("page");
    insta::assert_snapshot!(answer.is_ok().to_string(), @"true");
    let _hint = hint(
        "`del page`, the only name of the draft; its `__del__` looks at all \
         names.",
    );
    insta::assert_snapshot!(diary(&mut program), @"draft dies, and sees: index is index");
    let _hint = hint("What `page` leads to now.");
    insta::assert_snapshot!(program.get("page").is_none().to_string(), @"true");
}

#[test]
fn del_of_one_of_two_names_frees_nothing() {
    in_own_process!();
    let _hint = hint("`copy = page`, `del page`");
    let mut program = Program::default();
    line(&mut program, "page", "draft");
    let draft = program.get("page").unwrap();
    program.assign("copy", draft);
    program.delete("page").unwrap();
    insta::assert_snapshot!(diary(&mut program), @"nothing dies");
    let _hint = hint("What the page counts after it.");
    insta::assert_snapshot!(program.count(draft).to_string(), @"1");
}

#[test]
fn del_of_an_unknown_name_is_an_error() {
    in_own_process!();
    let _hint = hint("`del page`, and there is no such name.");
    let mut program = Program::default();
    let answer = program.delete("page").err();
    insta::assert_snapshot!(answer.as_ref().map_or("no error".into(), NameError::to_string), @"NameError: name 'page' is not defined");
}

#[test]
fn random_programs_count_their_names() {
    in_own_process!();
    let mut dice = Dice::new(302);
    let names = ["page", "copy", "first", "last"];
    for round in 0..200 {
        let mut program = Program::default();
        let mut made = Vec::new();
        let mut story = Vec::new();
        for n in 0..3 + round / 10 {
            let (name, other) = (names[dice.roll(4)], names[dice.roll(4)]);
            match (dice.roll(4), program.get(other)) {
                (0, _) => {
                    story.push(format!("del {name}"));
                    let there = program.get(name).is_some();
                    expect!(
                        &format!(
                            "{}: whether the last is fine.",
                            story.join("; ")
                        ),
                        there,
                        program.delete(name).is_ok(),
                    );
                }
                (1 | 2, Some(page)) => {
                    story.push(format!("{name} = {other}"));
                    program.assign(name, page);
                }
                _ => {
                    story.push(format!("{name} = Page({n})"));
                    let page = program.new_page(&n.to_string());
                    made.push(page);
                    program.assign(name, page);
                    program.end_of_line(page);
                }
            }
            for (k, &page) in made.iter().enumerate() {
                let lead =
                    names.iter().filter(|n| program.get(n) == Some(page));
                expect!(
                    &format!(
                        "{}: what page {k}, in order of making, counts.",
                        story.join("; ")
                    ),
                    lead.count(),
                    program.count(page),
                );
            }
        }
    }
}

//! What the README shows and says is so.

use crate::root;
use course::cli::Cli;
use course::commands::picture;
use std::fs;

fn readme() -> String {
    fs::read_to_string(root().join("README.md")).unwrap()
}

#[test]
fn its_picture_is_still_what_the_code_draws() {
    let name = "subtract_outside";
    let file = format!("book/src/pictures/{name}.svg");
    assert!(readme().contains(&file), "README.md does not show {file}");
    let stored = fs::read_to_string(root().join(&file)).unwrap_or_default();
    let drawn = picture::draw(root(), name).unwrap();
    assert!(
        drawing(&stored) == drawing(&drawn),
        "{file} is not what is drawn today: cargo course picture {name} > {file}"
    );
}

/// The picture without its style sheet, which may become more beautiful
/// without anything being untrue.
fn drawing(svg: &str) -> &str {
    svg.split_once("</style>").map_or(svg, |(_, drawing)| drawing)
}

#[test]
fn its_commands_exist() {
    let command = <Cli as clap::CommandFactory>::command();
    let known: Vec<&str> = command.get_subcommands().map(|c| c.get_name()).collect();
    let mut found = 0;
    for rest in readme().split("cargo course ").skip(1) {
        let name: String = rest.chars().take_while(|c| c.is_ascii_lowercase()).collect();
        assert!(known.contains(&name.as_str()), "README.md names cargo course {name}");
        found += 1;
    }
    assert!(found > 2);
}

#[test]
fn its_links_lead_somewhere() {
    let text = readme();
    let links = text.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
    let mut followed = 0;
    for (link, _) in links {
        if !link.contains("://") && !link.starts_with('#') {
            assert!(root().join(link).exists(), "README.md links to {link}");
            followed += 1;
        }
    }
    assert!(followed > 3);
}

//! The pictures of the chapters, as text.

use lab_trace::scenes;

#[test]
fn every_scene_is_drawn_as_it_was() {
    for name in scenes::names() {
        let picture = scenes::draw(name).expect("the scene is known");
        let shown = format!("{}\n{}", picture.text, picture.caption);
        insta::with_settings!({ omit_expression => true, description => picture.caption.clone() }, {
            insta::assert_snapshot!(name, shown);
        });
    }
}

#[test]
fn a_drawing_is_one_element_without_blank_lines() {
    for name in scenes::names() {
        let svg = scenes::draw(name).expect("the scene is known").svg;
        assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>"), "{name}");
        assert!(!svg.contains("\n\n"), "{name}: a blank line would end the HTML in a page");
        for tag in ["svg", "g", "text", "title", "desc"] {
            let (opened, closed) = (
                svg.matches(&format!("<{tag}")).count(),
                svg.matches(&format!("</{tag}>")).count(),
            );
            assert!(
                opened >= closed && closed > 0,
                "{name}: <{tag}> {opened} opened, {closed} closed"
            );
        }
    }
}

#[test]
fn an_unknown_scene_is_none() {
    assert_eq!(scenes::draw("no such scene"), None);
}

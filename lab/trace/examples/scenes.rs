//! Writes every picture of the chapters to one HTML page, to look at:
//! `cargo run -p lab-trace --example scenes > scenes.html`.

fn main() {
    let css = include_str!("../../../book/theme/lab/lab.css");
    println!(
        "<!doctype html><html class=\"light\"><meta charset=utf-8><style>:root{{--bg:#fff;--fg:#333;--mono-font:monospace}} body{{background:var(--bg);color:var(--fg);max-width:750px;margin:auto;font-family:sans-serif}}{css}</style>"
    );
    for name in lab_trace::scenes::names() {
        let picture = lab_trace::scenes::draw(name).expect("the scene is known");
        println!(
            "<h3>{name}</h3><figure class=\"picture\">{}<figcaption>{}</figcaption></figure>",
            picture.svg, picture.caption
        );
    }
}

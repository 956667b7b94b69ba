//! `{{#chart NAME}}`: a chart of what was measured, drawn from its recording.
//!
//! The recording is `tests/measured/NAME.txt`, which a program beside it has
//! printed. Its first line says with which CPython and when, and the caption
//! repeats it.

use super::{Site, inline, picture};
use std::fmt::Write;

/// One chart: its name, its caption, and how it is drawn from the recording's
/// rows, each a label and figures.
struct Chart {
    name: &'static str,
    caption: &'static str,
    draw: fn(&[Row]) -> Result<String, String>,
}

/// A row of the recorded table.
struct Row {
    label: String,
    figures: Vec<f64>,
}

const CHARTS: &[Chart] = &[
    Chart {
        name: "quarter_rule",
        caption: "Looks at orders in all full collections together, in a program that keeps every \
                  order: with the 25% rule, and with a full collection each time one is due by \
                  the counts. With the rule the curve stays below five looks for each order (dashed).",
        draw: curves,
    },
    Chart {
        name: "service",
        caption: "The share of time that the collector takes (left), and the longest run of each \
                  generation (right), by thresholds. The number at the end of a bar is its \
                  generation.",
        draw: bars,
    },
];

/// The chart called `name` as a figure.
pub fn expand(site: &Site, name: &str) -> Result<String, String> {
    let Some(chart) = CHARTS.iter().find(|chart| chart.name == name) else {
        let names: Vec<&str> = CHARTS.iter().map(|chart| chart.name).collect();
        return Err(format!("no such chart; there are {}", names.join(", ")));
    };
    let file = format!("tests/measured/{name}.txt");
    let text = chapters::read_text(&site.root.join(&file))
        .map_err(|error| format!("cannot read {file}: {error}; run the program beside it"))?;
    let by = text.lines().next().unwrap_or_default();
    let drawn = (chart.draw)(&rows(&text)).map_err(|what| format!("{file}: {what}"))?;
    Ok(picture::figure(name, &drawn, &format!("{} ({by}.)", chart.caption)))
}

/// The rows of a table: what begins with a label or a number and ends with
/// numbers, two spaces between the columns.
fn rows(text: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    for line in text.lines().skip(1) {
        let columns: Vec<&str> =
            line.split("  ").map(str::trim).filter(|c| !c.is_empty()).collect();
        let number = |text: &&str| text.trim_end_matches('%').replace(',', "").parse::<f64>().ok();
        let Some((label, rest)) = columns.split_first() else {
            continue;
        };
        let figures: Vec<f64> = rest.iter().filter_map(number).collect();
        if !figures.is_empty() && figures.len() == rest.len() {
            rows.push(Row { label: label.to_string(), figures });
        }
    }
    rows
}

const WIDTH: f64 = 660.0;
/// Narrower, letters of 12 pixels would be of less than 10.
const LEAST: f64 = WIDTH * 5.0 / 6.0;

fn svg(height: f64, title: &str, body: &str) -> String {
    format!(
        r#"<svg class="lab-drawing" style="--lab-least:{LEAST}px" role="img" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" xmlns="http://www.w3.org/2000/svg"><title>{title}</title><g>{body}</g></svg>"#
    )
}

fn text(body: &mut String, class: &str, x: f64, y: f64, anchor: &str, text: &str) {
    let text = inline::html(text);
    let _ = write!(
        body,
        r#"<text class="{class}" x="{x:.0}" y="{y:.0}" text-anchor="{anchor}">{text}</text>"#
    );
}

/// Two curves over the number of orders: with the rule and without it.
fn curves(rows: &[Row]) -> Result<String, String> {
    const LEFT: f64 = 80.0;
    const RIGHT: f64 = 545.0;
    const TOP: f64 = 16.0;
    const ZERO: f64 = 250.0;
    let mut points: Vec<(f64, f64, f64)> = vec![(0.0, 0.0, 0.0)];
    for row in rows {
        let made: f64 = row.label.replace(',', "").parse().map_err(|_| "no number of orders")?;
        let [few, many] = row.figures[..] else {
            return Err("two figures a row are wanted".into());
        };
        points.push((made, few, many));
    }
    let &(most, few, many) = points.last().filter(|last| last.0 > 0.0).ok_or("no rows")?;
    let x = |made: f64| LEFT + (RIGHT - LEFT) * made / most;
    let y = |looks: f64| ZERO - (ZERO - TOP) * looks / many;
    let mut body = format!(r#"<path class="lab-rule" d="M{LEFT} {TOP}V{ZERO}H{RIGHT}"/>"#);
    let ten_thousands = (1..=(most / 10_000.0) as u32).map(|n| f64::from(n) * 10_000.0);
    for made in ten_thousands {
        text(&mut body, "lab-field", x(made), ZERO + 18.0, "middle", &grouped(made));
    }
    let half_millions = (0..=(many / 500_000.0) as u32).map(|n| f64::from(n) * 500_000.0);
    for looks in half_millions {
        text(&mut body, "lab-field", LEFT - 8.0, y(looks) + 4.0, "end", &grouped(looks));
    }
    text(&mut body, "lab-field", (LEFT + RIGHT) / 2.0, ZERO + 38.0, "middle", "orders kept");
    let path = |of: fn(&(f64, f64, f64)) -> f64| {
        let at = points.iter().map(|point| format!("{:.1} {:.1}", x(point.0), y(of(point))));
        at.collect::<Vec<_>>().join("L")
    };
    let curve = r#"fill="none" stroke="currentColor" stroke-width="2""#;
    let _ = write!(body, r#"<path d="M{}" {curve}/>"#, path(|point| point.2));
    let _ = write!(body, r#"<path d="M{}" {curve}/>"#, path(|point| point.1));
    let bound = format!("M{LEFT} {ZERO}L{RIGHT} {:.1}", y(5.0 * most));
    let _ = write!(body, r#"<path class="lab-rule" stroke-dasharray="5 4" d="{bound}"/>"#);
    text(&mut body, "lab-heading", RIGHT + 6.0, y(many) + 5.0, "start", "without it");
    text(&mut body, "lab-heading", RIGHT + 6.0, y(few) + 9.0, "start", "with the rule");
    let title = format!(
        "{} looks without the rule and {} with it, when {} orders are kept",
        grouped(many),
        grouped(few),
        grouped(most)
    );
    Ok(svg(ZERO + 46.0, &title, &body))
}

/// Two bars a row: the share of time, and the longest run of each generation.
fn bars(rows: &[Row]) -> Result<String, String> {
    const SHARE: f64 = 190.0;
    const LONGEST: f64 = 350.0;
    const HIGH: f64 = 56.0;
    let mut body = String::new();
    let mut title = String::new();
    let figures = |row: &Row| match row.figures[..] {
        [share, .., zero, one, two] => Ok((share, [zero, one, two])),
        _ => Err("a share and three longest runs are wanted".to_string()),
    };
    let mut longest: f64 = 0.0;
    for row in rows {
        longest = figures(row)?.1.into_iter().fold(longest, f64::max);
    }
    if longest == 0.0 {
        return Err("no rows".into());
    }
    text(&mut body, "lab-heading", SHARE, 16.0, "start", "share of time");
    text(&mut body, "lab-heading", LONGEST, 16.0, "start", "longest run, in ms");
    for (at, row) in rows.iter().enumerate() {
        let (share, runs) = figures(row)?;
        let top = 30.0 + at as f64 * HIGH;
        text(&mut body, "lab-field", SHARE - 12.0, top + 24.0, "end", &row.label);
        bar(&mut body, SHARE, top + 10.0, share, &format!("{share}%"));
        for (generation, run) in runs.into_iter().enumerate().filter(|(_, run)| *run > 0.0) {
            let y = top + 16.0 * generation as f64 - 4.0;
            let label = format!("{run} ({generation})");
            bar(&mut body, LONGEST, y, 220.0 * run / longest, &label);
        }
        let worst = runs.into_iter().fold(0.0, f64::max);
        let _ = write!(title, "{}: {share}% of the time, longest run {worst} ms. ", row.label);
    }
    Ok(svg(30.0 + rows.len() as f64 * HIGH, title.trim(), &body))
}

fn bar(body: &mut String, x: f64, y: f64, width: f64, label: &str) {
    let width = width.max(1.0);
    let _ = write!(
        body,
        r#"<rect x="{x:.0}" y="{y:.0}" width="{width:.1}" height="12" fill="currentColor" opacity="0.55"/>"#
    );
    text(body, "lab-count", x + width + 6.0, y + 10.0, "start", label);
}

/// `1213290` as `1,213,290`.
fn grouped(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "CPython 3.13.0, 1 May 2026\n\norders  with  without\n\
                         1,000  2,000  3,000\n 20,000  40,000  600,000\n";

    #[test]
    fn rows_are_labels_and_figures_and_headings_are_not() {
        let rows = rows(TABLE);
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[1].label, "20,000");
        assert_eq!(rows[1].figures, [40_000.0, 600_000.0]);
    }

    #[test]
    fn a_chart_is_drawn_from_its_rows_and_says_them_in_words() {
        let drawn = curves(&rows(TABLE)).unwrap();
        assert!(drawn.contains("600,000 looks without the rule and 40,000 with it"));
        assert!(!drawn.contains("\n\n"));
        assert!(curves(&[]).is_err());
        let table =
            "x\n\nas it is  84%  0.1  7  0.3  1.9  300\n50,000  74%  0.2  1  9.0  154.3  0\n";
        let drawn = bars(&rows(table)).unwrap();
        assert!(drawn.contains("50,000: 74% of the time, longest run 154.3 ms."));
        assert!(bars(&rows("x\n\na  1\n")).is_err());
    }
}

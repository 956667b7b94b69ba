//! For a spreadsheet: a line for each participant, a column for each exercise.

use super::Report;

/// The report as CSV.
pub fn text(report: &Report) -> String {
    let mut lines = vec![line(
        ["participant", "passed"]
            .into_iter()
            .chain(report.exercises.iter().map(|e| e.name.as_str())),
    )];
    for row in &report.participants {
        let passed = row.passed.to_string();
        let marks = row.marks.iter().map(|mark| mark.status.words());
        lines.push(line([row.name.as_str(), &passed].into_iter().chain(marks)));
    }
    lines.concat()
}

fn line<'a>(cells: impl Iterator<Item = &'a str>) -> String {
    cells.map(cell).collect::<Vec<_>>().join(",") + "\r\n"
}

/// A cell, quoted where necessary. What a spreadsheet would take for a formula
/// gets an apostrophe in front: a name can be anything.
fn cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if is_formula { format!("'{text}") } else { text.into() };
    match text.contains([',', '"', '\n', '\r', ';']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn no_cell_is_more_than_text() {
        assert_eq!(cell("Ada"), "Ada");
        assert_eq!(cell("Lovelace, Ada \"Countess\""), "\"Lovelace, Ada \"\"Countess\"\"\"");
        assert_eq!(cell("=HYPERLINK(1)"), "'=HYPERLINK(1)");
    }
}

//! How much of a program a slide holds, in letters that can be read from the last
//! row: 20 pixels of a screen with 1080 lines. The page's script chooses the
//! largest letters; this says what has no chance.

/// As many lines fit below a heading.
pub const ROWS: usize = 26;
/// As many letters of a program fit side by side.
pub const COLUMNS: usize = 134;

/// Does a slide hold the program and what it prints: below each other, side by
/// side, or the program in two columns above what it prints?
pub fn holds(code: &[&str], printed: &[&str]) -> bool {
    let below = if printed.is_empty() { 0 } else { printed.len() + 2 };
    let stacked = code.len() + below <= ROWS && wide(code).max(wide(printed)) <= COLUMNS;
    let rows = code.len().max(printed.len());
    let beside = rows <= ROWS && wide(code) + wide(printed) + 6 <= COLUMNS;
    let columns = halves(code.len()) + below <= ROWS && in_columns(code);
    stacked || beside || columns
}

/// How many lines of this program a slide may have at most.
pub fn most(code: &[&str]) -> usize {
    if in_columns(code) { 2 * (ROWS - 3) } else { ROWS }
}

/// The lines of the longer half, which may end at an empty line a little lower.
fn halves(lines: usize) -> usize {
    lines.div_ceil(2) + 2
}

/// Do the two halves fit side by side, wherever they part?
fn in_columns(code: &[&str]) -> bool {
    let middle = code.len() / 2;
    let edge = middle.saturating_sub(4);
    let last = (middle + 4).min(code.len());
    wide(&code[..last]) + wide(&code[edge..]) + 6 <= COLUMNS
}

/// The length of the longest line.
fn wide(lines: &[&str]) -> usize {
    lines.iter().map(|line| line.chars().count()).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slide_holds_what_fits_in_one_of_three_ways() {
        let short = ["x"; 20];
        let long = ["x"; 44];
        let line = "y".repeat(90);
        let wide = [line.as_str(); 40];
        assert!(holds(&short, &["1", "2"]), "below each other");
        assert!(holds(&short, &["1"; 20]), "side by side");
        assert!(holds(&long, &[]), "in two columns");
        assert!(!holds(&long, &["1"; 12]));
        assert!(!holds(&wide, &[]));
        assert_eq!((most(&long), most(&wide)), (46, 26));
    }
}

//! Where a string literal ends, and which part of a source can be nested: all but its literals
//! and comments.

/// The bytes that are code, with their places; of a string literal its first quote, of a
/// comment its `#`. An f-string has code in it, so all of its bytes are included.
pub(super) fn outside_of_texts(source: &str) -> impl Iterator<Item = (usize, u8)> + '_ {
    let bytes = source.as_bytes();
    let (mut at, mut formatted_until) = (0, 0);
    std::iter::from_fn(move || {
        let (here, byte) = (at, *bytes.get(at)?);
        at = match byte {
            _ if here < formatted_until => here + 1,
            b'#' => here + bytes[here..].iter().take_while(|&&byte| byte != b'\n').count(),
            b'"' | b'\'' => {
                let (Ok(end) | Err(end)) = end_of_text(bytes, here);
                if is_formatted(&bytes[..here]) {
                    formatted_until = end;
                    here + 1
                } else {
                    end
                }
            }
            _ => here + 1,
        };
        Some((here, byte))
    })
}

/// Whether a quote behind these bytes begins an f-string.
fn is_formatted(before: &[u8]) -> bool {
    let prefix = before.iter().rev().take_while(|byte| byte.is_ascii_alphanumeric());
    prefix.take(3).any(|byte| b"fFtT".contains(byte))
}

/// The place behind the string literal whose first quote is at `start`.
///
/// # Errors
/// If nothing ends it: the place behind its line, or behind everything if it is triple-quoted.
pub(super) fn end_of_text(bytes: &[u8], start: usize) -> Result<usize, usize> {
    let quote = bytes[start];
    let long = bytes[start..].starts_with(&[quote; 3]);
    let end: &[u8] = if long { &[quote; 3] } else { &[quote] };
    let mut at = start + end.len();
    while let Some(&byte) = bytes.get(at) {
        if bytes[at..].starts_with(end) {
            return Ok(at + end.len());
        }
        if byte == b'\n' && !long {
            return Err(at);
        }
        at += if byte == b'\\' { 2 } else { 1 };
    }
    Err(bytes.len())
}

#[cfg(test)]
mod tests {
    use super::outside_of_texts;

    #[test]
    fn brackets_in_texts_and_comments_are_none() {
        let brackets = |source| {
            let code = outside_of_texts(source).map(|(_, byte)| byte as char);
            code.filter(|c| "()[]{}".contains(*c)).collect::<String>()
        };
        assert_eq!(brackets("f('(', \"[\") # {\n[]"), "()[]");
        assert_eq!(brackets("'''(\n''('''[1]"), "[]");
        assert_eq!(brackets("'\\'(' {}"), "{}");
        assert_eq!(brackets("f'{x[0]}' ['(']"), "{[]}[]");
        assert_eq!(brackets("'( \n() r'(' \"\" ()"), "()()");
    }
}

//! What a page weighs before its engine, as a server that compresses sends it.

use super::*;
use crate::weighed::{HEAVIEST, asked_for, chapters, sent};

/// How many files a page may ask for.
const MOST: usize = 15;

#[test]
fn a_chapter_weighs_at_most_250_kb_in_15_requests() {
    let chapters = chapters(book());
    for chapter in &chapters {
        let files = asked_for(book(), chapter);
        let weight: usize = files.iter().map(|file| sent(file)).sum();
        let name = chapter.display();
        assert!(files.len() <= MOST, "{name}: {} requests: {files:#?}", files.len());
        assert!(files.len() > 8, "{name} asks for hardly anything: {files:#?}");
        assert!(weight <= HEAVIEST, "{name}: {weight} bytes, compressed");
    }
    assert!(chapters.len() >= 27, "only {} chapters were weighed", chapters.len());
}

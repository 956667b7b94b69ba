//! Pools with holes: the same number of objects left, spread out and together.

use std::fmt::Write;

use gc_core::HeapError;

use super::Picture;
use crate::svg::whole;

/// How many pools are drawn, and how many blocks are in each.
const POOLS: usize = 10;
const BLOCKS: usize = 16;

/// An allocator with nothing but pools: `true` is a block in use.
struct Pools(Vec<[bool; BLOCKS]>);

impl Pools {
    /// All pools full, then all freed but what `stays` says.
    fn freed_but(stays: impl Fn(usize) -> bool) -> Pools {
        let mut pools = vec![[true; BLOCKS]; POOLS];
        for (number, used) in pools.iter_mut().flatten().enumerate() {
            *used = stays(number);
        }
        Pools(pools)
    }

    fn blocks_left(&self) -> usize {
        self.0.iter().flatten().filter(|used| **used).count()
    }

    /// Pools that cannot go back.
    fn left(&self) -> usize {
        self.0.iter().filter(|pool| pool.contains(&true)).count()
    }
}

/// Two allocators after everything but ten objects has been freed.
pub fn spread_and_together() -> Result<Picture, HeapError> {
    let spread = Pools::freed_but(|number| number % BLOCKS == (7 * (number / BLOCKS)) % BLOCKS);
    let together = Pools::freed_but(|number| number < POOLS);
    let caption = format!(
        "{POOLS} pools of {BLOCKS} blocks, after all but {} objects were freed. Spread out, they keep \
         {} pools; together, they keep {}. What has no object in it (dashed) can go back.",
        spread.blocks_left(),
        spread.left(),
        together.left(),
    );
    let (mut body, mut text) = (String::new(), String::new());
    for (at, (heading, pools)) in
        [("spread out", &spread), ("together", &together)].into_iter().enumerate()
    {
        draw(&mut body, 4 + 320 * at, heading, pools);
        let _ = writeln!(text, "{heading}: {} of {POOLS} pools are kept", pools.left());
    }
    let svg = whole((640, 34 + 22 * POOLS as u32), &caption, &text, &format!("<g>{body}</g>"));
    Ok(Picture { svg, text, caption })
}

/// A row for each pool, a square for each block; what is in use is filled.
fn draw(body: &mut String, left: usize, heading: &str, pools: &Pools) {
    let _ = write!(body, r#"<text class="lab-heading" x="{left}" y="18">{heading}</text>"#);
    for (row, pool) in pools.0.iter().enumerate() {
        let top = 30 + 22 * row;
        let dashes = if pool.contains(&true) { "" } else { r#" stroke-dasharray="4 3""# };
        let _ = write!(
            body,
            r#"<rect class="lab-box" x="{left}" y="{top}" width="{}" height="18" rx="3"{dashes}/>"#,
            18 * BLOCKS + 4
        );
        for block in (0..BLOCKS).filter(|block| pool[*block]) {
            let _ = write!(
                body,
                r#"<rect x="{}" y="{}" width="14" height="12" fill="currentColor" opacity="0.6"/>"#,
                left + 4 + 18 * block,
                top + 3
            );
        }
    }
}

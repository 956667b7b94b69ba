//! Chance that comes out the same way every time.

/// A stream of numbers that look random and are the same in every run.
///
/// SplitMix64, by Sebastiano Vigna.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// The stream that belongs to `number`.
    pub fn new(number: u64) -> Dice {
        Dice(number)
    }

    /// The next number, from 0 to `sides - 1`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % sides as u64) as usize
    }
}

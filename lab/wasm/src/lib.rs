//! The whole boundary between a page and [`lab_player::answer`]: UTF-8 text in,
//! UTF-8 JSON out, three functions of the C ABI, nothing imported.
//!
//! The page asks for a buffer ([`alloc`]), writes its request there, calls
//! [`run`], reads the answer and gives both back ([`free`]). An answer is an
//! address in the upper 32 bits and a length in the lower. If `run` traps the
//! page throws this instance away: what a panic says is not compiled in, for
//! its texts weigh more than they help a reader.

/// Hands a text over to the page, which gives it back to [`free`].
fn hand_over(text: String) -> u64 {
    let bytes = Box::leak(text.into_bytes().into_boxed_slice());
    ((bytes.as_ptr() as usize as u64) << 32) | bytes.len() as u64
}

/// A buffer of `n` bytes for the page to fill.
#[unsafe(no_mangle)]
pub extern "C" fn alloc(n: usize) -> *mut u8 {
    Box::leak(vec![0u8; n].into_boxed_slice()).as_mut_ptr()
}

/// Takes back a buffer made by [`alloc`], or an answer.
///
/// # Safety
/// `at` and `n` as they were handed out, once.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn free(at: *mut u8, n: usize) {
    // SAFETY: the caller gives back what a `Box<[u8]>` was leaked as.
    drop(unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(at, n)) });
}

/// Answers the request of `n` bytes at `at`.
///
/// # Safety
/// `at` and `n` from [`alloc`], and filled.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn run(at: *const u8, n: usize) -> u64 {
    // SAFETY: the caller has the buffer from `alloc`, which made it of n bytes.
    let request = unsafe { std::slice::from_raw_parts(at, n) };
    hand_over(match std::str::from_utf8(request) {
        Ok(request) => lab_player::answer(request),
        Err(_) => r#"{"broken":"the program is not UTF-8"}"#.into(),
    })
}
